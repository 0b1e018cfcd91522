"""gflow's hooks as commands in git's configuration, whatever core.hooksPath is (git-hook(1))."""

from __future__ import annotations

import os
import shlex

from gitflow_guard.git.run import decode, git
from gitflow_guard.installation.files import NAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.installation.place import HookPlace

# Beside git's own folder, and as deep: the guard looks for the reflogs from there.
FOLDER = "gflow-hooks"
SECTION = "hook.gflow-"


def folder_of(place: HookPlace) -> str:
    """Where the files are that the commands start, shared by all worktrees."""
    return os.path.join(os.path.dirname(place.default), FOLDER)


def command(path: str) -> str:
    """What git is to run; git takes a path without odd characters as it is, else it asks a shell.

    That shell gives way to the hook, which knows git by the number of its parent.
    """
    quoted = shlex.quote(path)
    return path if quoted == path and "~" not in path else f"exec {quoted}"


def sections(place: HookPlace) -> tuple[str, ...]:
    """The hooks for which this repository's configuration has a command of ours."""
    asked = ["config", "--local", "-z", "--get-regexp", r"^hook\.gflow-.*\.command$"]
    rows = decode(git(asked, directory=place.top, accept=(0, 1)).out).split("\0")
    known = dict(row.split("\n", 1) for row in rows if "\n" in row)
    return tuple(name for name in NAMES if started(known.get(f"{SECTION}{name}.command", "")))


def started(line: str) -> str:
    """The file in a folder of ours that a command starts; empty where it is not of that kind.

    Where the repository has been moved, that file is not there any more.
    """
    try:
        words = shlex.split(line)
    except ValueError:
        return ""
    path = words[-1] if words else ""
    return path if os.path.basename(os.path.dirname(path)) == FOLDER else ""


def remember(place: HookPlace, names: tuple[str, ...]) -> None:
    """Write the commands down. Raises GflowError `git-failed` where git cannot."""
    folder = folder_of(place)
    for name in names:
        settings = {"command": command(os.path.join(folder, name)), "event": name}
        for key, value in settings.items():
            asked = ["config", "--local", "--replace-all", f"{SECTION}{name}.{key}", value]
            git(asked, directory=place.top)


def forget(place: HookPlace, names: tuple[str, ...]) -> None:
    """Take the commands out again."""
    for name in names:
        git(["config", "--local", "--remove-section", f"{SECTION}{name}"], directory=place.top)
