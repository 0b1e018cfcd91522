"""What is open as rows with arrows at their side: where each goes, and what it waits for."""

from __future__ import annotations

from gitflow_guard.report.graph.arrows import arrows, brief
from gitflow_guard.report.graph.marks import UNICODE as SIGNS
from gitflow_guard.report.graph.marks import as_of, cut, mark
from gitflow_guard.report.graph.shapes import safe, shape, svg, text, wide
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gitflow_guard.history.work import Overview, Row
    from gitflow_guard.report.graph.arrows import Arrow

# Pixels: a row, from one arrow to the next, above and below.
HIGH, TRACK, TOP, BOTTOM = 46, 13, 8, 26
# So wide are texts, in columns.
NAME, BRIEF = 36, 44


def drawing(overview: Overview, lang: str, *, alone: bool) -> str:
    """The SVG; `alone` as a file of its own."""
    title = say(lang, "picture-overview", {})
    if not overview.rows:
        return svg(320, 60, title, text("", 12, 34, say(lang, "overview-empty", {})), alone=alone)
    found = arrows(overview)
    tracks = tracks_of(overview, found)
    beside = text_wide(overview, lang)
    note = f"{say(lang, 'picture-arrows', {})} {as_of(overview.work.now, lang)}"
    width = max(beside + TRACK * (2 + max(tracks, default=-1)), wide(note) + 16)
    height = TOP + HIGH * len(overview.rows) + BOTTOM
    drawn = (line(overview, arrow, beside + TRACK * (track + 1), beside)
             for arrow, track in zip(found, tracks, strict=True))  # fmt: skip
    body = [*bands(overview, width), *rows(overview, lang), *drawn,
            text("quiet small", 8, height - 9, note)]  # fmt: skip
    return svg(width, height, title, "".join(body), alone=alone)


def text_wide(overview: Overview, lang: str) -> float:
    """What the texts take, and no more than a phone has room for beside some arrows."""
    names = max(wide(name_of(overview, row)) for row in overview.rows)
    briefs = max(wide(brief_of(overview, row, lang)) for row in overview.rows)
    return 44 + max(names * 1.1, briefs)


def name_of(overview: Overview, row: Row) -> str:
    """The name of a branch; the one that is checked out has a star."""
    star = " *" if row.name == overview.work.head else ""
    return cut(printable(row.name), NAME, SIGNS) + star


def brief_of(overview: Overview, row: Row, lang: str) -> str:
    """How it stands, as far as there is room."""
    return cut(brief(overview, row, lang), BRIEF, SIGNS)


def tracks_of(overview: Overview, found: Sequence[Arrow]) -> list[int]:
    """A track for each arrow, on which no other goes by the same rows; short ones are inside.

    What goes from one lane to one branch shares a track: many features are one bundle.
    """
    bundles: dict[tuple[object, ...], list[int]] = {}
    for at, arrow in enumerate(found):
        alone = at if arrow.waits else -1
        lane = overview.rows[arrow.start].lane
        bundles.setdefault((arrow.end, lane, alone), []).append(at)
    chosen = [0] * len(found)
    taken: list[set[int]] = []
    for bundle in sorted(bundles.values(), key=lambda bundle: len(passed(found, bundle))):
        rows = passed(found, bundle)
        track = next((at for at, each in enumerate(taken) if not each & rows), len(taken))
        if track == len(taken):
            taken.append(set())
        taken[track] |= rows
        for at in bundle:
            chosen[at] = track
    return chosen


def passed(found: Sequence[Arrow], bundle: Sequence[int]) -> set[int]:
    """The rows that a bundle of arrows goes by."""
    ends = [end for at in bundle for end in (found[at].start, found[at].end)]
    return set(range(min(ends), max(ends) + 1))


def y(row: int) -> float:
    """The middle of a row."""
    return TOP + HIGH * (row + 0.5)


def bands(overview: Overview, width: float) -> Iterator[str]:
    """The rows, shaded lane by lane."""
    used = list(dict.fromkeys(row.lane for row in overview.rows))
    for at, row in enumerate(overview.rows):
        if used.index(row.lane) % 2 == 0:
            top = y(at) - HIGH / 2
            yield f'<rect class="band" y="{top:g}" width="{width:g}" height="{HIGH}"/>'


def rows(overview: Overview, lang: str) -> Iterator[str]:
    """The branches: sign, name, and how it stands."""
    for at, row in enumerate(overview.rows):
        facts = "\n".join(say(lang, fact.code, fact.values).splitlines()[0] for fact in row.facts)
        told = f"<title>{safe(facts)}</title>" if facts else ""
        high, low = y(at) - 4, y(at) + 13
        lanes = overview.work.lanes
        sign = shape(mark(SIGNS, lanes, row.lane), lanes[row.lane].role, 14, y(at))
        look = "name quiet" if row.ended else "name"
        name = text(look, 30, high, name_of(overview, row))
        brief_ = text("quiet small", 30, low, brief_of(overview, row, lang))
        yield f"<g>{told}{sign}{name}{brief_}</g>"


def line(overview: Overview, arrow: Arrow, x: float, text: float) -> str:
    """An arrow, that comes in a little below where others leave."""
    role = overview.work.lanes[overview.rows[arrow.start].lane].role
    look = f"{role} waits" if arrow.waits else role
    down = y(arrow.end) + (4 if arrow.start < arrow.end else 10)
    up = y(arrow.start) - 6
    near, turn = text - 4, 6 if down > up else -6
    head = f"M{near + 6:g} {down - 4:g}L{near:g} {down:g}L{near + 6:g} {down + 4:g}"
    return (
        f'<path class="{look}" d="M{near:g} {up:g}H{x - 6:g}Q{x:g} {up:g} {x:g} {up + turn:g}'
        f'V{down - turn:g}Q{x:g} {down:g} {x - 6:g} {down:g}H{near:g}"/>'
        f'<path class="{role}" d="{head}"/>'
    )
