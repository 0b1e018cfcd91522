"""gflow's hooks as commands in git's configuration, whatever core.hooksPath is (git-hook(1))."""

from __future__ import annotations

import os
import shlex

from gitflow_guard.git.run import decode, git
from gitflow_guard.installation.files import GUARD, NAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.installation.place import HookPlace

# Beside git's own folder, and as deep: the guard looks for the reflogs from there.
FOLDER = "gflow-hooks"
SECTION = "hook.gflow-"
# To the git directory that all worktrees share: GIT_DIR, else `.git` or what that file points at.
TO_FOLDER = (
    'd=${GIT_DIR:-.git}; [ -d "$d" ] || read -r _ d <"$d"; '
    '[ ! -f "$d/commondir" ] || { read -r c <"$d/commondir"; d=$d/$c; }'
)


def folder_of(place: HookPlace) -> str:
    """Where the files are that the commands start, shared by all worktrees."""
    return os.path.join(os.path.dirname(place.default), FOLDER)


def command(name: str) -> str:
    """What git is to run for a hook, as a line of sh; git adds the hook's arguments to it.

    It finds the folder from where git runs it (githooks(5)), so that a repository that was moved or
    copied runs its own. It starts nothing, and gives way to the hook, which knows git by the number
    of its parent. Of a transaction the hook wants the one state in which it may refuse.
    """
    state = '[ "$1" = prepared ] || exit 0; ' if name == GUARD else ""
    return f'{state}{TO_FOLDER}; exec "$d/{FOLDER}/{name}"'


def sections(place: HookPlace) -> tuple[str, ...]:
    """The hooks for which this repository's configuration has a command of ours."""
    asked = ["config", "--local", "-z", "--get-regexp", r"^hook\.gflow-.*\.command$"]
    rows = decode(git(asked, directory=place.top, accept=(0, 1)).out).split("\0")
    known = dict(row.split("\n", 1) for row in rows if "\n" in row)
    return tuple(name for name in NAMES if hook_of(known.get(f"{SECTION}{name}.command", "")))


def hook_of(line: str) -> str:
    """The hook in a folder of ours that a command starts, in whatever way; empty for another."""
    try:
        words = shlex.split(line)
    except ValueError:
        return ""
    folder, name = os.path.split(words[-1]) if words else ("", "")
    return name if os.path.basename(folder) == FOLDER else ""


def remember(place: HookPlace, names: tuple[str, ...]) -> None:
    """Write the commands down, switched on. Raises GflowError `git-failed` where git cannot."""
    listed = git(["config", "--local", "-z", "--name-only", "--list"], directory=place.top).out
    known = decode(listed).split("\0")
    for name in names:
        settings = {"command": command(name), "event": name}
        for key, value in settings.items():
            asked = ["config", "--local", "--replace-all", f"{SECTION}{name}.{key}", value]
            git(asked, directory=place.top)
        switch = f"{SECTION}{name}.enabled"
        if switch in known:
            git(["config", "--local", "--unset-all", switch], directory=place.top)


def forget(place: HookPlace, names: tuple[str, ...]) -> None:
    """Take the commands out again."""
    for name in names:
        git(["config", "--local", "--remove-section", f"{SECTION}{name}"], directory=place.top)
