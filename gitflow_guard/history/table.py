"""Every rule of a history, a row each, in the order in which findings are told."""

from __future__ import annotations

from gitflow_guard.history import branches, carried, lines, tags
from gitflow_guard.record import Record
from gitflow_guard.rules.direction import RULE as DIRECTION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gitflow_guard.history.back import Carried
    from gitflow_guard.history.seen import Seen
    from gitflow_guard.rules.finding import Finding

    Check = Callable[[Seen, tuple[Carried, ...]], Iterable[Finding]]


class Row(Record):
    """A rule: its id, which findings carry, and its function.

    What it looks for is said by the words `audit-rule-ID`, what mends it by `audit-mend-ID`.
    """

    rule: str
    check: Check


ROWS = (
    Row("history-gap", lines.gaps),
    Row("direct-commit", lines.direct_commits),
    Row("direct-merge", lines.direct_merges),
    Row("fast-forward", lines.fast_forwards),
    Row(DIRECTION, lines.directions),
    Row("not-back", carried.not_back),
    Row("release-untagged", carried.untagged),
    Row("tag-astray", tags.astray),
    Row("duplicate-commit", lines.duplicates),
    Row("branch-stale", branches.stale),
    Row("branch-long-lived", branches.long_lived),
    Row("bypass", lines.bypasses),
)


def judge(seen: Seen, landed: tuple[Carried, ...]) -> tuple[Finding, ...]:
    """All findings, rule by rule."""
    return tuple(finding for row in ROWS for finding in row.check(seen, landed))
