"""What a rule is given, and how it says what it found."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.finding import Finding
from gitflow_guard.rules.parts import Parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.message import Message

    Findings = Sequence[Finding]
    Check = Callable[["Seen", "Active"], Findings]

NOTHING: tuple[Finding, ...] = ()
# A message may have a mistake on every one of a million lines; nobody reads past these.
MANY = 20
_LONGEST_SHOWN = 60
_LONGEST_SUGGESTED = 400


class Person(Record):
    """Who wrote or made a commit, as it says itself."""

    name: str
    email: str


class Facts(Record):
    """What is known of a commit besides its message; a rule's `needs` say what is asked for.

    `lines` and `files` count what people wrote, `left_out` the files that tools did. `paths` are
    all files that change, with slashes, from the top of the repository, a moved one under its
    new name; `gone` are those it takes away; `sizes` are in bytes, of files it adds or changes.
    """

    lines: int = 0
    files: int = 0
    paths: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    left_out: int = 0
    sizes: tuple[tuple[str, int], ...] = ()
    author: Person | None = None
    committer: Person | None = None


class Active(Record):
    """A rule as a policy switched it on; `value` is ready for use (patterns compiled)."""

    rule: str
    level: str
    value: Any
    never: bool
    check: Check
    of_parts: bool

    def __hash__(self) -> int:
        return hash((self.rule, self.level, self.never))


class Seen:
    """A message before the rules: with its parts, and the facts, when they are known."""

    __slots__ = ("book", "facts", "message", "parts")

    def __init__(self, message: Message, book: RuleBook, facts: Facts | None = None) -> None:
        self.message = message
        self.book = book
        self.facts = facts
        way = book.convention
        self.parts = Parts(message.header, book.read, free=way.free, trims=way.trims)

    @property
    def header_line(self) -> int:
        """The number of the header's line."""
        return self.message.number(self.message.first)


def found(
    rule: Active,
    line: int,
    column: int = 1,
    *,
    code: str = "",
    suggestion: str | None = None,
    **values: Any,
) -> Finding:
    """A finding of the rule; its code is the rule's name, turned round when the rule is."""
    named = code or (f"{rule.rule}-never" if rule.never else rule.rule)
    if suggestion is not None and len(suggestion) > _LONGEST_SUGGESTED:
        suggestion = None
    shown = {name: clipped(value) for name, value in values.items()}
    return Finding(rule.rule, rule.level, named, shown, None, None, line, column, suggestion)


def clipped(value: Any) -> Any:
    """A text short enough to be shown, on one line; other values as they are."""
    if not isinstance(value, str):
        return value
    short = value if len(value) <= _LONGEST_SHOWN else value[: _LONGEST_SHOWN - 1] + "…"
    # The name of a file may hold line ends, and must not pass for a sentence of ours.
    return short.replace("\n", "\\n")


def first_of(
    places: Iterable[tuple[Any, ...]], told: Callable[..., Finding], rule: Active, more: str
) -> Findings:
    """A finding for each of the first places, and one that counts the others (code `more`)."""
    findings: list[Finding] = []
    others = 0
    for place in places:
        if len(findings) < MANY:
            findings.append(told(*place))
        else:
            others += 1
    if others:
        line = findings[-1].line or 1
        findings.append(found(rule, line, code=more, count=others))
    return findings
