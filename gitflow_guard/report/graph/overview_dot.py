"""What is open for Graphviz."""

from __future__ import annotations

from gitflow_guard.report.graph.arrows import arrows, brief
from gitflow_guard.report.graph.dot_text import HUES, look, quoted
from gitflow_guard.report.graph.marks import lane_name
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.work import Overview


def dot(overview: Overview, lang: str) -> str:
    """The digraph: a cluster for each lane, dashed lines for what is waited for."""
    head = (
        'digraph gflow {\n  rankdir=LR ranksep=0.8 fontname="sans-serif" fontsize=11\n'
        '  node [fontname="sans-serif" fontsize=10 penwidth=2]\n'
        f"  labelloc=b label={quoted(say(lang, 'picture-arrows', {}))}\n"
    )
    parts = [*clusters(overview, lang), *order(overview), *lines(overview)]
    return head + "".join(f"  {part}\n" for part in parts) + "}\n"


def clusters(overview: Overview, lang: str) -> Iterator[str]:
    """The branches by lane."""
    for at, lane in enumerate(overview.work.lanes):
        rows = [(number, row) for number, row in enumerate(overview.rows) if row.lane == at]
        if rows:
            yield f"subgraph cluster{at} {{"
            yield f"  label={quoted(lane_name(lane, lang))} style=rounded color=gray labelloc=t"
            for number, row in rows:
                label = quoted(row.name, brief(overview, row, lang))
                yield f"  b{number} [label={label} {look(lane.role)}]"
            yield f"  {{ rank=same {' '.join(f'b{number}' for number, _ in rows)} }}"
            yield "}"


def order(overview: Overview) -> Iterator[str]:
    """The lanes side by side in their order, whatever goes from one to the other."""
    firsts = {row.lane: number for number, row in reversed([*enumerate(overview.rows)])}
    chain = " -> ".join(f"b{firsts[lane]}" for lane in sorted(firsts))
    if len(firsts) > 1:
        yield f"{chain} [style=invis weight=9]"


def lines(overview: Overview) -> Iterator[str]:
    """The arrows; one to an earlier lane is told the other way round, so that it moves no lane."""
    rows = overview.rows
    for arrow in arrows(overview):
        hue = HUES[overview.work.lanes[rows[arrow.start].lane].role]
        look = f'style={"dashed" if arrow.waits else "solid"} color="{hue}"'
        if rows[arrow.start].lane > rows[arrow.end].lane:
            yield f"b{arrow.end} -> b{arrow.start} [dir=back {look}]"
        else:
            yield f"b{arrow.start} -> b{arrow.end} [{look}]"
