"""Rules that look at the type."""

from __future__ import annotations

from gitflow_guard.rules.letters import recased, wrong_case
from gitflow_guard.rules.seen import NOTHING, found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.seen import Active, Findings, Seen


def listed(seen: Seen, rule: Active) -> Findings:
    """The type is one of `value`; the nearest right one is suggested."""
    written = seen.parts.type
    if not written or not rule.value:
        return NOTHING
    if written in rule.value and not rule.never:
        return NOTHING
    from gitflow_guard.rules.aliases import plain

    if rule.never:
        return among(seen, rule) if plain(written) in map(plain, rule.value) else NOTHING
    if plain(written) in map(plain, rule.value):
        return NOTHING
    if seen.book.case_of_types and plain(written).lower() in seen.book.lowered:
        return NOTHING
    return among(seen, rule)


def among(seen: Seen, rule: Active) -> Findings:
    """The finding, with the nearest right type."""
    from gitflow_guard.rules.guess import right_type

    written = seen.parts.type
    right = "" if rule.never else right_type(written, seen.book)
    code = f"{rule.rule}-nearest" if right else ""
    suggestion = seen.parts.with_part("type", right) if right else None
    values = {"written": written, "types": rule.value[:30], "right": right}
    column = seen.parts.column("type")
    return (found(rule, seen.header_line, column, code=code, suggestion=suggestion, **values),)


def case(seen: Seen, rule: Active) -> Findings:
    """The type is, or is not, in one of the cases."""
    written = seen.parts.type
    if not wrong_case(written, rule.value, never=rule.never):
        return NOTHING
    from gitflow_guard.rules.aliases import plain

    # That it is no type at all is said by another rule, with the right case of the right one.
    if seen.book.checks_types and plain(written).lower() not in seen.book.lowered:
        return NOTHING
    right = seen.book.lowered.get(written.lower()) or recased(written, rule.value, never=rule.never)
    suggestion = seen.parts.with_part("type", right) if right and right != written else None
    values = {"written": written, "cases": rule.value}
    column = seen.parts.column("type")
    return (found(rule, seen.header_line, column, suggestion=suggestion, **values),)
