"""A convention's own way to read and judge messages, in place of git's and ours."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.judge import Judgement
    from gitflow_guard.rules.message import Message
    from gitflow_guard.rules.parts import Read
    from gitflow_guard.rules.seen import Check, Facts


class Way(Record):
    """What a module names `WAY` whose convention has it as `way`.

    `read` reads a header, spaces at its ends included; `reread` reads a message again, `judged`
    takes the place of `judge`, a stage always given; `checks` are the rules that are judged
    differently, by their names.
    """

    read: Read
    reread: Callable[[Message], Message]
    judged: Callable[[Message, RuleBook, Facts | None, str], Judgement]
    checks: dict[str, Check]

    def __hash__(self) -> int:
        return id(self)


def way_in(module: str) -> Way:
    """The way that a module of this package has."""
    loaded = __import__(f"gitflow_guard.rules.{module}", fromlist=["WAY"])
    way: Way = loaded.WAY
    return way
