"""What is open as a flowchart of Mermaid's. Source: mermaid.js.org, "Flowcharts"."""

from __future__ import annotations

from gitflow_guard.report.graph.arrows import arrows, brief
from gitflow_guard.report.graph.dot_text import HUES
from gitflow_guard.report.graph.marks import UNICODE, lane_name, mark
from gitflow_guard.report.graph.mermaid_text import plain
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.work import Overview


def mermaid(overview: Overview, lang: str) -> str:
    """The diagram: a frame for each lane, dotted lines for what is waited for."""
    return "\n".join(("flowchart LR", *(f"  {line}" for line in body(overview, lang)))) + "\n"


def body(overview: Overview, lang: str) -> Iterator[str]:
    """The branches by lane, the arrows, and how the lanes look."""
    if not overview.rows:
        yield f'empty["{plain(say(lang, "overview-empty", {}))}"]'
    lanes = overview.work.lanes
    for at, lane in enumerate(lanes):
        rows = [(number, row) for number, row in enumerate(overview.rows) if row.lane == at]
        if not rows:
            continue
        yield f'subgraph lane{at}["{mark(UNICODE, lanes, at)} {plain(lane_name(lane, lang))}"]'
        for number, row in rows:
            text = f"{plain(row.name)}<br/>{plain(brief(overview, row, lang), 100)}"
            yield f'  b{number}["{text}"]:::{lane.role}'
        yield "end"
    yield from order(overview)
    for arrow in arrows(overview):
        text = plain(say(lang, "picture-waits" if arrow.waits else "picture-goes", {}))
        line = f'-. "{text}" .->' if arrow.waits else f'-- "{text}" -->'
        yield f"b{arrow.start} {line} b{arrow.end}"
    for role in dict.fromkeys(lanes[row.lane].role for row in overview.rows):
        yield f"classDef {role} stroke:{HUES[role]},stroke-width:2px"


def order(overview: Overview) -> Iterator[str]:
    """Lines that nobody sees and that hold the lanes in their order, told before the arrows."""
    before, first, lane = -1, 0, -1
    for number, row in enumerate(overview.rows):
        if row.lane != lane:
            before, first, lane = first if number else -1, number, row.lane
        if before >= 0:
            yield f"b{before} ~~~ b{number}"
