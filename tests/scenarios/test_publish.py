"""A topic branch goes to the remote and is followed from here."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.repository import Repository


@pytest.fixture
def topic(repository: Repository, remote: Repository) -> Repository:
    """feature/x with a commit, checked out, in a repository with a remote."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    return repository


@pytest.mark.parametrize("command", [["publish"], ["feature", "publish", "x"]])
def test_it_is_pushed_and_followed(
    topic: Repository, remote: Repository, command: list[str]
) -> None:
    topic.gflow("hooks", "install")
    done = topic.gflow(*command)
    assert "origin: pushed feature/x" in done.out
    assert remote.oid("feature/x") == topic.oid("feature/x") == topic.oid("origin/feature/x")
    assert topic.git("rev-parse", "--abbrev-ref", "@{upstream}") == "origin/feature/x"
    assert topic.git("config", "gitflow.branch.feature/x.base") == "develop"


def test_what_is_published_already_is_said(topic: Repository, remote: Repository) -> None:
    topic.gflow("publish")
    before = topic.refs()
    assert "already" in topic.gflow("publish").out
    data = topic.gflow("publish", "--format", "json").json
    assert (data["operation"], data["state"], data["plan"]) == ("feature.publish", "done", [])
    assert topic.refs() == before
    topic.commit("feat: two", two="1")
    topic.gflow("publish")
    assert remote.oid("feature/x") == topic.oid("HEAD")


def test_one_that_was_pushed_by_hand_is_followed(topic: Repository, remote: Repository) -> None:
    topic.git("push", "--quiet", "origin", "feature/x")
    assert "is published" in topic.gflow("publish").out
    assert topic.git("rev-parse", "--abbrev-ref", "@{upstream}") == "origin/feature/x"


def test_a_dry_run_pushes_nothing(topic: Repository, remote: Repository) -> None:
    said = topic.gflow("publish", "--dry-run").out
    assert "feature/x" in said
    data = topic.gflow("publish", "--dry-run", "--format", "json").json
    assert [step["action"] for step in data["plan"]] == ["stay", "push", "record"]
    assert remote.branches() == {"main", "develop"}


def test_one_behind_or_parted_is_refused(
    topic: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    topic.gflow("publish")
    mate = clone("mate")
    mate.git("switch", "--quiet", "feature/x")
    mate.commit("feat: from the mate", mate="1")
    mate.git("push", "--quiet")
    assert "git merge --ff-only origin/" in topic.gflow("publish", code=1).err
    topic.commit("feat: two", two="1")
    before = remote.refs()
    refusal = topic.gflow("publish", "--format", "json", code=1)
    assert "1 ahead, 1 behind" in refusal.err
    assert refusal.json["error"]["code"] == "diverged"
    assert remote.refs() == before
    # Not looked at first, the remote itself refuses.
    topic.git("update-ref", "refs/remotes/origin/feature/x", "feature/x~1")
    assert "nothing was changed" in topic.gflow("publish", "--no-fetch", code=3).err


def test_there_must_be_a_remote(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    assert "git remote add origin URL" in repository.gflow("publish", code=1).err


def test_a_branch_that_takes_no_push_can_be_made_but_not_changed(
    topic: Repository, remote: Repository
) -> None:
    policy = topic.path / ".gflow.toml"
    policy.write_text(policy.read_text() + '\n[protect."feature/*"]\npush = "pr"\n')
    topic.gflow("publish")
    topic.git("commit", "--quiet", "-am", "build: protect features")
    refusal = topic.gflow("publish", code=1)
    assert 'protect."feature/*".push = "pr"' in refusal.err


def test_only_topic_branches_are_published(repository: Repository, remote: Repository) -> None:
    assert "git push -u origin develop" in repository.gflow("publish", code=1).err
    repository.git("switch", "--quiet", "main")
    assert "gflow publish NAME" in repository.gflow("publish", code=1).err
    repository.git("switch", "--quiet", "develop")
