"""What is open: each branch with how far it is, whose it is, and where it is going."""

from __future__ import annotations

from gitflow_guard.history.apart import Apart, apart
from gitflow_guard.history.lanes import OTHER, SUPPORT, lane_of
from gitflow_guard.record import Record
from gitflow_guard.rules.direction import topic_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.lanes import Lane
    from gitflow_guard.policy.model import BranchKind, Policy

BOTH, HERE, THERE = "both", "here", "there"


class Work(Record):
    """A repository as it is looked at.

    `graph` has at least every commit that two branches do not share; `high` are its heights, and
    `shared` the commits of all branches at which it ends. `here`
    and `there` map branches, local ones and the remote's, to commits. `bases` are what topics were
    started from, `targets` where each goes. `since_tag` is the newest tag of a version on main, and
    how many commits main is ahead of it. `squashed` are branches that came where they go as one
    commit, with that. `now` is in seconds since 1970.
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


class Fact(Record):
    """Something to know of a branch: the code of a sentence and its values."""

    code: str
    values: dict[str, Any] = {}


class Row(Record):
    """A branch that is open, or one that lives on.

    `place` is HERE, THERE or BOTH. `apart` tells how it stands to `base`, None where that is not
    known; `relation` how far the local one is ahead of the remote's and behind it. `waits` are the
    branches that it waits for. `begun` is when its first own commit was made, 0 for none.
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


class Overview(Record):
    """All rows by lane, newest first in each. `gaps` are what is not known, as facts."""

    work: Work
    rows: tuple[Row, ...]
    gaps: tuple[Fact, ...] = ()

    def topics(self) -> tuple[Row, ...]:
        """The branches that are to come to an end."""
        return tuple(row for row in self.rows if row.kind and row.targets)


def rows(work: Work) -> Iterator[Row]:
    """Every branch that the flow knows, and of others those with commits that none of these has."""
    policy = work.policy
    for name in work.names():
        lane = lane_of(policy, work.lanes, name)
        kind = topic_kind(policy, name)
        row = row_of(work, name, lane, kind)
        unknown = work.lanes[lane].role == OTHER
        if not unknown or (row.apart is not None and row.apart.own and related(work, row)):
            yield row


def row_of(work: Work, name: str, lane: int, kind: BranchKind | None) -> Row:
    """One branch, without what it waits for."""
    here, there = work.here.get(name, -1), work.there.get(name, -1)
    tip, base = work.tip(name), base_of(work, name, lane, kind)
    onto = work.tip(base) if base and base != name else -1
    found = work.between(tip, onto) if onto >= 0 else None
    own = found.own if found else ()
    times = work.graph.times
    both = here >= 0 and there >= 0
    told = work.between(here, there) if both else None
    return Row(
        name,
        lane,
        kind.name if kind else "",
        tip,
        BOTH if both else HERE if here >= 0 else THERE,
        base,
        found,
        (len(told.own), len(told.lacks)) if told else None,
        work.targets.get(name, ()),
        min((times[commit] for commit in own), default=0),
    )


def base_of(work: Work, name: str, lane: int, kind: BranchKind | None) -> str:
    """What a branch is measured by: its base; develop by main; others by where work goes."""
    policy = work.policy
    if kind is not None:
        return work.bases.get(name) or kind.base
    if name == policy.main:
        return ""
    unknown = work.lanes[lane].role not in (SUPPORT, OTHER)
    return policy.main if unknown else policy.develop or policy.main


def related(work: Work, row: Row) -> bool:
    """Whether it shares anything with its base, as pages kept in a branch do not."""
    own = set(row.apart.own) if row.apart else set()
    parents = work.graph.parents
    return any(parent not in own for commit in own for parent in parents[commit])


def started_from(work: Work, recorded: Mapping[str, str]) -> dict[str, str]:
    """The base of each topic: the one recorded, else the branch whose own line it went on from.

    What others started is recorded in their clones only.
    """
    found = {}
    for name in work.names():
        kind = topic_kind(work.policy, name)
        if kind is not None:
            found[name] = recorded.get(name) or inferred(work, name, kind)
    return found


def inferred(work: Work, name: str, kind: BranchKind) -> str:
    """A branch of a kind that it may start from too, on whose own commits it lies."""
    usual, line = work.tip(kind.base), None
    for other in work.names() if kind.also_from and usual >= 0 else ():
        theirs = topic_kind(work.policy, other)
        if theirs is None or theirs.name not in kind.also_from or other == name:
            continue
        line = set(first_parents(work, name, usual)) if line is None else line
        if line & set(first_parents(work, other, usual)):
            return other
    return kind.base


def first_parents(work: Work, name: str, base: int) -> Iterator[int]:
    """The own commits of a branch along first parents."""
    commit = work.tip(name)
    own = set(work.between(commit, base).own)
    while commit in own:
        yield commit
        commit = next(iter(work.graph.parents[commit]), -1)
