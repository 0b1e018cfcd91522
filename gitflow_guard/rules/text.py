"""Rules that look at the message as bytes and characters, and at its kind."""

from __future__ import annotations

from gitflow_guard.rules.kinds import MERGE, REVERT
from gitflow_guard.rules.seen import NOTHING, first_of, found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.seen import Active, Findings, Seen

# Everything but the tab that moves a cursor, and the signs that turn the direction of text.
CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
EMOJI = "[\u2600-\u27bf\u2b05-\u2b55\ufe0f\U0001f000-\U0001faff]"
SHAPES = {"control": CONTROL, "emoji": EMOJI}


def encoding(seen: Seen, rule: Active) -> Findings:
    """The bytes are text in the encoding that is declared, without a byte order mark."""
    flaw = seen.message.flaw
    if flaw is None:
        return NOTHING
    right = (seen.message.header or None) if flaw.code == "encoding-bom" else None
    values = dict(flaw.values)
    return (found(rule, flaw.line, flaw.column, code=flaw.code, suggestion=right, **values),)


def characters(seen: Seen, rule: Active) -> Findings:
    """No characters of the sorts named by `value`: `control`, `emoji`."""
    texts = seen.message.texts
    if "emoji" not in rule.value and "".join(texts).replace("\t", "").isprintable():
        return NOTHING
    import re

    places = (
        (index, sort, match)
        for index, line in enumerate(texts)
        for sort in rule.value
        if (match := re.search(SHAPES[sort], line))
    )

    def told(index: int, sort: str, match: re.Match[str]) -> Finding:
        line, column = seen.message.number(index), match.start() + 1
        values = {"point": f"U+{ord(match[0]):04X}", "character": match[0]}
        right = re.sub(SHAPES[sort], "", match.string).strip() or None
        return found(rule, line, column, code=f"characters-{sort}", suggestion=right, **values)

    return first_of(places, told, rule, "characters-more")


def no_merge(seen: Seen, rule: Active) -> Findings:
    """No merge, by its parents or the merge in progress."""
    return (found(rule, seen.header_line),) if seen.message.kind == MERGE else NOTHING


def no_revert(seen: Seen, rule: Active) -> Findings:
    """No revert, by its first line as git writes it."""
    return (found(rule, seen.header_line),) if seen.message.kind == REVERT else NOTHING


def no_fixup(seen: Seen, rule: Active) -> Findings:
    """No commit that waits to be folded into another."""
    return (found(rule, seen.header_line, mark=seen.message.header.split(" ", 1)[0]),)
