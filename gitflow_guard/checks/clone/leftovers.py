"""What operations have left behind."""

from __future__ import annotations

import os

from gitflow_guard.checks.clone.trouble import Trouble
from gitflow_guard.rules.finding import ERROR, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.checks.clone.facts import Clone
    from gitflow_guard.engine.leftovers import Leftovers

# It looks once more whether what it removes is gflow's own.
FIX = ("gflow", "doctor", "--fix")


def left_in(clone: Clone) -> Leftovers:
    """The leftovers, which the row says are known."""
    assert clone.left is not None
    return clone.left


def cut_off(clone: Clone) -> Iterator[Trouble]:
    """No operation of gflow's was cut off by a crash."""
    yield from unfinished(clone, "open", "doctor-cut-off", ERROR)


def paused(clone: Clone) -> Iterator[Trouble]:
    """No operation of gflow's waits for a person."""
    yield from unfinished(clone, "paused", "doctor-paused", ERROR)


def at_work(clone: Clone) -> Iterator[Trouble]:
    """No other gflow is changing what is looked at."""
    yield from unfinished(clone, "at-work", "doctor-at-work", WARNING)


def unfinished(clone: Clone, state: str, code: str, level: str) -> Iterator[Trouble]:
    """The operation that is not over, when it is in that state."""
    waiting = left_in(clone).unfinished
    if waiting is not None and waiting.state == state:
        values = {"operation": waiting.operation, "branch": waiting.branch}
        there = () if waiting.worktree == clone.place.top else ("-C", waiting.worktree)
        go_on = ("gflow", *there, "continue")
        if there and not os.path.isdir(waiting.worktree):
            go_on = ("gflow", "abort")
        yield Trouble(level, code, values, () if state == "at-work" else (go_on,))


def open_in_git(clone: Clone) -> Iterator[Trouble]:
    """Git itself has nothing open, but for the merge of an operation that waits."""
    assert clone.snapshot is not None
    operation = clone.snapshot.operation
    if operation and left_in(clone).unfinished is None:
        way = ("bisect", "reset") if operation == "bisect" else (operation, "--continue")
        values = {"operation": operation}
        yield Trouble(WARNING, "doctor-git-operation", values, (("git", *way),))


def own_locks(clone: Clone) -> Iterator[Trouble]:
    """No lock is left of a gflow that was killed."""
    for lock in left_in(clone).locks:
        if lock.own:
            yield Trouble(ERROR, "doctor-lock-own", {"path": lock.path}, (FIX,))


def other_locks(clone: Clone) -> Iterator[Trouble]:
    """No lock is held by anybody else."""
    for lock in left_in(clone).locks:
        if not lock.own:
            yield Trouble(ERROR, "doctor-lock-foreign", {"path": lock.path}, (("rm", lock.path),))


def dead_holder(clone: Clone) -> Iterator[Trouble]:
    """Gflow's own lock names no process that is gone."""
    holder = left_in(clone).holder
    if holder:
        yield Trouble(WARNING, "doctor-lock-holder", {"holder": holder}, (FIX,))


def announced_push(clone: Clone) -> Iterator[Trouble]:
    """The hooks let nothing through that gflow announced and does not do."""
    path = left_in(clone).announced
    if path:
        code = "doctor-push-announced" if path.endswith("push") else "doctor-moves-announced"
        yield Trouble(ERROR, code, {"path": path}, (("rm", path),))


def gates(clone: Clone) -> Iterator[Trouble]:
    """No worktree is left in which a gate ran."""
    for path in left_in(clone).gates:
        mend = (("git", "worktree", "remove", "--force", path),)
        yield Trouble(WARNING, "doctor-gate", {"path": path}, mend)


def gone_worktrees(clone: Clone) -> Iterator[Trouble]:
    """The folder of every worktree is there."""
    gates = left_in(clone).gates
    for tree in clone.worktrees or ():
        if tree.gone and tree.path not in gates:
            mend = (("git", "worktree", "prune"),)
            yield Trouble(WARNING, "doctor-worktree-gone", {"path": tree.path}, mend)
