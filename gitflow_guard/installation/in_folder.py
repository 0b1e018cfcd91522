"""Puts gflow's hooks into a folder, beside those that are there, which keep running."""

from __future__ import annotations

import os

from gitflow_guard.errors import refused
from gitflow_guard.installation.chained import refresh_links, runs
from gitflow_guard.installation.change import HookChange
from gitflow_guard.installation.files import (
    CHAINED,
    GUARD,
    MOVED,
    NAMES,
    PRE_COMMIT_MARK,
    SHARED,
    SOURCING,
    content,
    filled,
    filled_hook,
    is_our_hook,
    is_our_shared,
    source_folder,
    values_in,
)
from gitflow_guard.installation.managers import ASIDE, put_aside, same_manager
from gitflow_guard.installation.moves import Moves
from gitflow_guard.installation.uninstall import take_away
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

HOOK_MODE = 0o755
SHARED_MODE = 0o644


class Installed(Record):
    """What an installation did, the shared file last.

    `names` are the hooks that are to be there. `by_git` says that git's configuration runs them,
    whatever core.hooksPath is, `by_others` that nothing was installed, since the hooks that are
    there run gflow.
    """

    folder: str
    changes: tuple[HookChange, ...]
    names: tuple[str, ...] = NAMES
    by_git: bool = False
    by_others: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything is not as it was."""
        return any(change.change != "current" for change in self.changes)


def install_in(folder: str, guarded: str, *, guard: bool | None, missing: str) -> Installed:
    """Install or update the hooks; the parameters and errors are those of `install`."""
    made = not os.path.isdir(folder)
    shared = os.path.join(folder, SHARED)
    before = values_in(content(shared))
    left_out = before["left_out"] if guard is None else ("" if guard else GUARD)
    wanted = tuple(name for name in NAMES if name != left_out)
    check(folder, wanted)
    source_folder()
    known = before["made_folder"] == "yes"
    then = missing or before["missing"]
    with Moves(folder) as moves:
        if made:
            moves.make_folder(folder)
        # First, since the hooks read it.
        values = filled(made_folder=made or known, missing=then, left_out=left_out)
        last = put(moves, shared, values, SHARED_MODE)
        changes = [install_hook(moves, folder, name, guarded) for name in wanted]
        if left_out:
            changes += take_away(moves, folder, left_out)
    refresh_links(folder)
    return Installed(folder, (*changes, last), wanted)


def install_hook(moves: Moves, folder: str, name: str, guarded: str) -> HookChange:
    """Put one hook in place; one that is there and not ours is kept under another name."""
    path = os.path.join(folder, name)
    moved = path + MOVED
    raw = filled_hook(name, guarded)
    if put_aside(path):
        # In the way of the next time lefthook puts ours there.
        moves.remove(path + ASIDE)
    foreign = is_foreign(path)
    if foreign and is_our_hook(moved):
        # Another manager runs ours already; before it, ours would run it and itself for ever.
        change = put(moves, moved, raw, HOOK_MODE)
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
    change = put(moves, path, raw, HOOK_MODE)
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


def check(folder: str, names: Iterable[str]) -> None:
    """Refuse what would lose a file or make a hook run itself."""
    both = []
    for name in names:
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
