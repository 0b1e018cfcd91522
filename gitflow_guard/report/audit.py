"""A history's shape as JSON (schema 1) and as what lines and tables are made of."""

from __future__ import annotations

from collections import Counter

from gitflow_guard.report.check import finding_data, waived_data
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.checks.audit.audit import Audit
    from gitflow_guard.history.back import Carried
    from gitflow_guard.history.change import Change, Line
    from gitflow_guard.history.seen import Seen

SCHEMA = 1
HOTFIX = "hotfix"
SHORT = 10


def as_json(audit: Audit, lang: str) -> dict[str, Any]:
    """The report; `changes` of a branch are newest first."""
    report, seen = audit.report, audit.seen
    return {
        "schema": SCHEMA,
        "ok": report.ok,
        "checked": report.checked,
        "skipped": report.let_be,
        "policy": audit.origin,
        "commits": len(seen.graph),
        "branches": [line_data(seen, line) for line in audit.lines],
        "hotfixes": [hotfix_data(seen, each) for each in hotfixes(audit)],
        "findings": [finding_data(finding, lang) for finding in report.findings],
        **({"waived": [waived_data(each, lang) for each in report.waived]}
           if report.waived else {}),
        **({"why": say(lang, report.why, {})} if report.why else {}),
    }  # fmt: skip


def looked_at(seen: Seen, line: Line) -> list[Change]:
    """The changes that were judged."""
    return [change for change in line.changes if seen.judged[change.commit]]


def kinds_of(seen: Seen, line: Line) -> list[tuple[str, int]]:
    """How many changes of each kind, most first."""
    return Counter(change.kind for change in looked_at(seen, line)).most_common()


def line_data(seen: Seen, line: Line) -> dict[str, Any]:
    """A branch with all that came to it."""
    brought = Counter(line.entered)
    index = {change.commit: at for at, change in enumerate(line.changes)}
    return {
        "name": line.name,
        "tip": seen.oid(line.tip),
        "kinds": dict(kinds_of(seen, line)),
        "changes": [
            change_data(seen, change, brought[index[change.commit]])
            for change in looked_at(seen, line)
        ],
    }


def change_data(seen: Seen, change: Change, brought: int) -> dict[str, Any]:
    """A change; what it does not tell is left out. `brought` counts its commits."""
    commit = change.commit
    known = {"role": change.role, "source": change.source, "number": change.number}
    return {
        "commit": seen.oid(commit),
        "kind": change.kind,
        "date": day(seen, commit),
        "subject": printable(seen.graph.subjects[commit]),
        "author": printable(seen.graph.authors[commit]),
        "brought": brought,
        **{name: printable(value) for name, value in known.items() if value},
        **({"swapped": True} if change.swapped else {}),
        **({"tags": [printable(tag) for tag in seen.tags[commit]]} if commit in seen.tags else {}),
    }


def hotfixes(audit: Audit) -> list[Carried]:
    """The hotfixes among what landed, newest first."""
    return [each for each in audit.landed if each.change.role == HOTFIX]


def hotfix_data(seen: Seen, carried: Carried) -> dict[str, Any]:
    """A hotfix with each line's state: merge, cherry-pick, partly, missing, unknown."""
    return {
        "name": printable(carried.name),
        "commit": seen.oid(carried.change.commit),
        "branch": carried.line,
        "reached": {printable(name): state for name, state in carried.reached},
    }


def day(seen: Seen, commit: int) -> str:
    """The day it was committed, YYYY-MM-DD in UTC; nothing for a time no calendar has."""
    import datetime as dt

    try:
        told = dt.datetime.fromtimestamp(seen.graph.times[commit], tz=dt.UTC)
    except (OverflowError, ValueError, OSError):
        return ""
    return told.date().isoformat()
