"""The messages of a range of commits."""

from __future__ import annotations

from gitflow_guard.checks.report import Report
from gitflow_guard.errors import failed
from gitflow_guard.git.log import stored_commits
from gitflow_guard.git.run import git
from gitflow_guard.rules.judge import HISTORY, judge
from gitflow_guard.rules.message import read_stored

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.log import StoredCommit
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.finding import Finding


def check_commits(top: str, revisions: list[str], book: RuleBook) -> Report:
    """Judge every commit of `git log REVISIONS`.

    Raises GflowError `range-shallow` where the history is cut off, `range-unresolved` where git
    does not know the revisions.
    """
    whole(top)
    checked = skipped = 0
    findings: list[Finding] = []
    for commit in stored_commits(top, revisions):
        found, exempt = judged(commit, book)
        findings += found
        skipped += exempt
        checked += not exempt
    why = "" if checked else "skipped-exempt" if skipped else "skipped-no-commits"
    return Report(checked, skipped, tuple(findings), why)


def judged(commit: StoredCommit, book: RuleBook) -> tuple[list[Finding], bool]:
    """The findings of one commit, and whether it was exempt from the message rules."""
    message = read_stored(commit.raw, commit.encoding, len(commit.parents))
    judgement = judge(message, book, stage=HISTORY)
    named = [finding.replace(commit=commit.oid) for finding in judgement.findings]
    return named, bool(judgement.exempt) and not named


def whole(top: str) -> None:
    """The history is not cut off."""
    if git(["rev-parse", "--is-shallow-repository"], directory=top).text == "true":
        raise failed("range-shallow")
