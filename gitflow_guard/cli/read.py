"""A file named on the command line, or standard input."""

from __future__ import annotations

import sys

from gitflow_guard.errors import failed, misused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

STANDARD_INPUT = "-"
# Bytes; what has no end, as /dev/zero, would fill the memory.
LARGEST = 200_000_000


def read(file: str, largest: int = LARGEST) -> bytes:
    """The bytes of a file or of standard input, which may be no more than `largest`.

    Raises `text-not-found`, `file-unreadable`, `input-too-large`.
    """
    if file == STANDARD_INPUT:
        return bounded(file, sys.stdin.buffer, largest)
    try:
        with open(file, "rb") as opened:
            return bounded(file, opened, largest)
    except (FileNotFoundError, IsADirectoryError) as problem:
        raise misused("text-not-found", path=file) from problem
    except OSError as problem:
        raise failed("file-unreadable", path=file, problem=problem.strerror) from problem


def bounded(file: str, opened: BinaryIO, largest: int) -> bytes:
    """All of it. Raises `input-too-large`."""
    raw = opened.read(largest + 1)
    if len(raw) > largest:
        raise failed("input-too-large", path=file, limit=largest)
    return raw
