"""What is open as JSON (schema 1)."""

from __future__ import annotations

from gitflow_guard.report.graph.marks import moment
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.history.lanes import Lane
    from gitflow_guard.history.work import Fact, Overview, Row

SCHEMA = 1


def as_json(overview: Overview, origin: str, lang: str) -> dict[str, Any]:
    """The branches in the order of their lanes, each with what it waits for."""
    work = overview.work
    return {
        "schema": SCHEMA,
        "policy": origin,
        "head": printable(work.head),
        "branches": [row_data(overview, row, lang) for row in overview.rows],
        "gaps": [fact_data(gap, lang) for gap in overview.gaps],
    }


def row_data(overview: Overview, row: Row, lang: str) -> dict[str, Any]:
    """A branch; what is not known of it is null."""
    work, apart = overview.work, row.apart
    lane = work.lanes[row.lane]
    remote = row.relation
    return {
        "branch": printable(row.name),
        "kind": row.kind or None,
        **lane_data(lane),
        "commit": work.graph.oids[row.tip],
        "current": row.name == work.head,
        "here": row.place != "there",
        "remote": row.place != "here",
        "to_push": remote[0] if remote else None,
        "to_pull": remote[1] if remote else None,
        "base": printable(row.base) or None,
        "ahead": len(apart.own) if apart else None,
        "behind": len(apart.lacks) if apart else None,
        "exact": apart.exact if apart else None,
        "into": [printable(name) for name in row.targets],
        "author": printable(work.graph.authors[row.tip]),
        "date": moment(work.graph.times[row.tip]),
        "since": moment(row.begun) if row.begun else None,
        "waits": [printable(name) for name in row.waits],
        "finished": row.ended,
        "facts": [fact_data(fact, lang) for fact in row.facts],
    }


def lane_data(lane: Lane) -> dict[str, str]:
    """A lane: the kind or the branch it is for, else `other`; and what it is to the flow."""
    return {"lane": printable(lane.key) or lane.role, "role": lane.role.removesuffix("_line")}


def fact_data(fact: Fact, lang: str) -> dict[str, str]:
    """A fact: its code, which is the same in each language, and its sentence."""
    return {"code": fact.code, "message": say(lang, fact.code, fact.values)}
