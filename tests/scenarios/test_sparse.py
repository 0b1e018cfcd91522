"""In a sparse checkout nothing is written outside of it, nor left there."""

from __future__ import annotations

import pytest

from tests.killed.state import state
from tests.support.repository import Repository

SHAPES = (("--cone", "in"), ("--cone", "--sparse-index", "in"), ("--no-cone", "/*", "!/out/"))


@pytest.fixture(params=SHAPES, ids=["cone", "sparse-index", "patterns"])
def sparse(repository: Repository, request: pytest.FixtureRequest) -> Repository:
    """feature/x and develop disagree inside and outside; feature/x is checked out, in part."""
    repository.commit("feat: folders", **{"in/a": "1\n", "out/b": "1\n", "out/gone": "1\n"})
    repository.gflow("feature", "start", "x")
    (repository.path / "out/gone").unlink()
    repository.commit("feat: one way", **{"in/a": "one\n", "out/b": "one\n", "out/new": "1\n"})
    repository.git("switch", "--quiet", "develop")
    changes = {"in/a": "another\n", "out/b": "another\n", "out/other": "1\n", "in/other": "1\n"}
    repository.commit("feat: another way", **changes)
    repository.git("switch", "--quiet", "feature/x")
    repository.git("sparse-checkout", "set", *request.param)
    assert not (repository.path / "out").exists()
    return repository


@pytest.mark.parametrize("strategy", ["merge", "rebase"])
def test_an_abort_leaves_nothing_outside(sparse: Repository, strategy: str) -> None:
    before = state(sparse)
    sparse.gflow("finish", "--strategy", strategy, code=4)
    assert (sparse.path / "out/b").exists()
    sparse.gflow("abort")
    assert state(sparse) == before


def test_what_was_resolved_outside_is_taken_away_again(sparse: Repository) -> None:
    before = state(sparse)
    sparse.gflow("finish", code=4)
    for name in ("in/a", "out/b"):
        sparse.write(name, "both\n")
    sparse.git("add", "--sparse", "in/a", "out/b")
    sparse.gflow("abort")
    assert state(sparse) == before


def test_files_of_the_user_outside_stay(sparse: Repository) -> None:
    sparse.write(".git/info/exclude", "*.log\n")
    sparse.write("out/build.log", "mine\n")
    sparse.write("out/notes", "mine\n")
    before = state(sparse)
    sparse.gflow("finish", code=4)
    sparse.gflow("abort")
    assert state(sparse) == before


def test_a_settled_conflict_leaves_nothing_outside(sparse: Repository) -> None:
    sparse.gflow("finish", code=4)
    for name in ("in/a", "out/b"):
        sparse.write(name, "both\n")
    sparse.git("add", "--sparse", "in/a", "out/b")
    sparse.gflow("continue")
    assert sparse.changes() == ""
    assert not (sparse.path / "out").exists()
    assert sparse.git("show", "develop:out/b") == "both"
    listed = sparse.git("ls-tree", "-r", "--name-only", "develop", "out").split()
    assert listed == ["out/b", "out/new", "out/other"]


def test_a_finish_and_its_undo_leave_nothing_outside(sparse: Repository) -> None:
    sparse.git("switch", "--quiet", "develop")
    sparse.gflow("feature", "start", "y")
    sparse.write("in/c", "1\n")
    sparse.git("add", "in/c")
    sparse.git("commit", "--quiet", "-m", "feat: inside")
    before = state(sparse)
    sparse.gflow("finish")
    assert not (sparse.path / "out").exists()
    sparse.gflow("undo")
    now = state(sparse)
    for each in (before, now):
        each["refs"] = [line for line in each["refs"].splitlines() if "refs/gflow" not in line]
    assert now == before


def test_the_gate_sees_the_whole_tree(sparse: Repository) -> None:
    sparse.git("switch", "--quiet", "develop")
    policy = sparse.path / ".gflow.toml"
    gate = "gate = \"sh -c 'test -e out/b && git read-tree -m -u HEAD && test -e out/b'\""
    policy.write_text(policy.read_text().replace('# gate = "make test"', gate))
    sparse.git("commit", "--quiet", "-am", "build: try before merging")
    sparse.gflow("feature", "start", "y")
    sparse.write("in/c", "1\n")
    sparse.git("add", "in/c")
    sparse.git("commit", "--quiet", "-m", "feat: inside")
    settings = sparse.git("config", "--list")
    done = sparse.program("finish")
    assert done.code == 0, done.err
    assert not (sparse.path / "out").exists()
    assert "sparsecheckout=true" in settings
    now = sparse.git("config", "--list").splitlines()
    assert set(now) <= set(settings.splitlines())
