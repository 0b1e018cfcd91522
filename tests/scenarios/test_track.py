"""A branch that is only on the remote gets a local one that follows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.repository import Repository


@pytest.fixture
def mate(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> Repository:
    """A clone made before the remote got feature/x, release/1.0 and bugfix/y of that release."""
    mate = clone("mate")
    repository.gflow("feature", "start", "x", "--push")
    repository.gflow("release", "start", "1.0", "--push")
    repository.gflow("bugfix", "start", "y", "--push")
    return mate


@pytest.mark.parametrize("name", ["x", "feature/x", "origin/feature/x"])
def test_it_is_made_followed_and_checked_out(mate: Repository, name: str) -> None:
    done = mate.gflow("feature", "track", name)
    assert "feature/x is here now" in done.out
    assert mate.current() == "feature/x"
    assert mate.oid("feature/x") == mate.oid("origin/feature/x")
    assert mate.git("rev-parse", "--abbrev-ref", "@{upstream}") == "origin/feature/x"
    assert mate.git("config", "gitflow.branch.feature/x.base") == "develop"
    assert "already" in mate.gflow("publish").out


def test_what_it_came_from_can_be_said(mate: Repository) -> None:
    done = mate.gflow("bugfix", "track", "y")
    assert "gflow bugfix track y --base BRANCH" in done.out
    assert mate.git("config", "gitflow.branch.bugfix/y.base") == "develop"
    based = mate.gflow("bugfix", "track", "y", "--base", "release/1.0")
    assert based.out == "bugfix/y goes back to release/1.0.\n"
    assert mate.git("config", "gitflow.branch.bugfix/y.base") == "release/1.0"
    mate.gflow("undo")
    assert mate.git("config", "gitflow.branch.bugfix/y.base") == "develop"
    mate.gflow("bugfix", "track", "y", "--base", "origin/release/1.0")
    assert mate.git("config", "gitflow.branch.bugfix/y.base") == "release/1.0"


def test_or_at_once(mate: Repository) -> None:
    done = mate.gflow("bugfix", "track", "y", "--base", "origin/release/1.0")
    assert "--base" not in done.out
    assert mate.git("config", "gitflow.branch.bugfix/y.base") == "release/1.0"
    refusal = mate.gflow("feature", "track", "x", "--base", "main", code=1)
    assert "may come from: develop" in refusal.err


def test_one_that_is_here_or_nowhere_is_not_tracked(mate: Repository) -> None:
    mate.gflow("feature", "track", "x")
    assert "gflow feature checkout x" in mate.gflow("feature", "track", "x", code=1).err
    refusal = mate.gflow("release", "track", "1.1", code=2)
    assert "release/1.0" in refusal.err
    refusal = mate.gflow("hotfix", "track", "bugfix/y", "--format", "json", code=2)
    assert refusal.json["error"]["code"] == "track-missing"
    refusal = mate.gflow("hotfix", "track", "feature/x", code=1)
    assert "feature/x is not a hotfix" in refusal.err


def test_the_other_commands_say_so(mate: Repository) -> None:
    mate.git("fetch", "--quiet")
    for command in ("checkout", "update", "publish", "delete", "diff"):
        refusal = mate.gflow("feature", command, "x", code=1)
        assert "gflow feature track x" in refusal.err


def test_a_dry_run_looks_only_at_what_is_known(mate: Repository) -> None:
    mate.gflow("feature", "track", "x", "--dry-run", code=2)
    mate.git("fetch", "--quiet")
    assert "feature/x: checked out" in mate.gflow("feature", "track", "x", "--dry-run").out
    assert mate.branches() == {"main"}


def test_changes_in_the_way_stop_it(mate: Repository, repository: Repository) -> None:
    repository.git("switch", "--quiet", "feature/x")
    repository.commit("feat: base", base="of x")
    repository.git("push", "--quiet", "origin", "feature/x")
    mate.write("base", "mine")
    before = mate.refs()
    mate.gflow("feature", "track", "x", "--no-fetch", code=2)
    mate.gflow("feature", "track", "x", code=1)
    assert mate.branches() == {"main"}
    assert mate.current() == "main"
    assert mate.refs().items() >= before.items()
    assert (mate.path / "base").read_text() == "mine"
