"""Puts gflow's hooks beside those that are there, which keep running."""

from __future__ import annotations

import os
import shlex

from gitflow_guard.errors import refused
from gitflow_guard.installation.files import (
    CHAINED,
    NAMES,
    SHARED,
    SOURCING,
    content,
    filled,
    is_our_hook,
    is_our_shared,
    shipped,
    source_folder,
    values_in,
)
from gitflow_guard.installation.moves import Moves
from gitflow_guard.installation.place import GIT, HUSKY, OURS
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.errors import GflowError
    from gitflow_guard.installation.place import HookPlace

HOOK_MODE = 0o755
SHARED_MODE = 0o644


class HookChange(Record):
    """What became of one file.

    `change` is `installed`, `chained` (installed, and the hook that was there runs before it),
    `updated`, `current`; of an uninstallation `removed` or `restored`.
    """

    name: str
    change: str


class Installed(Record):
    """What an installation did, the shared file last."""

    folder: str
    changes: tuple[HookChange, ...]

    @property
    def changed(self) -> bool:
        """Whether anything is not as it was."""
        return any(change.change != "current" for change in self.changes)


def install(place: HookPlace) -> Installed:
    """Install or update the hooks.

    Raises GflowError: `hooks-path-husky` or `hooks-path-set` where git's hooks are not in the
    default folder, `hooks-both-there`, `hooks-in-the-way`; `hooks-change-failed` after all has
    been put back.
    """
    if place.manager == OURS:
        return Installed(place.folder, tuple(HookChange(name, "current") for name in NAMES))
    if place.manager != GIT:
        raise elsewhere(place)
    folder = place.default
    check(folder)
    source_folder()
    made = not os.path.isdir(folder)
    shared = os.path.join(folder, SHARED)
    known = values_in(content(shared))["made_folder"] == "yes"
    with Moves(folder) as moves:
        if made:
            moves.make_folder(folder)
        # First, since the hooks read it.
        last = put(moves, shared, filled(made_folder=made or known), SHARED_MODE)
        changes = [install_hook(moves, folder, name) for name in NAMES]
    return Installed(folder, (*changes, last))


def install_hook(moves: Moves, folder: str, name: str) -> HookChange:
    """Put one hook in place; one that is there and not ours is kept under another name."""
    path = os.path.join(folder, name)
    foreign = os.path.lexists(path) and not is_our_hook(path)
    if foreign:
        moves.rename(path, path + CHAINED)
    change = put(moves, path, shipped(name), HOOK_MODE)
    return HookChange(name, "chained") if foreign else change


def put(moves: Moves, path: str, raw: bytes, mode: int) -> HookChange:
    """Write a file of ours, unless it is there as it should be."""
    name = os.path.basename(path)
    if not os.path.lexists(path):
        moves.write(path, raw, mode)
        return HookChange(name, "installed")
    if content(path) == raw and os.stat(path).st_mode & 0o7777 == mode:
        return HookChange(name, "current")
    moves.write(path, raw, mode)
    return HookChange(name, "updated")


def check(folder: str) -> None:
    """Refuse what would lose a file or make a hook run itself."""
    both = []
    for name in NAMES:
        path = os.path.join(folder, name)
        # Kept under another name, a link to a hook of ours would be run by itself, for ever.
        if os.path.islink(path) and SOURCING in content(path):
            raise refused("hooks-in-the-way", path=path)
        foreign = os.path.lexists(path) and not is_our_hook(path)
        if foreign and os.path.lexists(path + CHAINED):
            both.append(name)
    if both:
        raise refused("hooks-both-there", names=tuple(both), folder=folder)
    shared = os.path.join(folder, SHARED)
    if os.path.lexists(shared) and not is_our_shared(shared):
        raise refused("hooks-in-the-way", path=shared)


def elsewhere(place: HookPlace) -> GflowError:
    """Why nothing is installed where core.hooksPath points, and what to add there by hand."""
    husky = place.manager == HUSKY
    folder = husky_folder(place.folder) if husky else place.folder
    lines = [f'  {os.path.join(folder, name)}: gflow-hook {name} "$@"' for name in NAMES]
    return refused(
        "hooks-path-husky" if husky else "hooks-path-set",
        path=place.configured,
        scope=place.scope,
        source=place.source,
        lines="\n".join(lines),
        own=shlex.quote(place.default),
    )


def husky_folder(folder: str) -> str:
    """Where husky keeps the files people write: beside `_`, which it makes anew each time."""
    return os.path.dirname(folder) if os.path.basename(folder) == "_" else folder
