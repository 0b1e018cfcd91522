"""One step back: the last operation's transition, the other way round."""

from __future__ import annotations

from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.move import carry_out, moved_by
from gitflow_guard.engine.outcome import DONE, Outcome
from gitflow_guard.engine.transition import HeadMove, transition_of
from gitflow_guard.errors import GflowError, refused
from gitflow_guard.flow import conditions
from gitflow_guard.git.fetch import tags_there
from gitflow_guard.git.snapshot import HEADS, TAGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.transition import Transition
    from gitflow_guard.git.repository import Repository
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.git.transaction import Update


# What an operation of these has pushed can be taken back by a command of its own.
TAKEN_BACK = ("start", "publish", "rename", "delete")


def last_done(journal: Journal) -> Entry:
    """The operation that undo would take back. Raises `undo-nothing`."""
    for entry in journal.entries():
        if entry.state == "done":
            return entry
    raise refused("undo-nothing")


def states(entries: list[Entry]) -> list[str]:
    """The state of each operation, newest first; `undone` where a later undo holds."""
    undone: set[int] = set()
    found = []
    for entry in entries:
        done = entry.state == "done"
        found.append("undone" if done and entry.number in undone else entry.state)
        if found[-1] == "done" and "of" in entry.events[0]:
            undone.add(entry.events[0]["of"])
    return found


def undo(repository: Repository, snapshot: Snapshot, remote: str) -> tuple[Entry, Outcome]:
    """Take the last operation back; an undo too, which does the operation again.

    Raises `undo-nothing`, `undo-moved`, `undo-pushed`, `undo-pushed-tag`, `dirty`,
    `checked-out-elsewhere`, `operation-open`, `bisect-open`.
    """
    conditions.nothing_open(snapshot)
    journal = Journal(repository.place)
    entry = last_done(journal)
    stays = entry.events[0].get("stays")
    if stays:
        raise refused(**stays)
    moving = entry.last("moving") or {}
    operation, branch = entry.events[0]["operation"], entry.events[0]["branch"]
    back = transition_of(moving["transition"]).reversed(f"gflow: undo {operation} {branch}")
    check(back, entry, repository, snapshot, remote)
    notes = check_tags(back, repository, snapshot, remote)
    back = back.replace(head=head_for(back, entry, snapshot))
    if back.head and back.head.leaving_oid != back.head.landing_oid and snapshot.dirty:
        raise refused("dirty", paths=snapshot.dirty[:5], operation="gflow undo", more=0)
    undoing = journal.begin(
        operation="undo",
        branch=branch,
        worktree=repository.place.top,
        head=snapshot.head,
        head_oid=snapshot.head_oid,
        plan={},
        transition=back.data(),
        of=entry.number,
        what=operation if operation != "undo" else entry.events[0].get("what", ""),
    )
    interrupted = carry_out(back, repository, undoing)
    on = back.head.landing if back.head else ""
    done = Outcome(DONE, moved=moved_by(back), on=on, notes=notes, interrupted=interrupted)
    return entry, done


def check(
    back: Transition, entry: Entry, repository: Repository, snapshot: Snapshot, remote: str
) -> None:
    """Everything is still as the operation left it, and only here."""
    if entry.last("pushed"):
        raise pushed(entry)
    for update in back.updates:
        if update.ref.startswith(HEADS):
            branch = update.ref.removeprefix(HEADS)
            unmoved(branch, update, snapshot)
            conditions.not_elsewhere(snapshot, (branch,))
            if not from_remote(entry, update):
                only_here(branch, update, repository, snapshot, remote)


def check_tags(
    back: Transition, repository: Repository, snapshot: Snapshot, remote: str
) -> tuple[tuple[str, dict[str, str]], ...]:
    """The remote has none of the tags that go; what the user should know where it is not known.

    Nothing here remembers a tag that was pushed by hand, so the remote is asked. Raises
    `undo-pushed-tag`.
    """
    gone = (update for update in back.updates if not update.new)
    tags = {u.ref.removeprefix(TAGS): u.old for u in gone if u.ref.startswith(TAGS)}
    if not tags or remote not in snapshot.remotes:
        return ()
    there = tags_there(repository.place.top, remote, tags)
    if there is None:
        return tuple(("undo-tag-unknown", {"tag": tag, "remote": remote}) for tag in tags)
    for tag, oid in there.items():
        if oid == tags[tag]:
            raise refused("undo-pushed-tag", tag=tag, remote=remote)
    return ()


def pushed(entry: Entry) -> GflowError:
    """The operation has pushed what it did: the refusal that says what would be right."""
    begun, moving = entry.events[0], entry.last("moving") or {}
    steps = entry.plan.get("steps", ())
    gone: dict[str, Any] = next((s for s in steps if s["action"] == "delete-branch"), {})
    moved = [u for u in moving["transition"]["updates"] if u["new"] and u["ref"].startswith(HEADS)]
    kind, _, verb = begun["operation"].partition(".")
    code = f"undo-pushed-{verb}" if verb in TAKEN_BACK else "undo-pushed-itself"
    return refused(
        code,
        operation=begun["operation"],
        kind=kind,
        branch=begun["branch"],
        remote=moving["push"]["remote"],
        onto=moved[0]["ref"].removeprefix(HEADS) if moved else "",
        commit=moved[0]["new"][:10] if moved else "",
        old=gone.get("branch", ""),
        oid=gone.get("oid") or next((oid for oid, _ in moving["push"].get("leases", ())), ""),
    )


def unmoved(branch: str, update: Update, snapshot: Snapshot) -> None:
    """The branch is where the operation left it. Raises `undo-moved`."""
    here = snapshot.branches.get(branch)
    now = here.oid if here else ""
    if now != update.old:
        expected, found = (oid[:10] or "-" for oid in (update.old, now))
        raise refused("undo-moved", ref=branch, expected=expected, now=found)


def from_remote(entry: Entry, update: Update) -> bool:
    """Whether the remote keeps what the undo takes away: it was taken from there, or put back."""
    operation = entry.events[0]["operation"]
    if operation.endswith(".rescue"):
        return True
    return not update.new and (operation == "init" or operation.endswith(".track"))


def only_here(
    branch: str, update: Update, repository: Repository, snapshot: Snapshot, remote: str
) -> None:
    """The remote has not got what the undo would take away. Raises `undo-pushed`.

    It may have the branch all the same: as it was before, or gone on without the operation.
    """
    there = snapshot.remote_branches.get(f"{remote}/{branch}", "")
    if not update.old or not there or (update.new and repository.is_ancestor(there, update.new)):
        return
    if repository.is_ancestor(update.old, there):
        raise refused("undo-pushed", branch=branch, remote=remote, oid=update.old[:10])


def head_for(back: Transition, entry: Entry, snapshot: Snapshot) -> HeadMove | None:
    """What to check out: where the operation was begun, else the branch one is on, moved."""
    head = back.head
    if head and head.leaving == snapshot.head and head.leaving_oid == snapshot.head_oid:
        return to_the_beginning(head, back, entry, snapshot)
    for update in back.updates:
        if update.ref == HEADS + snapshot.head:
            if not update.new:
                raise refused("undo-here", branch=snapshot.head)
            return HeadMove(snapshot.head, update.old, snapshot.head, update.new)
    return None


def to_the_beginning(
    head: HeadMove, back: Transition, entry: Entry, snapshot: Snapshot
) -> HeadMove:
    """The move to where the operation was begun, and to what is there once it is taken back.

    A conflict was settled away from every branch; that is not where anybody was before. Raises
    `undo-moved` when the branch is gone, `checked-out-elsewhere`.
    """
    if entry.last("pausing"):
        begun = entry.events[0]
        head = head.replace(landing=begun["head"], landing_oid=begun["head_oid"])
    if not head.landing:
        return head
    conditions.not_elsewhere(snapshot, (head.landing,))
    here = snapshot.branches.get(head.landing)
    now = here.oid if here else ""
    moved = {update.ref: update.new for update in back.updates}
    oid = moved.get(HEADS + head.landing, now)
    if not oid:
        raise refused("undo-moved", ref=head.landing, expected=head.landing_oid[:10], now="-")
    return head.replace(landing_oid=oid)
