"""SIGKILL before and after every effect: `continue` ends it, `abort` takes all of it back."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.killed.crash import gflow
from tests.killed.operations import OPERATIONS, Operation, prepared
from tests.killed.state import broken, state
from tests.support.repository import Repository

# `make killed` tries every point of every operation; the tests alone would take too long at it.
ALL = os.environ.get("KILL_AT_EVERY_POINT") == "1"
PARTS = [(name, part) for name, operation in OPERATIONS.items() for part in range(operation.parts)]


class Scene(NamedTuple):
    """A box with a repository, as it is just before the command; what was, and what is to be."""

    box: Path
    saved: Path
    repository: Repository
    operation: Operation
    before: dict[str, Any]
    after: dict[str, Any]
    points: list[str]

    def reset(self, source: Path | None = None) -> None:
        shutil.rmtree(self.box)
        shutil.copytree(source or self.saved, self.box, symlinks=True)

    def keep(self) -> Path:
        kept = self.box.with_name("kept")
        shutil.rmtree(kept, ignore_errors=True)
        return Path(shutil.copytree(self.box, kept, symlinks=True))


def scene(name: str, model: Path, folder: Path) -> Scene:
    operation = OPERATIONS[name]
    box = folder / "box"
    repository = prepared(model, box, operation)
    before = state(repository)
    operation.lead(repository)
    saved = Path(shutil.copytree(box, folder / "saved", symlinks=True))
    run = gflow(repository.path, *operation.command)
    assert run.code == operation.code, run.said
    assert broken(repository) == []
    return Scene(box, saved, repository, operation, before, state(repository), run.points)


@pytest.mark.parametrize(("name", "part"), PARTS)
def test_it_is_ended_or_taken_back(name: str, part: int, model: Path, tmp_path: Path) -> None:
    here = scene(name, model, tmp_path)
    problems: list[str] = []
    stride = 1 if ALL else here.operation.stride
    step = stride * here.operation.parts
    for at in range(part * stride, len(here.points), step):
        label = f"killed at {at}: {here.points[at]}"
        # gflow alone dies, or all its gits with it, as they do when the power fails.
        everything = stride == 1 or at // step % 2 == 0
        here.reset()
        run = gflow(here.repository.path, *here.operation.command, at=at, everything=everything)
        assert run.killed, (label, run)
        kept = here.keep()
        for way in (ended, taken_back):
            here.reset(kept)
            said, wanted = way(here)
            problems += [f"{label}: {problem}" for problem in differences(here, wanted, said)]
    assert not problems, "\n".join(problems)


def ended(here: Scene) -> tuple[str, list[dict[str, Any]]]:
    """What `continue` says, and what there may be after it."""
    done = gflow(here.repository.path, "continue")
    if "Nothing is paused" in done.said:
        return "", [here.before, here.after]
    if "still in conflict" in done.said and here.operation.command == ("abort",):
        done = gflow(here.repository.path, "abort")
    elif "still in conflict" in done.said and here.operation.code == 4:
        return "", [here.after]
    wrong = "" if done.code == here.operation.code else f"exit {done.code}"
    return wrong and f"continue: {wrong}: {done.said}", [here.after]


def taken_back(here: Scene) -> tuple[str, list[dict[str, Any]]]:
    """What `abort` says, and what there may be after it."""
    done = gflow(here.repository.path, "abort")
    if "Nothing is paused" in done.said:
        return "", [here.before, here.after]
    if "has been pushed" in done.said:
        done = gflow(here.repository.path, "continue")
        return "" if done.code == 0 else f"continue: {done.said}", [here.after]
    return "" if done.code == 0 else f"abort: {done.said}", [here.before]


def differences(here: Scene, wanted: list[dict[str, Any]], said: str) -> list[str]:
    """What is not as it should be."""
    now = state(here.repository)
    problems = [said] if said else []
    problems += broken(here.repository)
    if now not in wanted:
        nearest = wanted[0]
        problems += [f"{key}: {now[key]!r}, not {nearest[key]!r}" for key in now
                     if now[key] != nearest[key]]  # fmt: skip
    return problems
