"""Takes gflow's hooks away and brings back exactly what was there."""

from __future__ import annotations

import os
from contextlib import suppress

from gitflow_guard.errors import refused
from gitflow_guard.installation import by_git
from gitflow_guard.installation.chained import remove_links
from gitflow_guard.installation.change import HookChange
from gitflow_guard.installation.files import (
    CHAINED,
    MOVED,
    NAMES,
    PRE_COMMIT_MARK,
    SHARED,
    content,
    is_our_hook,
    is_our_shared,
    values_in,
)
from gitflow_guard.installation.managers import ASIDE, put_aside, same_manager
from gitflow_guard.installation.moves import Moves
from gitflow_guard.installation.place import OURS
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.installation.place import HookPlace


class Uninstalled(Record):
    """What an uninstallation did.

    `left` are files that are not ours and stand where ours were, or that could not go back
    because of them.
    """

    folder: str
    changes: tuple[HookChange, ...]
    left: tuple[str, ...] = ()


def uninstall(place: HookPlace) -> Uninstalled:
    """Remove our hooks from git's default folder and its configuration, whatever core.hooksPath is.

    Raises GflowError `hooks-path-ours` where core.hooksPath points to a checkout's own files,
    `hooks-change-failed` after all has been put back.
    """
    named = by_git.sections(place)
    by_git.forget(place, named)
    done = [uninstall_from(folder) for folder in (by_git.folder_of(place), place.default)]
    if named and not done[0].changes:
        # The files were gone already.
        removed = tuple(HookChange(name, "removed") for name in named)
        done[0] = done[0].replace(changes=removed)
    found = [each for each in done if each.changes]
    if place.manager == OURS and not found:
        raise refused(
            "hooks-path-ours", path=place.configured, scope=place.scope, source=place.source
        )
    return found[0] if found else done[-1]


def uninstall_from(folder: str) -> Uninstalled:
    """Remove our hooks from one folder. Raises GflowError `hooks-change-failed`."""
    shared = os.path.join(folder, SHARED)
    if not is_our_shared(shared) and not any(is_left(folder, name) for name in NAMES):
        return Uninstalled(folder, ())
    made = values_in(content(shared))["made_folder"] == "yes"
    with Moves(folder) as moves:
        changes = [change for name in NAMES for change in take_away(moves, folder, name)]
        if is_our_shared(shared):
            moves.remove(shared)
            changes.append(HookChange(SHARED, "removed"))
    remove_links(folder)
    left = tuple(path for name in NAMES for path in foreign_files(folder, name, changes))
    if made:
        # Fails, as it should, when something else has come to be in it.
        with suppress(OSError):
            os.rmdir(folder)
    return Uninstalled(folder, tuple(changes), left)


def is_left(folder: str, name: str) -> bool:
    """Whether a hook of ours is there, in its place or where another manager put it."""
    path = os.path.join(folder, name)
    return is_our_hook(path) or is_our_hook(path + MOVED) or put_aside(path)


def take_away(moves: Moves, folder: str, name: str) -> list[HookChange]:
    """Remove one hook, also from where another manager put it, and bring back the one before."""
    path = os.path.join(folder, name)
    chained = path + CHAINED
    moved = path + MOVED
    if put_aside(path):
        moves.remove(path + ASIDE)
        if same_manager(path, chained):
            moves.remove(chained)
    if is_our_hook(path) or not os.path.lexists(path):
        back = bring_back(moves, chained, path, name)
        return back + (bring_back(moves, "", moved, name + MOVED) if is_our_hook(moved) else [])
    if is_our_hook(moved):
        before = chained if PRE_COMMIT_MARK not in content(chained) else ""
        return bring_back(moves, before, moved, name + MOVED)
    return []


def bring_back(moves: Moves, chained: str, path: str, name: str) -> list[HookChange]:
    """Put the chained hook where ours is; without one, only remove ours."""
    if chained and os.path.lexists(chained):
        moves.rename(chained, path)
        return [HookChange(name, "restored")]
    if os.path.lexists(path):
        moves.remove(path)
        return [HookChange(name, "removed")]
    return []


def foreign_files(folder: str, name: str, changes: list[HookChange]) -> list[str]:
    """The files that stand in a hook's place and are not the ones brought back."""
    if HookChange(name, "restored") in changes:
        return []
    path = os.path.join(folder, name)
    return [each for each in (path, path + CHAINED) if os.path.lexists(each)]
