"""The folder of a repository is moved while an operation waits in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.killed.crash import gflow
from tests.killed.operations import OPERATIONS, prepared
from tests.killed.state import broken, state
from tests.support.repository import Repository


def moved(repository: Repository) -> Repository:
    """The same repository in another place."""
    place = repository.path.parent / "다른 곳" / "here"
    place.parent.mkdir()
    return Repository(Path(shutil.move(repository.path, place)))


@pytest.fixture
def paused(repository: Repository) -> Repository:
    """A finish of feature/x waits for a conflict to be settled."""
    OPERATIONS["abort"].setting(repository)
    repository.gflow("finish", code=4)
    return repository


def test_it_goes_on(paused: Repository) -> None:
    here = moved(paused)
    here.write("base", "both\n")
    here.git("add", "base")
    here.gflow("continue")
    assert here.git("show", "develop:base") == "both"
    assert here.branches() == {"main", "develop"}
    assert here.changes() == ""


def test_it_is_given_up(repository: Repository) -> None:
    OPERATIONS["abort"].setting(repository)
    before = state(repository)
    repository.gflow("finish", code=4)
    here = moved(repository)
    here.gflow("abort")
    assert state(here) == before


@pytest.mark.parametrize("way", ["continue", "abort"])
@pytest.mark.parametrize("at", [16, 26])
def test_one_that_was_cut_off(model: Path, tmp_path: Path, at: int, way: str) -> None:
    repository = prepared(model, tmp_path, OPERATIONS["release"])
    before = state(repository)
    assert gflow(repository.path, "finish", at=at).killed
    here = moved(repository)
    here.gflow(way)
    assert broken(here) == []
    if way == "abort":
        assert state(here) == before
    else:
        assert here.holds("develop", "v1.0")


def test_an_undo_after_it(repository: Repository) -> None:
    before = repository.refs()
    repository.gflow("feature", "start", "x")
    here = moved(repository)
    here.gflow("undo")
    assert here.refs() == before


def test_a_linked_worktree_that_is_moved(repository: Repository) -> None:
    OPERATIONS["abort"].setting(repository)
    before = repository.refs()
    repository.git("switch", "--quiet", "main")
    tree = Repository(repository.path.parent / "tree")
    repository.git("worktree", "add", "--quiet", str(tree.path), "feature/x")
    tree.gflow("finish", code=4)
    elsewhere = Repository(repository.path.parent / "elsewhere")
    repository.git("worktree", "move", str(tree.path), str(elsewhere.path))
    assert f"cd {elsewhere.path}" in repository.gflow("continue", code=1).err
    assert f"cd {elsewhere.path}" in repository.gflow("abort", code=1).err
    elsewhere.gflow("abort")
    assert (elsewhere.current(), elsewhere.changes()) == ("feature/x", "")
    assert elsewhere.refs() == before


def test_from_a_linked_worktree_the_main_one_is_named(paused: Repository) -> None:
    tree = Repository(paused.path.parent / "tree")
    paused.git("worktree", "add", "--quiet", str(tree.path), "main")
    here = moved(paused)
    here.git("worktree", "repair")
    assert str(here.path) in tree.gflow("abort", code=1).err
    here.gflow("abort")
    assert here.current() == "feature/x"
