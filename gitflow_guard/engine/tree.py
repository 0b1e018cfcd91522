"""The working tree between commits, after the move from one to another was cut off.

A file may be rewritten when it holds what one of the commits has there; whatever else it holds
is the user's.
"""

from __future__ import annotations

from gitflow_guard.engine.files import is_sparse, remove, write, write_in_part
from gitflow_guard.engine.locks import since
from gitflow_guard.engine.rescue import rescue
from gitflow_guard.engine.standing import MISSING, ODD, TORN, WANTED, index_info, stand
from gitflow_guard.engine.watched import watched
from gitflow_guard.errors import refused
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.standing import Standing
    from gitflow_guard.git.repository import Repository

# What the user has changed meanwhile: it is refused, left where it can be, or a copy is kept.
REFUSE, LEAVE, RESCUE = "refuse", "leave", "rescue"


class Work(Record):
    """The paths whose index entry, or file, is not yet as it is to be."""

    entries: tuple[Standing, ...] = ()
    files: tuple[Standing, ...] = ()


def work_to(
    wanted: str, others: Iterable[str], repository: Repository, entry: Entry, policy: str
) -> Work:
    """What brings index and files to a tree, from any mixture of others.

    Raises `tree-in-the-way`, which names the files that hold something else.
    """
    entries, files, odd = [], [], []
    for now in stand(repository.place, wanted, others, since(entry)):
        if is_left(now, policy):
            continue
        writes = now.content != (WANTED if now.wanted else MISSING)
        if (writes and now.blocked) or (policy != RESCUE and is_odd(now)):
            odd.append(now.path)
        if now.entry != now.wanted:
            entries.append(now)
        if writes:
            files.append(now)
    if odd:
        raise refused("tree-in-the-way", problem=", ".join(odd))
    return Work(tuple(entries), tuple(files))


def is_odd(now: Standing) -> bool:
    """Whether the file or its entry is none of the commits'."""
    return now.content == ODD or (now.entry is not None and now.entry not in now.cells)


def is_left(now: Standing, policy: str) -> bool:
    """Whether the file is the user's, and may stay as it is."""
    if now.entry is None and now.wanted is None and now.older:
        return True
    if policy == RESCUE:
        return False
    if now.content == ODD and now.entry == now.wanted:
        return True
    return policy == LEAVE and now.entry is not None and now.entry not in now.cells


def nothing(now: Standing) -> tuple[str, str]:
    """The cell that takes a path out of the index; its object id is as long as the others."""
    return "0", "0" * max(len(oid) for _, oid in filter(None, now.cells))


def do(work: Work, repository: Repository, entry: Entry) -> None:
    """Do it, keeping a copy of what no commit has."""
    top = repository.place.top
    for now in work.files:
        if now.content in (ODD, TORN):
            rescue(now.path, top, entry)
    for now in work.files:
        if now.wanted is None:
            # Before the index forgets it: afterwards it would pass for the user's.
            remove(top, now.path)
    if work.entries:
        rows = [(*(now.wanted or nothing(now)), now.path) for now in work.entries]
        asked = ["update-index", "-z", "--index-info"]
        watched(asked, entry, directory=top, stdin=index_info(rows))
    written = {now.path: now.content for now in work.files if now.wanted is not None}
    if is_sparse(repository):
        write_in_part(written, top, entry)
    else:
        write(written, top, entry)
    if work.entries or work.files:
        watched(["update-index", "-q", "--refresh"], entry, directory=top, accept=())
