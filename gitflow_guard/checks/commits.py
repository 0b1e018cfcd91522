"""The messages of a range of commits."""

from __future__ import annotations

from gitflow_guard.checks.report import Report
from gitflow_guard.errors import failed
from gitflow_guard.git.changed import of_commits
from gitflow_guard.git.log import stored_commits
from gitflow_guard.git.run import git
from gitflow_guard.rules.judge import HISTORY, judge
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.seen import Facts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.git.changed import Changed
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
    commits: Iterable[StoredCommit] = stored_commits(top, revisions)
    facts: dict[str, Changed] = {}
    if book.wants_facts:
        commits = list(commits)
        facts = of_commits(top, (commit.oid for commit in commits))
    for commit in commits:
        found, exempt = judged(commit, book, facts.get(commit.oid))
        findings += found
        skipped += exempt
        checked += not exempt
    why = "" if checked else "skipped-exempt" if skipped else "skipped-no-commits"
    return Report(checked, skipped, tuple(findings), why)


def judged(
    commit: StoredCommit, book: RuleBook, changed: Changed | None = None
) -> tuple[list[Finding], bool]:
    """The findings of one commit, and whether it was exempt from the message rules."""
    facts = Facts(changed.lines, len(changed.paths), changed.paths) if changed else None
    message = read_stored(commit.raw, commit.encoding, len(commit.parents))
    judgement = judge(message, book, facts, stage=HISTORY)
    named = [finding.replace(commit=commit.oid) for finding in judgement.findings]
    return named, bool(judgement.exempt) and not named


def whole(top: str) -> None:
    """The history is not cut off."""
    if git(["rev-parse", "--is-shallow-repository"], directory=top).text == "true":
        raise failed("range-shallow")
