"""`continue` and `abort`: what was paused, or cut off, is brought to an end."""

from __future__ import annotations

from gitflow_guard.engine.begun import in_this_worktree, where
from gitflow_guard.engine.build import build
from gitflow_guard.engine.built import Built, resolved_key
from gitflow_guard.engine.critical import uninterrupted
from gitflow_guard.engine.execute import finish_up, first
from gitflow_guard.engine.files import is_sparse, leave_out
from gitflow_guard.engine.gate import remove_left
from gitflow_guard.engine.locks import clear_up
from gitflow_guard.engine.move import carry_out, moved_by
from gitflow_guard.engine.outcome import ABORTED, DONE, Outcome
from gitflow_guard.engine.pause import go_back, pause
from gitflow_guard.engine.push import follow, publication_of
from gitflow_guard.engine.resolution import CANCELLED, resolution
from gitflow_guard.engine.settle import Settlement, has_landed, publish_again
from gitflow_guard.engine.transition import HeadMove, transition_of
from gitflow_guard.errors import GflowError, refused
from gitflow_guard.flow.plan import CreateBranch, SwitchTo
from gitflow_guard.flow.plan_data import plan_of_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.git.repository import Repository


def go_on(entry: Entry, repository: Repository) -> Outcome:
    """Go on with an operation: after a conflict was resolved, or after gflow was killed."""
    in_this_worktree(entry, repository.place)
    remove_left(entry, repository.place)
    if entry.last("aborting"):
        return abort(entry, repository)
    if entry.current("moving"):
        return forward(entry, repository)
    if "transition" in entry.events[0]:
        return undone(entry, repository)
    plan = plan_of_data(entry.plan)
    if entry.stage in ("resolving", "made", "stopped"):
        clear_up(entry, repository.place)
    if entry.stage in ("paused", "resolving", "made"):
        commit = resolution(entry, repository)
        if commit == CANCELLED:
            return abort(entry, repository).replace(cancelled=True)
        pausing = entry.last("pausing") or {}
        key = resolved_key(pausing["branch"], pausing["source"])
        entry.note("resolved", key=key, commit=commit)
    elif entry.stage == "pausing":
        clear_up(entry, repository.place)
        go_back(entry, repository)
    return build_on(plan, entry, repository)


def undone(entry: Entry, repository: Repository) -> Outcome:
    """Do an undo that was cut off before its first effect."""
    back = transition_of(entry.events[0]["transition"])
    interrupted = carry_out(back, repository, entry)
    on = back.head.landing if back.head else ""
    return Outcome(DONE, moved=moved_by(back), on=on, interrupted=interrupted)


def build_on(plan: Plan, entry: Entry, repository: Repository) -> Outcome:
    """Build what is not built yet, and move everything."""
    pausing = entry.last("pausing")
    made = Built(pausing["branches"], pausing["tags"]) if pausing else Built()
    resolved = {e["key"]: e["commit"] for e in entry.events if e["event"] == "resolved"}
    built = build(plan, repository, made, resolved)
    if built.conflicts:
        return pause(built, repository, entry)
    head = head_now(plan, built, entry, repository)
    try:
        done = finish_up(plan, built, repository, entry, head)
    except GflowError as problem:
        if problem.code == "refs-moved" and entry.stage == "stopped":
            raise refused("settled-too-late", **problem.values) from problem
        raise
    if is_sparse(repository):
        # The conflicts may have been outside.
        leave_out(repository.place.top, entry)
    return done


def head_now(plan: Plan, built: Built, entry: Entry, repository: Repository) -> HeadMove | None:
    """What to check out at the end, seen from the detached HEAD a pause leaves.

    Raises `conflict-elsewhere`.
    """
    pausing, start = entry.last("pausing"), entry.events[0]
    if pausing is None:
        return None
    branch, here, _ = repository.head_and_changes()
    if branch and (branch, here) == (start["head"], start["head_oid"]):
        return None
    if branch:
        raise refused("conflict-elsewhere", branch=branch, onto=pausing["onto"][:10])
    switch = first(plan, SwitchTo)
    if switch is None:
        return HeadMove("", here, start["head"], start["head_oid"])
    create = first(plan, CreateBranch)
    oid = create.oid if create else built.branches[switch.branch]
    return HeadMove("", here, switch.branch, oid)


def forward(entry: Entry, repository: Repository) -> Outcome:
    """Bring the refs, what is checked out and the settings to where they were to be."""
    moving = entry.current("moving") or {}
    transition = transition_of(moving["transition"])
    clear_up(entry, repository.place)
    with uninterrupted() as received:
        settlement = Settlement(transition, repository, entry, back=False)
        if moving["push"]:
            publish_again(moving["push"], entry, repository)
        settlement.carry_out()
        if moving["push"]:
            follow(repository.place, publication_of(moving["push"]), entry)
        entry.note("done")
    on = transition.head.landing if transition.head else ""
    return Outcome(DONE, moved=moved_by(transition), on=on, interrupted=bool(received))


def abort(entry: Entry, repository: Repository) -> Outcome:
    """Bring everything back to where it was. Raises `abort-pushed` when it is too late."""
    moving = entry.current("moving")
    if moving is None and not where(entry, repository.place):
        # No ref has moved, and there is no working tree to bring back.
        entry.note("aborted")
        return Outcome(ABORTED)
    in_this_worktree(entry, repository.place)
    remove_left(entry, repository.place)
    if entry.stage != "paused":
        clear_up(entry, repository.place)
    with uninterrupted():
        if moving is not None:
            if entry.current("pushed") or (moving["push"] and landed(entry, repository)):
                raise refused("abort-pushed")
            reason = f"gflow: abort {entry.events[0]['operation']}"
            back = transition_of(moving["transition"]).reversed(reason)
            settlement = Settlement(back, repository, entry, back=True)
            entry.note("aborting")
            settlement.carry_out()
        if entry.last("pausing") is not None:
            entry.note("aborting")
            go_back(entry, repository)
        entry.note("aborted")
    return Outcome(ABORTED, on=entry.events[0]["head"])


def landed(entry: Entry, repository: Repository) -> bool:
    """Whether a push that was cut off has reached the remote."""
    moving = entry.current("moving") or {}
    return entry.current("pushing") is not None and has_landed(moving["push"], repository)
