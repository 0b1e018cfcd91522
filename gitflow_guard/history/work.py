"""A repository as the overview looks at it, and what it says: branches, and facts of them."""

from __future__ import annotations

from gitflow_guard.history.apart import Apart, apart
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.lanes import Lane
    from gitflow_guard.policy.model import Policy

    # Facts of a branch, each with the branches that it waits for therefore.
    Found = Iterator[tuple["Fact", tuple[str, ...]]]

BOTH, HERE, THERE = "both", "here", "there"
NOBODY: tuple[str, ...] = ()


class Work(Record):
    """A repository as it is looked at.

    `graph` has at least every commit that two branches do not share; `high` are its heights, and
    `shared` the commits of all branches at which it ends. `here`
    and `there` map branches, local ones and the remote's, to commits. `bases` are what topics were
    started from, `targets` where each goes. `since_tag` is the newest tag of a version on main, and
    how many commits main is ahead of it. `squashed` are branches that came where they go as one
    commit, with that. `now` is in seconds since 1970. `bare` has no working tree.
    """

    policy: Policy
    graph: Graph
    high: list[int]
    lanes: tuple[Lane, ...]
    here: Mapping[str, int]
    there: Mapping[str, int]
    shared: frozenset[int] = frozenset()
    bases: Mapping[str, str] = {}
    targets: Mapping[str, tuple[str, ...]] = {}
    tags: frozenset[str] = frozenset()
    since_tag: tuple[str, int] | None = None
    squashed: Mapping[str, int] = {}
    head: str = ""
    now: float = 0
    bare: bool = False

    def tip(self, name: str) -> int:
        """The newer of the branch here and on the remote; -1 where there is none."""
        here, there = self.here.get(name, -1), self.there.get(name, -1)
        if here < 0 or there < 0 or here == there:
            return max(here, there)
        return here if self.between(here, there).own else there

    def between(self, left: int, right: int) -> Apart:
        """How far two commits are apart."""
        return apart(self.graph, self.high, left, right, self.shared)

    def names(self) -> list[str]:
        """All branches."""
        return sorted({*self.here, *self.there})

    def tips(self, name: str) -> list[int]:
        """The commits of a branch, here before there."""
        both = (self.here.get(name), self.there.get(name))
        return list(dict.fromkeys(tip for tip in both if tip is not None))


class Fact(Record):
    """Something to know of a branch: the code of a sentence and its values."""

    code: str
    values: dict[str, Any] = {}


class Row(Record):
    """A branch that is open, or one that lives on.

    `place` is HERE, THERE or BOTH. `apart` tells how it stands to `base`, None where that is not
    known; `relation` how far the local one is ahead of the remote's and behind it. `waits` are the
    branches that it waits for. `begun` is when its first own commit was made, 0 for none. `ended`
    tells that where it goes has all of it, so that it can be deleted.
    """

    name: str
    lane: int
    kind: str
    tip: int
    place: str
    base: str = ""
    apart: Apart | None = None
    relation: tuple[int, int] | None = None
    targets: tuple[str, ...] = ()
    begun: int = 0
    waits: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    ended: bool = False


class Overview(Record):
    """All rows by lane, newest first in each.

    `gaps` are what is not known, as facts; `hints` what to do about those that have ended.
    """

    work: Work
    rows: tuple[Row, ...]
    gaps: tuple[Fact, ...] = ()
    hints: tuple[Fact, ...] = ()
