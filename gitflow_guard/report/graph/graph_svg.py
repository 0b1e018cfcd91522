"""The newest changes as people draw Git Flow: a lane a kind of branch, time from left to right."""

from __future__ import annotations

from gitflow_guard.report.graph.graph_places import HIGH, STEP, TOP, Places
from gitflow_guard.report.graph.layout import OLDER
from gitflow_guard.report.graph.marks import UNICODE as SIGNS
from gitflow_guard.report.graph.marks import age, cut, lane_name, moment
from gitflow_guard.report.graph.said import SHORT, said
from gitflow_guard.report.graph.shapes import run, safe, shape, svg, text, wide
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.picture import Picture
    from gitflow_guard.report.graph.layout import Link

BEND = STEP * 0.8
# What a day, written out, takes of the width; so wide are tags, in columns.
DAY, TAG = 64, 14
# From where on the name of an open branch is told at its end, too, as on a phone one sees no more.
FAR = 4 * STEP


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
    return svg(320, 60, title, text("", 12, 34, say(lang, "overview-empty", {})), alone=alone)


class Drawn(Places):
    """What is drawn at those places."""

    def body(self) -> Iterator[str]:
        """Days, lines, names, and the changes upon them."""
        yield from (*self.days(), *self.lines(), *self.labels(), *self.changes())

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
            yield text("name", 24, middle + 4, lane_name(known, self.lang))
            column += count

    def days(self) -> Iterator[str]:
        """The days, where there is room for them."""
        last, free = "", 0.0
        for row in range(len(self.picture.nodes) - 1, -1, -1):
            day = moment(self.picture.graph.times[self.picture.nodes[row].newest])[:10]
            x = max(self.x(row), self.left + DAY / 2)
            if day != last and x >= free and day:
                yield text("quiet small", x, self.height() - 8, day, "middle")
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

    def labels(self) -> Iterator[str]:
        """The names of branches, over their first changes."""
        for strand, name in self.names.items():
            look = "small name" if self.is_there(strand) else "small quiet"
            x = self.x(self.oldest[strand]) - 6
            y = self.y(self.layout.spans[strand].column) - 12
            yield text(f"{look} on", x, y, name)
            newest = self.x(self.newest[strand])
            if self.is_there(strand) and newest - x > wide(name) + FAR:
                yield text(f"{look} on", newest + 6, y, name, "end")

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
            if at in self.guests:
                yield text("small name on", x - 6, y + 20, self.guests[at])

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
    name = cut(printable(tags[0]), TAG, SIGNS) + more
    half = wide(name) / 2 + 4
    box = f'x="{x - half:g}" y="{y - 8:g}" width="{2 * half:g}" height="15"'
    return f'<rect class="tag" {box} rx="3"/>' + text("small", x, y + 3.5, name, "middle")
