"""What is open as branches and arrows: where each goes, and what it waits for."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.report.graph.marks import age
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.open_work import Overview, Row


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
        for name in row.targets:
            if name in at:
                yield Arrow(number, at[name], waits=False)
        for name in row.waits:
            if name in at and name not in row.targets:
                yield Arrow(number, at[name], waits=True)


def brief(overview: Overview, row: Row, lang: str) -> str:
    """How far it is, whose, and how old, in a line."""
    work = overview.work
    author = printable(" ".join(work.graph.authors[row.tip].split()))
    ago = age(work.now - work.graph.times[row.tip], lang)
    who = say(lang, "overview-who", {"author": author, "age": ago})
    if row.apart is None:
        return who
    values = {"ahead": len(row.apart.own), "behind": len(row.apart.lacks)}
    return f"{say(lang, 'picture-apart', values)}, {who}"
