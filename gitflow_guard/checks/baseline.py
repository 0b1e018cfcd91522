"""Commits that the policy lets be because they are older than its rules."""

from __future__ import annotations

from gitflow_guard.errors import failed
from gitflow_guard.git.count import count
from gitflow_guard.git.dates import from_its_beginning
from gitflow_guard.git.run import git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.checks.commits import Wanted
    from gitflow_guard.policy.model import Baseline


def without_baseline(wanted: Wanted, baseline: Baseline, top: str) -> Wanted:
    """Less what the baseline lets be; commits that were named are judged all the same.

    Raises GflowError `baseline-unresolved`.
    """
    if wanted.names or not wanted.revisions or not (baseline.commit or baseline.since):
        return wanted
    revisions = after_baseline(wanted.revisions, baseline, top)
    let_be = count(top, wanted.revisions) - count(top, revisions)
    return wanted.replace(revisions=revisions, let_be=let_be)


def after_baseline(revisions: tuple[str, ...], baseline: Baseline, top: str) -> tuple[str, ...]:
    """The revisions less what the baseline lets be. Raises GflowError `baseline-unresolved`."""
    if baseline.commit:
        # Before the others, one of which may turn round the meaning of those after it.
        revisions = (f"^{resolved(baseline.commit, top)}", *revisions)
    if baseline.since:
        revisions = (f"--since-as-filter={from_its_beginning(baseline.since)}", *revisions)
    return revisions


def resolved(revision: str, top: str) -> str:
    """The commit. Raises GflowError `baseline-unresolved`."""
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    oid = git(asked, directory=top, accept=()).text
    if not oid:
        raise failed("baseline-unresolved", commit=revision)
    return oid
