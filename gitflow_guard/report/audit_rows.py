"""The changes of all lines in one column, newest first, and where each is drawn."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.checks.audit.audit import Audit
    from gitflow_guard.history.change import Change, Line
    from gitflow_guard.history.seen import Seen

HOTFIX, RELEASE, TOPIC = "hotfix", "release", "topic"


class Row(Record):
    """A change. `lane` is its own; `side` that of what it took in, -1 where there is none.

    `start` is the row, by number, that the side began at, `base` the one of another lane that the
    lane itself began at below this change; -1 where that is not shown.
    """

    line: str
    change: Change
    lane: int
    side: int = -1
    start: int = -1
    base: int = -1


class Picture(Record):
    """The rows, and the lanes from left to right, as pairs of name and role.

    A role is one of `hotfix`, `release`, `main`, `develop`, `support`, `topic`; the first, second
    and last are no single branch, and carry their role as name. `older` rows are not shown.
    """

    lanes: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    older: int


def picture(audit: Audit, most: int) -> Picture:
    """The newest changes, as many as asked for."""
    merged = in_order(audit)
    shown = merged[:most]
    lanes = lanes_of(audit, shown)
    at = {lane: number for number, lane in enumerate(lanes)}
    named = {name: number for (name, role), number in at.items() if role not in EACH}
    numbers = {change.commit: number for number, (_, change) in enumerate(shown)}
    own = brought(audit, shown)
    rows = tuple(
        Row(
            line.name,
            change,
            named[line.name],
            *side_of(audit.seen, change, own[change.commit], numbers, at, shown, named),
            base_of(audit.seen, line, change, numbers),
        )
        for line, change in shown
    )
    return Picture(lanes, rows, len(merged) - len(shown))


EACH = (HOTFIX, RELEASE, TOPIC)
Shown = list[tuple["Line", "Change"]]


def in_order(audit: Audit) -> Shown:
    """The changes that were judged, by time, and within a line as they follow one another."""
    seen = audit.seen
    waiting = [
        [(line, change) for change in reversed(line.changes) if seen.judged[change.commit]]
        for line in audit.lines
    ]
    merged: Shown = []
    while waiting := [each for each in waiting if each]:
        newest = max(waiting, key=lambda each: seen.graph.times[each[-1][1].commit])
        merged.append(newest.pop())
    return merged


def lanes_of(audit: Audit, shown: Shown) -> tuple[tuple[str, str], ...]:
    """As people draw Git Flow: hotfixes, releases, main, develop, other lines, topics."""
    policy = audit.seen.view.policy
    roles = {change.role for _, change in shown if change.sides}
    topics = any(change.sides and not change.role for _, change in shown)
    lines = [line.name for line in audit.lines]
    first = [(name, name) for name in (HOTFIX, RELEASE) if name in roles]
    permanent = [(name, role) for name, role in ((policy.main, "main_line"),
                 (policy.develop, "develop_line")) if name in lines]  # fmt: skip
    others = [(name, "support") for name in lines if name not in policy.permanent()]
    return (*first, *permanent, *others, *([(TOPIC, TOPIC)] if topics else []))


def brought(audit: Audit, shown: Shown) -> dict[int, set[int]]:
    """The commits that each change brought, by the change's own."""
    wanted = {change.commit for _, change in shown}
    found: dict[int, set[int]] = {commit: set() for commit in wanted}
    for line in audit.lines:
        for commit, index in enumerate(line.entered):
            if index >= 0 and line.changes[index].commit in wanted:
                found[line.changes[index].commit].add(commit)
    return found


def base_of(seen: Seen, line: Line, change: Change, numbers: dict[int, int]) -> int:
    """The row of what the first change of a line was made on."""
    parents = seen.graph.parents[change.commit]
    if change != line.changes[-1] or not parents:
        return -1
    return numbers.get(parents[0], -1)


def side_of(
    seen: Seen,
    change: Change,
    own: set[int],
    numbers: dict[int, int],
    at: dict[tuple[str, str], int],
    shown: Shown,
    named: dict[str, int],
) -> tuple[int, int]:
    """The lane that a change took something in from, and the row that began at."""
    if not change.sides:
        return -1, -1
    side = numbers.get(change.sides[0], -1)
    if side >= 0:
        return named[shown[side][0].name], side
    role = change.role or TOPIC
    parents = {parent for commit in own - {change.commit} for parent in seen.graph.parents[commit]}
    begun = [numbers[parent] for parent in parents - own if parent in numbers]
    return at[(role, role)], max(begun, default=-1)
