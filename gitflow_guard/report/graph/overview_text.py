"""What is open, for a terminal or whoever reads lines: at most as wide as that is."""

from __future__ import annotations

from gitflow_guard.report.columns import wrapped
from gitflow_guard.report.graph.marks import lane_name, mark
from gitflow_guard.report.graph.overview_said import of_remote, standing, who
from gitflow_guard.rules.width import length
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gitflow_guard.history.work import Fact, Overview, Row
    from gitflow_guard.report.graph.marks import Signs

    # A line is made of texts with their styles.
    Lines = Iterator[list[tuple[str, str]]]

# So many branches of a lane are told, unless all are asked for.
MOST = 12


def lines(
    overview: Overview, signs: Signs, lang: str, width: int, *, everything: bool = False
) -> Lines:
    """The lanes with what is open in each, then what is not known."""
    work = overview.work
    if not len(work.graph):
        yield [(say(lang, "overview-empty", {}), "quiet")]
        return
    most = len(overview.rows) if everything else MOST
    for at, rows in by_lane(overview):
        lane = work.lanes[at]
        alone = lane.key == rows[0].name
        here = "  *" if alone and lane.key == work.head else ""
        name = f"{mark(signs, work.lanes, at)} {lane_name(lane, lang)}"
        yield [(name, lane.role), (here, "good")]
        for row in rows[:most]:
            if not alone:
                yield from named(row, current=row.name == work.head, width=width)
            yield from of_row(overview, row, signs, lang, width)
        yield from more(rows, most, lang)
    if not any(is_open(overview, row) for row in overview.rows):
        yield [(say(lang, "overview-nothing", {}), "good")]
    yield from ended(overview, signs, lang, width, most)
    for gap in overview.gaps:
        yield from told(gap, signs, lang, width, 0)


def more(rows: Sequence[Row], most: int, lang: str) -> Lines:
    """How many are not told."""
    if rows[most:]:
        yield [("  " + say(lang, "overview-more", {"count": len(rows) - most}), "quiet")]


def is_open(overview: Overview, row: Row) -> bool:
    """Whether it is to come to an end, and has not yet."""
    permanent = overview.work.lanes[row.lane].role.endswith("_line")
    return not row.ended and (bool(row.kind) or not permanent)


def ended(overview: Overview, signs: Signs, lang: str, width: int, most: int) -> Lines:
    """The branches that have come to an end, and then in one piece what deletes them."""
    work, rows = overview.work, [row for row in overview.rows if row.ended]
    if not rows:
        return
    yield [(f"{signs.done} {say(lang, 'overview-ended', {})}", "good")]
    for row in rows[:most]:
        yield from named(row, current=row.name == work.head, width=width)
        yield from of_ended(overview, row, signs, lang, width)
    yield from more(rows, most, lang)
    for row in rows[:most]:
        _, *commands = whole(row.facts[0], lang)
        yield from ([("  " + command, "plain")] for command in commands)
    for hint in overview.hints:
        yield from told(hint, signs, lang, width, 2)


def of_ended(overview: Overview, row: Row, signs: Signs, lang: str, width: int) -> Lines:
    """Where a branch that has come to an end is, and whose it was."""
    where, *_ = whole(row.facts[0], lang)
    parts = [where, who(overview, row, lang), *of_remote(overview, row, lang)]
    yield from ([(each, "plain")] for each in joined(parts, signs, width))
    for fact in row.facts[1:]:
        yield from told(fact, signs, lang, width, 4)


def by_lane(overview: Overview) -> Iterator[tuple[int, list[Row]]]:
    """The lanes that have a branch."""
    for at in range(len(overview.work.lanes)):
        rows = [row for row in overview.rows if row.lane == at and not row.ended]
        if rows:
            yield at, rows


def named(row: Row, *, current: bool, width: int) -> Lines:
    """Its name; the branch that is checked out has a star."""
    text = ("* " if current else "  ") + printable(row.name)
    yield from ([(each, "good" if current else "bold")] for each in wrapped(text, width, 4))


def of_row(overview: Overview, row: Row, signs: Signs, lang: str, width: int) -> Lines:
    """How a branch stands, where it goes, and what it waits for."""
    parts = list(standing(overview, row, lang))
    if row.targets:
        parts.append(say(lang, "overview-goes", {"into": row.targets}))
    yield from ([(each, "plain")] for each in joined(parts, signs, width))
    for fact in row.facts:
        yield from told(fact, signs, lang, width, 4)


def joined(parts: list[str], signs: Signs, width: int) -> Iterator[str]:
    """The parts in lines, broken between them where that can be."""
    line = ""
    for part in parts:
        longer = f"{line} {signs.dot} {part}" if line else f"    {part}"
        if line and length(longer, "columns") > width:
            yield from wrapped(line, width, 6)
            longer = f"    {part}"
        line = longer
    yield from wrapped(line, width, 6)


def told(fact: Fact, signs: Signs, lang: str, width: int, indent: int) -> Lines:
    """A fact; the lines after its first are commands, and stay whole."""
    first, *rest = whole(fact, lang)
    begin = " " * indent + f"{signs.heed} {first}"
    yield from ([(each, "heed")] for each in wrapped(begin, width, indent + 2))
    yield from ([(" " * (indent + 2) + line, "plain")] for line in rest)


def whole(fact: Fact, lang: str) -> list[str]:
    """The lines of a fact: its sentence, then commands."""
    return say(lang, fact.code, fact.values).splitlines()
