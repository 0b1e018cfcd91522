"""The rules of @commitlint/config-conventional, to the letter (@commitlint/rules, .../ensure)."""

from __future__ import annotations

from gitflow_guard.rules.commitlint_message import LooseMessage
from gitflow_guard.rules.commitlint_text import SPACES, fitting, units
from gitflow_guard.rules.letters import CASES, bare_of_quotes, recased
from gitflow_guard.rules.seen import NOTHING, first_of, found
from gitflow_guard.rules.type_rules import among

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.seen import Active, Check, Findings, Seen

_URL = rf"(?<![A-Za-z0-9_])https?://[^{SPACES}]"


def header_longest(seen: Seen, rule: Active) -> Findings:
    """The header is at most `value` UTF-16 units; where there is none, that is wrong too."""
    header, limit = seen.message.header, rule.value
    if not header:
        return (found(rule, seen.header_line, code="subject-empty-never", form=seen.book.form),)
    size = units(header)
    if size <= limit:
        return NOTHING
    values = {"length": size, "limit": limit, "unit": "utf16"}
    return (found(rule, seen.header_line, fitting(header, limit) + 1, **values),)


def header_trimmed(seen: Seen, rule: Active) -> Findings:
    """The header has no spaces, tabs or byte order marks at its ends."""
    header = seen.message.header
    right = header.strip(SPACES)
    if right == header:
        return NOTHING
    column = 1 if header[0] in SPACES else len(header.rstrip(SPACES)) + 1
    return (found(rule, seen.header_line, column, suggestion=right or None),)


def type_empty(seen: Seen, rule: Active) -> Findings:
    """There is a type; also where the header is not in the form and so has no parts."""
    if (seen.parts.type == "") != rule.never:
        return NOTHING
    from gitflow_guard.rules.guess import guess

    meant = guess(seen.message.header, seen.book) if rule.never else None
    right = meant.header if meant else None
    return (found(rule, seen.header_line, suggestion=right, form=seen.book.form),)


def subject_empty(seen: Seen, rule: Active) -> Findings:
    """There is a subject; spaces are one."""
    if (seen.parts.subject == "") != rule.never:
        return NOTHING
    column = seen.parts.column("subject")
    return (found(rule, seen.header_line, column, form=seen.book.form),)


def type_listed(seen: Seen, rule: Active) -> Findings:
    """The type, when there is one, is one of `value`, case and all."""
    written = seen.parts.type
    if not written or not rule.value or (written in rule.value) != rule.never:
        return NOTHING
    return among(seen, rule)


def type_case(seen: Seen, rule: Active) -> Findings:
    """The type, when there is one, is in one of the cases."""
    written = seen.parts.type
    if not written or in_a_case(written, rule) != rule.never:
        return NOTHING
    right = seen.book.lowered.get(written.lower()) or recased(written, rule.value, never=rule.never)
    fixed = seen.parts.with_part("type", right) if right and right != written else None
    values = {"written": written, "cases": rule.value}
    return (found(rule, seen.header_line, suggestion=fixed, **values),)


def subject_case(seen: Seen, rule: Active) -> Findings:
    """A subject that begins with a letter is, or is not, in one of the cases."""
    from unicodedata import category

    subject = seen.parts.subject
    if not subject or category(subject[0]) not in {"Ll", "Lu", "Lt"}:
        return NOTHING
    if in_a_case(subject, rule) != rule.never:
        return NOTHING
    right = recased(subject, rule.value, never=rule.never)
    if right and (in_a_case(right, rule) == rule.never or subject[1:2].isupper()):
        right = None
    fixed = seen.parts.with_part("subject", right) if right else None
    column = seen.parts.column("subject")
    return (found(rule, seen.header_line, column, suggestion=fixed, cases=rule.value),)


def in_a_case(text: str, rule: Active) -> bool:
    """Whether the text, its quoted parts left out, is written in one of the rule's cases."""
    bare = bare_of_quotes(text).strip(SPACES)
    # What is in start, Pascal or upper case begins with a capital, which is all of this one.
    cases = ("sentence-case",) if "sentence-case" in rule.value else rule.value
    return any(is_case(bare, case) for case in cases)


def is_case(bare: str, case: str) -> bool:
    """Whether changing the text to the case changes nothing."""
    if case == "sentence-case":
        first = bare[:1]
        # Of a character outside the basic plane commitlint sees a half, which has no case.
        changed = (first if first > "\uffff" else first.upper()) + bare[1:]
    else:
        changed = CASES[case](bare)
    return changed in {"", bare} or changed[0] in "0123456789"


def subject_full_stop(seen: Seen, rule: Active) -> Findings:
    """The header does not end in one of `value`; an ellipsis is none, nor is a bare `type:`."""
    header = seen.message.header
    if 0 < header.find(":") == len(header) - 1:
        return NOTHING
    stops = bool(header) and header[-1] in rule.value and not header.endswith("...")
    if stops != rule.never:
        return NOTHING
    right = header.rstrip(rule.value).rstrip(SPACES) if rule.never else header + rule.value[0]
    shown = header[-1:] if rule.never else rule.value
    column = max(len(header), 1)
    return (found(rule, seen.header_line, column, suggestion=right or None, stop=shown),)


def body_leading_blank(seen: Seen, rule: Active) -> Findings:
    """The second line of the file is empty, when there is a body."""
    message = loose(seen)
    if not message.body_part or message.lines_read[1:2] == [""]:
        return NOTHING
    number = message.number(1)
    finding = found(rule, number)
    return (finding if number == 2 else placeless(finding),)


def footer_leading_blank(seen: Seen, rule: Active) -> Findings:
    """The line before the first one that reads like the footer's first is empty."""
    message = loose(seen)
    footer = message.footer_part
    if not footer:
        return NOTHING
    lines = message.lines_read
    at = lines.index(footer[0][1]) if footer[0][1] in lines else -1
    before = at - 1 if at > 0 else max(len(lines) + at - 1, 0)
    if lines[before] == "":
        return NOTHING
    number = message.number(footer[0][0])
    finding = found(rule, number)
    return (finding if at == number - 1 else placeless(finding),)


def placeless(finding: Finding) -> Finding:
    """The finding without a place: a blank line put there would not help."""
    return finding.replace(line=None, column=None)


def body_longest_line(seen: Seen, rule: Active) -> Findings:
    """No line of the body is longer than `value` UTF-16 units, but those that hold a URL."""
    return too_long(seen, rule, loose(seen).body_part)


def footer_longest_line(seen: Seen, rule: Active) -> Findings:
    """The same of the footer."""
    return too_long(seen, rule, loose(seen).footer_part)


def too_long(seen: Seen, rule: Active, lines: list[tuple[int, str]]) -> Findings:
    """A finding for every line that is too long and holds no URL."""
    import re

    from gitflow_guard.rules.wrap import wrapped

    limit = rule.value
    sizes = ((index, line, units(line)) for index, line in lines)
    long = (each for each in sizes if each[2] > limit and not re.search(_URL, each[1]))

    def told(index: int, line: str, size: int) -> Finding:
        values = {"length": size, "limit": limit, "unit": "utf16"}
        right = "\n".join(wrapped(line, limit, "utf16")) if rule.rule.startswith("body") else line
        column = fitting(line, limit) + 1
        return found(
            rule,
            seen.message.number(index),
            column,
            suggestion=right if right != line else None,
            **values,
        )

    return first_of(long, told, rule, f"{rule.rule}-more")


def loose(seen: Seen) -> LooseMessage:
    """The message, which is one that was read again."""
    assert isinstance(seen.message, LooseMessage)
    return seen.message


CHECKS: dict[str, Check] = {
    "header-max-length": header_longest,
    "header-trim": header_trimmed,
    "type-empty": type_empty,
    "type-enum": type_listed,
    "type-case": type_case,
    "subject-empty": subject_empty,
    "subject-case": subject_case,
    "subject-full-stop": subject_full_stop,
    "body-leading-blank": body_leading_blank,
    "body-max-line-length": body_longest_line,
    "footer-leading-blank": footer_leading_blank,
    "footer-max-line-length": footer_longest_line,
}
