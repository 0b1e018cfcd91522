"""A message before the rules of a policy."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.finding import ERROR, Finding
from gitflow_guard.rules.kinds import PLAIN
from gitflow_guard.rules.message import TOO_LARGE
from gitflow_guard.rules.seen import Seen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.message import Message
    from gitflow_guard.rules.seen import Active, Facts

HOOK = "hook"
HISTORY = "history"
EMPTY = "empty"
AUTHOR = "author"


class Judgement(Record):
    """The findings, and why rules were not applied.

    `exempt` is empty, or `merge` or `revert` (the rules of the header were not applied),
    `autosquash` (nor those of the body), `empty` (git itself will not take the message),
    `author` (no rule was: the policy ignores the commit's author), or what a convention with a
    way of its own says.
    """

    findings: tuple[Finding, ...]
    exempt: str = ""


_CLEAN = Judgement(())


def judge(
    message: Message, book: RuleBook, facts: Facts | None = None, stage: str = ""
) -> Judgement:
    """Everything that is wrong with a message.

    `stage` is `hook` while the message is being written and `history` once others see it, when
    a `fixup!` is a finding too; without it the message tells by where it was read. `facts` say
    what the commit changes; the rules that need them are not applied without.
    """
    unread = _unread(message, book, facts)
    if unread is not None:
        return unread
    stage = stage or (HISTORY if message.stored else HOOK)
    if book.way is not None:
        return book.way.judged(message, book, facts, stage)
    if not message.readable:
        return Judgement(tuple(_flaws(message, book)))
    now = stage == HOOK
    kind = message.kind
    if not message.header:
        # Under the cleanup `verbatim` git takes blank lines for a message.
        if now and kind == PLAIN and message.flaw is None and not message.text:
            return Judgement((), EMPTY)
        if message.flaw is not None:
            return Judgement(tuple(_flaws(message, book)))
    findings = found_by(Seen(message, book, facts), (book.active if now else book.history)[kind])
    if findings:
        from gitflow_guard.rules.polish import polished

        findings = polished(findings, message, book, facts)
    exempt = "" if kind == PLAIN else kind
    return Judgement(tuple(findings), exempt) if findings or exempt else _CLEAN


def _unread(message: Message, book: RuleBook, facts: Facts | None) -> Judgement | None:
    """The judgement of what no rule looks at."""
    if facts is not None and book.ignored and _is_ignored(facts, book):
        return Judgement((), AUTHOR)
    if message.flaw is not None and message.flaw.code == TOO_LARGE:
        values = message.flaw.values
        return Judgement((Finding("encoding", ERROR, TOO_LARGE, values, line=1, column=1),))
    return None


def _is_ignored(facts: Facts, book: RuleBook) -> bool:
    from gitflow_guard.rules.people import is_ignored

    return is_ignored(facts.author, book.ignored)


def found_by(seen: Seen, rules: tuple[Active, ...]) -> list[Finding]:
    """What the rules find; those of parts need a header in the convention's form."""
    findings: list[Finding] = []
    whole = seen.parts.formed or not seen.book.checks_form or not seen.message.header.strip()
    for rule in rules:
        if whole or not rule.of_parts:
            findings += rule.check(seen, rule)
    return findings


def _flaws(message: Message, book: RuleBook) -> list[Finding]:
    seen = Seen(message, book)
    return [
        finding
        for rule in book.active[PLAIN]
        if rule.rule == "encoding"
        for finding in rule.check(seen, rule)
    ]
