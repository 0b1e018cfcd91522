"""What an open branch waits for, and what is left to do; each function tells one such fact."""

from __future__ import annotations

from gitflow_guard.history.lanes import DEVELOP, MAIN
from gitflow_guard.history.names import RELEASE
from gitflow_guard.history.open_work import BOTH, Fact, Overview, rows
from gitflow_guard.history.squashed import goes_to
from gitflow_guard.record import Record
from gitflow_guard.rules.ancestry import first_parents
from gitflow_guard.rules.finding import OFF
from gitflow_guard.rules.tangles import Standing, tangles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gitflow_guard.history.open_work import Row, Work

    Found = Iterator[tuple[Fact, tuple[str, ...]]]
    Teller = Callable[[Work, Row, Sequence[Row]], Found]

NOBODY: tuple[str, ...] = ()


def overview(work: Work, gaps: tuple[Fact, ...]) -> Overview:
    """All of it; `gaps` are what is already known not to be known."""
    every = sorted(rows(work), key=lambda row: (row.lane, -work.graph.times[row.tip], row.name))
    known: dict[str, Surroundings] = {}
    told = (with_facts(work, row, every) for row in every)
    return Overview(work, tuple(with_found(row, tangled(work, row, known)) for row in told), gaps)


def with_facts(work: Work, row: Row, every: Sequence[Row]) -> Row:
    """With all that the tellers know of it."""
    for teller in TELLERS:
        row = with_found(row, teller(work, row, every))
    return row


def with_found(row: Row, found: Found) -> Row:
    """With further facts and further branches to wait for."""
    told = tuple(found)
    waits = dict.fromkeys((*row.waits, *(name for _, names in told for name in names)))
    return row.replace(facts=(*row.facts, *(fact for fact, _ in told)), waits=tuple(waits))


def untagged(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """Commits came to main after its newest version."""
    del every
    if work.lanes[row.lane].role == MAIN and work.since_tag and work.since_tag[1]:
        tag, count = work.since_tag
        if any(kind.tag for kind in work.policy.kinds):
            yield Fact("overview-untagged", {"count": count, "tag": tag}), NOBODY


def lacking(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """Develop lacks commits of main, a release those of a hotfix; merges alone do not count.

    What an open release has, or is told to lack, it brings to develop.
    """
    roles = work.lanes
    if row.apart is None:
        return
    if roles[row.lane].role == DEVELOP:
        brings = (roles[other.lane].role == RELEASE and row.name in other.targets
                  and not is_out(work, other) for other in every)  # fmt: skip
        onto, lacks = row.base, () if any(brings) else row.apart.lacks
    elif roles[row.lane].role == RELEASE and row.targets and row.targets[0] != row.base:
        onto = row.targets[0]
        tip = work.tip(onto)
        lacks = work.between(row.tip, tip).lacks if tip >= 0 else ()
    else:
        return
    count = sum(not work.graph.is_merge(commit) for commit in lacks)
    if count:
        yield Fact("overview-lacks", {"branch": row.name, "of": onto, "count": count}), (onto,)


def behind(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """It goes back to its base, which has moved on."""
    del every
    if row.name in work.squashed:
        return
    if row.apart and row.apart.own and row.apart.lacks and row.targets[:1] == (row.base,):
        values = {"base": row.base, "count": len(row.apart.lacks), "branch": row.name}
        yield Fact("overview-behind", values), (row.base,)


def awaited(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """Fixes were started from it that have not come back."""
    names = tuple(
        other.name
        for other in every
        if other.base == row.name and other.kind and row.kind and not held(work, other, row.name)
    )
    if names:
        yield Fact("overview-awaits", {"branches": names}), names


def further(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """A release is open, which it has to reach, too."""
    del every
    policy = work.policy
    kind = policy.kind(row.kind) if row.kind else None
    also = [name for name in row.targets
            if kind and name not in kind.into and name != row.base]  # fmt: skip
    if also:
        yield Fact("overview-also", {"branches": tuple(also)}), NOBODY


def finished(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """Its targets have it, all of them or some."""
    del every
    if not row.targets or row.apart is None:
        return
    have = tuple(name for name in row.targets if held(work, row, name))
    left = tuple(name for name in row.targets if name not in have)
    own = bool(row.apart.own) or has_left(work, row)
    if not own:
        yield Fact("overview-started", {"base": row.base}), NOBODY
    elif have and left:
        yield Fact("overview-partly", {"there": have, "missing": left}), left
    elif have:
        yield Fact("overview-finished", {"into": have, "branch": row.name}), NOBODY


def squashed(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """One commit there changes all that it changes."""
    del every
    commit = work.squashed.get(row.name)
    if commit is not None:
        values = {"into": goes_to(work, row.name), "commit": work.graph.oids[commit][:10]}
        yield Fact("overview-squashed", values), NOBODY


def held(work: Work, row: Row, target: str) -> bool:
    """Whether a branch, here or on the remote, has all of another."""
    tips = {tip for tip in (work.here.get(target, -1), work.there.get(target, -1)) if tip >= 0}
    return any(not work.between(row.tip, tip).own for tip in tips)


def is_out(work: Work, row: Row) -> bool:
    """Whether the tag that marks what it becomes is there."""
    kind = work.policy.kind(row.kind)
    tag = work.policy.tag_prefix + row.name.removeprefix(kind.prefix) if kind else ""
    return kind is not None and kind.tag and tag in work.tags


def has_left(work: Work, row: Row) -> bool:
    """Whether it ever went a way of its own; what was only started lies on its base's own line."""
    if is_out(work, row):
        return True
    commit, parents = work.tip(row.base), work.graph.parents
    while commit >= 0 and commit != row.tip and work.high[commit] > work.high[row.tip]:
        commit = next(iter(parents[commit]), -1)
    return commit != row.tip


def baseless(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """What it was started from is not there."""
    del every
    if row.kind and row.base and work.tip(row.base) < 0:
        yield Fact("overview-base-gone", {"base": row.base}), NOBODY


def apart_from_remote(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """It and the remote's went different ways."""
    del every
    if row.place == BOTH and row.relation and row.relation[0] and row.relation[1]:
        remote = f"{work.policy.remote}/{row.name}"
        values = {"remote_branch": remote, "ahead": row.relation[0], "behind": row.relation[1]}
        yield Fact("overview-diverged", values), NOBODY


class Surroundings(Record):
    """What a base does not hold: the commits with their parents, and on whose line each is."""

    parents: dict[str, tuple[str, ...]]
    lines: dict[str, list[str]]


def tangled(work: Work, row: Row, known: dict[str, Surroundings]) -> Found:
    """It holds commits of another that is not finished: it can only go together with that."""
    if work.policy.merges.tangles == OFF or row.apart is None or not row.targets:
        return
    if row.base not in known:
        known[row.base] = surroundings(work, row.base)
    for tangle in tangles(work.policy, standing(work, row, known[row.base])):
        if tangle.commits:
            values = {"other": tangle.other, "count": len(tangle.commits)}
            yield Fact("overview-tangle", values), (tangle.other,)


def surroundings(work: Work, base: str) -> Surroundings:
    """Those of one base, for all that go on from it."""
    graph = work.graph
    tips = {name: tips_of(work, name) for name in work.names() if name != base}
    every = [tip for each in tips.values() for tip in each]
    parents = {
        graph.oids[commit]: tuple(graph.oids[parent] for parent in graph.parents[commit])
        for commit in graph.newly(every, graph.reach(tips_of(work, base)))
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
    others = {name: tuple(oids[tip] for tip in tips_of(work, name)) for name in sharing}
    return Standing(row.name, oids[row.tip], row.base, known.parents, others, (), dict(work.bases))


def tips_of(work: Work, name: str) -> list[int]:
    """The commits of a branch, here before there."""
    both = (work.here.get(name), work.there.get(name))
    return list(dict.fromkeys(tip for tip in both if tip is not None))


TELLERS: tuple[Teller, ...] = (
    untagged, lacking, awaited, behind, further, finished, squashed, baseless, apart_from_remote,
)  # fmt: skip
