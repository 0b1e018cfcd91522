"""The hook files gflow ships: where they are, how they are filled in, how ours are recognised."""

from __future__ import annotations

import os
import shlex
import sys

from gitflow_guard.errors import failed

NAMES = (
    "commit-msg",
    "prepare-commit-msg",
    "pre-commit",
    "pre-merge-commit",
    "pre-push",
    "pre-rebase",
)
SHARED = "gflow.sh"
CHAINED = ".chained-by-gflow"
# Where pre-commit puts the hook it finds, which it then runs before its own.
MOVED = ".legacy"
# What each shipped hook does, whatever its version.
SOURCING = b'. "${0%/*}/gflow.sh"'
SHARED_MARK = b"\ngflow_format="
PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Filled in by an installation; the format is the files' own.
FILLED = ("python", "run", "made_folder")


def source_folder() -> str:
    """The folder of the shipped files: in the wheel, else at the root of the checkout."""
    shipped = os.path.join(PACKAGE, "hook_files")
    checkout = os.path.join(os.path.dirname(PACKAGE), "hooks")
    folder = shipped if os.path.isdir(shipped) else checkout
    if not os.path.isfile(os.path.join(folder, SHARED)):
        raise failed("hooks-files-missing", folder=folder)
    return folder


def shipped(name: str) -> bytes:
    """A shipped file's content."""
    return content(os.path.join(source_folder(), name))


def content(path: str) -> bytes:
    """A file's content; empty when it is not a file that can be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def filled(*, made_folder: bool) -> bytes:
    """The shared file for this gflow: its interpreter and its package."""
    values = {
        "python": sys.executable or "",
        "run": os.path.join(PACKAGE, "hooks", "run.py"),
        "made_folder": "yes" if made_folder else "",
    }
    return with_values(shipped(SHARED), values)


def with_values(raw: bytes, values: dict[str, str]) -> bytes:
    """The shared file with other values in it."""
    lines = raw.split(b"\n")
    for number, line in enumerate(lines):
        name = line.partition(b"=")[0].removeprefix(b"gflow_").decode("ascii", "replace")
        if name in FILLED and line.startswith(b"gflow_"):
            lines[number] = f"gflow_{name}=".encode() + os.fsencode(shlex.quote(values[name]))
    return b"\n".join(lines)


def values_in(raw: bytes) -> dict[str, str]:
    """The values of a shared file, those missing from it empty."""
    found = dict.fromkeys(FILLED, "")
    for line in os.fsdecode(raw).split("\n"):
        name, equals, value = line.removeprefix("gflow_").partition("=")
        if equals and name in FILLED and line.startswith("gflow_"):
            found[name] = unquoted(value)
    return found


def unquoted(literal: str) -> str:
    """A sh literal's text; empty for anything but one word."""
    try:
        words = shlex.split(literal)
    except ValueError:
        return ""
    return words[0] if len(words) == 1 else ""


def is_our_hook(path: str) -> bool:
    """Whether a file is one of our hooks, of any version; a link to one is not."""
    return not os.path.islink(path) and SOURCING in content(path)


def is_our_shared(path: str) -> bool:
    """Whether a file is our shared file, of any version."""
    return not os.path.islink(path) and SHARED_MARK in content(path)


def is_unfilled(folder: str) -> bool:
    """Whether a folder is a checkout's own `hooks/`, used as it is by core.hooksPath."""
    raw = content(os.path.join(folder, SHARED))
    return SHARED_MARK in raw and not values_in(raw)["run"]


def is_current(folder: str, name: str) -> bool:
    """Whether an installed hook is the shipped one and what it starts is still there."""
    shared = content(os.path.join(folder, SHARED))
    values = values_in(shared)
    return (
        content(os.path.join(folder, name)) == shipped(name)
        and shared == with_values(shipped(SHARED), values)
        and os.access(values["python"], os.X_OK)
        and os.path.isfile(values["run"])
    )
