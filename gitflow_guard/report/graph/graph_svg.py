"""The newest changes as people draw Git Flow: a lane a kind of branch, time from left to right."""

from __future__ import annotations

from math import ceil

from gitflow_guard.report.graph.layout import OLDER, layout
from gitflow_guard.report.graph.marks import UNICODE as SIGNS
from gitflow_guard.report.graph.marks import age, cut, lane_name, mark, moment
from gitflow_guard.report.graph.said import SHORT, said
from gitflow_guard.report.graph.shapes import run, safe, shape, svg, wide
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.picture import Picture
    from gitflow_guard.report.graph.layout import Layout, Link, Span

# Pixels: from change to change, from branch to branch, above and below all lanes.
STEP, HIGH, TOP, BOTTOM = 46, 40, 14, 26
BEND = STEP * 0.8
# What a day, written out, takes of the width.
DAY = 64
# So many branches of a lane have a line of their own; so wide are names, in columns.
MOST, NAME, TAG = 24, 32, 14


def drawing(picture: Picture, lang: str) -> str:
    """The SVG as a file of its own."""
    title = say(lang, "picture-graph", {})
    if not picture.nodes:
        return nothing(title, lang, alone=True)
    drawn = Drawn(picture, lang)
    drawn.left = drawn.names_wide()
    body = [*drawn.bands(drawn.width()), *drawn.titles(), *drawn.body()]
    return svg(drawn.width(), drawn.height(), title, "".join(body), alone=True)


def parts(picture: Picture, lang: str) -> tuple[str, str]:
    """The names of the lanes, and the lanes: for a page in which these are moved sideways."""
    title = say(lang, "picture-graph", {})
    if not picture.nodes:
        return "", nothing(title, lang, alone=False)
    drawn = Drawn(picture, lang)
    side, names = drawn.names_wide(), [*drawn.bands(drawn.names_wide()), *drawn.titles()]
    body = [*drawn.bands(drawn.width()), *drawn.body()]
    return (svg(side, drawn.height(), title, "".join(names), alone=False),
            svg(drawn.width(), drawn.height(), title, "".join(body), alone=False))  # fmt: skip


def nothing(title: str, lang: str, *, alone: bool) -> str:
    """The drawing of a repository without a commit."""
    text = safe(say(lang, "overview-empty", {}))
    return svg(320, 60, title, f'<text x="12" y="34">{text}</text>', alone=alone)


class Drawn:
    """A picture with the places of all that is in it, the first change's `left` of its own."""

    def __init__(self, picture: Picture, lang: str) -> None:
        self.picture = picture
        self.lang = lang
        self.left = 0.0
        names = {strand: self.name(strand) for strand in range(len(picture.strands))}
        self.oldest = {node.strand: at for at, node in enumerate(picture.nodes)}
        self.names = {strand: name for strand, name in names.items()
                      if name and strand in self.oldest}  # fmt: skip
        room = {strand: self.oldest[strand] - ceil(wide(name) / STEP)
                for strand, name in self.names.items()}  # fmt: skip
        self.layout: Layout = layout(picture, MOST, room)

    def names_wide(self) -> float:
        """What the names of the lanes take."""
        lanes = (self.picture.lanes[lane] for lane, _ in self.layout.lanes)
        return 38 + max(wide(lane_name(lane, self.lang)) for lane in lanes)

    def name(self, strand: int) -> str:
        """What is written at the beginning of a branch; a lane for one branch says it already."""
        known = self.picture.strands[strand]
        of_lane = known.name == self.picture.lanes[known.lane].key
        return self.starred(strand) if known.name and not of_lane else ""

    def starred(self, strand: int) -> str:
        """The name of a branch; the one that is checked out has a star."""
        name = self.picture.strands[strand].name
        star = " *" if name == self.picture.head else ""
        return cut(printable(name), NAME, SIGNS) + star

    def x(self, row: int) -> float:
        """The place of a change: the newest is the last."""
        return self.left + STEP * (len(self.picture.nodes) - row - 0.5)

    def y(self, column: int) -> float:
        """The height of a branch."""
        return TOP + HIGH * (column + 0.5) + 4

    def role(self, strand: int) -> str:
        """What its lane is to the flow."""
        return self.picture.lanes[self.picture.strands[strand].lane].role

    def width(self) -> float:
        """What all of it takes."""
        ends = (self.x(self.oldest[strand]) + wide(name) for strand, name in self.names.items())
        return max((*ends, self.x(0))) + STEP / 2

    def height(self) -> float:
        """The same upright."""
        return TOP + HIGH * self.layout.columns + BOTTOM

    def body(self) -> Iterator[str]:
        """Days, lines, names, and the changes upon them."""
        yield from (*self.days(), *self.lines(), *self.labels(), *self.changes())

    def sign(self, lane: int) -> str:
        """The sign of a lane."""
        return mark(SIGNS, self.picture.lanes, lane)

    def bands(self, width: float) -> Iterator[str]:
        """The lanes, every other one shaded."""
        column = 0
        for place, (_, count) in enumerate(self.layout.lanes):
            if place % 2 == 0:
                top, high = TOP + HIGH * column, HIGH * count
                yield f'<rect class="band" y="{top}" width="{width:.0f}" height="{high}"/>'
            column += count

    def titles(self) -> Iterator[str]:
        """The names of the lanes."""
        column = 0
        for lane, count in self.layout.lanes:
            known = self.picture.lanes[lane]
            middle = self.y(column) + HIGH * (count - 1) / 2
            yield shape(self.sign(lane), known.role, 12, middle)
            name = safe(lane_name(known, self.lang))
            yield f'<text class="name" x="24" y="{middle + 4:g}">{name}</text>'
            column += count

    def days(self) -> Iterator[str]:
        """The days, where there is room for them."""
        last, free = "", 0.0
        for row in range(len(self.picture.nodes) - 1, -1, -1):
            day = moment(self.picture.graph.times[self.picture.nodes[row].newest])[:10]
            x = max(self.x(row), self.left + DAY / 2)
            if day != last and x >= free and day:
                yield (f'<text class="quiet small" x="{x:g}" y="{self.height() - 8:g}" '
                       f'text-anchor="middle">{day}</text>')  # fmt: skip
                last, free = day, x + DAY + 20

    def lines(self) -> Iterator[str]:
        """Along each branch, and from one to the other."""
        for strand, span in self.layout.spans.items():
            rows = [at for at, node in enumerate(self.picture.nodes) if node.strand == strand]
            y, oldest = self.y(span.column), self.x(rows[-1])
            lives = self.picture.strands[strand].lives
            begin = self.left if lives and not span.ends else oldest
            yield self.path(strand, f"M{begin:g} {y:g}H{self.x(rows[0]):g}")
            if not span.ends and not lives:
                yield self.path(strand, f"M{oldest - BEND:g} {y:g}H{oldest:g}", " waits")
        for link in self.layout.links:
            if link.to != OLDER:
                yield self.path(link.strand, self.curve(link))

    def path(self, strand: int, line: str, look: str = "") -> str:
        """A line in the colour of a branch."""
        return f'<path class="{self.role(strand)}{look}" d="{line}"/>'

    def curve(self, link: Link) -> str:
        """From a change to a later one of another branch, bent where the branch itself ends."""
        x, y = self.place(link.to)
        to_x, to_y = self.place(link.child)
        if link.merge and link.at == link.child:
            turn = max(x, to_x - BEND)
            return f"M{x:g} {y:g}H{turn:g}{bend(turn, y, to_x, to_y)}"
        turn = min(to_x, x + BEND)
        return f"M{x:g} {y:g}{bend(x, y, turn, to_y)}H{to_x:g}"

    def place(self, at: int) -> tuple[float, float]:
        """Where a change is."""
        span: Span = self.layout.spans[self.picture.nodes[at].strand]
        return self.x(at), self.y(span.column)

    def is_there(self, strand: int) -> bool:
        """Whether it is still a branch."""
        known = self.picture.strands[strand]
        return known.open or known.lives

    def labels(self) -> Iterator[str]:
        """The names of branches, over their first changes."""
        for strand, name in self.names.items():
            look = "small name" if self.is_there(strand) else "small quiet"
            x = self.x(self.oldest[strand]) - 6
            y = self.y(self.layout.spans[strand].column) - 12
            yield f'<text class="{look} on" x="{x:g}" y="{y:g}">{safe(name)}</text>'

    def changes(self) -> Iterator[str]:
        """The changes, each with all that is said of it, and its tags."""
        for at, node in enumerate(self.picture.nodes):
            x, y = self.place(at)
            role, count = self.role(node.strand), len(node.commits)
            lane = self.picture.strands[node.strand].lane
            sign = shape(self.sign(lane), role, x, y) if count == 1 else run(role, x, y, str(count))
            yield f"<g><title>{safe(self.told(at))}</title>{sign}</g>"
            tags = self.picture.tags.get(node.newest, ())
            if tags:
                yield tag(x, y - 20, tags)
            guests = self.picture.guests.get(node.newest, ())
            if guests:
                yield self.guest(x, y + 20, guests)

    def guest(self, x: float, y: float, guests: tuple[int, ...]) -> str:
        """The branches that have nothing of their own yet, below the change that they are at."""
        names = safe(", ".join(map(self.starred, guests)))
        return f'<text class="small name on" x="{x - 6:g}" y="{y:g}">{names}</text>'

    def told(self, at: int) -> str:
        """What is said of a change, for who points at it."""
        told = said(self.picture, at, self.lang)
        seconds = self.picture.now - self.picture.graph.times[self.picture.nodes[at].newest]
        who = {"author": told.author, "age": age(seconds, self.lang)}
        run_ = f"({told.run}) " if told.run else ""
        names = " ".join((*told.heads, *told.tags))
        lines = (f"{run_}{told.subject}", say(self.lang, "overview-who", who),
                 f"{told.oid[:SHORT]} {names}")  # fmt: skip
        return "\n".join(lines)


def bend(x: float, y: float, to_x: float, to_y: float) -> str:
    """A curve that leaves and arrives level."""
    middle = (x + to_x) / 2
    return f"C{middle:g} {y:g} {middle:g} {to_y:g} {to_x:g} {to_y:g}"


def tag(x: float, y: float, tags: tuple[str, ...]) -> str:
    """A label with the first tag, and how many more there are."""
    more = f" +{len(tags) - 1}" if len(tags) > 1 else ""
    text = cut(printable(tags[0]), TAG, SIGNS) + more
    half = wide(text) / 2 + 4
    box = f'x="{x - half:g}" y="{y - 8:g}" width="{2 * half:g}" height="15"'
    return (
        f'<rect class="tag" {box} rx="3"/>'
        f'<text class="small" x="{x:g}" y="{y + 3.5:g}" text-anchor="middle">{safe(text)}</text>'
    )
