"""Merges that bring nothing: a direct commit with two parents, whatever its message says."""

from __future__ import annotations

from gitflow_guard.git.run import git
from gitflow_guard.rules.ancestry import first_parents, take_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.hooks.where import Place


class EmptyMerges:
    """Those on a branch's own line all of whose merged commits it had below; git is asked once."""

    def __init__(self, place: Place, update: Update) -> None:
        self._place = place
        self._update = update
        self._found: frozenset[str] | None = None

    def __contains__(self, oid: str) -> bool:
        if self._found is None:
            new, old = self._update.new, self._update.old
            asked = ["rev-list", "--parents", new, f"^{old}", "--"]
            told = git(asked, directory=self._place.top).text.split("\n")
            rows = (row.split(" ") for row in told if row)
            self._found = frozenset(empty_in({key: tuple(rest) for key, *rest in rows}, new))
        return oid in self._found


def empty_in(parents: Mapping[str, Sequence[str]], tip: str) -> Iterator[str]:
    """The merges along first parents from a tip that take in nothing, as far as is known."""
    held: set[str] = set()
    for oid in reversed(first_parents(parents, (tip,))):
        others = [parent for parent in parents[oid][1:] if parent in parents]
        if len(parents[oid]) > 1 and held.issuperset(others):
            yield oid
        held.add(oid)
        take_in(held, parents, others)
