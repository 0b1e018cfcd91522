"""What gflow did and was about to do: a file an operation, a line an event, on disk first.

A line says what is about to happen, so that whoever finds the file after a crash knows what may
have happened; what did happen is told by the refs themselves.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress

from gitflow_guard.engine.begun import tree_of
from gitflow_guard.errors import GflowError, failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.git.place import Place

FOLDER = "gflow/operations"
KEPT = 50
# The oldest are dropped several at a time: each time costs two processes.
AT_ONCE = 10
# Events after which an operation is over.
ENDS = ("done", "failed", "aborted")
# Events while a conflict is the user's, and those that say nothing of where the operation is.
PAUSED = ("paused", "resolving", "made", "stopped")
ASIDE = ("process", "rescued", "gate", "tidied")


class Entry:
    """One operation: its number and its events, each a dict with a key `event`."""

    def __init__(self, path: str, number: int, events: list[dict[str, Any]]) -> None:
        self.path = path
        self.number = number
        self.events = events

    def note(self, event: str, *, durable: bool = True, **facts: Any) -> None:
        """Add an event, on disk before this returns where it is to be durable.

        Raises GflowError `file-unwritable`.
        """
        line = {"event": event, "at": time.time(), **facts}
        # A power cut may have left half a line, which this one must not become part of.
        raw = b"\n" + json.dumps(line).encode() + b"\n"
        try:
            with open(self.path, "ab") as file:
                file.write(raw)
                file.flush()
                if durable:
                    os.fsync(file.fileno())
        except OSError as problem:
            raise unwritable(self.path, problem) from problem
        self.events.append(line)

    def give_up(self) -> None:
        """Note that nothing came of it; on a full disk the whole entry goes."""
        try:
            self.note("failed")
        except GflowError:
            with suppress(OSError):
                os.unlink(self.path)

    def stop(self) -> None:
        """Note that nothing came of it; what a person has settled stays, for another try."""
        if self.last("pausing") is None:
            self.give_up()
            return
        # Without the note the entry is one that was cut off, and can be ended as well.
        with suppress(GflowError):
            self.note("stopped")

    def current(self, event: str) -> dict[str, Any] | None:
        """The last event of a name that was not stopped since."""
        for line in reversed(self.events):
            if line["event"] in (event, "stopped"):
                return line if line["event"] == event else None
        return None

    def last(self, event: str) -> dict[str, Any] | None:
        """The last event of a name."""
        found = (line for line in reversed(self.events) if line["event"] == event)
        return next(found, None)

    @property
    def plan(self) -> dict[str, Any]:
        """The plan, as data."""
        plan: dict[str, Any] = self.events[0]["plan"]
        return plan

    @property
    def state(self) -> str:
        """`done`, `failed`, `aborted`; `paused` or `open` while it is not over."""
        name = self.stage
        if name in ENDS:
            return name
        return "paused" if name in PAUSED else "open"

    @property
    def stage(self) -> str:
        """The last event that says where the operation is."""
        names = (str(event["event"]) for event in reversed(self.events))
        return next(name for name in names if name not in ASIDE)


class Journal:
    """The operations of a repository, shared by its worktrees."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.folder = os.path.join(place.common_dir, *FOLDER.split("/"))

    def numbers(self) -> list[int]:
        """The numbers of the operations there are files of, oldest first."""
        try:
            names = os.listdir(self.folder)
        except FileNotFoundError:
            return []
        except OSError as problem:
            raise failed("file-unreadable", path=self.folder, problem=problem.strerror) from problem
        return sorted(int(name) for name in names if name.isdigit())

    def entry(self, number: int) -> Entry | None:
        """One operation; None when nothing of it reached the disk."""
        path = os.path.join(self.folder, f"{number:06}")
        try:
            with open(path, "rb") as file:
                events = [parsed(line) for line in file.read().split(b"\n")]
        except OSError as problem:
            raise failed("file-unreadable", path=path, problem=problem.strerror) from problem
        known = [event for event in events if event is not None]
        return Entry(path, number, known) if known else None

    def entries(self) -> list[Entry]:
        """Every operation, newest first."""
        found = (self.entry(number) for number in reversed(self.numbers()))
        return [entry for entry in found if entry is not None]

    def unfinished(self) -> Entry | None:
        """The operation that is paused, or that was cut off; None when the last one is over."""
        for number in reversed(self.numbers()):
            entry = self.entry(number)
            if entry is not None:
                return entry if entry.state in ("paused", "open") else None
        return None

    def begin(self, **facts: Any) -> Entry:
        """A new operation, its first event on disk. Raises GflowError `file-unwritable`."""
        numbers = self.numbers()
        number = (numbers[-1] if numbers else 0) + 1
        entry = Entry(os.path.join(self.folder, f"{number:06}"), number, [])
        try:
            os.makedirs(self.folder, exist_ok=True)
        except OSError as problem:
            raise unwritable(self.folder, problem) from problem
        try:
            entry.note("planned", tree=tree_of(self.place), **facts)
            sync_folder(self.folder)
        except BaseException:
            # Ctrl-C too: nobody else knows of the entry yet.
            entry.give_up()
            raise
        return entry

    def old(self) -> list[int]:
        """The numbers of all but the newest operations, when there are some to drop."""
        numbers = self.numbers()
        return numbers[:-KEPT] if len(numbers) >= KEPT + AT_ONCE else []

    def forget(self, numbers: list[int]) -> None:
        """Drop operations."""
        try:
            for number in numbers:
                os.unlink(os.path.join(self.folder, f"{number:06}"))
        except OSError as problem:
            raise unwritable(self.folder, problem) from problem


def sync_folder(folder: str) -> None:
    """Have a new file's name on disk as well, where the system can (POSIX)."""
    if os.name != "posix":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as problem:
        raise unwritable(folder, problem) from problem


def parsed(line: bytes) -> dict[str, Any] | None:
    """An event; None for the torn line that a power cut leaves."""
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event if isinstance(event, dict) and "event" in event else None


def unwritable(path: str, problem: OSError) -> Exception:
    """A file could not be written: a full disk, a read-only one."""
    return failed("file-unwritable", path=path, problem=problem.strerror)
