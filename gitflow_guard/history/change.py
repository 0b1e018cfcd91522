"""What kind of change brought each commit of a line there."""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import pairwise

from gitflow_guard.history.line import Step, View, steps
from gitflow_guard.history.names import (
    HOTFIX,
    RELEASE,
    branch_of_title,
    called,
    role_of,
    source_of,
)
from gitflow_guard.history.origin import (
    GIT,
    LOOSE,
    TAG,
    TRACKING,
    is_revert,
    is_squash,
    picked_from,
)
from gitflow_guard.record import Record
from gitflow_guard.rules.direction import topic_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.origin import Origin

PULL_REQUEST = "pull-request"
DIRECT_COMMIT = "direct-commit"
DIRECT_MERGE = "direct-merge"
FAST_FORWARD = "fast-forward"
REVERT = "revert"
CHERRY_PICK = "cherry-pick"
UNKNOWN = "unknown"
KINDS = (
    RELEASE, HOTFIX, PULL_REQUEST, DIRECT_MERGE, DIRECT_COMMIT, FAST_FORWARD, REVERT, CHERRY_PICK,
    UNKNOWN,
)  # fmt: skip
# Who commits what is made in a forge's browser pages.
BY_FORGE = ("noreply@github.com",)
OUTSIDE, BEFORE = -1, -2
# What git calls the branch where none is checked out.
DETACHED = "HEAD"


class Change(Record):
    """A commit of a line. `kind` is one of KINDS; `number` that of the pull request, if any.

    `source` is the branch it came from, empty where that is not told. `role` tells a release or a
    hotfix that came by pull request, too. `sides` are the parents it took in.
    """

    commit: int
    kind: str
    role: str = ""
    source: str = ""
    number: str = ""
    swapped: bool = False
    sides: tuple[int, ...] = ()
    root: bool = False


class Line(Record):
    """A branch's changes, newest first.

    `entered` holds for each commit of the graph the index of the change that brought it, or
    OUTSIDE, or BEFORE for what the line began with.
    """

    name: str
    tip: int
    changes: tuple[Change, ...]
    entered: Sequence[int]

    def brought(self, indices: Iterable[int]) -> dict[int, list[int]]:
        """The commits that each of some changes brought, itself included."""
        found: dict[int, list[int]] = {index: [] for index in indices}
        for commit, at in enumerate(self.entered):
            if at in found:
                found[at].append(commit)
        return found


def line_of(graph: Graph, view: View, name: str, tip: int, known: Mapping[int, str]) -> Line:
    """The line of a branch; `known` are the commits of lines told before, with their roles."""
    walked = list(steps(graph, view, name, tip, known))
    names = former_names(view, name, walked)
    moved = moved_along(view, names, walked)
    changes = tuple(change_of(graph, view, step, known, moved=at in moved)
                    for at, step in enumerate(walked))  # fmt: skip
    return Line(name, tip, changes, entered(graph, changes, known))


def target_of(view: View, step: Step) -> str:
    """The branch its message says it went into, by today's name; git leaves main's out."""
    origin = step.origin
    if origin is None or origin.target == DETACHED:
        return ""
    unsaid = not origin.target and origin.form in (GIT, TAG, TRACKING)
    return view.policy.main if unsaid else called(view.policy, origin.target)


def former_names(view: View, name: str, walked: Sequence[Step]) -> frozenset[str]:
    """What the branch is called in its messages, where it had another name once."""
    told = Counter(target_of(view, step) for step in walked)
    for target, times in told.most_common():
        unknown = target not in view.branches and topic_kind(view.policy, target) is None
        others = sum(told.values()) - told[""] - times
        permanent = target in view.policy.permanent()
        if target and unknown and not permanent and times > 1 and times > others:
            return frozenset((name, target))
    return frozenset((name,))


def moved_along(view: View, names: frozenset[str], walked: Sequence[Step]) -> frozenset[int]:
    """Which steps went into another branch first, and came when this one was moved to it.

    What lies between two of them was on that other branch, too.
    """
    foreign = [at for at, step in enumerate(walked)
               if not step.swapped and target_of(view, step) not in ("", *names)]  # fmt: skip
    between = set(foreign)
    for newer, older in pairwise(foreign):
        inside = range(newer + 1, older)
        same = target_of(view, walked[newer]) == target_of(view, walked[older])
        if same and not any(target_of(view, walked[at]) in names for at in inside):
            between.update(inside)
    return frozenset(between)


def change_of(
    graph: Graph, view: View, step: Step, known: Mapping[int, str], *, moved: bool
) -> Change:
    """One step, judged by what it is and says."""
    commit, origin = step.commit, step.origin
    parents = graph.parents[commit]
    sides = parents[:1] if step.swapped else parents[1:]
    source = source_of(view.policy, origin)
    role = role_of_step(graph, view, step, sides, known)
    return Change(
        commit,
        kind_of(graph, step, role, moved=moved),
        role,
        source,
        origin.number if origin else "",
        step.swapped,
        sides,
        not parents and commit not in graph.cut,
    )


def kind_of(graph: Graph, step: Step, role: str, *, moved: bool) -> str:
    """One of KINDS."""
    if step.swapped or moved:
        return FAST_FORWARD
    if role:
        return role
    if graph.is_merge(step.commit):
        return kind_of_merge(step.origin)
    return kind_of_commit(graph, step.commit, step.origin)


def role_of_step(
    graph: Graph, view: View, step: Step, sides: tuple[int, ...], known: Mapping[int, str]
) -> str:
    """RELEASE, HOTFIX or nothing, by the branch's name, the title, or what it brings back."""
    origin, policy = step.origin, view.policy
    if origin is not None and origin.source and role_of(policy, origin.source):
        return role_of(policy, origin.source)
    if origin is not None and origin.number and not origin.source:
        return role_of(policy, branch_of_title(policy, graph.subjects[step.commit]))
    return "" if step.swapped else next((known[side] for side in sides if known.get(side)), "")


def kind_of_merge(origin: Origin | None) -> str:
    """Of a merge that is neither a release nor a hotfix."""
    if origin is None or (origin.form == LOOSE and not origin.source):
        return UNKNOWN
    return PULL_REQUEST if origin.number else DIRECT_MERGE


def kind_of_commit(graph: Graph, commit: int, origin: Origin | None) -> str:
    """Of a commit with one parent or none."""
    subject, body = graph.subjects[commit], graph.body(commit)
    if commit in graph.cut:
        return UNKNOWN
    if is_revert(subject, body):
        return REVERT
    if origin is not None and origin.number:
        return PULL_REQUEST
    if picked_from(body):
        return CHERRY_PICK
    if is_squash(subject, body):
        return DIRECT_MERGE
    return UNKNOWN if graph.committers[commit] in BY_FORGE else DIRECT_COMMIT


def entered(graph: Graph, changes: Sequence[Change], known: Mapping[int, str]) -> Sequence[int]:
    """The change by which each commit came, from the oldest change on."""
    at = array("i", [OUTSIDE]) * len(graph)
    held = bytearray(len(graph))
    start = [parent for change in changes[-1:] for parent in graph.parents[change.commit]
             if parent in known]  # fmt: skip
    for commit in graph.newly(start[:1], held):
        at[commit] = BEFORE
    for index in range(len(changes) - 1, -1, -1):
        for commit in graph.newly((changes[index].commit,), held):
            at[commit] = index
    return at
