"""Text laid out by the columns a terminal gives it, of which Hangul takes two a character."""

from __future__ import annotations

from gitflow_guard.rules.width import length, within

UNIT = "columns"


def padded(text: str, columns: int) -> str:
    """Filled up with spaces, or as it is where it is longer."""
    return text + " " * max(0, columns - length(text, UNIT))


def wrapped(text: str, columns: int, indent: int = 2) -> list[str]:
    """The text in lines that wide; those after the first are indented.

    It is broken at spaces, and inside a word only where that alone is too long. Spaces in a line
    stay as they are.
    """
    lines, rest, begin = list[str](), text, ""
    while length(begin + rest, UNIT) > columns:
        room = within(rest, columns - len(begin), UNIT)
        at = rest.rfind(" ", 1, room + 1)
        at = at if at > 0 and rest[:at].strip() else max(room, 1)
        lines.append((begin + rest[:at]).rstrip())
        rest, begin = rest[at:].lstrip(), " " * indent
    return [*lines, (begin + rest).rstrip()]
