"""A limit to how long a policy's patterns may look at a stranger's text.

Python's `re` looks for signals while it works, so a timer of the system's can end it; where there
is none (Windows), or in a thread, there is no limit.
"""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.rules.judge import judge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.judge import Judgement
    from gitflow_guard.rules.message import Message
    from gitflow_guard.rules.seen import Facts

SECONDS = 2.0


class EndlessError(Exception):
    """It took too long."""


def judge_in_time(
    message: Message, book: RuleBook, facts: Facts | None = None, stage: str = ""
) -> Judgement:
    """What `judge` says. Raises GflowError `pattern-endless` when a pattern goes on and on."""
    if not book.patterns:
        return judge(message, book, facts, stage)
    import signal

    try:
        before = signal.signal(signal.SIGALRM, give_up)
    except (AttributeError, ValueError):
        return judge(message, book, facts, stage)
    try:
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        return judge(message, book, facts, stage)
    except EndlessError as problem:
        values = {"rules": book.patterns, "seconds": f"{SECONDS:g}"}
        raise misused("pattern-endless", **values) from problem
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def give_up(number: int, frame: FrameType | None) -> None:
    """What the timer calls."""
    del number, frame
    raise EndlessError
