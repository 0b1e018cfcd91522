"""What is open for Graphviz."""

from __future__ import annotations

from gitflow_guard.report.graph.arrows import arrows, brief
from gitflow_guard.report.graph.dot_text import look, quoted
from gitflow_guard.report.graph.marks import lane_name
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.work import Overview


def dot(overview: Overview, lang: str) -> str:
    """The digraph: a cluster for each lane, dashed lines for what is waited for."""
    head = 'digraph gflow {\n  rankdir=LR\n  node [fontname="sans-serif" fontsize=10 penwidth=2]\n'
    parts = [*clusters(overview, lang), *lines(overview, lang)]
    return head + "".join(f"  {part}\n" for part in parts) + "}\n"


def clusters(overview: Overview, lang: str) -> Iterator[str]:
    """The branches by lane."""
    for at, lane in enumerate(overview.work.lanes):
        rows = [(number, row) for number, row in enumerate(overview.rows) if row.lane == at]
        if rows:
            yield f"subgraph cluster{at} {{"
            yield f"  label={quoted(lane_name(lane, lang))} style=rounded color=gray"
            for number, row in rows:
                label = quoted(row.name, brief(overview, row, lang))
                yield f"  b{number} [label={label} {look(lane.role)}]"
            yield "}"


def lines(overview: Overview, lang: str) -> Iterator[str]:
    """The arrows."""
    for arrow in arrows(overview):
        code = "picture-waits" if arrow.waits else "picture-goes"
        style = "dashed" if arrow.waits else "solid"
        text = quoted(say(lang, code, {}))
        yield f"b{arrow.start} -> b{arrow.end} [style={style} label={text} fontsize=9]"
