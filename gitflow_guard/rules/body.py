"""Rules that look at what stands between the header and the footer."""

from __future__ import annotations

from gitflow_guard.rules.letters import wrong_case
from gitflow_guard.rules.seen import NOTHING, first_of, found
from gitflow_guard.rules.trailers import SPACES
from gitflow_guard.rules.width import composed, excess, length, most, within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.seen import Active, Findings, Seen

URL = r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}://\S"


def leading_blank(seen: Seen, rule: Active) -> Findings:
    """A blank line follows the header."""
    texts, after = seen.message.texts, seen.message.first + 1
    if after >= len(texts) or not texts[after].strip(SPACES):
        return NOTHING
    return (found(rule, seen.message.number(after)),)


def empty(seen: Seen, rule: Active) -> Findings:
    """There is a body (`never` empty) or, turned round, there is none."""
    lines = seen.message.body_lines
    if (not lines) != rule.never:
        return NOTHING
    at = lines[0][0] if lines else seen.message.first
    return (found(rule, seen.message.number(at)),)


def required_when(seen: Seen, rule: Active) -> Findings:
    """There is a body when the commit changes more than `lines` lines or `files` files."""
    facts = seen.facts
    if facts is None or seen.message.body_lines:
        return NOTHING
    for name, changed in (("lines", facts.lines), ("files", facts.files)):
        if name in rule.value and changed > rule.value[name]:
            values = {"changed": changed, "limit": rule.value[name]}
            code = f"{rule.rule}-{name}"
            return (found(rule, seen.header_line, code=code, **values),)
    return NOTHING


def longest_line(seen: Seen, rule: Active) -> Findings:
    """No line is longer than `value`: URLs, quotes and code are, trailers have their own rule."""
    message = seen.message
    if not any_longer(seen, rule.value):
        return NOTHING
    return too_long(seen, rule, _prose(message.body_lines))


def any_longer(seen: Seen, limit: int) -> bool:
    """Whether a line under the header may be longer; a quick no for most messages."""
    message = seen.message
    longest = message.longest
    if longest > limit or (longest and "\t" in message.text):
        return True
    return most(longest, seen.book.unit) > limit and not message.text.isascii()


def too_long(seen: Seen, rule: Active, lines: Iterable[tuple[int, str]]) -> Findings:
    """A finding for every line that is too long and holds no URL."""
    import re

    from gitflow_guard.rules.wrap import wrapped

    limit, unit = rule.value, seen.book.unit
    sizes = ((index, line, excess(line, limit, unit)) for index, line in lines)
    long = (each for each in sizes if each[2] and not re.search(URL, each[1]))

    def told(index: int, line: str, size: int) -> Finding:
        values = {"length": size, "limit": limit, "unit": unit}
        column = within(line, limit, unit) + 1
        right = "\n".join(wrapped(line, limit, unit)) if rule.rule.startswith("body") else ""
        number = seen.message.number(index)
        return found(rule, number, column, suggestion=right or None, **values)

    return first_of(long, told, rule, f"{rule.rule}-more")


def _prose(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The lines that are neither quoted nor code."""
    fence = ""
    for index, line in lines:
        mark = line.lstrip()[:3]
        if mark in {"```", "~~~"} and fence in {"", mark}:
            fence = "" if fence else mark
        elif not fence and not line.startswith((">", "    ", "\t")):
            yield index, line


def longest(seen: Seen, rule: Active) -> Findings:
    """The body is at most `value` long, line ends counted as one."""
    return measured(seen, rule, seen.message.body_lines, at_most=True)


def shortest(seen: Seen, rule: Active) -> Findings:
    """The body, when there is one, is at least `value` long."""
    return measured(seen, rule, seen.message.body_lines, at_most=False)


def measured(seen: Seen, rule: Active, lines: list[tuple[int, str]], *, at_most: bool) -> Findings:
    """A finding when the lines are too long, or too short, together."""
    if not lines:
        return NOTHING
    size = sum(length(line, seen.book.unit) for _, line in lines) + len(lines) - 1
    if (size <= rule.value) if at_most else (size >= rule.value):
        return NOTHING
    values = {"length": size, "limit": rule.value, "unit": seen.book.unit}
    return (found(rule, seen.message.number(lines[0][0]), **values),)


def case(seen: Seen, rule: Active) -> Findings:
    """The body is, or is not, in one of the cases."""
    lines = seen.message.body_lines
    if not wrong_case(_text(lines), rule.value, never=rule.never):
        return NOTHING
    return (found(rule, seen.message.number(lines[0][0]), cases=rule.value),)


def full_stop(seen: Seen, rule: Active) -> Findings:
    """The body ends, or does not end, in one of the characters of `value`."""
    lines = seen.message.body_lines
    if not lines:
        return NOTHING
    index, last = lines[-1][0], lines[-1][1].rstrip()
    if (last[-1:] in tuple(rule.value)) != rule.never:
        return NOTHING
    right = last.rstrip(rule.value).rstrip() if rule.never else last + rule.value[0]
    number, column = seen.message.number(index), max(len(last), 1)
    return (found(rule, number, column, suggestion=right, stop=rule.value),)


def pattern(seen: Seen, rule: Active) -> Findings:
    """The pattern is found in the body or, turned round, is not."""
    lines = seen.message.body_lines
    if not lines or bool(rule.value.search(composed(_text(lines)))) != rule.never:
        return NOTHING
    return (found(rule, seen.message.number(lines[0][0]), pattern=rule.value.pattern),)


def _text(lines: list[tuple[int, str]]) -> str:
    return "\n".join(line for _, line in lines)
