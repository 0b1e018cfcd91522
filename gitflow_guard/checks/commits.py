"""The messages of a range of commits."""

from __future__ import annotations

from gitflow_guard.checks.facts import facts_of
from gitflow_guard.checks.report import Report
from gitflow_guard.checks.waivers import parted
from gitflow_guard.errors import failed
from gitflow_guard.git.log import stored_commits
from gitflow_guard.git.shallow import cut_off_at
from gitflow_guard.patience import Patience
from gitflow_guard.record import Record
from gitflow_guard.rules.judge import HISTORY, judge
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.screen import screen_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from gitflow_guard.git.log import StoredCommit
    from gitflow_guard.git.place import Place
    from gitflow_guard.policy.model import Waiver
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.screen import Screen
    from gitflow_guard.rules.seen import Facts


class Wanted(Record):
    """Which commits are checked, and what is let pass.

    `revisions` are arguments of `git rev-list`, `names` further revisions, a line each. `let_be`
    counts the commits that a baseline leaves out. `today` is YYYY-MM-DD. `attributes` is the commit
    whose attributes tell what is generated, where they are not to be the newest one's.
    """

    revisions: tuple[str, ...]
    names: bytes = b""
    let_be: int = 0
    waivers: tuple[Waiver, ...] = ()
    today: str = ""
    attributes: str = ""


def check_commits(place: Place, wanted: Wanted, book: RuleBook) -> Report:
    """Judge the commits.

    Raises GflowError `range-shallow` where the history is cut off within the range,
    `range-unresolved` where git does not know the revisions.
    """
    checked = skipped = 0
    findings: list[Finding] = []
    commits = stored_commits(place.top, wanted.revisions, wanted.names)
    cut_off = cut_off_at(place)
    if cut_off:
        commits = not_cut_off(commits, cut_off)
    patience = Patience(book.patterns)
    screened = Screened(None if book.wants_facts else screen_of(book))
    left = screened.left_of(commits)
    for commit, facts in facts_of(place.top, left, book, wanted.attributes):
        found, exempt = judged(commit, book, facts, patience)
        findings += found
        skipped += exempt
        checked += not exempt
    checked += screened.passed
    told = parted(findings, wanted.waivers, wanted.today)
    return Report(
        checked=checked,
        skipped=skipped,
        findings=told.standing,
        why="" if checked else why_nothing(skipped, wanted.let_be),
        waived=told.waived,
        ended=told.ended,
        let_be=wanted.let_be,
    )


def not_cut_off(commits: Iterator[StoredCommit], cut_off: Container[str]) -> Iterator[StoredCommit]:
    """The commits, as long as the history goes on behind them. Raises `range-shallow`."""
    for commit in commits:
        if commit.oid in cut_off:
            raise failed("range-shallow")
        yield commit


class Screened:
    """Counts the commits that the screen, if there is one, lets pass."""

    def __init__(self, screen: Screen | None) -> None:
        self.screen = screen
        self.passed = 0

    def left_of(self, commits: Iterator[StoredCommit]) -> Iterator[StoredCommit]:
        """The commits that have to be judged."""
        if self.screen is None:
            yield from commits
            return
        passes = self.screen.passes
        for commit in commits:
            if commit.is_plain and passes(commit.raw):
                self.passed += 1
            else:
                yield commit


def why_nothing(skipped: int, let_be: int) -> str:
    """Why no message was judged."""
    if skipped:
        return "skipped-exempt"
    return "skipped-baseline" if let_be else "skipped-no-commits"


def judged(
    commit: StoredCommit, book: RuleBook, facts: Facts | None, patience: Patience
) -> tuple[list[Finding], bool]:
    """The findings of one commit, and whether it was exempt from the message rules."""
    message = read_stored(commit.raw, commit.encoding, len(commit.parents))
    judgement = patience.run(lambda: judge(message, book, facts, HISTORY))
    named = [finding.replace(commit=commit.oid) for finding in judgement.findings]
    return named, bool(judgement.exempt) and not named
