"""Where all that a drawing of the newest changes shows lies: a column of pixels for each change."""

from __future__ import annotations

from math import ceil

from gitflow_guard.report.graph.layout import layout
from gitflow_guard.report.graph.marks import UNICODE as SIGNS
from gitflow_guard.report.graph.marks import cut, lane_name, mark
from gitflow_guard.report.graph.shapes import wide
from gitflow_guard.words import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.history.picture import Picture
    from gitflow_guard.report.graph.layout import Layout, Span

# Pixels: from change to change, from branch to branch, above and below all lanes.
STEP, HIGH, TOP, BOTTOM = 46, 40, 14, 26
# So many branches of a lane have a line of their own; so wide are names, in columns.
MOST, NAME, GUESTS = 24, 32, 48


class Places:
    """A picture with the places of all that is in it, the first change's `left` of its own."""

    def __init__(self, picture: Picture, lang: str) -> None:
        self.picture = picture
        self.lang = lang
        self.left = 0.0
        names = {strand: self.name(strand) for strand in range(len(picture.strands))}
        self.oldest = {node.strand: at for at, node in enumerate(picture.nodes)}
        self.newest = {node.strand: at for at, node in reversed([*enumerate(picture.nodes)])}
        self.names = {strand: name for strand, name in names.items()
                      if name and strand in self.oldest}  # fmt: skip
        self.guests = {at: self.guests_at(node.newest) for at, node in enumerate(picture.nodes)
                       if node.newest in picture.guests}  # fmt: skip
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

    def guests_at(self, commit: int) -> str:
        """The branches at a commit that have nothing of their own yet."""
        return cut(", ".join(map(self.starred, self.picture.guests[commit])), GUESTS, SIGNS)

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
        ends = [self.x(self.oldest[strand]) + wide(name) for strand, name in self.names.items()]
        ends += [self.x(at) + wide(name) for at, name in self.guests.items()]
        return max((*ends, self.x(0))) + STEP / 2

    def height(self) -> float:
        """The same upright."""
        return TOP + HIGH * self.layout.columns + BOTTOM

    def sign(self, lane: int) -> str:
        """The sign of a lane."""
        return mark(SIGNS, self.picture.lanes, lane)

    def is_there(self, strand: int) -> bool:
        """Whether it is still a branch."""
        known = self.picture.strands[strand]
        return known.open or known.lives

    def place(self, at: int) -> tuple[float, float]:
        """Where a change is."""
        span: Span = self.layout.spans[self.picture.nodes[at].strand]
        return self.x(at), self.y(span.column)
