"""What is open: each branch with how far it is, whose it is, and where it is going."""

from __future__ import annotations

from gitflow_guard.history.bases import base_of
from gitflow_guard.history.lanes import OTHER, lane_of
from gitflow_guard.history.work import BOTH, HERE, THERE, Row
from gitflow_guard.rules.direction import topic_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.work import Work
    from gitflow_guard.policy.model import BranchKind


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


def related(work: Work, row: Row) -> bool:
    """Whether it shares anything with its base, as pages kept in a branch do not."""
    own = set(row.apart.own) if row.apart else set()
    parents = work.graph.parents
    return any(parent not in own for commit in own for parent in parents[commit])
