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

_ROUNDS = 5


def polished(findings: list[Finding], message: Message, book: RuleBook) -> list[Finding]:
    """The findings; every suggestion for the header mends what the others found there too."""
    line = message.number(message.first)
    first = next((f.suggestion for f in findings if f.suggestion and f.line == line), None)
    if first is None:
        return findings
    header = first
    for _ in range(_ROUNDS):
        better = next(_suggestions(header, book), header)
        if better == header:
            break
        header = better
    return [
        each.replace(suggestion=header) if each.suggestion and each.line == line else each
        for each in findings
    ]


def _suggestions(header: str, book: RuleBook) -> Iterator[str]:
    seen = Seen(Message(header, None, stored=True), book)
    whole = seen.parts.formed or not book.checks_form
    for rule in book.active["plain"]:
        if RULES_BY_ID[rule.rule].family != "body" and (whole or not rule.of_parts):
            yield from (f.suggestion for f in rule.check(seen, rule) if f.suggestion)
