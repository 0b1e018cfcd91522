"""Whether a topic branch holds what is not its own: another topic's commits, another base's.

Pure: who asks gives the commits and how they hang together.
"""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.ancestry import first_parents, reach
from gitflow_guard.rules.direction import ALLOWED, WRONG, direction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gitflow_guard.policy.model import Policy

    Parents = Mapping[str, Sequence[str]]

STARTED = "started"
SHARES = "shares"
MERGED = "merged"


class Standing(Record):
    """A topic branch among the others.

    `parents` are all commits that `base` does not hold, each with its parents. `others` are the
    tips of all other branches by name, here and on the remote. `forked` are the permanent
    branches on whose first-parent line the branch left what `base` holds, `base` not among them.
    """

    branch: str
    tip: str
    base: str
    parents: dict[str, tuple[str, ...]] = {}
    others: dict[str, tuple[str, ...]] = {}
    forked: tuple[str, ...] = ()
    bases: dict[str, str] = {}

    def __hash__(self) -> int:
        return hash((self.branch, self.tip))


class Tangle(Record):
    """What a branch holds of another that it is not to hold.

    `how` is STARTED (from the other), SHARES (the beginning of both) or MERGED. `at` is the last
    of the other's commits that the branch began with, or the merge; `commits` are those of the
    other that are in the branch and not in its base, newest first.
    """

    how: str
    other: str
    at: str
    commits: tuple[str, ...] = ()


def tangles(policy: Policy, standing: Standing) -> tuple[Tangle, ...]:
    """Every one, those that the branch began with before those that were merged into it."""
    parents = standing.parents
    line = first_parents(parents, (standing.tip,))
    own = reach(parents, (standing.tip,)) - welcome(policy, standing)
    found = []
    for other, tips in sorted(standing.others.items()):
        if not own or direction(policy, other, standing.branch, standing.bases).verdict != WRONG:
            continue
        told = held(standing, other, tips, line, own)
        found += [told] if told else []
    found = [each for each in found if not is_part(each, found)]
    known = {each.other for each in found}
    found += [
        Tangle(STARTED, other, fork_of(standing, line))
        for other in standing.forked
        if other not in known
        and direction(policy, other, standing.branch, standing.bases).verdict == WRONG
    ]
    return tuple(sorted(found, key=lambda each: each.how == MERGED))


def welcome(policy: Policy, standing: Standing) -> set[str]:
    """What the permanent branches hold that may be merged into it: it is none of a third's."""
    names = (name for name in policy.permanent() if name in standing.others
             and direction(policy, name, standing.branch).verdict == ALLOWED)  # fmt: skip
    return reach(standing.parents, (oid for name in names for oid in standing.others[name]))


def is_part(tangle: Tangle, all_: Sequence[Tangle]) -> bool:
    """Whether another that is told of says as much and more: that of a branch tangled itself."""
    own = set(tangle.commits)
    wider = (each for each in all_ if own <= set(each.commits) and each != tangle)
    before = all_[: all_.index(tangle)]
    return any(own < set(each.commits) or each in before for each in wider)


def held(
    standing: Standing, other: str, tips: Sequence[str], line: Sequence[str], own: set[str]
) -> Tangle | None:
    """What the branch holds of another; None where that is nothing, or the other's own doing."""
    theirs = [oid for oid in first_parents(standing.parents, tips) if oid in own]
    begun = set(line)
    merged = tuple(oid for oid in theirs if oid not in begun)
    if merged:
        return Tangle(MERGED, other, merge_of(standing.parents, line, set(merged)), merged)
    # All that is in the branch is in the other too: it is the other that holds what is not its own,
    # or a copy.
    if not theirs or standing.tip in theirs:
        return None
    how = STARTED if own & set(tips) else SHARES
    return Tangle(how, other, theirs[0], tuple(theirs))


def merge_of(parents: Parents, line: Sequence[str], merged: set[str]) -> str:
    """The oldest merge of the line that brought one of these commits in."""
    for oid in reversed(line):
        others = parents[oid][1:]
        if others and merged & reach(parents, others):
            return oid
    return line[0]


def fork_of(standing: Standing, line: Sequence[str]) -> str:
    """The commit of its base that the branch's own line goes on from."""
    last = line[-1] if line else ""
    return next(iter(standing.parents.get(last, ())), standing.tip)
