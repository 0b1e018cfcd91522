"""Branches that are open: which of them nobody works on, and which have been open long."""

from __future__ import annotations

from gitflow_guard.history.seen import DAY
from gitflow_guard.rules.finding import WARNING, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.back import Carried
    from gitflow_guard.history.seen import OpenBranch, Seen


def stale(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """Nothing was committed to it for as long as the policy says."""
    del landed
    for branch in seen.open:
        days = silent(seen, branch)
        if days > seen.view.policy.ages.stale:
            yield finding(seen, branch, "branch-stale", days)


def long_lived(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """It is worked on, and was begun longer ago than the policy says."""
    del landed
    ages = seen.view.policy.ages
    for branch in seen.open:
        begun = min(seen.graph.times[commit] for commit in branch.own)
        days = int(seen.now - begun) // DAY
        if days > ages.long_lived and silent(seen, branch) <= ages.stale:
            yield finding(seen, branch, "branch-long-lived", days)


def silent(seen: Seen, branch: OpenBranch) -> int:
    """Days since its last commit."""
    return int(seen.now - max(seen.graph.times[commit] for commit in branch.own)) // DAY


def finding(seen: Seen, branch: OpenBranch, rule: str, days: int) -> Finding:
    """A finding of an open branch."""
    values = {"branch": branch.name, "days": days, "count": len(branch.own)}
    ref = f"refs/heads/{branch.name}"
    oid = seen.oid(branch.tip)
    return Finding(rule, WARNING, code=f"audit-{rule}", values=values, commit=oid, ref=ref)
