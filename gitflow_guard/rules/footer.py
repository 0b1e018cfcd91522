"""Rules that look at the footer: trailers, references, sign-offs, co-authors."""

from __future__ import annotations

from gitflow_guard.rules import body
from gitflow_guard.rules.seen import NOTHING, found
from gitflow_guard.rules.trailers import SPACES

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from gitflow_guard.rules.seen import Active, Findings, Seen

REFERENCE = r"(?<![\w&#])#\d+\b"
_MAIL = r"[^<>@\s]+@[^<>@\s]+>"
_CO_AUTHOR = r"(?i)co-?author(?:ed)?[- ]?by\b[ \t]*:?"


def leading_blank(seen: Seen, rule: Active) -> Findings:
    """A blank line comes before the footer, when there is one."""
    message = seen.message
    if ":" not in message.text:
        return NOTHING
    at = message.footer_at
    # Right after the header it is the body's blank line that is missing.
    if at >= len(message.texts) or at == message.first + 1 or _blank(message.texts[at - 1]):
        return NOTHING
    return (found(rule, message.number(at)),)


def _blank(line: str) -> bool:
    return not line.strip(SPACES)


def empty(seen: Seen, rule: Active) -> Findings:
    """There is a footer (`never` empty) or, turned round, there is none."""
    message = seen.message
    lines = message.footer_lines
    if (not lines) != rule.never:
        return NOTHING
    at = lines[0][0] if lines else max(len(message.texts) - 1, message.first)
    return (found(rule, message.number(at)),)


def longest_line(seen: Seen, rule: Active) -> Findings:
    """No line of the footer is longer than `value`; those that hold a URL may be."""
    message = seen.message
    if ":" not in message.text or not body.any_longer(seen, rule.value):
        return NOTHING
    return body.too_long(seen, rule, message.footer_lines)


def longest(seen: Seen, rule: Active) -> Findings:
    """The footer is at most `value` long, line ends counted as one."""
    return body.measured(seen, rule, seen.message.footer_lines, at_most=True)


def shortest(seen: Seen, rule: Active) -> Findings:
    """The footer, when there is one, is at least `value` long."""
    return body.measured(seen, rule, seen.message.footer_lines, at_most=False)


def trailer_exists(seen: Seen, rule: Active) -> Findings:
    """A trailer begins with `value` or, turned round, none does."""
    message = seen.message
    at = next((t.index for t in message.trailers if _starts(seen, t.index, rule.value)), -1)
    if (at >= 0) != rule.never:
        return NOTHING
    number = message.number(at if at >= 0 else max(len(message.texts) - 1, 0))
    return (found(rule, number, trailer=rule.value),)


def _starts(seen: Seen, index: int, beginning: str) -> bool:
    return seen.message.texts[index].lower().startswith(beginning.lower())


def references_empty(seen: Seen, rule: Active) -> Findings:
    """An issue (`#12`) is referred to (`never` empty) or, turned round, none is."""
    import re

    return _refers(seen, rule, re.compile(REFERENCE), wanted=rule.never)


def issue_reference(seen: Seen, rule: Active) -> Findings:
    """The pattern of `value`, an issue of the team's tracker, is found in some line."""
    return _refers(seen, rule, rule.value, wanted=not rule.never)


def _refers(seen: Seen, rule: Active, shape: re.Pattern[str], *, wanted: bool) -> Findings:
    message = seen.message
    hits = ((i, m) for i, line in enumerate(message.texts) if (m := shape.search(line)))
    index, match = next(hits, (message.first, None))
    if (match is not None) == wanted:
        return NOTHING
    column = match.start() + 1 if match else 1
    values = {"pattern": shape.pattern, "text": match[0] if match else ""}
    return (found(rule, message.number(index), column, **values),)


def co_authors(seen: Seen, rule: Active) -> Findings:
    """Co-authors are trailers `Co-authored-by: Name <mail@host>`, which forges understand."""
    message = seen.message
    if "uthor" not in message.text:
        return NOTHING
    import re

    trailers = {trailer.index: trailer for trailer in message.trailers}
    findings = []
    for index in range(message.first + 1, len(message.texts)):
        line = message.texts[index]
        match = re.match(_CO_AUTHOR, line)
        if not match or (index in trailers and _is_co_author(line)):
            continue
        right = _co_author(line[match.end() :].strip()) if index >= message.footer_at else None
        findings.append(found(rule, message.number(index), suggestion=right))
    return findings


def _is_co_author(line: str) -> bool:
    key, _, value = line.partition(":")
    return key.lower() == "co-authored-by" and _is_person(value.strip())


def _is_person(text: str) -> bool:
    import re

    name, _, mail = text.partition(" <")
    return bool(name.strip()) and ">" not in name and re.fullmatch(_MAIL, mail) is not None


def _co_author(person: str) -> str | None:
    return f"Co-authored-by: {person}" if _is_person(person) else None
