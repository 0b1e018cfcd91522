"""Puts gflow's hooks beside those that are there, which keep running."""

from __future__ import annotations

import os

from gitflow_guard.errors import refused
from gitflow_guard.installation.chained import refresh_links, runs
from gitflow_guard.installation.elsewhere import elsewhere, linked
from gitflow_guard.installation.files import (
    CHAINED,
    MOVED,
    NAMES,
    PRE_COMMIT_MARK,
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
from gitflow_guard.installation.managers import ASIDE, put_aside, same_manager
from gitflow_guard.installation.moves import Moves
from gitflow_guard.installation.place import GIT, OURS, is_in_working_tree
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.installation.place import HookPlace

HOOK_MODE = 0o755
SHARED_MODE = 0o644


class HookChange(Record):
    """What became of one file.

    `change` is `installed`, `chained` (installed, and the hook that was there runs before it),
    `kept` (installed, and the hook that was there is kept but does not run, as it did not
    before), `updated`, `current`; of an uninstallation `removed` or `restored`.
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


def install(place: HookPlace, *, missing: str = "") -> Installed:
    """Install or update the hooks.

    `missing` is what a hook is to do that finds gflow gone (policy.model.WHEN_MISSING); empty
    leaves that as it was. Raises GflowError: `hooks-path-husky` or `hooks-path-set` where git's
    hooks are not in the default folder, `hooks-folder-linked`, `hooks-both-there`,
    `hooks-in-the-way`; `hooks-change-failed` after all has been put back.
    """
    if place.manager == OURS:
        return Installed(place.folder, tuple(HookChange(name, "current") for name in NAMES))
    if place.manager != GIT:
        raise elsewhere(place)
    folder = place.default
    if is_in_working_tree(place):
        raise linked(place)
    check(folder)
    source_folder()
    made = not os.path.isdir(folder)
    shared = os.path.join(folder, SHARED)
    before = values_in(content(shared))
    known = before["made_folder"] == "yes"
    then = missing or before["missing"]
    with Moves(folder) as moves:
        if made:
            moves.make_folder(folder)
        # First, since the hooks read it.
        last = put(moves, shared, filled(made_folder=made or known, missing=then), SHARED_MODE)
        changes = [install_hook(moves, folder, name) for name in NAMES]
    refresh_links(folder)
    return Installed(folder, (*changes, last))


def install_hook(moves: Moves, folder: str, name: str) -> HookChange:
    """Put one hook in place; one that is there and not ours is kept under another name."""
    path = os.path.join(folder, name)
    moved = path + MOVED
    if put_aside(path):
        # In the way of the next time lefthook puts ours there.
        moves.remove(path + ASIDE)
    foreign = is_foreign(path)
    if foreign and is_our_hook(moved):
        # Another manager runs ours already; before it, ours would run it and itself for ever.
        change = put(moves, moved, shipped(name), HOOK_MODE)
        if PRE_COMMIT_MARK not in content(path + CHAINED):
            return HookChange(name, change.change)
        moves.remove(path + CHAINED)
        return HookChange(name, "updated")
    ran = runs(path)
    if foreign:
        if same_manager(path, path + CHAINED):
            moves.remove(path + CHAINED)
        moves.rename(path, path + CHAINED)
    elif is_our_hook(moved):
        moves.remove(moved)
    change = put(moves, path, shipped(name), HOOK_MODE)
    return HookChange(name, "chained" if ran else "kept") if foreign else change


def is_foreign(path: str) -> bool:
    """Whether something is there that is not ours."""
    return os.path.lexists(path) and not is_our_hook(path)


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
        if os.path.isdir(path) or (os.path.islink(path) and SOURCING in content(path)):
            raise refused("hooks-in-the-way", path=path)
        will_move = is_foreign(path) and not is_our_hook(path + MOVED)
        kept = os.path.lexists(path + CHAINED) and not same_manager(path, path + CHAINED)
        if will_move and kept:
            both.append(name)
    if both:
        raise refused("hooks-both-there", names=tuple(both), folder=folder)
    shared = os.path.join(folder, SHARED)
    if os.path.lexists(shared) and not is_our_shared(shared):
        raise refused("hooks-in-the-way", path=shared)
