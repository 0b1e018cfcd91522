"""The newest changes for Graphviz: from left to right in time, a group for each column of lanes."""

from __future__ import annotations

from gitflow_guard.report.graph.dot_text import HUES, look, quoted
from gitflow_guard.report.graph.layout import layout
from gitflow_guard.report.graph.marks import UNICODE, cut, lane_name
from gitflow_guard.report.graph.said import SHORT, said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.picture import Picture
    from gitflow_guard.report.graph.layout import Layout

# So wide a first line is told, and so many branches of a lane stand side by side.
SUBJECT, MOST = 32, 8


def dot(picture: Picture, lang: str) -> str:
    """The digraph."""
    made = layout(picture, MOST)
    parts = [*lanes(picture, made, lang), *changes(picture, made, lang), *edges(picture)]
    head = 'digraph gflow {\n  rankdir=LR\n  node [fontname="sans-serif" fontsize=10 penwidth=2]\n'
    return head + "".join(f"  {part}\n" for part in parts) + "}\n"


def lanes(picture: Picture, made: Layout, lang: str) -> Iterator[str]:
    """A name at the left for each lane, one below the other in their order."""
    named = [(f"lane{lane}", lane) for lane, _ in made.lanes]
    for name, lane in named:
        text = quoted(lane_name(picture.lanes[lane], lang))
        yield f"{name} [shape=plaintext label={text} group=g{column_of(made, lane)}]"
    if len(named) > 1:
        chain = " -> ".join(name for name, _ in named)
        yield f"{{ rank=same {chain} [style=invis] }}"
    for name, lane in named:
        first = max(at for at, node in enumerate(picture.nodes)
                    if picture.strands[node.strand].lane == lane)  # fmt: skip
        yield f"{name} -> n{first} [style=invis weight=50]"


def column_of(made: Layout, lane: int) -> int:
    """The first column of a lane."""
    return next(at for at in range(made.columns) if made.lane_of_column(at) == lane)


def changes(picture: Picture, made: Layout, lang: str) -> Iterator[str]:
    """A node for each change."""
    for at, node in enumerate(picture.nodes):
        told = said(picture, at, lang)
        names = " ".join(
            (*(f"[{name}]" for name in told.heads), *(f"<{tag}>" for tag in told.tags))
        )
        run = f" ({told.run})" if told.run else ""
        lines = [cut(told.subject, SUBJECT, UNICODE), f"{told.oid[:SHORT]}{run}"]
        label = quoted(*filter(None, (names or told.branch, *lines)))
        role = picture.lanes[picture.strands[node.strand].lane].role
        group = made.spans[node.strand].column
        yield f"n{at} [label={label} {look(role)} group=g{group}]"


def edges(picture: Picture) -> Iterator[str]:
    """A line from each change to those that came of it."""
    for at, node in enumerate(picture.nodes):
        for place, parent in enumerate(node.parents):
            if parent >= 0:
                other = picture.nodes[parent].strand if place else node.strand
                hue = HUES[picture.lanes[picture.strands[other].lane].role]
                yield f'n{parent} -> n{at} [color="{hue}"]'
