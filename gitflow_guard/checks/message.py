"""One message, from a file as a hook gets it, or as text."""

from __future__ import annotations

from gitflow_guard.checks.report import Report
from gitflow_guard.git.settings import reading_settings
from gitflow_guard.patience import in_time, judge_in_time
from gitflow_guard.rules.cleanup import Reading
from gitflow_guard.rules.message import read_hook_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.book import RuleBook


def reading(top: str, *, editor: bool, merging: bool = False) -> Reading:
    """How git will read a message in this repository; `top` is empty outside of one."""
    settings = reading_settings(top or None)
    return Reading(editor=editor, merging=merging, single=False, **settings)


def mended(raw: bytes, how: Reading, book: RuleBook) -> bytes:
    """The message with everything corrected that can be told for certain."""
    from gitflow_guard.rules.mend import mended as mend

    return in_time(book.patterns, lambda: mend(raw, how, book))


def check_message(raw: bytes, book: RuleBook, how: Reading) -> Report:
    """Judge it as the commit-msg hook would."""
    message = read_hook_file(raw, how)
    judgement = judge_in_time(message, book)
    skipped = judgement.exempt == "empty"
    return Report(
        checked=0 if skipped else 1,
        skipped=1 if skipped else 0,
        findings=judgement.findings,
        why="skipped-empty" if skipped else "",
    )
