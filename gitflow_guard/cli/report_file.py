"""A report that goes to a file, or to standard output."""

from __future__ import annotations

import sys

from gitflow_guard.errors import failed
from gitflow_guard.report.plain import diagnostics, encodable
from gitflow_guard.words import say


def write(text: str, path: str, lang: str) -> None:
    """To a file, or to standard output. Raises `file-unwritable`."""
    if not path:
        sys.stdout.write(encodable(text, sys.stdout))
        return
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem
    diagnostics().line(say(lang, "audit-written", {"path": path}))
