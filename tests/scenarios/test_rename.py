"""A topic branch gets another name, with all that is recorded of it."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


@pytest.fixture
def topic(repository: Repository) -> Repository:
    """feature/x with a commit, checked out."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    return repository


@pytest.mark.parametrize(
    "command", [["rename", "new"], ["feature", "rename", "new"], ["rename", "feature/x", "new"]]
)
def test_refs_settings_and_checkout_move_together(topic: Repository, command: list[str]) -> None:
    tip = topic.oid("HEAD")
    topic.git("config", "branch.feature/x.description", "what it's for")
    done = topic.gflow(*command)
    assert "feature/x is feature/new now." in done.out
    assert topic.branches() == {"main", "develop", "feature/new"}
    assert (topic.current(), topic.oid("HEAD")) == ("feature/new", tip)
    assert topic.git("config", "gitflow.branch.feature/new.base") == "develop"
    assert topic.git("config", "branch.feature/new.description") == "what it's for"
    settings = topic.git("config", "--list")
    assert "feature/x" not in settings
    assert topic.changes() == ""
    topic.gflow("finish")


def test_it_is_taken_back(topic: Repository) -> None:
    before, settings = topic.refs(), sorted(topic.git("config", "--list").splitlines())
    topic.gflow("rename", "new")
    topic.gflow("undo")
    assert topic.refs() == before
    assert sorted(topic.git("config", "--list").splitlines()) == settings


def test_one_that_is_not_checked_out_keeps_the_tree(topic: Repository) -> None:
    topic.git("switch", "--quiet", "develop")
    topic.write("base", "being worked on\n")
    topic.gflow("feature", "rename", "x", "new")
    assert topic.current() == "develop"
    assert topic.changes() == " M base"
    assert "feature/new" in topic.branches()


def test_changes_stay_in_the_tree(topic: Repository) -> None:
    topic.write("one", "2")
    topic.gflow("rename", "new")
    assert topic.changes() == " M one"


def test_branches_that_go_back_to_it_go_back_to_the_new_name(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.gflow("bugfix", "start", "y")
    repository.gflow("release", "rename", "1.0", "v1.1")
    assert "release/1.1" in repository.branches()
    assert repository.git("config", "gitflow.branch.bugfix/y.base") == "release/1.1"
    repository.gflow("undo")
    assert repository.git("config", "gitflow.branch.bugfix/y.base") == "release/1.0"


def test_the_remote_keeps_the_old_name_and_that_is_said(
    remote: Repository, topic: Repository
) -> None:
    topic.gflow("publish")
    done = topic.gflow("rename", "new")
    assert remote.branches() == {"main", "develop", "feature/x"}
    line = next(line for line in done.out.splitlines() if "git push" in line)
    command = line.partition(": ")[2].split()
    topic.git("-c", "push.quiet=true", *command[1:])
    assert remote.branches() == {"main", "develop", "feature/new"}
    assert "already" in topic.gflow("publish").out


def test_or_it_is_renamed_there_too(remote: Repository, topic: Repository) -> None:
    topic.gflow("hooks", "install")
    topic.gflow("publish")
    topic.gflow("rename", "new", "--push")
    assert remote.branches() == {"main", "develop", "feature/new"}
    assert topic.git("rev-parse", "--abbrev-ref", "@{upstream}") == "origin/feature/new"
    known = topic.git("for-each-ref", "--format=%(refname:short)", "refs/remotes").split()
    assert set(known) >= {"origin/feature/new"}
    assert "origin/feature/x" not in known
    # The old name is free again.
    topic.gflow("feature", "start", "x")


def test_all_or_nothing(remote: Repository, topic: Repository) -> None:
    topic.gflow("publish")
    remote.git("config", "receive.denyDeletes", "true")
    before = topic.refs(), remote.refs(), sorted(topic.git("config", "--list").splitlines())
    assert "nothing was changed" in topic.gflow("rename", "new", "--push", code=3).err
    settings = sorted(topic.git("config", "--list").splitlines())
    assert (topic.refs(), remote.refs(), settings) == before


@pytest.mark.parametrize(
    ("name", "code", "error"),
    [
        ("x", 1, "rename-same"),
        ("feature/x", 1, "rename-same"),
        ("taken", 1, "branch-exists"),
        ("x/y", 1, "branch-in-the-way"),
        ("New Name", 2, "name-space"),
        ("NEW", 1, "name-pattern"),
    ],
)
def test_a_name_that_cannot_be_is_refused(
    topic: Repository, name: str, code: int, error: str
) -> None:
    topic.git("branch", "feature/taken")
    before = topic.refs()
    refusal = topic.gflow("rename", name, "--format", "json", code=code)
    assert refusal.json["error"]["code"] == error
    assert topic.refs() == before


def test_a_better_name_is_a_rename_too(topic: Repository) -> None:
    assert "gflow feature rename x new" in topic.gflow("rename", "NEW", code=1).err


def test_a_version_that_is_out_is_not_given_again(repository: Repository) -> None:
    repository.git("tag", "v1.0")
    repository.gflow("release", "start", "1.1")
    assert "v1.0" in repository.gflow("rename", "1.0", code=1).err


def test_names_are_one_or_two(topic: Repository) -> None:
    assert "gflow rename OLD NEW" in topic.gflow("rename", "a", "b", "c", code=2).err
    topic.gflow("rename", code=2)


def test_a_dry_run_shows_it(topic: Repository) -> None:
    before = topic.refs()
    assert "feature/x: deleted" in topic.gflow("rename", "new", "--dry-run").out
    assert topic.refs() == before
