"""The corrected header: one that is right in everything that can be put right."""

from __future__ import annotations

from gitflow_guard.rules.message import Message
from gitflow_guard.rules.seen import Seen
from gitflow_guard.rules.table import RULES_BY_ID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.seen import Facts

_ROUNDS = 8
_FAMILIES = ("header", "text")


def polished(
    findings: list[Finding], message: Message, book: RuleBook, facts: Facts | None = None
) -> list[Finding]:
    """The findings; every suggestion for the header mends what the others found there too."""
    line = message.number(message.first)
    first = next((f.suggestion for f in findings if f.suggestion and f.line == line), None)
    if first is None:
        return findings
    header, left = _right(first, findings, message, book, facts)
    return [
        each.replace(suggestion=None if each.rule in left else header)
        if each.suggestion and each.line == line
        else each
        for each in findings
    ]


def _right(
    header: str, findings: list[Finding], message: Message, book: RuleBook, facts: Facts | None
) -> tuple[str | None, set[str]]:
    """The header right in all that can be put right, and the rules it then fails still.

    There is none when putting one thing right makes another wrong.
    """
    below = message.texts[message.first + 1 :]
    for _ in range(_ROUNDS):
        anew = Message("\n".join((header, *below)), None, stored=True)
        seen = Seen(book.way.reread(anew) if book.way else anew, book, facts)
        left = list(_of_header(seen))
        better = next((f.suggestion for f in left if f.suggestion), header)
        if better == header:
            known, failed = ({finding.rule for finding in each} for each in (findings, left))
            # In a header of no form the parts could not be looked at before.
            sound = failed <= known or "header-format" in known
            return (header if sound else None), failed
        header = better
    return None, set()


def _of_header(seen: Seen) -> Iterator[Finding]:
    whole = seen.parts.formed or not seen.book.checks_form
    for rule in seen.book.active["plain"]:
        if RULES_BY_ID[rule.rule].family in _FAMILIES and (whole or not rule.of_parts):
            yield from (f for f in rule.check(seen, rule) if f.line == 1)
