"""An undo brings back to where one was, also when a conflict was settled on no branch."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository

STRATEGIES = ("merge", "squash", "rebase")


def parted(repository: Repository) -> None:
    """feature/x, which is checked out, and develop disagree about one file."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one way", base="one\n", new="1\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another way", base="another\n", other="1\n")
    repository.git("switch", "--quiet", "feature/x")


def settle(repository: Repository, *, commit: bool) -> None:
    repository.write("base", "both\n")
    repository.git("add", "base")
    if commit:
        repository.git("commit", "--quiet", "--no-edit")
    repository.gflow("continue")


@pytest.mark.parametrize("commit", [False, True])
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_of_a_finish(repository: Repository, strategy: str, commit: bool) -> None:
    parted(repository)
    before = repository.refs()
    repository.gflow("finish", "--strategy", strategy, code=4)
    settle(repository, commit=commit)
    after = repository.refs()
    assert "You are on feature/x." in repository.gflow("undo").out
    assert repository.refs() == before
    assert repository.current() == "feature/x"
    assert repository.changes() == ""
    repository.gflow("undo")
    assert repository.refs() == after
    assert repository.changes() == ""


def test_of_a_finish_from_another_branch(repository: Repository) -> None:
    parted(repository)
    repository.git("switch", "--quiet", "main")
    repository.gflow("feature", "finish", "x", code=4)
    settle(repository, commit=False)
    repository.gflow("undo")
    assert repository.current() == "main"
    assert repository.changes() == ""


@pytest.mark.parametrize("way", ["--merge", "--rebase"])
def test_of_an_update(repository: Repository, way: str) -> None:
    parted(repository)
    before = repository.refs()
    repository.gflow("update", way, code=4)
    settle(repository, commit=False)
    repository.gflow("undo")
    assert repository.refs() == before
    assert repository.current() == "feature/x"
    assert repository.changes() == ""


def test_of_a_hotfix_that_met_a_release(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.commit("fix: one way", base="one\n")
    repository.gflow("hotfix", "start", "0.0.1")
    repository.commit("fix: another way", base="another\n")
    before = repository.refs()
    repository.gflow("finish", code=4)
    settle(repository, commit=False)
    repository.gflow("undo")
    assert repository.refs() == before
    assert repository.current() == "hotfix/0.0.1"
    assert repository.changes() == ""


def test_a_branch_that_has_moved_since_is_checked_out_where_it_is(repository: Repository) -> None:
    repository.git("switch", "--quiet", "-c", "aside")
    repository.gflow("feature", "start", "x")
    tree, parent = repository.oid("main^{tree}"), repository.oid("aside")
    made = repository.git("commit-tree", "-p", parent, "-m", "chore: go on", tree)
    repository.git("branch", "--quiet", "--force", "aside", made)
    repository.gflow("undo")
    assert repository.current() == "aside"
    assert repository.oid("aside") == made
    assert repository.changes() == ""


def test_not_while_git_has_something_open(repository: Repository) -> None:
    parted(repository)
    repository.git("merge", "--quiet", "develop", ok=False)
    before, changes = repository.refs(), repository.changes()
    assert "Still open: merge" in repository.gflow("undo", code=1).err
    assert (repository.refs(), repository.changes()) == (before, changes)
    repository.git("merge", "--abort")
    repository.git("bisect", "start")
    assert "bisect" in repository.gflow("undo", code=1).err
