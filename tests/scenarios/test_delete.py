"""A topic branch goes away without being finished, and not by accident."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.repository import Repository


@pytest.fixture
def topic(repository: Repository) -> Repository:
    """feature/x with two commits, checked out."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.commit("feat: two", two="1")
    return repository


def test_commits_that_are_nowhere_else_are_kept(topic: Repository) -> None:
    before = topic.refs()
    refusal = topic.gflow("delete", "--format", "json", code=1)
    assert "(2)" in refusal.err
    assert "gflow feature delete x --force" in refusal.err
    assert refusal.json["error"]["code"] == "delete-loses"
    assert topic.refs() == before


@pytest.mark.parametrize(
    "command",
    [["delete"], ["delete", "feature/x"], ["feature", "delete"], ["feature", "delete", "x"]],
)
def test_by_force_and_back_again(topic: Repository, command: list[str]) -> None:
    before = topic.refs()
    done = topic.gflow(*command, "--force")
    assert "gflow undo" in done.out
    assert topic.branches() == {"main", "develop"}
    assert topic.current() == "develop"
    assert not (topic.path / "one").exists()
    assert topic.changes() == ""
    assert "feature/x" not in topic.git("config", "--list")
    topic.gflow("undo")
    assert topic.refs() == before
    assert (topic.path / "one").exists()
    assert topic.git("config", "gitflow.branch.feature/x.base") == "develop"


def test_what_was_merged_needs_no_force(topic: Repository) -> None:
    topic.git("switch", "--quiet", "develop")
    topic.git("merge", "--quiet", "--no-ff", "--no-edit", "feature/x")
    topic.write("base", "being worked on\n")
    topic.gflow("feature", "delete", "x")
    assert topic.branches() == {"main", "develop"}
    assert topic.changes() == " M base"


def test_the_current_branch_needs_a_clean_tree(topic: Repository) -> None:
    topic.write("one", "2")
    assert "git stash" in topic.gflow("delete", "--force", code=1).err
    assert topic.current() == "feature/x"


def test_what_the_remote_has_is_not_lost(remote: Repository, topic: Repository) -> None:
    topic.gflow("publish")
    topic.gflow("delete")
    assert remote.branches() == {"main", "develop", "feature/x"}
    topic.gflow("feature", "track", "x")


def test_on_the_remote_too(remote: Repository, topic: Repository) -> None:
    topic.gflow("hooks", "install")
    topic.gflow("publish")
    tip = topic.oid("feature/x")
    refusal = topic.gflow("delete", "--remote", code=1)
    assert "gflow feature delete x --remote --force" in refusal.err
    done = topic.gflow("delete", "--remote", "--force")
    assert remote.branches() == topic.branches() == {"main", "develop"}
    assert "origin/feature/x" not in topic.git("branch", "--remotes")
    line = next(line for line in done.out.splitlines() if "git branch" in line)
    assert tip[:10] in line
    topic.gflow("undo", code=1)
    back, _, push = line.partition(": ")[2].partition(" && ")
    topic.git(*back.split()[1:])
    topic.git(*push.split()[1:])
    assert remote.oid("feature/x") == tip


def test_nothing_to_delete_there_is_said(remote: Repository, topic: Repository) -> None:
    done = topic.gflow("delete", "--remote", "--force")
    assert "origin has no branch feature/x." in done.out
    assert "gflow undo" in done.out
    topic.gflow("undo")


def test_a_teammate_s_commits_count_too(
    remote: Repository, topic: Repository, clone: Callable[[str], Repository]
) -> None:
    topic.gflow("publish")
    mate = clone("mate")
    mate.git("switch", "--quiet", "feature/x")
    mate.commit("feat: from the mate", mate="1")
    mate.git("push", "--quiet")
    assert "(3)" in topic.gflow("delete", "--remote", code=1).err


def test_a_base_that_is_only_on_the_remote_is_made(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    mate = clone("mate")
    mate.gflow("feature", "start", "x")
    mate.gflow("delete")
    assert mate.current() == "develop"
    assert mate.oid("develop") == mate.oid("origin/develop")
    assert mate.git("rev-parse", "--abbrev-ref", "@{upstream}") == "origin/develop"


def test_a_dry_run_deletes_nothing(topic: Repository) -> None:
    before = topic.refs()
    assert "feature/x: deleted" in topic.gflow("delete", "--force", "--dry-run").out
    assert topic.refs() == before


def test_permanent_branches_stay(repository: Repository) -> None:
    assert "gflow delete NAME" in repository.gflow("delete", "--force", code=1).err
    assert "gflow delete NAME" in repository.gflow("delete", "main", "--force", code=1).err
    assert repository.branches() == {"main", "develop"}


def test_what_only_the_remote_has_is_deleted_there(remote: Repository, topic: Repository) -> None:
    topic.gflow("publish")
    tip = topic.oid("feature/x")
    topic.gflow("finish")
    assert "feature/x" in remote.branches()
    topic.git("push", "--quiet", "origin", "develop")
    done = topic.gflow("feature", "delete", "x", "--remote")
    assert remote.branches() == {"main", "develop"}
    assert "feature/x is deleted." in done.out
    assert tip[:10] in done.out
    assert tip in topic.gflow("undo", code=1).err
    assert "no branch feature/x" in topic.gflow("feature", "delete", "x", "--remote", code=2).err


def test_what_only_the_remote_has_and_nothing_holds_is_kept(
    remote: Repository, topic: Repository
) -> None:
    topic.gflow("publish")
    topic.gflow("delete")
    refusal = topic.gflow("delete", "feature/x", "--remote", code=1)
    assert "holds commits" in refusal.err
    topic.gflow("delete", "feature/x", "--remote", "--force")
    assert remote.branches() == {"main", "develop"}
