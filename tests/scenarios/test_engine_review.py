"""What the review of the engine has found: each was lost work, a dead end, or a wrong word."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.repository import Repository


@pytest.fixture
def parted(repository: Repository) -> Repository:
    """develop and feature/x have both changed the file `base`; feature/x is checked out."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one way", base="one\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another way", base="another\n")
    repository.git("switch", "--quiet", "feature/x")
    return repository


@pytest.fixture
def feature(repository: Repository) -> Repository:
    """A feature with a commit."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    return repository


def settle(repository: Repository) -> None:
    repository.write("base", "both\n")
    repository.git("add", "base")


def pushing_is_allowed(repository: Repository) -> None:
    path = repository.path / ".gflow.toml"
    path.write_text(path.read_text().replace('push = "pr"', 'push = "flow"'))
    repository.git("commit", "--quiet", "-am", "build: let finish push")


def file_of(repository: Repository) -> Path:
    return repository.path.parent / "plan.json"


def planned(repository: Repository, *arguments: str) -> str:
    shown = repository.gflow("plan", *arguments)
    file_of(repository).write_text(shown.out, encoding="utf-8")
    return str(file_of(repository))


def rewritten(repository: Repository, action: str, **changes: Any) -> None:
    data = json.loads(file_of(repository).read_text(encoding="utf-8"))
    next(step for step in data["steps"] if step["action"] == action).update(changes)
    file_of(repository).write_text(json.dumps(data), encoding="utf-8")


def test_an_abort_keeps_what_was_committed_on_the_topic_meanwhile(parted: Repository) -> None:
    parted.gflow("finish", code=4)
    parted.git("merge", "--abort")
    parted.git("switch", "--quiet", "feature/x")
    tip = parted.commit("feat: extra", extra="1")
    parted.gflow("abort")
    assert parted.oid("HEAD") == tip
    assert (parted.path / "extra").exists()
    assert parted.changes() == ""


def test_an_abort_goes_back_to_a_topic_that_has_moved_on(parted: Repository) -> None:
    parted.gflow("finish", code=4)
    other = Repository(parted.path.parent / "other")
    parted.git("worktree", "add", "--quiet", str(other.path), "feature/x")
    tip = other.commit("feat: extra", extra="1")
    parted.git("worktree", "remove", str(other.path))
    parted.gflow("abort")
    assert (parted.current(), parted.oid("HEAD")) == ("feature/x", tip)
    assert (parted.path / "extra").exists()
    assert parted.changes() == ""


def test_a_plan_moves_no_branch_under_the_tree(feature: Repository) -> None:
    feature.git("switch", "--quiet", "-c", "feature/g", "develop")
    plan = planned(feature, "feature", "finish", "x")
    feature.git("switch", "--quiet", "develop")
    before = feature.refs()
    assert "HEAD has moved since" in feature.gflow("apply", plan, code=1).err
    assert feature.refs() == before
    assert feature.changes() == ""
    feature.git("switch", "--quiet", "main")
    feature.gflow("apply", plan)


def test_a_plan_deletes_no_branch_under_head(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.git("switch", "--quiet", "develop")
    plan = planned(repository, "feature", "delete", "x")
    repository.git("switch", "--quiet", "feature/x")
    before = repository.refs()
    repository.gflow("apply", plan, code=1)
    assert repository.refs() == before


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('push = "pr"', "takes no push"),
        ('push = "block"', "takes no push"),
        ('merges = "block"', "may not be merged"),
    ],
)
def test_a_plan_is_held_to_the_policy_of_now(
    feature: Repository, remote: Repository, setting: str, said: str
) -> None:
    pushing_is_allowed(feature)
    feature.git("push", "--quiet", "origin", "feature/x")
    feature.git("switch", "--quiet", "main")
    plan = planned(feature, "feature", "finish", "x", "--push")
    path = feature.path / ".gflow.toml"
    head, mark, after = path.read_text().partition("\n[protect.develop]\n")
    key = setting.partition(" ")[0]
    kept = [line for line in after.splitlines() if not line.startswith(f"{key} = ")]
    path.write_text("\n".join((head, mark.strip(), setting, *kept, "")))
    before = feature.refs(), remote.refs()
    assert said in feature.gflow("apply", plan, code=1).err
    assert (feature.refs(), remote.refs()) == before


@pytest.mark.parametrize(
    ("action", "changes"),
    [
        ("switch", {"branch": "feature/none"}),
        ("push", {"branches": ["main"]}),
        ("push", {"tags": ["v9"]}),
    ],
)
def test_a_plan_names_only_what_it_makes(
    feature: Repository, remote: Repository, action: str, changes: dict[str, Any]
) -> None:
    pushing_is_allowed(feature)
    plan = planned(feature, "feature", "finish", "x", "--push")
    rewritten(feature, action, **changes)
    assert "no plan of gflow's" in feature.gflow("apply", plan, code=2).err
    assert "Nothing is paused" in feature.gflow("abort", code=1).err


def test_a_settled_conflict_that_came_too_late_can_be_given_up(parted: Repository) -> None:
    parted.gflow("finish", code=4)
    other = Repository(parted.path.parent / "other")
    parted.git("worktree", "add", "--quiet", str(other.path), "develop")
    other.commit("feat: meanwhile", meanwhile="1")
    parted.git("worktree", "remove", str(other.path))
    before = parted.refs()
    settle(parted)
    for _ in range(2):
        refusal = parted.gflow("continue", code=1)
        assert "gflow abort" in refusal.err
    assert parted.gflow("status", "--format", "json").json["unfinished"]["state"] == "paused"
    parted.gflow("abort")
    assert parted.current() == "feature/x"
    assert parted.changes() == ""
    assert {k: v for k, v in parted.refs().items() if k != "HEAD"} == {
        k: v for k, v in before.items() if k != "HEAD"
    }
    assert (parted.path / "base").read_text() == "one\n"


@pytest.mark.parametrize("strategy", ["merge", "squash", "rebase"])
def test_a_push_that_failed_after_a_conflict_can_be_tried_again(
    parted: Repository, remote: Repository, strategy: str
) -> None:
    pushing_is_allowed(parted)
    parted.gflow("finish", "--push", "--strategy", strategy, code=4)
    settle(parted)
    away = remote.path.with_name("away.git")
    remote.path.rename(away)
    parted.gflow("continue", code=3)
    parted.gflow("continue", code=3)
    away.rename(remote.path)
    parted.git("switch", "--quiet", "main")
    assert "git switch --detach" in parted.gflow("continue", code=1).err
    assert parted.current() == "main"
    parted.git("switch", "--quiet", "--detach", "develop")
    parted.gflow("continue")
    assert parted.current() == "develop"
    assert remote.oid("develop") == parted.oid("develop")
    assert parted.git("show", "develop:base") == "both"
    assert parted.changes() == ""


def test_a_push_that_failed_after_a_conflict_can_be_given_up(
    parted: Repository, remote: Repository
) -> None:
    pushing_is_allowed(parted)
    before = parted.refs()
    parted.gflow("finish", "--push", code=4)
    settle(parted)
    remote.path.rename(remote.path.with_name("away.git"))
    parted.gflow("continue", code=3)
    parted.gflow("abort")
    assert parted.refs() == before
    assert parted.changes() == ""


@pytest.mark.parametrize("strategy", ["squash", "rebase"])
def test_a_commit_of_something_else_settles_nothing(parted: Repository, strategy: str) -> None:
    everything = parted.refs()
    parted.gflow("finish", "--strategy", strategy, code=4)
    parted.git("merge" if strategy == "squash" else "cherry-pick", "--abort")
    parted.git("config", "user.name", "Somebody Else")
    parted.commit("feat: something else", other="1")
    assert "does not settle" in parted.gflow("continue", code=1).err
    parted.gflow("abort")
    assert parted.refs() == everything


def test_newer_commits_on_the_remote_are_not_deleted(
    feature: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    pushing_is_allowed(feature)
    feature.git("push", "--quiet", "origin", "feature/x")
    mate = clone("mate")
    mate.git("switch", "--quiet", "feature/x")
    theirs = mate.commit("feat: more", more="1")
    mate.git("push", "--quiet")
    before = feature.refs(), remote.refs()
    feature.gflow("finish", "--push", "--no-fetch", code=3)
    assert (feature.refs(), remote.refs()) == before
    assert remote.oid("feature/x") == theirs


def test_what_is_deleted_on_the_remote_must_be_known(
    feature: Repository, remote: Repository
) -> None:
    pushing_is_allowed(feature)
    feature.git("push", "--quiet", "origin", "feature/x")
    plan = planned(feature, "feature", "finish", "x", "--push")
    feature.git("update-ref", "-d", "refs/remotes/origin/feature/x")
    before = feature.refs(), remote.refs()
    assert "git fetch origin" in feature.gflow("apply", plan, code=1).err
    assert (feature.refs(), remote.refs()) == before
    assert "Nothing is paused" in feature.gflow("abort", code=1).err
    feature.git("fetch", "--quiet", "origin")
    feature.gflow("apply", plan)
    assert "feature/x" not in remote.branches()


def test_what_is_done_in_part_is_not_refused_in_json(feature: Repository) -> None:
    lock = feature.path / ".git" / "config.lock"
    lock.write_text("")
    data = feature.gflow("finish", "--format", "json", code=3).json
    assert (data["state"], data["error"]["code"]) == ("paused", "halted")
    moved = {each["ref"]: each["new"] for each in data["moved"]}
    develop = feature.oid("develop")
    assert moved == {"refs/heads/develop": develop, "refs/heads/feature/x": None}
    lock.unlink()
    feature.gflow("continue")
    assert "gitflow.branch" not in feature.git("config", "--list", "--local")


def test_the_list_tells_what_is_undone(feature: Repository) -> None:
    feature.gflow("finish")
    expected = [
        ["undo.done", "feature.finish.undone"],
        ["undo.done", "undo.undone", "feature.finish.done"],
        ["undo.done", "undo.undone", "undo.done", "feature.finish.undone"],
    ]
    for states in expected:
        feature.gflow("undo")
        rows = feature.gflow("undo", "--list", "--format", "json").json["operations"]
        assert [f"{row['operation']}.{row['state']}" for row in rows][: len(states)] == states


def test_a_pause_in_a_worktree_that_is_gone_can_be_given_up(parted: Repository) -> None:
    other = Repository(parted.path.parent / "other")
    parted.git("switch", "--quiet", "main")
    parted.git("worktree", "add", "--quiet", str(other.path), "feature/x")
    other.gflow("finish", code=4)
    assert "another worktree" in parted.gflow("abort", code=1).err
    shutil.rmtree(other.path)
    parted.git("worktree", "prune")
    parted.gflow("continue", code=1)
    parted.gflow("abort")
    parted.gflow("feature", "start", "y")
