"""Where the changes of a picture are drawn: a row each, and a column for each branch at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

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
    rows = rows_of(picture)
    links = tuple(links_of(picture, rows))
    spans = spans_of(picture, rows, links)
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


def rows_of(picture: Picture) -> dict[int, list[int]]:
    """The rows of each branch's own changes."""
    found: dict[int, list[int]] = {}
    for row, node in enumerate(picture.nodes):
        found.setdefault(node.strand, []).append(row)
    return found


def links_of(picture: Picture, rows: Mapping[int, list[int]]) -> Iterator[Link]:
    """All lines but those from one change of a branch to the next."""
    nodes = picture.nodes
    for child, node in enumerate(nodes):
        for place, to in enumerate(node.parents):
            if place == 0:
                if to == OLDER or nodes[to].strand != node.strand:
                    yield Link(child, to, node.strand, to)
            elif to != OLDER:
                strand = nodes[to].strand
                # A merge is drawn where the merged change is, if its branch has gone on before the
                # merge: drawn at the merge, the line would seem to bring what came after it, too.
                low = between(rows[strand], child, to) and not between(rows[node.strand], child, to)
                yield Link(child, to, strand, to if low else child, merge=True)


def between(rows: list[int], first: int, last: int) -> bool:
    """Whether any of the rows lies between two."""
    return bisect_right(rows, first) < bisect_left(rows, last)


def spans_of(
    picture: Picture, rows: Mapping[int, list[int]], links: Iterable[Link]
) -> dict[int, Span]:
    """The rows of each branch, up to what took it in and down to where it began.

    Where a merge is drawn low, the branch that takes in has to be there as well.
    """
    first = {strand: own[0] for strand, own in rows.items()}
    last = {strand: own[-1] for strand, own in rows.items()}
    cut = set[int]()
    for link in links:
        if link.to == OLDER:
            cut.add(link.strand)
        else:
            first[link.strand] = min(first[link.strand], link.at)
            taker = picture.nodes[link.child].strand
            last[taker] = max(last[taker], link.at)
    bottom = len(picture.nodes) - 1
    for strand in cut:
        lives = picture.strands[strand].lives
        last[strand] = bottom if lives else min(bottom, last[strand] + 1)
    return {strand: Span(strand, first[strand], last[strand], ends=strand not in cut)
            for strand in rows}  # fmt: skip


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
