"""Locks of git's that an operation has left behind because its processes were killed."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress

from gitflow_guard.engine.announce import FILES
from gitflow_guard.engine.journal import ENDS
from gitflow_guard.engine.kept import SPACE
from gitflow_guard.engine.push import publication_of
from gitflow_guard.engine.transition import transition_of
from gitflow_guard.engine.watched import INDEX, wait_for_processes
from gitflow_guard.errors import GflowError, failed
from gitflow_guard.git.snapshot import HEADS, REMOTES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.git.place import Place

# How long a process that the journal has no number of may take to end by itself, in seconds.
GRACE = 0.3
PAUSE = 0.02
# So long after the journal's last event git may still take a lock, in seconds.
MARGIN = 2.0
# A file's time is that of the kernel's last tick, on some file systems that of the even second.
TICK = 0.02
COARSE = 2.0
# What writes to the repository comes after one of these.
EFFECTS = ("moving", "pausing", "resolving", "aborting")
# Where references are kept in tables, this is locked for each of them.
TABLES = "reftable/tables.list"
HERE = ("HEAD", "index", "ORIG_HEAD", "MERGE_HEAD", "CHERRY_PICK_HEAD", "AUTO_MERGE", "MERGE_RR",
        TABLES)  # fmt: skip
SHARED = ("packed-refs", "config", TABLES)


def clear_up(entry: Entry, place: Place) -> None:
    """Wait for the operation's processes and remove what those that were killed have left.

    Raises GflowError `still-running`, and `lock-foreign` for a lock that was not made while the
    operation was at it: that is somebody else's. Nothing is removed when there was no effect yet.
    """
    if not since(entry):
        return
    wait_for_processes(entry)
    for path in waited_for(entry, place):
        if not is_own(path, entry):
            raise failed("lock-foreign", path=path)
        os.unlink(path)
        if path.endswith("packed-refs.lock"):
            # Git makes this one only under that lock, and will not overwrite it.
            remove(path.removesuffix("lock") + "new")
    for name in FILES:
        remove(os.path.join(place.common_dir, *name.split("/")))


def since(entry: Entry) -> float:
    """The moment of the operation's first effect, in seconds since the epoch; 0 before it."""
    return next((event["at"] for event in entry.events if event["event"] in EFFECTS), 0.0)


def is_own(path: str, entry: Entry) -> bool:
    """Whether a lock was made while the operation was at what takes it.

    Once it is over, or a person's turn, nothing is its own that was made since; before that what
    was made right after its last event, for the event is written down first.
    """
    begun = since_index(entry) if os.path.basename(path) == "index.lock" else since(entry)
    made = os.stat(path).st_mtime
    slack = COARSE if made.is_integer() else TICK
    is_over = entry.state in ENDS or entry.stage in ("paused", "stopped")
    # When the journal ends with a process, that has been cut off while it tidied up.
    at_rest = is_over and entry.events[-1]["event"] != "process"
    last = entry.events[-1]["at"] + (-slack if at_rest else MARGIN)
    return bool(begun) and begun - slack <= made <= last


def since_index(entry: Entry) -> float:
    """The moment when the operation first took the index; 0 before it."""
    return next((event["at"] for event in entry.events if event.get("git") in INDEX), 0.0)


@contextmanager
def naming_locks(refs: Iterable[str], place: Place) -> Iterator[None]:
    """Have an error name the lock of somebody else's that is the reason. Raises `lock-held`."""
    try:
        yield
    except GflowError as problem:
        names = (*refs, "packed-refs", TABLES)
        shared = (os.path.join(place.common_dir, *name.split("/")) for name in names)
        here = (os.path.join(place.git_dir, *name.split("/")) for name in ("HEAD", TABLES))
        for path in (*here, *shared):
            if os.path.lexists(path + ".lock"):
                raise failed("lock-held", path=path + ".lock") from problem
        raise


def remove(path: str) -> None:
    """Remove a file that may not be there."""
    with suppress(FileNotFoundError):
        os.unlink(path)


def waited_for(entry: Entry, place: Place) -> list[str]:
    """The operation's locks that do not go away by themselves."""
    deadline = time.monotonic() + GRACE
    paths = [path for path in lock_files(entry, place) if os.path.exists(path)]
    while paths and time.monotonic() < deadline:
        time.sleep(PAUSE)
        paths = [path for path in paths if os.path.exists(path)]
    return paths


def lock_files(entry: Entry, place: Place) -> list[str]:
    """The locks that the operation's effects take."""
    here = [os.path.join(place.git_dir, *name.split("/")) for name in HERE]
    names = (*SHARED, *refs_of(entry))
    shared = [os.path.join(place.common_dir, *name.split("/")) for name in names]
    return [path + ".lock" for path in dict.fromkeys((*here, *shared))]


def refs_of(entry: Entry) -> Iterator[str]:
    """Every ref that the operation moves, or makes on the way."""
    for event in entry.events:
        if event["event"] != "moving":
            continue
        transition = transition_of(event["transition"])
        yield from (update.ref for update in transition.updates)
        yield from (f"{SPACE}/{entry.number:06}/{n}" for n in range(len(transition.updates)))
        if event["push"]:
            yield from followed(event["push"])


def followed(push: dict[str, Any]) -> Iterator[str]:
    """The remote-tracking branches that a push moves."""
    publication = publication_of(push)
    for _, ref in publication.refs:
        if ref.startswith(HEADS):
            yield f"{REMOTES}{publication.remote}/{ref.removeprefix(HEADS)}"
