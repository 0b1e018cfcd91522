"""A file named on the command line, or standard input."""

from __future__ import annotations

import sys

from gitflow_guard.errors import failed, misused

STANDARD_INPUT = "-"


def read(file: str) -> bytes:
    """The bytes of a file or of standard input. Raises `text-not-found`, `file-unreadable`."""
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        with open(file, "rb") as opened:
            return opened.read()
    except (FileNotFoundError, IsADirectoryError) as problem:
        raise misused("text-not-found", path=file) from problem
    except OSError as problem:
        raise failed("file-unreadable", path=file, problem=problem.strerror) from problem
