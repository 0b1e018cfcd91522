"""Commits that the policy lets be because they are older than its rules."""

from __future__ import annotations

from gitflow_guard.errors import failed
from gitflow_guard.git.count import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.checks.commits import Wanted
    from gitflow_guard.git.repository import Repository
    from gitflow_guard.policy.model import Baseline


def without_baseline(wanted: Wanted, baseline: Baseline, repository: Repository) -> Wanted:
    """Less what the baseline lets be; commits that were named are judged all the same.

    Raises GflowError `baseline-unresolved`.
    """
    if wanted.names or not (baseline.commit or baseline.since):
        return wanted
    revisions = wanted.revisions
    if baseline.commit:
        oid = repository.resolve(baseline.commit)
        if not oid:
            raise failed("baseline-unresolved", commit=baseline.commit)
        revisions += (f"^{oid}",)
    if baseline.since:
        revisions += (f"--since-as-filter={baseline.since}T00:00:00",)
    top = repository.place.top
    let_be = count(top, wanted.revisions) - count(top, revisions)
    return wanted.replace(revisions=revisions, let_be=let_be)
