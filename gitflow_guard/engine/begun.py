"""In which worktree an operation was begun, known by its git directory: folders are moved."""

from __future__ import annotations

import os

from gitflow_guard.errors import refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.git.place import Place

MAIN = "."


def tree_of(place: Place) -> str:
    """The worktree's git directory, as seen from the one all worktrees share."""
    return os.path.relpath(place.git_dir, place.common_dir).replace(os.sep, "/")


def in_this_worktree(entry: Entry, place: Place) -> None:
    """The operation was begun in this worktree. Raises `other-worktree`."""
    begun = entry.events[0]
    known = begun.get("tree")
    if begun["worktree"] != place.top if known is None else known != tree_of(place):
        raise refused("other-worktree", path=where(entry, place) or begun["worktree"])


def where(entry: Entry, place: Place) -> str:
    """Where the worktree is now; empty when it is gone."""
    begun = entry.events[0]
    known, path = begun.get("tree"), begun["worktree"]
    if known == tree_of(place):
        path = place.top
    elif known == MAIN and os.path.basename(place.common_dir) == ".git":
        path = os.path.dirname(place.common_dir)
    elif known not in (None, MAIN):
        path = linked(os.path.join(place.common_dir, *known.split("/"), "gitdir"))
    return path if path and os.path.exists(path) else ""


def linked(pointer: str) -> str:
    """The folder of a linked worktree (gitrepository-layout(5), worktrees/<id>/gitdir)."""
    try:
        with open(pointer, encoding="utf-8", errors="surrogateescape") as file:
            return os.path.dirname(file.readline().rstrip("\n"))
    except OSError:
        return ""
