"""What each branch is measured by: its base, recorded or inferred."""

from __future__ import annotations

from gitflow_guard.history.lanes import OTHER, SUPPORT
from gitflow_guard.rules.direction import topic_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gitflow_guard.history.work import Work
    from gitflow_guard.policy.model import BranchKind


def base_of(work: Work, name: str, lane: int, kind: BranchKind | None) -> str:
    """What a branch is measured by: its base; develop by main; others by where work goes."""
    policy = work.policy
    if kind is not None:
        return work.bases.get(name) or kind.base
    if name == policy.main:
        return ""
    of_develop = work.lanes[lane].role in (SUPPORT, OTHER) and work.tip(policy.develop) >= 0
    return policy.develop if of_develop else policy.main


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
