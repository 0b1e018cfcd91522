"""What is open as branches and arrows: where each goes, and what it waits for."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.report.graph.overview_said import who
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.work import Overview, Row


class Arrow(Record):
    """From one row to another, by number; `waits` where the one waits for the other."""

    start: int
    end: int
    waits: bool


def arrows(overview: Overview) -> tuple[Arrow, ...]:
    """Where rows go, and what they wait for beyond that."""
    return tuple(found(overview))


def found(overview: Overview) -> Iterator[Arrow]:
    """One after the other."""
    at = {row.name: number for number, row in enumerate(overview.rows)}
    for number, row in enumerate(overview.rows):
        for name in () if row.ended else row.targets:
            if name in at:
                yield Arrow(number, at[name], waits=False)
        for name in row.waits:
            if name in at and name not in row.targets:
                yield Arrow(number, at[name], waits=True)


def brief(overview: Overview, row: Row, lang: str) -> str:
    """How far it is, whose, and how old, in a line."""
    told = who(overview, row, lang)
    if row.ended:
        return f"{say(lang, 'picture-ended', {})}, {told}"
    if row.apart is None:
        return told
    values = {"ahead": len(row.apart.own), "behind": len(row.apart.lacks)}
    return f"{say(lang, 'picture-apart', values)}, {told}"
