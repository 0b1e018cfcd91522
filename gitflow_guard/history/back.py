"""Releases and hotfixes, and which of the lines that are alive have them."""

from __future__ import annotations

from gitflow_guard.history.change import CHERRY_PICK, DIRECT_COMMIT, FAST_FORWARD
from gitflow_guard.history.names import (
    HOTFIX,
    branch_of_title,
    role_of,
    role_of_kind,
    source_of,
)
from gitflow_guard.history.origin import merged, picked_from
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gitflow_guard.history.change import Change
    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.seen import Seen

MERGED = "merge"
PICKED = "cherry-pick"
PARTLY = "partly"
MISSING = "missing"
UNKNOWN = "unknown"


class Carried(Record):
    """A release or hotfix: where it landed, what it is called, and how each other line has it.

    `reached` holds a pair of line and MERGED, PICKED, PARTLY, MISSING or (of a history that is
    cut off) UNKNOWN for each. `own` are its commits, merges left out.
    """

    line: str
    change: Change
    name: str
    own: tuple[int, ...]
    reached: tuple[tuple[str, str], ...] = ()

    @property
    def states(self) -> dict[str, str]:
        """The same by line."""
        return dict(self.reached)


def landed(seen: Seen) -> Iterator[Carried]:
    """Each release and hotfix on main and on the lines that support old versions."""
    policy, graph = seen.view.policy, seen.graph
    for line in seen.lines:
        if line.name == policy.develop:
            continue
        wanted = [index for index, change in enumerate(line.changes) if lands(seen, change)]
        for index, commits in line.brought(wanted).items():
            own = tuple(each for each in commits if not graph.is_merge(each))
            change = line.changes[index]
            yield Carried(line.name, change, name_of(seen, change), own)


def lands(seen: Seen, change: Change) -> bool:
    """Whether a release or a hotfix came with it."""
    return bool(change.role and change.kind != FAST_FORWARD and seen.judged[change.commit])


def name_of(seen: Seen, change: Change) -> str:
    """Its version: the tag on it, else the branch it came from, else its first line."""
    tags = seen.tags.get(change.commit, ())
    return change.source or next(iter(tags), "") or seen.graph.subjects[change.commit][:60]


def targets(seen: Seen) -> list[tuple[str, int]]:
    """The lines that are alive, with their tips: develop, open releases, supports, main."""
    policy = seen.view.policy
    lines = sorted(seen.lines, key=lambda line: line.name == policy.main)
    opened = [(each.name, each.tip) for each in seen.open
              if role_of(policy, each.name) not in ("", HOTFIX)]  # fmt: skip
    permanent = [(line.name, line.tip) for line in lines if line.name == policy.develop]
    others = [(line.name, line.tip) for line in lines if line.name != policy.develop]
    return [*permanent, *opened, *others]


def with_states(seen: Seen, each: Iterable[Carried]) -> tuple[Carried, ...]:
    """The same, once it is known which line has what."""
    alive = [(name, seen.held(tip)) for name, tip in targets(seen)]
    took = {name: sources(seen, name) for name, _ in alive}
    known = picks(seen.graph)
    by_patch = patch_holders(seen)
    return tuple(
        carried.replace(
            reached=tuple(
                (name, MERGED if title_of(seen, carried) in took[name]
                 else state(seen, carried, held, known, by_patch))
                for name, held in alive if name != carried.line
            )
        )
        for carried in each
    )  # fmt: skip


def title_of(seen: Seen, carried: Carried) -> str | None:
    """The branch that a squash's title tells; its commits are on no line, and may be elsewhere."""
    change = carried.change
    if change.sides or not change.number:
        return None
    return branch_of_title(seen.view.policy, seen.graph.subjects[change.commit]) or None


def sources(seen: Seen, name: str) -> frozenset[str]:
    """The branches that were merged into a line or an open branch, in lower case."""
    line, policy, graph = seen.line(name), seen.view.policy, seen.graph
    if line is not None:
        return frozenset(change.source.lower() for change in line.changes if change.sides)
    own = (commit for each in seen.open if each.name == name for commit in each.own)
    merges = (merged(graph.subjects[commit], graph.body(commit)) for commit in own
              if graph.is_merge(commit))  # fmt: skip
    return frozenset(source_of(policy, origin).lower() for origin in merges)


def picks(graph: Graph) -> dict[str, list[int]]:
    """The commits that say which commit they were picked from, by its id."""
    said: dict[str, list[int]] = {}
    for commit, body in graph.telling.items():
        for oid in picked_from(body):
            said.setdefault(oid, []).append(commit)
    return said


def patch_holders(seen: Seen) -> dict[str, list[int]]:
    """The commits that make the same change, by its patch id."""
    found: dict[str, list[int]] = {}
    for commit, patch in seen.patches.items():
        found.setdefault(patch, []).append(commit)
    return found


def state(
    seen: Seen,
    carried: Carried,
    held: bytearray,
    known: Mapping[str, list[int]],
    by_patch: Mapping[str, list[int]],
) -> str:
    """How a line has it: by ancestry, else commit by commit."""
    missing = lacking(carried, held)
    if not missing:
        return MERGED
    picked = [each for each in missing if is_picked(seen, each, held, known, by_patch)]
    if len(picked) == len(missing):
        return PICKED
    if seen.graph.cut:
        return UNKNOWN
    return PARTLY if picked or len(missing) < len(carried.own) else MISSING


def lacking(carried: Carried, held: bytearray) -> list[int]:
    """Its commits that a line does not hold."""
    change = carried.change
    if held[change.commit] or (change.sides and all(held[side] for side in change.sides)):
        return []
    return [commit for commit in carried.own if not held[commit]]


def is_picked(
    seen: Seen,
    commit: int,
    held: bytearray,
    known: Mapping[str, list[int]],
    by_patch: Mapping[str, list[int]],
) -> bool:
    """Whether a line holds the same change in another commit."""
    twins = by_patch.get(seen.patches.get(commit, ""), ())
    said = known.get(seen.oid(commit), ())
    return any(held[each] for each in (*said, *twins))


def owed(seen: Seen, carried: Carried) -> tuple[str, ...]:
    """The lines the policy sends it on to, that there are; any of them is enough."""
    policy = seen.view.policy
    kinds = [kind for kind in policy.kinds if role_of_kind(policy, kind) == carried.change.role]
    onward = {name for kind in kinds if carried.line in kind.into for name in kind.into}
    instead = {kind.prefer_open for kind in kinds} - {""}
    topics = [policy.kind_of(each.name) for each in seen.open]
    opened = {each.name for each, kind in zip(seen.open, topics, strict=True)
              if kind is not None and kind.name in instead}  # fmt: skip
    alive = {name for name, _ in targets(seen)}
    onward = (onward - {carried.line}) & alive
    return tuple(sorted(onward | opened)) if onward else ()


def with_picks(seen: Seen) -> Seen:
    """The same, where a direct commit that another commit was first with is told as a pick."""
    by_patch = patch_holders(seen)
    if not by_patch:
        return seen
    lines = tuple(
        line.replace(changes=tuple(as_pick(seen, change, by_patch) for change in line.changes))
        for line in seen.lines
    )
    return seen.replace(lines=lines)


def as_pick(seen: Seen, change: Change, by_patch: Mapping[str, list[int]]) -> Change:
    """The change, a pick where the same patch was committed before."""
    patch = seen.patches.get(change.commit)
    if patch is None or change.kind != DIRECT_COMMIT:
        return change
    times = seen.graph.times
    before = any(times[each] < times[change.commit] for each in by_patch[patch])
    return change.replace(kind=CHERRY_PICK) if before else change
