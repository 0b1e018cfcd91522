"""Rules that are the same for type, scope and subject: there, and of a good length."""

from __future__ import annotations

from gitflow_guard.rules.seen import NOTHING, found
from gitflow_guard.rules.width import excess, length, within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.seen import Active, Check, Findings, Seen


def empty(part: str) -> Check:
    """The part is there (`never` empty) or, turned round, is not."""

    def check(seen: Seen, rule: Active) -> Findings:
        if (getattr(seen.parts, part) == "") != rule.never:
            return NOTHING
        if part != "subject" and not seen.message.header:
            return NOTHING
        right = _inferred(seen) if part == "scope" and rule.never else None
        column = seen.parts.column(part)
        return (found(rule, seen.header_line, column, suggestion=right, form=seen.book.form),)

    return check


def _inferred(seen: Seen) -> str | None:
    if seen.facts is None or not seen.facts.paths:
        return None
    from gitflow_guard.rules.infer import with_scope

    return with_scope(seen)


def longest(part: str) -> Check:
    """The part is at most `value` long; one that is not there passes."""

    def check(seen: Seen, rule: Active) -> Findings:
        text, unit = getattr(seen.parts, part), seen.book.unit_of(rule.rule)
        size = excess(text, rule.value, unit)
        if not size:
            return NOTHING
        column = seen.parts.column(part) + within(text, rule.value, unit)
        values = {"length": size, "limit": rule.value, "unit": unit}
        return (found(rule, seen.header_line, column, **values),)

    return check


def shortest(part: str) -> Check:
    """The part is at least `value` long; one that is not there passes."""

    def check(seen: Seen, rule: Active) -> Findings:
        text, unit = getattr(seen.parts, part), seen.book.unit_of(rule.rule)
        if not text or length(text, unit) >= rule.value:
            return NOTHING
        values = {"length": length(text, unit), "limit": rule.value, "unit": unit}
        return (found(rule, seen.header_line, seen.parts.column(part), **values),)

    return check
