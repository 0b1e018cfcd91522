"""The team's own check of a merged result, run before any ref moves."""

from __future__ import annotations

from gitflow_guard.errors import failed, refused
from gitflow_guard.flow.plan import Gate, Merge
from gitflow_guard.git.merge import tree_of
from gitflow_guard.git.programs import aloud
from gitflow_guard.git.worktree import add_worktree, new_folder, remove_worktree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.built import Built
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.git.place import Place

EVENT = "gate"


def pass_gate(plan: Plan, built: Built, place: Place, entry: Entry) -> None:
    """Run the plan's command on every new tree. Raises `gate-failed`, `gate-missing`."""
    gate = next((step for step in plan.steps if isinstance(step, Gate)), None)
    if gate is None:
        return
    for branch, commit in results(plan, built, place).items():
        code = tried(gate.command, commit, place, entry)
        if code:
            raise refused("gate-failed", command=gate.command, branch=branch, ended=code)


def results(plan: Plan, built: Built, place: Place) -> dict[str, str]:
    """The branches that get a tree nothing was run on yet, and its commit."""
    found, trees = {}, set()
    for step in plan.steps:
        if not isinstance(step, Merge) or built.branches[step.branch] == step.onto:
            continue
        tree = tree_of(place.top, built.branches[step.branch])
        if tree not in trees:
            trees.add(tree)
            found[step.branch] = built.branches[step.branch]
    return found


def tried(command: tuple[str, ...], commit: str, place: Place, entry: Entry) -> int:
    """The command's exit code, run in a worktree of the commit that is gone afterwards."""
    path = new_folder()
    # In the journal first: whoever comes after a crash has to know what to take away.
    entry.note(EVENT, path=path)
    try:
        add_worktree(place.top, path, commit)
        return aloud(command, directory=path)
    except FileNotFoundError as missing:
        raise failed("gate-missing", command=command) from missing
    except OSError as problem:
        raise failed("gate-unrunnable", command=command, problem=problem.strerror) from problem
    finally:
        remove_worktree(place.top, path)


def remove_left(entry: Entry, place: Place) -> None:
    """Take away the worktrees that a run which was killed has left."""
    for event in entry.events:
        if event["event"] == EVENT:
            remove_worktree(place.top, event["path"])
