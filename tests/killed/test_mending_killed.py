"""What mends is killed as well; the next `continue` mends all of it."""

from __future__ import annotations

import time
from pathlib import Path

from tests.killed.crash import Run, gflow
from tests.killed.operations import Operation, nothing, prepared
from tests.killed.state import broken, state
from tests.support.repository import Repository

COMMAND = ("hotfix", "start", "0.0.1")
# Files are older than the operation then, as they are in real life.
AGE = 1.2


def place(run: Run, label: str, then: str = "") -> int:
    """The point that begins so, or the first after it that begins with `then`."""
    first = next(n for n, each in enumerate(run.points) if each.startswith(label))
    return next(n for n, each in enumerate(run.points) if n >= first and each.startswith(then))


def cut_off(model: Path, folder: Path, age: float) -> Repository:
    """A start from develop to main, killed when git begins to move the files."""
    trial = prepared(model, folder / "trial", Operation(nothing, COMMAND))
    run = gflow(trial.path, *COMMAND)
    repository = prepared(model, folder / "box", Operation(nothing, COMMAND))
    time.sleep(age)
    assert gflow(repository.path, *COMMAND, at=place(run, "start read-tree") - 1).killed
    return repository


def test_between_the_index_and_the_files(model: Path, tmp_path: Path) -> None:
    trial = cut_off(model, tmp_path / "trial", 0)
    mending = gflow(trial.path, "continue")
    assert not (trial.path / "base").exists()
    repository = cut_off(model, tmp_path / "real", AGE)
    at = place(mending, "start update-index", "end")
    assert gflow(repository.path, "continue", at=at).killed
    done = gflow(repository.path, "continue")
    assert done.code == 0, done.said
    assert broken(repository) == []
    assert state(repository) == state(trial)
