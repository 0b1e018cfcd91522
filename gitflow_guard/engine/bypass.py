"""Gives a bypass and takes it back; the hooks read the file (`hooks/bypassed.py`)."""

from __future__ import annotations

import os
import time

from gitflow_guard.errors import failed
from gitflow_guard.rules.bypass import (
    FILE,
    FOLDER,
    OPEN,
    REVOKED,
    Bypass,
    event_line,
    given_line,
    read,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.place import Place


def bypasses(place: Place) -> list[Bypass]:
    """Every bypass that was ever given here, the newest first. Raises `file-unreadable`."""
    try:
        with open(path_in(place), "rb") as file:
            return read(file.read())[::-1]
    except FileNotFoundError:
        return []
    except OSError as problem:
        raise failed("file-unreadable", path=path_in(place), problem=problem.strerror) from problem


def give(place: Place, wanted: Bypass) -> Bypass:
    """Write a bypass down, under the next number; one for the same that is open ends.

    Raises GflowError `file-unreadable`, `file-unwritable`.
    """
    known = bypasses(place)
    now = time.time()
    for each in known:
        if (each.ref, each.action) == (wanted.ref, wanted.action) and each.state(now) == OPEN:
            append(place, event_line(REVOKED, id=each.id, at=now))
    made = wanted.replace(id=max((each.id for each in known), default=0) + 1)
    append(place, given_line(made))
    return made


def revoke(place: Place, ref: str) -> list[Bypass]:
    """Take back those that are open, of one branch or, where `ref` is empty, of all."""
    now = time.time()
    found = [each for each in bypasses(place) if each.state(now) == OPEN and ref in ("", each.ref)]
    for each in found:
        append(place, event_line(REVOKED, id=each.id, at=now))
    return [each.replace(revoked=True) for each in found]


def append(place: Place, raw: bytes) -> None:
    """Add a line, on disk before this returns. Raises `file-unwritable`."""
    path = path_in(place)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "ab") as file:
            # A power cut may have left half a line, which this one must not become part of.
            file.write(b"\n" + raw)
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem


def path_in(place: Place) -> str:
    """The file of the bypasses."""
    return os.path.join(place.common_dir, FOLDER, FILE)
