"""Which branches came to where they go as one commit, and so are no part of its history."""

from __future__ import annotations

from gitflow_guard.history.bases import base_of
from gitflow_guard.history.lanes import OTHER, lane_of
from gitflow_guard.record import Record
from gitflow_guard.rules.direction import topic_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gitflow_guard.history.work import Work

# So many branches are looked at, the newest; for each so many commits, those that came after its
# last one. Patches are dear.
BRANCHES, EACH = 60, 30


class Question(Record):
    """Whether one of the commits changes what lies between `fork` and `tip`."""

    name: str
    tip: int
    fork: int
    commits: tuple[int, ...]

    def between(self, work: Work) -> str:
        """The two as `git diff-tree --stdin` takes a commit and what it is to be compared with."""
        return f"{work.graph.oids[self.tip]} {work.graph.oids[self.fork]}"


def questions(work: Work) -> tuple[Question, ...]:
    """One for each branch of which it may be so."""
    names = sorted(work.names(), key=lambda name: -work.graph.times[work.tip(name)])
    found = (question for name in names for question in asked(work, name))
    return tuple(question for question, _ in zip(found, range(BRANCHES), strict=False))


def asked(work: Work, name: str) -> Iterator[Question]:
    """The question of a branch that has commits of its own, and whose target has moved on."""
    tip, onto = work.tip(name), work.tip(goes_to(work, name))
    if onto < 0 or tip == onto:
        return
    apart, times = work.between(tip, onto), work.graph.times
    own = set(apart.own)
    forks = {parent for commit in own for parent in work.graph.parents[commit]} - own
    later = sorted(
        (commit for commit in apart.lacks
         if times[commit] >= times[tip] and not work.graph.is_merge(commit)),
        key=lambda commit: times[commit],
    )  # fmt: skip
    if forks and later:
        fork = max(forks, key=lambda commit: work.high[commit])
        yield Question(name, tip, fork, tuple(later[:EACH]))


def goes_to(work: Work, name: str) -> str:
    """The branch that gets the work of another first; nothing for one that lives on."""
    kind = topic_kind(work.policy, name)
    lane = lane_of(work.policy, work.lanes, name)
    if kind is None and work.lanes[lane].role == OTHER:
        return base_of(work, name, lane, kind)
    return next(iter(work.targets.get(name, ())), "")


def answered(work: Work, asked: tuple[Question, ...], patches: Mapping[str, str]) -> dict[str, int]:
    """The one commit of each branch that has one; `patches` has patch ids by object id."""
    oids, found = work.graph.oids, {}
    for question in asked:
        wanted = patches.get(oids[question.tip])
        same = (commit for commit in question.commits if patches.get(oids[commit]) == wanted)
        commit = next(same, -1) if wanted else -1
        if commit >= 0:
            found[question.name] = commit
    return found
