"""Where the changes of a picture are drawn: a row each, and a column for each branch at a time."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gitflow_guard.history.picture import Picture

OLDER = -1


class Link(Record):
    """A line from a change down to one it came from.

    It leaves sideways at the row `at`: that of the change itself for what it took in (`merge`),
    that of the other for what its branch began at. `strand` is the branch whose line it is. `to` is
    OLDER where the other is not shown.
    """

    child: int
    to: int
    strand: int
    at: int
    merge: bool = False


class Span(Record):
    """A branch: the rows that it takes, and its column; `ends` tells whether it began in them.

    One that did not takes a row below its oldest change, and all rows where it is never finished.
    """

    strand: int
    first: int
    last: int
    column: int = 0
    ends: bool = True


class Layout(Record):
    """The lanes that are used, each with its number of columns; spans by strand; the links."""

    lanes: tuple[tuple[int, int], ...]
    spans: dict[int, Span]
    links: tuple[Link, ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return sum(count for _, count in self.lanes)

    def lane_of_column(self, column: int) -> int:
        """The lane that a column is part of."""
        for lane, count in self.lanes:
            if column < count:
                return lane
            column -= count
        raise IndexError(column)


def layout(picture: Picture, most: int, room: Mapping[int, int] | None = None) -> Layout:
    """At most `most` columns a lane; what is open at once beyond them shares the last.

    `room` tells for a strand the first row that its name needs; below 0 are rows, too.
    """
    links = tuple(links_of(picture))
    spans = {strand: span_of(picture, links, strand)
             for strand in dict.fromkeys(node.strand for node in picture.nodes)}  # fmt: skip
    lanes, placed, begin = [], dict[int, Span](), 0
    for lane in range(len(picture.lanes)):
        here = [span for span in spans.values() if picture.strands[span.strand].lane == lane]
        if not here:
            continue
        chosen = dict(side_by_side(picture, here, most, room or {}))
        count = 1 + max(chosen.values())
        lanes.append((lane, count))
        for span in here:
            placed[span.strand] = span.replace(column=begin + chosen[span.strand])
        begin += count
    return Layout(tuple(lanes), placed, links)


def links_of(picture: Picture) -> Iterator[Link]:
    """All lines but those from one change of a branch to the next."""
    nodes = picture.nodes
    for child, node in enumerate(nodes):
        for place, to in enumerate(node.parents):
            if place == 0:
                if to == OLDER or nodes[to].strand != node.strand:
                    yield Link(child, to, node.strand, to)
            elif to != OLDER:
                at = to if goes_low(picture, child, to) else child
                yield Link(child, to, nodes[to].strand, at, merge=True)


def goes_low(picture: Picture, child: int, to: int) -> bool:
    """Whether a merge is drawn where the merged change is: its branch has gone on before the merge.

    Drawn at the merge, the line would seem to bring what came after it, too.
    """
    nodes = picture.nodes
    between = {node.strand for node in nodes[child + 1 : to]}
    return nodes[to].strand in between and nodes[child].strand not in between


def span_of(picture: Picture, links: Iterable[Link], strand: int) -> Span:
    """The rows of a branch, up to what took it in and down to where it began."""
    rows = [row for row, node in enumerate(picture.nodes) if node.strand == strand]
    up = [link.at for link in links if link.merge and link.strand == strand]
    down = [link.to for link in links if not link.merge and link.strand == strand]
    # A merge that is drawn low needs the branch that takes in to be there.
    up += [
        link.child for link in links if link.merge and picture.nodes[link.child].strand == strand
    ]
    low = [link.at for link in links
           if link.merge and picture.nodes[link.child].strand == strand]  # fmt: skip
    cut = OLDER in down
    end = max((*rows, *down, *low))
    if cut:
        bottom = len(picture.nodes) - 1
        end = bottom if picture.strands[strand].lives else min(bottom, end + 1)
    return Span(strand, min((*rows, *up)), end, ends=not cut)


def side_by_side(
    picture: Picture, spans: list[Span], most: int, room: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Each strand of a lane with its column, counted from the lane's first."""
    spans = [span.replace(first=min(span.first, room.get(span.strand, span.first)))
             for span in spans]  # fmt: skip
    taken: list[int] = []
    for span in sorted(spans, key=lambda span: (span.first, span.last)):
        own = span.strand in room or picture.nodes[span.first].strand == span.strand
        free = (at for at, last in enumerate(taken)
                if last < span.first or (last == span.first and not own))  # fmt: skip
        at = next(free, len(taken))
        if at == len(taken) and at < most:
            taken.append(span.last)
        else:
            at = min(at, most - 1)
            taken[at] = max(taken[at], span.last)
        yield span.strand, at
