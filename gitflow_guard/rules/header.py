"""Rules that look at the first line as a whole."""

from __future__ import annotations

from gitflow_guard.rules.letters import recased, wrong_case
from gitflow_guard.rules.seen import NOTHING, found
from gitflow_guard.rules.width import excess, length, within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.seen import Active, Findings, Seen


def form(seen: Seen, rule: Active) -> Findings:
    """The header is written as the convention writes it; a slip is named and put right."""
    if seen.parts.formed or not seen.message.header.strip():
        return NOTHING
    from gitflow_guard.rules.guess import guess, lacks_ticket

    convention = seen.book.convention
    meant = guess(seen.message.header, seen.book)
    if meant is None:
        types, column = seen.book.types[:12], seen.parts.indent + 1
        unticketed = lacks_ticket(seen.message.header, seen.book)
        code = "header-ticket-missing" if unticketed else "" if types else "header-several"
        shown = convention.form
        return (found(rule, seen.header_line, column, code=code, form=shown, types=types),)
    code = meant.slips[0] if len(meant.slips) == 1 else "header-several"
    if meant.type != meant.written and meant.written:
        code += "-and-type"
    return (
        found(
            rule,
            seen.header_line,
            seen.parts.indent + 1,
            code=code,
            suggestion=meant.header,
            form=convention.form,
            type=meant.type,
            written=meant.written,
            ticket=meant.ticket,
        ),
    )


def longest(seen: Seen, rule: Active) -> Findings:
    """The header is at most `value` long."""
    header, limit, unit = seen.message.header, rule.value, seen.book.unit
    size = excess(header, limit, unit)
    if not size:
        return NOTHING
    values = {"length": size, "limit": limit, "unit": unit}
    column = within(header, limit, unit) + 1
    return (found(rule, seen.header_line, column, **values),)


def shortest(seen: Seen, rule: Active) -> Findings:
    """The header, when there is one, is at least `value` long."""
    header, unit = seen.message.header, seen.book.unit
    if not header or len(header) >= 2 * rule.value or length(header, unit) >= rule.value:
        return NOTHING
    values = {"length": length(header, unit), "limit": rule.value, "unit": unit}
    return (found(rule, seen.header_line, **values),)


def trimmed(seen: Seen, rule: Active) -> Findings:
    """The header has no spaces at its ends."""
    header = seen.message.header
    if seen.parts.formed and not seen.parts.subject:
        # The space after `feat:` is no mistake of its own: it is the subject that is missing.
        header = header.rstrip()
    if header[:1].isspace() or header[-1:].isspace():
        column = 1 if header[:1].isspace() else len(header.rstrip()) + 1
        return (found(rule, seen.header_line, column, suggestion=header.strip() or None),)
    return NOTHING


def case(seen: Seen, rule: Active) -> Findings:
    """The header is, or is not, in one of the cases."""
    header = seen.message.header.strip()
    if not wrong_case(header, rule.value, never=rule.never):
        return NOTHING
    right = recased(header, rule.value, never=rule.never)
    column = seen.parts.indent + 1
    return (found(rule, seen.header_line, column, suggestion=right, cases=rule.value),)


def full_stop(seen: Seen, rule: Active) -> Findings:
    """The header ends, or does not end, in one of the characters of `value`."""
    return ending(seen, rule, seen.message.header.rstrip())


def ending(seen: Seen, rule: Active, header: str) -> Findings:
    """One finding when a header's last character is wrong; an ellipsis is no full stop."""
    if (
        not header.strip()
        or (header[-1] in rule.value and not header.endswith("...")) != rule.never
    ):
        return NOTHING
    bare = header.strip()
    right = bare.rstrip(rule.value).rstrip() if rule.never else bare + rule.value[0]
    shown = rule.value if not rule.never else header[-1]
    return (found(rule, seen.header_line, len(header), suggestion=right, stop=shown),)
