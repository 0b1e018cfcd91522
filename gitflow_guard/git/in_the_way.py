"""Files that no commit has and that a move between two trees would overwrite.

Git itself refuses that only for files it does not ignore: since 2.34 `read-tree -m -u`, `merge`
and `cherry-pick` take an ignored file for one that can be made again (builtin/read-tree.c,
merge-ort.c, `preserve_ignored = 0`), and no option of theirs says otherwise.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache

from gitflow_guard.git.run import decode, git
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUBMODULE = "160000"
# So many paths to one process: there is a limit to the length of its arguments.
AT_ONCE = 500
# So many files of a folder are looked for one by one.
FEW = 20


class Difference(Record):
    """A path that two trees have otherwise; `is_new` says that only the second has a file there.

    A submodule's folder is never new: git looks after that itself.
    """

    path: str
    is_new: bool


def differences(top: str, start: str, end: str) -> list[Difference]:
    """What the trees of two commits have otherwise; no setting hides a submodule's commit."""
    if start == end:
        return []
    asked = ["diff-tree", "-r", "-z", "--no-renames", "--ignore-submodules=none", start, end]
    fields = decode(git(asked, directory=top).out).split("\0")
    return [
        Difference(path, meta[-1] == "A" and meta.split(" ")[1] != SUBMODULE)
        for meta, path in zip(fields[::2], fields[1::2], strict=False)
    ]


def in_the_way(top: str, between: Iterable[Difference]) -> list[str]:
    """The untracked files, ignored or not, that are where the second tree has a new file."""
    new = (difference.path for difference in between if difference.is_new)
    places = list(dict.fromkeys(taken(top, new)))
    parts = (places[first : first + AT_ONCE] for first in range(0, len(places), AT_ONCE))
    return [path for part in parts for path in untracked(top, part)]


def taken(top: str, paths: Iterable[str]) -> Iterator[str]:
    """What is at these paths already, or where one of their folders has to be."""

    @cache
    def blocker(folder: str) -> str:
        """The folder, or what is above it, that is no folder; else nothing."""
        above = blocker(os.path.dirname(folder)) if folder else ""
        here = os.path.join(top, folder)
        is_other = os.path.islink(here) or (os.path.lexists(here) and not os.path.isdir(here))
        return above or (folder if folder and is_other else "")

    for folder, names in by_folder(paths).items():
        above = blocker(folder)
        if above:
            yield above
            continue
        for name in present(os.path.join(top, folder), names):
            yield f"{folder}/{name}" if folder else name


def by_folder(paths: Iterable[str]) -> dict[str, list[str]]:
    """Names, by the folder they are in."""
    found: dict[str, list[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        found.setdefault(folder, []).append(name)
    return found


def present(folder: str, names: list[str]) -> list[str]:
    """Those of the names that the folder has something of.

    Of many at once the system is asked only for those it may have, written in some way.
    """
    if len(names) > FEW:
        try:
            there = {folded(name) for name in os.listdir(folder)}
        except FileNotFoundError:
            return []
        names = [name for name in names if folded(name) in there]
    return [name for name in names if os.path.lexists(os.path.join(folder, name))]


def folded(name: str) -> str:
    """What two names have in common that a file system may take for one."""
    return name.casefold() if name.isascii() else unicodedata.normalize("NFKC", name).casefold()


def untracked(top: str, paths: list[str]) -> list[str]:
    """The files at or below these paths that the index does not have."""
    asked = ["--literal-pathspecs", "ls-files", "--others", "-z", "--", *paths]
    listed = decode(git(asked, directory=top).out)
    return [path for path in listed.split("\0") if path]
