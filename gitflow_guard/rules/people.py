"""Rules that look at who wrote a commit and who made it."""

from __future__ import annotations

from gitflow_guard.rules.seen import NOTHING, found
from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from gitflow_guard.rules.seen import Active, Findings, Person, Seen


def author_name(seen: Seen, rule: Active) -> Findings:
    """The author's name fits `value` or, turned round, does not."""
    person = seen.facts and seen.facts.author
    return _judged(seen, rule, person.name) if person else NOTHING


def author_email(seen: Seen, rule: Active) -> Findings:
    """The author's address fits `value` or, turned round, does not."""
    person = seen.facts and seen.facts.author
    return _judged(seen, rule, person.email) if person else NOTHING


def committer(seen: Seen, rule: Active) -> Findings:
    """The committer, `Name <address>`, fits `value` or, turned round, does not."""
    person = seen.facts and seen.facts.committer
    return _judged(seen, rule, f"{person.name} <{person.email}>") if person else NOTHING


def _judged(seen: Seen, rule: Active, text: str) -> Findings:
    if _fits(composed(text), rule.value) != rule.never:
        return NOTHING
    wanted = rule.value if isinstance(rule.value, tuple) else rule.value.pattern
    return (found(rule, seen.header_line, text=text, wanted=wanted),)


def _fits(text: str, value: Any) -> bool:
    """A compiled pattern is found in the text; of a list, one is the text."""
    if isinstance(value, tuple):
        return any(is_like(text, each) for each in value)
    return value.search(text) is not None


def is_ignored(person: Person | None, names: Sequence[str]) -> bool:
    """Whether one of the names is the person's name or address."""
    if person is None:
        return False
    both = (composed(person.name), composed(person.email))
    return any(is_like(text, name) for name in names for text in both)


def is_like(text: str, wanted: str) -> bool:
    """Whether a text is the one wanted, in which `*` stands for anything; case does not count."""
    text, pieces = text.lower(), wanted.lower().split("*")
    if len(pieces) == 1:
        return text == pieces[0]
    first, *between, last = pieces
    if not text.startswith(first) or not text[len(first) :].endswith(last):
        return False
    at, end = len(first), len(text) - len(last)
    for piece in between:
        at = text.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True
