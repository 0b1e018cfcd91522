"""A line that is too long, broken at spaces."""

from __future__ import annotations

from functools import lru_cache

from gitflow_guard.rules.trailers import BREAKING, is_trailer
from gitflow_guard.rules.width import excess, within

# A line that long has no end a person would look for; each break counts the rest anew.
_LONGEST = 1000
_OPENING = "\"'([{<`“‘「『《〈"
_ITEM = r" {0,3}(?:[-*+]|\d{1,3}[.)]) +"
_NUMBER = r"\d+[.)](?:\s|$)"


# A message that is put right is judged over and over, and most of its lines stay.
@lru_cache(maxsize=200)
def wrapped(line: str, limit: int, unit: str) -> tuple[str, ...]:
    """Lines of at most `limit`, or none where a word is longer.

    Hangul too is broken at spaces only, and no line begins so that git or a reader would take
    it for something else: a comment, a quote, an item of a list, a trailer.
    """
    line = line.rstrip()
    if len(line) > _LONGEST:
        return ()
    import re

    item = re.match(_ITEM, line)
    beginning = item[0] if item else line[: len(line) - len(line.lstrip(" "))]
    lines: list[str] = []
    # No unit makes less of so many characters than the limit; the rest need not be counted yet.
    far = 6 * limit + 7
    while excess(line[:far], limit, unit):
        at = _break(line, len(beginning), within(line, limit, unit))
        if at < 0:
            return ()
        lines.append(line[:at].rstrip(" "))
        line = " " * len(beginning) + line[at:].lstrip(" ")
    return (*lines, line)


def _break(line: str, first: int, last: int) -> int:
    """The last space that the line may be broken at, -1 when there is none."""
    for at in range(last, first, -1):
        if line[at] == " " and line[first:at].strip() and _may_begin(line[at:].lstrip(" ")):
            return at
    return -1


def _may_begin(rest: str) -> bool:
    if not rest[0].isalnum() and rest[0] not in _OPENING:
        return False
    if rest.startswith(("```", *BREAKING)) or is_trailer(rest):
        return False
    import re

    return re.match(_NUMBER, rest) is None
