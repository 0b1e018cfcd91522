"""The hook of a server: one file, in a bare repository or in a forge's folder of hooks."""

from __future__ import annotations

import os
import shlex
import sys

from gitflow_guard.errors import failed, refused
from gitflow_guard.git.run import decode, git
from gitflow_guard.installation.chained import runs
from gitflow_guard.installation.change import HookChange
from gitflow_guard.installation.files import (
    CHAINED,
    PACKAGE,
    content,
    shipped,
    source_folder,
    unquoted,
)
from gitflow_guard.installation.in_folder import HOOK_MODE, put
from gitflow_guard.installation.moves import Moves
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

HOOK = "pre-receive"
SOURCE = "server.sh"
# The hook's name in a folder whose every file is run, such as pre-receive.d.
AMONG_OTHERS = "gflow"
MARK = b"\ngflow_server_format="
FILLED = ("python", "run")


class ServerHook(Record):
    """Where the hook is.

    `state` is `ours`, `chained` (ours, after another one), `outdated` (of another version, or
    with nothing left to start), `off` (not executable), `called` (a link to one of ours),
    `foreign` or `missing`. `chained` is the hook that runs before ours.
    """

    path: str
    state: str
    chained: str = ""


class ServerInstalled(Record):
    """The hook's file, and what became of it; nothing when there was nothing to do."""

    path: str
    changes: tuple[HookChange, ...]


def is_bare(directory: str) -> bool:
    """Whether the repository there has no working tree."""
    asked = ["rev-parse", "--is-bare-repository"]
    return git(asked, directory=directory, accept=()).text == "true"


def hook_in(directory: str) -> str:
    """The file git runs for a push into the bare repository.

    Raises GflowError `not-a-repository`, `server-not-bare`, `server-hooks-path` where
    core.hooksPath sends git elsewhere.
    """
    asked = ["rev-parse", "--path-format=absolute", "--is-bare-repository", "--git-common-dir"]
    found = git([*asked, "--git-path", "hooks"], directory=directory, accept=())
    if found.code != 0:
        said = decode(found.err).strip()
        if "safe.directory" in said:
            raise failed("dubious-owner", problem=said)
        raise failed("not-a-repository", directory=os.path.abspath(directory))
    bare, common, folder = found.text.split("\n", 2)
    if bare != "true":
        raise refused("server-not-bare", directory=os.path.abspath(directory))
    own = os.path.join(common, "hooks")
    if os.path.realpath(folder) != os.path.realpath(own):
        raise refused("server-hooks-path", path=folder)
    return os.path.join(own, HOOK)


def hook_into(folder: str) -> str:
    """The file for a folder of hooks that somebody else runs. Raises `directory-missing`."""
    whole = os.path.abspath(folder)
    if not os.path.isdir(whole):
        raise failed("directory-missing", directory=whole)
    return os.path.join(whole, AMONG_OTHERS if whole.endswith(".d") else HOOK)


def install(path: str) -> ServerInstalled:
    """Put the hook in place; one that is there and not ours is kept, and runs before it.

    Raises GflowError: `hooks-in-the-way`, `hooks-both-there`; `hooks-change-failed` after all
    has been put back.
    """
    folder, name = os.path.split(path)
    check(path)
    source_folder()
    ran = runs(path)
    foreign = os.path.lexists(path) and not is_ours(path)
    with Moves(folder) as moves:
        if not os.path.isdir(folder):
            moves.make_folder(folder)
        if foreign:
            moves.rename(path, path + CHAINED)
        change = put(moves, path, filled(), HOOK_MODE)
    kept = HookChange(name, "chained" if ran else "kept")
    return ServerInstalled(path, (kept if foreign else change,))


def check(path: str) -> None:
    """Refuse what would lose a file or make the hook run itself."""
    if os.path.isdir(path) or (os.path.islink(path) and MARK in content(path)):
        raise refused("hooks-in-the-way", path=path)
    if os.path.lexists(path) and not is_ours(path) and os.path.lexists(path + CHAINED):
        folder, name = os.path.split(path)
        raise refused("hooks-both-there", names=(name,), folder=folder)


def uninstall(path: str) -> ServerInstalled:
    """Remove the hook and bring back the one that was there."""
    name = os.path.basename(path)
    if not is_ours(path):
        return ServerInstalled(path, ())
    with Moves(os.path.dirname(path)) as moves:
        if os.path.lexists(path + CHAINED):
            moves.rename(path + CHAINED, path)
            change = "restored"
        else:
            moves.remove(path)
            change = "removed"
    return ServerInstalled(path, (HookChange(name, change),))


def status(path: str) -> ServerHook:
    """Look at the hook; nothing is changed."""
    if not os.path.lexists(path):
        return ServerHook(path, "missing")
    if not is_ours(path):
        return ServerHook(path, "called" if MARK in content(path) else "foreign")
    if not os.access(path, os.X_OK):
        return ServerHook(path, "off")
    if not is_current(path):
        return ServerHook(path, "outdated")
    chained = path + CHAINED if runs(path + CHAINED) else ""
    return ServerHook(path, "chained" if chained else "ours", chained)


def is_ours(path: str) -> bool:
    """Whether the file is our hook, of any version; a link to one is not."""
    return not os.path.islink(path) and MARK in content(path)


def is_current(path: str) -> bool:
    """Whether it is the shipped one and what it starts is still there."""
    raw = content(path)
    values = dict(values_in(raw))
    there = os.access(values["python"], os.X_OK) and os.path.isfile(values["run"])
    return there and raw == with_values(shipped(SOURCE), values)


def filled() -> bytes:
    """The hook for this gflow: its interpreter and its package."""
    run = os.path.join(PACKAGE, "hooks", "run.py")
    return with_values(shipped(SOURCE), {"python": sys.executable or "", "run": run})


def with_values(raw: bytes, values: dict[str, str]) -> bytes:
    """The hook with these values in it."""
    lines = raw.split(b"\n")
    for number, line in enumerate(lines):
        for name in FILLED:
            if line.startswith(f"gflow_{name}=".encode()):
                lines[number] = f"gflow_{name}=".encode() + os.fsencode(shlex.quote(values[name]))
    return b"\n".join(lines)


def values_in(raw: bytes) -> Iterator[tuple[str, str]]:
    """The values of a hook, those missing from it empty."""
    lines = os.fsdecode(raw).split("\n")
    for name in FILLED:
        start = f"gflow_{name}="
        line = next((line for line in lines if line.startswith(start)), start)
        yield name, unquoted(line.removeprefix(start))
