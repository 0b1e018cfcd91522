"""What operations have left behind: one that is not over, locks, announcements, gate worktrees.

Nothing is changed by looking.
"""

from __future__ import annotations

import os
import time

from gitflow_guard.engine import lock
from gitflow_guard.engine.announce import FILES
from gitflow_guard.engine.gate import EVENT
from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.kept import SPACE
from gitflow_guard.engine.locks import GRACE, PAUSE, TABLES, is_own, lock_files, since
from gitflow_guard.engine.watched import AGE, is_alive
from gitflow_guard.errors import failed
from gitflow_guard.git.worktrees import worktrees
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.git.place import Place

AT_WORK = "at-work"


class Unfinished(Record):
    """An operation that is not over. `state` is `open`, `paused`, or `at-work` in another gflow."""

    number: int
    operation: str
    branch: str
    worktree: str
    state: str


class LockFile(Record):
    """A lock of git's; `own` says that an operation of gflow's took it and has no process left."""

    path: str
    own: bool


class Leftovers(Record):
    """What is left.

    `holder` is what a gflow that died wrote into gflow's own lock, `announced` the file by which
    the hooks let what gflow does through; each is empty where there is none.
    """

    unfinished: Unfinished | None
    locks: tuple[LockFile, ...]
    holder: str
    announced: str
    gates: tuple[str, ...]


def leftovers(place: Place) -> Leftovers:
    """Look. Raises GflowError `journal-damaged`, `file-unreadable`."""
    held, holder = held_by(place)
    entry = newest(place)
    waiting = unfinished(entry, held=held)
    quiet = not held and (waiting is None or waiting.state != "open")
    return Leftovers(
        unfinished=waiting,
        locks=() if held else tuple(locks(entry, place)),
        holder=holder if quiet else "",
        announced=announced(place) if quiet else "",
        gates=tuple(gates(place, waiting)),
    )


def held_by(place: Place) -> tuple[bool, str]:
    """Whether a gflow has gflow's own lock now, and what the last one wrote into it."""
    path = os.path.join(place.common_dir, lock.FILE)
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return False, ""
    try:
        text = os.pread(descriptor, 200, 0).decode("utf-8", "replace").strip()
        return not lock.taken(descriptor), text
    finally:
        os.close(descriptor)


def newest(place: Place) -> Entry | None:
    """The last operation of the journal."""
    journal = Journal(place)
    found = (journal.entry(number) for number in reversed(journal.numbers()))
    return next((entry for entry in found if entry is not None), None)


def unfinished(entry: Entry | None, *, held: bool) -> Unfinished | None:
    """The operation that is not over. Raises `journal-damaged` when its file makes no sense."""
    if entry is None:
        return None
    try:
        begun, state = entry.events[0], entry.state
        names = (begun["operation"], begun["branch"], begun["worktree"])
    except (KeyError, StopIteration) as problem:
        raise failed("journal-damaged", path=entry.path) from problem
    if state not in ("open", "paused"):
        return None
    return Unfinished(entry.number, *names, AT_WORK if held and state == "open" else state)


def locks(entry: Entry | None, place: Place) -> Iterator[LockFile]:
    """The locks of git's that do not go away by themselves."""
    paths = [*lock_paths(place)]
    deadline = time.monotonic() + GRACE
    while paths and time.monotonic() < deadline:
        time.sleep(PAUSE)
        paths = [path for path in paths if os.path.exists(path)]
    own = set(own_locks(entry, place)) if entry is not None and paths else set()
    yield from (LockFile(path, path in own) for path in paths)


def lock_paths(place: Place) -> Iterator[str]:
    """The locks there are on settings, refs, HEADs and indexes, in all worktrees."""
    linked = os.path.join(place.common_dir, "worktrees")
    names = sorted(os.listdir(linked)) if os.path.isdir(linked) else ()
    for folder in (place.common_dir, *(os.path.join(linked, name) for name in names)):
        yield from locks_in(folder, os.listdir(folder) if os.path.isdir(folder) else ())
        tables = os.path.join(folder, *f"{TABLES}.lock".split("/"))
        yield from (tables,) if os.path.lexists(tables) else ()
    for folder, _, files in os.walk(os.path.join(place.common_dir, "refs")):
        yield from locks_in(folder, files)


def locks_in(folder: str, names: Iterable[str]) -> Iterator[str]:
    """The paths of those files that are locks."""
    yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".lock"))


def own_locks(entry: Entry, place: Place) -> Iterator[str]:
    """The locks that the operation took and whose process is gone.

    What it keeps from gc for older ones nobody else drops, nor takes a lock of for long.
    """
    if not since(entry) or running(entry):
        return
    for path in lock_files(entry, place):
        if os.path.exists(path) and is_own(path, entry):
            yield path
    for folder, _, names in os.walk(os.path.join(place.common_dir, *SPACE.split("/"))):
        yield from locks_in(folder, names)


def running(entry: Entry) -> bool:
    """Whether a process that the operation started is still there."""
    recent = time.time() - AGE
    return any(
        is_alive(event["pid"]) for event in entry.events if "pid" in event and event["at"] > recent
    )


def announced(place: Place) -> str:
    """The announcement of a push, or of moves, that nobody is making any more."""
    paths = (os.path.join(place.common_dir, *name.split("/")) for name in FILES)
    return next((path for path in paths if os.path.exists(path)), "")


def gates(place: Place, waiting: Unfinished | None) -> Iterator[str]:
    """The worktrees in which a gate ran, of operations that are over.

    The journal knows them; of one whose folder is gone git may still think that it is there.
    """
    current = waiting.number if waiting else 0
    over = [entry for entry in Journal(place).entries() if entry.number != current]
    events = (event for entry in over for event in entry.events if event["event"] == EVENT)
    paths = dict.fromkeys(str(event["path"]) for event in events)
    known = {tree.path for tree in worktrees(place.top)} if paths else set()
    yield from (path for path in paths if path in known or os.path.lexists(path))
