"""Which open branches hold each other's commits."""

from __future__ import annotations

from gitflow_guard.history.work import NOBODY, Fact
from gitflow_guard.record import Record
from gitflow_guard.rules.ancestry import first_parents
from gitflow_guard.rules.finding import OFF
from gitflow_guard.rules.tangles import SHARES, Standing, tangles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.history.work import Found, Row, Work


class Surroundings(Record):
    """What a base does not hold: the commits with their parents, and on whose line each is."""

    parents: dict[str, tuple[str, ...]]
    lines: dict[str, list[str]]


def tangled(work: Work, row: Row, known: dict[str, Surroundings]) -> Found:
    """It holds commits of another that is not finished: it can only go together with that.

    Of two that begin with the same commits, none waits for the other: nobody knows whose they are,
    unless one was pushed when it had no more than these. In a history that is cut off what a
    branch seems to hold may be its base's.
    """
    if work.policy.merges.tangles == OFF or not row.targets:
        return
    if row.apart is None or not row.apart.exact:
        return
    if row.base not in known:
        known[row.base] = surroundings(work, row.base)
    own = {work.graph.oids[tip] for tip in work.tips(row.name)}
    for tangle in tangles(work.policy, standing(work, row, known[row.base])):
        values = {"other": tangle.other, "count": len(tangle.commits)}
        if tangle.how == SHARES and tangle.at not in own:
            yield Fact("overview-shares", values), NOBODY
        elif tangle.how != SHARES and tangle.commits:
            yield Fact("overview-tangle", values), (tangle.other,)


def surroundings(work: Work, base: str) -> Surroundings:
    """Those of one base, for all that go on from it."""
    graph = work.graph
    tips = {name: work.tips(name) for name in work.names() if name != base}
    every = [tip for each in tips.values() for tip in each]
    parents = {
        graph.oids[commit]: tuple(graph.oids[parent] for parent in graph.parents[commit])
        for commit in graph.newly(every, graph.reach(work.tips(base)))
    }
    lines: dict[str, list[str]] = {}
    for name, each in tips.items():
        for oid in first_parents(parents, [graph.oids[tip] for tip in each]):
            lines.setdefault(oid, []).append(name)
    return Surroundings(parents, lines)


def standing(work: Work, row: Row, known: Surroundings) -> Standing:
    """The branch among those it shares commits with, as the rule of tangles looks at it."""
    oids = work.graph.oids
    own = (oids[commit] for commit in (row.apart.own if row.apart else ()))
    sharing = {name for oid in own for name in known.lines.get(oid, ())} - {row.name}
    others = {name: tuple(oids[tip] for tip in work.tips(name)) for name in sharing}
    return Standing(row.name, oids[row.tip], row.base, known.parents, others, (), dict(work.bases))
