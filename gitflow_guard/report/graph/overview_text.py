"""What is open, for a terminal or whoever reads lines: at most as wide as that is."""

from __future__ import annotations

from gitflow_guard.report.columns import wrapped
from gitflow_guard.report.graph.marks import age, lane_name, mark
from gitflow_guard.rules.width import length
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.open_work import Fact, Overview, Row
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
    for at, rows in by_lane(overview):
        lane = work.lanes[at]
        alone = lane.key == rows[0].name
        here = "  *" if alone and lane.key == work.head else ""
        name = f"{mark(signs, work.lanes, at)} {lane_name(lane, lang)}"
        yield [(name, lane.role), (here, "good")]
        for row in rows if everything else rows[:MOST]:
            if not alone:
                yield from named(row, current=row.name == work.head, width=width)
            yield from of_row(overview, row, signs, lang, width)
        if not everything and rows[MOST:]:
            yield [("  " + say(lang, "overview-more", {"count": len(rows) - MOST}), "quiet")]
    if not any(
        row.kind or not work.lanes[row.lane].role.endswith("_line") for row in overview.rows
    ):
        yield [(say(lang, "overview-nothing", {}), "good")]
    for gap in overview.gaps:
        yield from told(gap, signs, lang, width, 0)


def by_lane(overview: Overview) -> Iterator[tuple[int, list[Row]]]:
    """The lanes that have a branch."""
    for at in range(len(overview.work.lanes)):
        rows = [row for row in overview.rows if row.lane == at]
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


def standing(overview: Overview, row: Row, lang: str) -> Iterator[str]:
    """How far it is, whose it is, how old, and how it stands to the remote's."""
    work = overview.work
    if row.apart is not None:
        yield distance(row, lang)
    ago = age(work.now - work.graph.times[row.tip], lang)
    author = printable(work.graph.authors[row.tip])
    yield say(lang, "overview-who", {"author": author, "age": ago})
    if row.begun and row.kind:
        yield say(lang, "overview-open-for", {"age": age(work.now - row.begun, lang)})
    if work.there:
        yield of_remote(row, work.policy.remote, lang)


def distance(row: Row, lang: str) -> str:
    """How far it is ahead of its base, and behind."""
    assert row.apart is not None
    ahead, behind = len(row.apart.own), len(row.apart.lacks)
    values = {"ahead": ahead, "behind": behind, "base": row.base}
    if not row.apart.exact:
        return say(lang, "overview-apart-unknown", values)
    if not ahead and not behind:
        return say(lang, "overview-even", values)
    if ahead and behind:
        return say(lang, "overview-both", values)
    return say(lang, "overview-ahead" if ahead else "overview-behind-only", values)


def of_remote(row: Row, remote: str, lang: str) -> str:
    """Whether it is on the remote, and how it stands to it there."""
    ahead, behind = row.relation or (0, 0)
    values = {"remote": remote, "ahead": ahead, "behind": behind}
    if row.place != "both":
        there = row.place == "there"
        return say(lang, "overview-remote-there" if there else "overview-remote-here", values)
    if ahead and behind:
        return say(lang, "overview-remote-both", values)
    if ahead or behind:
        return say(lang, "overview-remote-ahead" if ahead else "overview-remote-behind", values)
    return say(lang, "overview-remote-same", values)


def told(fact: Fact, signs: Signs, lang: str, width: int, indent: int) -> Lines:
    """A fact; the lines after its first are commands, and stay whole."""
    first, *rest = say(lang, fact.code, fact.values).splitlines()
    begin = " " * indent + f"{signs.heed} {first}"
    yield from ([(each, "heed")] for each in wrapped(begin, width, indent + 2))
    yield from ([(" " * (indent + 2) + line, "plain")] for line in rest)
