"""What every form says of a branch: how far it is, whose, how old, and if the remote has it."""

from __future__ import annotations

from gitflow_guard.report.graph.marks import age
from gitflow_guard.report.graph.said import one_line
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.work import Overview, Row


def standing(overview: Overview, row: Row, lang: str) -> Iterator[str]:
    """All of it, in parts."""
    if row.apart is not None:
        yield distance(row, lang)
    yield who(overview, row, lang)
    if row.begun and row.kind and not row.ended:
        yield say(lang, "overview-open-for", {"age": age(overview.work.now - row.begun, lang)})
    yield from of_remote(overview, row, lang)


def who(overview: Overview, row: Row, lang: str) -> str:
    """Who made its last commit, and how long ago."""
    work = overview.work
    ago = age(work.now - work.graph.times[row.tip], lang)
    return say(lang, "overview-who", {"author": one_line(work.graph.authors[row.tip]), "age": ago})


def distance(row: Row, lang: str) -> str:
    """How far it is ahead of its base, and behind."""
    assert row.apart is not None
    ahead, behind = len(row.apart.own), len(row.apart.lacks)
    values = {"ahead": ahead, "behind": behind, "base": row.base}
    if not row.apart.exact:
        return say(lang, "overview-apart-unknown", values)
    if not ahead and not behind:
        return say(lang, "overview-even", values)
    if ahead and behind:
        return say(lang, "overview-both", values)
    return say(lang, "overview-ahead" if ahead else "overview-behind-only", values)


def of_remote(overview: Overview, row: Row, lang: str) -> Iterator[str]:
    """Whether it is on the remote, and how it stands to it there; nothing without a remote."""
    ahead, behind = row.relation or (0, 0)
    if row.place != "both":
        code = "there" if row.place == "there" else "here"
    elif ahead and behind:
        code = "both"
    else:
        code = "ahead" if ahead else "behind" if behind else "same"
    values = {"remote": overview.work.policy.remote, "ahead": ahead, "behind": behind}
    if overview.work.there:
        yield say(lang, f"overview-remote-{code}", values)
