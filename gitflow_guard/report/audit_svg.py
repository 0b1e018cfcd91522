"""The lanes of a history as SVG, drawn beside rows of text of one height."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.report.audit_rows import Picture, Row

ROW = 46
LANE = 18
LEFT = 12
RADIUS = 5
SQUARE, TRIANGLE, HOLLOW = ("direct-commit",), ("fast-forward",), ("unknown",)


def svg(picture: Picture, title: str) -> str:
    """The drawing; its colours are classes of the page it stands in. `title` is escaped."""
    width = 2 * LEFT + LANE * (len(picture.lanes) - 1)
    height = ROW * len(picture.rows)
    parts = [*lane_lines(picture), *(each for row in enumerate(picture.rows)
             for each in curves(picture, *row)), *(dot(picture, *row)
             for row in enumerate(picture.rows))]  # fmt: skip
    return (
        f'<svg width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">'
        f"<title>{title}</title>{''.join(parts)}</svg>"
    )


def x(lane: int) -> int:
    """The middle of a lane."""
    return LEFT + LANE * lane


def y(row: int) -> int:
    """The middle of a row."""
    return ROW * row + ROW // 2


def lane_lines(picture: Picture) -> Iterator[str]:
    """A line from the newest to the oldest change of each branch, and to what it began at."""
    for lane, (_, role) in enumerate(picture.lanes):
        rows = [number for number, row in enumerate(picture.rows) if row.lane == lane]
        if not rows:
            continue
        oldest = picture.rows[rows[-1]]
        line = f'<path class="{role}" d="M{x(lane)} {y(rows[0])}'
        if oldest.base >= 0:
            base, begun = x(picture.rows[oldest.base].lane), y(oldest.base)
            yield f'{line}V{begun - ROW}{bend(x(lane), begun - ROW, base, begun)}"/>'
        else:
            end = y(rows[-1]) if oldest.change.root else y(len(picture.rows) - 1) + ROW // 2
            yield f'{line}V{end}"/>'


def bend(across: int, down: int, to_across: int, to_down: int) -> str:
    """A curve that leaves and arrives upright."""
    middle = (down + to_down) // 2
    return f"C{across} {middle} {to_across} {middle} {to_across} {to_down}"


def curves(picture: Picture, number: int, row: Row) -> Iterator[str]:
    """What a change took in: from where it began, along its lane, to the change."""
    if row.side < 0:
        return
    role = picture.lanes[row.side][1]
    here, there, end = x(row.lane), x(row.side), y(number)
    low = end + ROW
    begun = row.start > number and row.side != picture.rows[row.start].lane
    if not begun:
        yield f'<path class="{role}" d="M{there} {low}{bend(there, low, here, end)}"/>'
        return
    base, start = x(picture.rows[row.start].lane), y(row.start)
    if start == low:
        bow = f"C{there} {start - ROW // 4} {there} {end + ROW // 4} {here} {end}"
        yield f'<path class="{role}" d="M{base} {start}{bow}"/>'
        return
    away = bend(base, start, there, start - ROW)
    yield f'<path class="{role}" d="M{base} {start}{away}V{low}{bend(there, low, here, end)}"/>'


def dot(picture: Picture, number: int, row: Row) -> str:
    """The change itself: its form tells the kind, too."""
    across, down, role = x(row.lane), y(number), picture.lanes[row.lane][1]
    if row.change.kind in SQUARE:
        size = 2 * RADIUS
        place = f'x="{across - RADIUS}" y="{down - RADIUS}" width="{size}" height="{size}"'
        return f'<rect class="{role}" {place}/>'
    if row.change.kind in TRIANGLE:
        top, low = down - RADIUS - 1, down + RADIUS
        corners = f"{across},{top} {across + 6},{low} {across - 6},{low}"
        return f'<polygon class="{role}" points="{corners}"/>'
    hollow = " hollow" if row.change.kind in HOLLOW else ""
    return f'<circle class="{role}{hollow}" cx="{across}" cy="{down}" r="{RADIUS}"/>'
