"""What an open branch waits for, and what is left to do; each function tells one such fact."""

from __future__ import annotations

from gitflow_guard.history.ended import ended, has_begun, held, hints, is_ended, is_out
from gitflow_guard.history.lanes import DEVELOP, MAIN
from gitflow_guard.history.names import RELEASE
from gitflow_guard.history.open_work import rows
from gitflow_guard.history.shared import tangled
from gitflow_guard.history.work import BOTH, NOBODY, Fact, Overview

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gitflow_guard.history.shared import Surroundings
    from gitflow_guard.history.work import Found, Row, Work

    Teller = Callable[[Work, Row, Sequence[Row]], Found]


def overview(work: Work, gaps: tuple[Fact, ...]) -> Overview:
    """All of it; `gaps` are what is already known not to be known."""
    every = sorted(rows(work), key=lambda row: (row.lane, -work.graph.times[row.tip], row.name))
    known: dict[str, Surroundings] = {}
    told = (with_facts(work, row, every) for row in every)
    found = tuple(row if row.ended else with_found(row, tangled(work, row, known)) for row in told)
    return Overview(work, found, gaps, tuple(hints(work, found)))


def with_facts(work: Work, row: Row, every: Sequence[Row]) -> Row:
    """With all that the tellers know of it; it has not ended while anything is to come to it."""
    over = is_ended(work, row)
    for teller in AFTER if over else BEFORE:
        row = with_found(row, teller(work, row, every))
    return row.replace(ended=over and not row.waits)


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


def begun(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """It has nothing yet; or some of its targets have it, and others not."""
    del every
    if not row.targets or row.apart is None:
        return
    if not has_begun(work, row):
        yield Fact("overview-started", {"base": row.base}), NOBODY
        return
    have = tuple(name for name in row.targets if held(work, row, name))
    left = tuple(name for name in row.targets if name not in have)
    if have and left:
        yield Fact("overview-partly", {"there": have, "missing": left}), left


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


BEFORE: tuple[Teller, ...] = (
    untagged, lacking, awaited, further, begun, baseless, apart_from_remote,
)  # fmt: skip
AFTER: tuple[Teller, ...] = (awaited, ended, apart_from_remote)
