"""The newest changes as JSON (schema 1)."""

from __future__ import annotations

from gitflow_guard.report.graph.marks import moment
from gitflow_guard.report.graph.overview_data import fact_data, lane_data
from gitflow_guard.report.graph.said import legend, one_line
from gitflow_guard.words import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.history.picture import Node, Picture

SCHEMA = 1


def as_json(picture: Picture, origin: str, lang: str) -> dict[str, Any]:
    """Lanes from the first to the last, changes newest first.

    `older` counts changes that are known and not shown; it is null where nobody counted them.
    """
    return {
        "schema": SCHEMA,
        "policy": origin,
        "head": printable(picture.head),
        "lanes": [lane_data(picture.lanes[at]) for at in legend(picture)],
        "changes": [node_data(picture, node) for node in picture.nodes],
        "older": None if picture.more else picture.older,
        "gaps": [fact_data(gap, lang) for gap in picture.gaps],
    }


def node_data(picture: Picture, node: Node) -> dict[str, Any]:
    """A change; `parents` are the newest commits of those changes that are shown."""
    graph, commit = picture.graph, node.newest
    strand = picture.strands[node.strand]
    return {
        "commit": graph.oids[commit],
        "commits": len(node.commits),
        "oldest": graph.oids[node.commits[-1]],
        "branch": printable(strand.name) or None,
        **lane_data(picture.lanes[strand.lane]),
        "merge": graph.is_merge(commit),
        "subject": one_line(graph.subjects[commit]),
        "author": one_line(graph.authors[commit]),
        "date": moment(graph.times[commit]),
        "branches": [printable(name) for name in picture.heads.get(commit, ())],
        "tags": [printable(tag) for tag in picture.tags.get(commit, ())],
        "parents": [
            graph.oids[picture.nodes[parent].newest] for parent in node.parents if parent >= 0
        ],
    }
