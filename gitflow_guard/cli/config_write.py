"""A `[commits]` table put into the policy file, all else of which stays."""

from __future__ import annotations

import os
from typing import Any

from gitflow_guard.errors import failed
from gitflow_guard.policy.importing.writing import written_into
from gitflow_guard.policy.presets import POLICY_FILE
from gitflow_guard.session import Session


def write_commits(commits: dict[str, Any]) -> str:
    """Write the file whole or not at all; its name."""
    session = Session()
    path = os.path.join(session.place.top, POLICY_FILE)
    text = written_into(held(path), commits, session.found)
    # A link is followed, so that it stays one.
    real = os.path.realpath(path)
    try:
        with open(real + ".new", "x", encoding="utf-8", newline="") as file:
            file.write(text)
        if os.path.exists(real):
            os.chmod(real + ".new", os.stat(real).st_mode & 0o7777)
        os.replace(real + ".new", real)
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem
    return POLICY_FILE


def held(path: str) -> bytes | None:
    """The file as it is; None when there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise failed("file-unreadable", path=path, problem=problem.strerror) from problem
