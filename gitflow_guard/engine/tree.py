"""The working tree between two commits, after the move from one to the other was cut off."""

from __future__ import annotations

import os

from gitflow_guard.errors import refused
from gitflow_guard.git.run import decode, encode, git
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.repository import Repository


class Change(Record):
    """A path that differs between two commits; an object id is empty where there is no file."""

    path: str
    old: str
    new: str


def settle_tree(repository: Repository, start: str, end: str) -> None:
    """Bring index and files to `end`. Raises `tree-in-the-way` for files that are neither."""
    if start == end:
        return
    top = repository.place.top
    changes = changed_paths(top, start, end)
    odd = [change.path for change in changes if not ours(top, change)]
    if odd:
        raise refused("tree-in-the-way", problem=", ".join(odd))
    listed = b"\0".join(encode(change.path) for change in changes)
    restoring = ["restore", f"--source={end}", "--staged", "--worktree", "--quiet",
                 "--pathspec-from-file=-", "--pathspec-file-nul"]  # fmt: skip
    literal = {"GIT_LITERAL_PATHSPECS": "1"}
    if changes:
        git(restoring, directory=top, stdin=listed, changes=literal, apart=True)


def changed_paths(top: str, start: str, end: str) -> list[Change]:
    """The files that differ. Source: git-diff-tree(1), "RAW OUTPUT FORMAT"."""
    asked = ["diff-tree", "-r", "-z", "--no-renames", start, end]
    fields = decode(git(asked, directory=top).out).split("\0")
    changes = []
    for meta, path in zip(fields[::2], fields[1::2], strict=False):
        _, _, old, new, _ = meta.split(" ")
        changes.append(Change(path, old.strip("0") and old, new.strip("0") and new))
    return changes


def ours(top: str, change: Change) -> bool:
    """Whether the file is the old or the new one, or not there at all."""
    path = os.path.join(top, change.path)
    if not os.path.lexists(path) or os.path.isdir(path):
        return True
    if os.path.islink(path):
        raw = os.readlink(os.fsencode(path))
        hashed = git(["hash-object", "--stdin"], directory=top, stdin=raw).text
    else:
        asked = ["hash-object", "--", change.path]
        hashed = git(asked, directory=top).text
    return hashed in (change.old, change.new)
