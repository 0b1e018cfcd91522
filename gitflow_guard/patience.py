"""A limit to how long a policy's patterns may look at a stranger's text.

Python's `re` looks for signals while it works, so a timer of the system's can end it; where there
is none (Windows), or in a thread, there is no limit.
"""

from __future__ import annotations

from gitflow_guard.errors import misused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import TypeVar

    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.judge import Judgement
    from gitflow_guard.rules.message import Message
    from gitflow_guard.rules.seen import Facts

    Result = TypeVar("Result")

SECONDS = 2.0
# What many texts may take together: so much, and for each a little more.
FOR_ALL = 10.0
FOR_EACH = 0.005


class EndlessError(Exception):
    """It took too long."""


def in_time(patterns: tuple[str, ...], work: Callable[[], Result]) -> Result:
    """What `work` returns. Raises GflowError `pattern-endless` when one of its patterns goes on.

    `patterns` are the keys of a policy that hold those it looks by; without any it may take its
    time.
    """
    if not patterns:
        return work()
    import signal

    try:
        before = signal.signal(signal.SIGALRM, give_up)
    except (AttributeError, ValueError):
        return work()
    try:
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        return work()
    except EndlessError as problem:
        values = {"rules": patterns, "seconds": f"{SECONDS:g}"}
        raise misused("pattern-endless", **values) from problem
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def give_up(number: int, frame: FrameType | None) -> None:
    """What the timer calls."""
    del number, frame
    raise EndlessError


def judge_in_time(
    message: Message, book: RuleBook, facts: Facts | None = None, stage: str = ""
) -> Judgement:
    """What `judge` says. Raises GflowError `pattern-endless`."""
    from gitflow_guard.rules.judge import judge

    return in_time(book.patterns, lambda: judge(message, book, facts, stage))


class Patience:
    """The limit for a whole history: each text may take nearly as long as one alone may."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self.patterns = patterns
        self.texts = 0
        self.spent = 0.0

    def run(self, work: Callable[[], Result]) -> Result:
        """What `work` returns. Raises GflowError `pattern-endless` or `patterns-slow`."""
        if not self.patterns:
            return work()
        from time import process_time

        begun = process_time()
        result = in_time(self.patterns, work)
        self.texts += 1
        self.spent += process_time() - begun
        if self.spent > FOR_ALL + FOR_EACH * self.texts:
            values = {"count": self.texts, "seconds": f"{self.spent:.0f}"}
            raise misused("patterns-slow", rules=self.patterns, **values)
        return result
