"""How files stand to the commits that a move was between, told by git in a few processes."""

from __future__ import annotations

import os

from gitflow_guard.git.run import decode, encode, git
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.git.place import Place

    Cell = tuple[str, str]

GONE = "0" * 6
UNMERGED = ("", "")
# What a file holds: what it is to hold, what another of the commits has, nothing, only the
# beginning of one of these, as a git that was killed leaves it, or else.
WANTED, KNOWN, MISSING, TORN, ODD = "wanted", "known", "missing", "torn", "odd"


class Standing(Record):
    """A path that the commits differ in; a cell is (mode, object id), None where there is no file.

    `entry` is the index's cell, `cells` those of all the commits. `older` says that the file was
    there before the operation had any effect; `blocked` that something of the user's is where
    the file, or one of its folders, has to be.
    """

    path: str
    wanted: Cell | None
    cells: tuple[Cell | None, ...]
    entry: Cell | None
    content: str
    older: bool
    blocked: bool


def stand(place: Place, wanted: str, others: Iterable[str], since: float) -> list[Standing]:
    """How each path stands that differs between `wanted` and one of the other trees."""
    top = place.top
    goal: dict[str, Cell | None] = {}
    rest: list[dict[str, Cell | None]] = []
    for other in dict.fromkeys(others):
        cells = difference(top, wanted, other)
        goal.update((path, first) for path, (first, _) in cells.items())
        rest.append({path: second for path, (_, second) in cells.items()})
    if not goal:
        return []
    unlike = [unlike_cells(place, table) for table in (goal, *rest)]
    index = entries(top)
    found = (
        Standing(
            path=path,
            wanted=cell,
            cells=(cell, *(table[path] for table in rest if path in table)),
            entry=index.get(path),
            content=content(path, (goal, *rest), unlike),
            older=is_older(os.path.join(top, path), since),
            blocked=cell is not None and is_blocked(top, path, goal),
        )
        for path, cell in sorted(goal.items())
    )
    return [now.replace(content=TORN) if is_torn(now, top) else now for now in found]


def difference(top: str, first: str, second: str) -> dict[str, tuple[Cell | None, Cell | None]]:
    """The cells of the paths that differ. Source: git-diff-tree(1), "RAW OUTPUT FORMAT"."""
    whole = ["--no-renames", "--no-abbrev", "--ignore-submodules=none"]
    asked = ["diff-tree", "-r", "-z", *whole, first, second]
    fields = decode(git(asked, directory=top).out).split("\0")
    found = {}
    for meta, path in zip(fields[::2], fields[1::2], strict=False):
        old_mode, new_mode, old, new, _ = meta.lstrip(":").split(" ")
        found[path] = (cell_of(old_mode, old), cell_of(new_mode, new))
    return found


def cell_of(mode: str, oid: str) -> Cell | None:
    """A cell; None for the mode that says there is nothing."""
    return None if mode == GONE else (mode, oid)


def entries(top: str) -> dict[str, Cell]:
    """The index."""
    found: dict[str, Cell] = {}
    for row in decode(git(["ls-files", "--stage", "-z"], directory=top).out).split("\0"):
        meta, _, path = row.partition("\t")
        if path:
            mode, oid, stage = meta.split(" ")
            found[path] = (mode, oid) if stage == "0" else UNMERGED
    return found


def unlike_cells(place: Place, table: dict[str, Cell | None]) -> dict[str, str]:
    """The paths whose file is not what the cell says, with git's letter for how it is not.

    An index of its own is made of the cells, so that git compares as it does, with filters,
    modes and links.
    """
    import tempfile

    rows = [(*cell, path) for path, cell in table.items() if cell]
    with tempfile.TemporaryDirectory(prefix="gflow-index-") as folder:
        apart = {"GIT_INDEX_FILE": os.path.join(folder, "index")}
        asked = ["update-index", "-z", "--index-info"]
        git(asked, directory=place.top, stdin=index_info(rows), changes=apart)
        # Until then the new index knows of no file whether it has changed.
        git(["update-index", "-q", "--refresh"], directory=place.top, changes=apart, accept=())
        asked = ["diff-files", "-z", "--name-status", "--no-renames", "--ignore-submodules=all"]
        fields = decode(git(asked, directory=place.top, changes=apart).out).split("\0")
    return dict(zip(fields[1::2], fields[:-1:2], strict=True))


def index_info(rows: Iterable[tuple[str, str, str]]) -> bytes:
    """(mode, object id, path) rows as `update-index --index-info` reads them."""
    return b"".join(encode(f"{mode} {oid}\t{path}") + b"\0" for mode, oid, path in rows)


def content(
    path: str, tables: Iterable[dict[str, Cell | None]], unlike: list[dict[str, str]]
) -> str:
    """What the file holds; the first table is that of what it is to hold."""
    letters = [
        differing.get(path, "") if table.get(path) else None
        for table, differing in zip(tables, unlike, strict=True)
    ]
    if letters[0] == "":
        return WANTED
    if "" in letters:
        return KNOWN
    return MISSING if "D" in letters else ODD


def is_torn(now: Standing, top: str) -> bool:
    """Whether the file has, since the operation began, been cut off while git wrote it.

    Git makes a file and fills it, so a file can hold the beginning of what it was to hold.
    """
    here = os.path.join(top, now.path)
    if now.content != ODD or now.older or os.path.islink(here) or not os.path.isfile(here):
        return False
    with open(here, "rb") as file:
        held = file.read()
    blobs = dict.fromkeys(oid for mode, oid in filter(None, now.cells) if mode.startswith("100"))
    asked = ["cat-file", "--filters", f"--path={now.path}"]
    return any(git([*asked, oid], directory=top).out.startswith(held) for oid in blobs)


def is_older(path: str, since: float) -> bool:
    """Whether the file has not changed since; a second is allowed for the file system's clock."""
    try:
        return os.lstat(path).st_ctime < since - 1
    except OSError:
        return False


def is_blocked(top: str, path: str, table: dict[str, Cell | None]) -> bool:
    """Whether something that git does not know of would have to go for the file."""
    parts = path.split("/")
    for length in range(1, len(parts)):
        folder = "/".join(parts[:length])
        here = os.path.join(top, folder)
        if os.path.islink(here) or (os.path.lexists(here) and not os.path.isdir(here)):
            return folder not in table
    here = os.path.join(top, path)
    if os.path.islink(here) or not os.path.isdir(here) or (table[path] or GONE)[0] == "160000":
        return False
    inside = (
        os.path.relpath(os.path.join(folder, name), top)
        for folder, _, names in os.walk(here)
        for name in names
    )
    return any(name.replace(os.sep, "/") not in table for name in inside)
