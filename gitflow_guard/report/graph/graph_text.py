"""The newest changes for a terminal: lanes at the left, at the right what is said of each."""

from __future__ import annotations

from gitflow_guard.report.columns import wrapped
from gitflow_guard.report.graph.layout import layout
from gitflow_guard.report.graph.marks import age, cut, lane_name, mark
from gitflow_guard.report.graph.overview_text import told
from gitflow_guard.report.graph.said import legend, said
from gitflow_guard.rules.width import length
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.picture import Picture
    from gitflow_guard.report.graph.layout import Layout, Link
    from gitflow_guard.report.graph.marks import Signs
    from gitflow_guard.report.graph.said import Said

    Piece = tuple[str, str]
    Lines = Iterator[list[Piece]]

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
BOXES = " ╵╷│╴╯╮┤╶╰╭├─┴┬┼"
PLAIN_BOXES = " |||-'.+-'.+-+++"
# Where a branch goes on to what is not shown.
BEYOND, PLAIN_BEYOND = "┆", ":"
# So many branches of a lane stand side by side.
MOST = 4
# A line is as wide as this, or as its words need it.
USUAL = 80


class Grid:
    """The lines of a drawing; cells are columns, `gaps` what is between one and the next."""

    def __init__(self, rows: int, columns: int) -> None:
        self.bits = [[0] * columns for _ in range(rows)]
        self.styles = [["plain"] * columns for _ in range(rows)]
        self.gaps = [[""] * columns for _ in range(rows)]
        self.beyond: set[tuple[int, int]] = set()

    def down(self, column: int, first: int, last: int, style: str, *, on: bool) -> None:
        """A line down a column; `on` where it goes on below the last row."""
        for row in range(first, last + 1):
            up = UP if row > first else 0
            below = DOWN if row < last or on else 0
            self.bits[row][column] |= up | below
            self.styles[row][column] = style

    def across(self, row: int, one: int, other: int, style: str) -> None:
        """A line across from one column to another."""
        first, last = sorted((one, other))
        for column in range(first, last + 1):
            if not self.bits[row][column]:
                self.styles[row][column] = style
            self.bits[row][column] |= (LEFT if column > first else 0) | (
                RIGHT if column < last else 0
            )
            if column < last:
                self.gaps[row][column] = style


def lines(picture: Picture, signs: Signs, lang: str, width: int) -> Lines:
    """The legend, a line for each change, and what is not shown."""
    if not picture.nodes:
        empty = not len(picture.graph)
        yield [(say(lang, "overview-empty" if empty else "graph-nothing", {}), "quiet")]
    else:
        yield from keys(picture, signs, lang, width)
        yield from rows(picture, signs, lang, width)
    rest = "graph-more" if picture.more else "graph-older" if picture.older else ""
    for line in wrapped(say(lang, rest, {"count": picture.older}), width, 2) if rest else ():
        yield [(line, "quiet")]
    for gap in picture.gaps:
        yield from told(gap, signs, lang, width, 0)


def keys(picture: Picture, signs: Signs, lang: str, width: int) -> Lines:
    """The lanes by their signs."""
    line: list[Piece] = []
    for at in legend(picture):
        lane = picture.lanes[at]
        text = f"{mark(signs, picture.lanes, at)} {lane_name(lane, lang)}"
        used = sum(length(each, "columns") for each, _ in line)
        if line and used + 2 + length(text, "columns") > width:
            yield line
            line = []
        line += [("  ", "plain"), (text, lane.role)] if line else [(text, lane.role)]
    yield line


def rows(picture: Picture, signs: Signs, lang: str, width: int) -> Lines:
    """The changes."""
    graph, made = picture.graph, fitted(picture, width)
    grid = drawn(picture, made)
    ages = [age(picture.now - graph.times[node.newest], lang) for node in picture.nodes]
    old = max(length(each, "columns") for each in ages)
    room = width - 2 * made.columns - 2 - old
    words = [fitting(list(pieces(picture, said(picture, row, lang), row)), room, signs)
             for row in range(len(picture.nodes))]  # fmt: skip
    used = [sum(length(text, "columns") for text, _ in shown) for shown in words]
    # On a wide screen the ages would be far from what they are of.
    room = min(room, max(*used, room - width + USUAL))
    for row, shown in enumerate(words):
        left = cells(picture, grid, made, row, signs)
        late = " " * (room - used[row] + 1 + old - length(ages[row], "columns")) + ages[row]
        yield [*left, (" ", "plain"), *shown, (late, "quiet")]


def fitted(picture: Picture, width: int) -> Layout:
    """As many branches side by side as leave room for words."""
    for most in range(MOST, 1, -1):
        made = layout(picture, most)
        if 2 * made.columns <= width // 2:
            return made
    return layout(picture, 1)


def drawn(picture: Picture, made: Layout) -> Grid:
    """The lines of all branches."""
    grid = Grid(len(picture.nodes), made.columns)
    roles = {strand: picture.lanes[picture.strands[strand].lane].role for strand in made.spans}
    for strand, span in made.spans.items():
        grid.down(span.column, span.first, span.last, roles[strand], on=not span.ends)
        if not span.ends and not picture.strands[strand].lives:
            grid.beyond.add((span.last, span.column))
    for link in made.links:
        if link.to >= 0:
            one, other = ends(picture, made, link)
            grid.across(link.at, one, other, roles[link.strand])
    return grid


def ends(picture: Picture, made: Layout, link: Link) -> tuple[int, int]:
    """The columns of the two changes that a link is between."""
    nodes, spans = picture.nodes, made.spans
    return spans[nodes[link.child].strand].column, spans[nodes[link.to].strand].column


def cells(picture: Picture, grid: Grid, made: Layout, row: int, signs: Signs) -> Iterator[Piece]:
    """One row of the drawing."""
    node = picture.nodes[row]
    own = made.spans[node.strand].column
    lane = picture.strands[node.strand].lane
    boxes, flat = (PLAIN_BOXES, "-") if signs.plain else (BOXES, "─")
    beyond = PLAIN_BEYOND if signs.plain else BEYOND
    for column, bits in enumerate(grid.bits[row]):
        if column == own:
            yield mark(signs, picture.lanes, lane), picture.lanes[lane].role
        else:
            upright = bits == UP | DOWN and (row, column) in grid.beyond
            yield beyond if upright else boxes[bits], grid.styles[row][column]
        gap = grid.gaps[row][column]
        yield (flat, gap) if gap else (" ", "plain")


def pieces(picture: Picture, told: Said, row: int) -> Iterator[Piece]:
    """What is said of a change, each with its style."""
    lane = picture.lanes[picture.strands[picture.nodes[row].strand].lane]
    for name in told.heads:
        yield f"[{'*' if name == picture.head else ''}{name}] ", lane.role
    for tag in told.tags:
        yield f"<{tag}> ", "good"
    if told.branch:
        yield f"{told.branch}: ", lane.role
    if told.run:
        yield f"({told.run}) ", "quiet"
    yield told.subject, "plain"


def fitting(words: list[Piece], room: int, signs: Signs) -> list[Piece]:
    """As much of it as there is room for."""
    shown: list[Piece] = []
    for text, style in words:
        left = cut(text, max(0, room), signs)
        if left:
            shown.append((left, style))
        room -= length(left, "columns")
        if left != text:
            break
    return shown
