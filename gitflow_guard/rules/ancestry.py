"""Commits by their parents, as far as those are known."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Parents = Mapping[str, Sequence[str]]


def first_parents(parents: Parents, tips: Iterable[str]) -> list[str]:
    """The commits from each tip along first parents, as far as they are known, each once."""
    found: dict[str, None] = {}
    for tip in tips:
        oid = tip
        while oid in parents and oid not in found:
            found[oid] = None
            oid = next(iter(parents[oid]), "")
    return list(found)


def reach(parents: Parents, tips: Iterable[str]) -> set[str]:
    """Everything that the tips hold, as far as it is known."""
    found: set[str] = set()
    take_in(found, parents, tips)
    return found


def take_in(found: set[str], parents: Parents, tips: Iterable[str]) -> None:
    """Add all that the tips hold; what is there already has been looked at."""
    waiting = list(tips)
    while waiting:
        oid = waiting.pop()
        if oid in parents and oid not in found:
            found.add(oid)
            waiting += parents[oid]
