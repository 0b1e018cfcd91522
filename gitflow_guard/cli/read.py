"""A file named on the command line, or standard input."""

from __future__ import annotations

import sys

from gitflow_guard.errors import failed

STANDARD_INPUT = "-"


def read(file: str) -> bytes:
    """The bytes of a file or of standard input. Raises `file-unreadable`."""
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        with open(file, "rb") as opened:
            return opened.read()
    except OSError as problem:
        raise failed("file-unreadable", path=file, problem=problem.strerror) from problem
