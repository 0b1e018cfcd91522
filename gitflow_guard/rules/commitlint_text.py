"""Text as JavaScript has it: spaces, line ends and lengths are others than Python's.

ECMA-262, "White Space" and "Line Terminators"; a string is a row of UTF-16 units.
"""

from __future__ import annotations

SPACES = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
# The dot of a pattern matches none of these, and its `^` and `$` stop at each.
ENDS = "\n\r\u2028\u2029"


def units(text: str) -> int:
    """The length in UTF-16 units."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fitting(text: str, limit: int) -> int:
    """How many characters of the text so many UTF-16 units hold."""
    start = text[:limit].encode("utf-16-le", "surrogatepass")[: 2 * limit]
    return len(start.decode("utf-16-le", "ignore"))


def split(text: str) -> list[str]:
    r"""The lines, parted at `\r?\n`."""
    lines = text.split("\n")
    if "\r" not in text:
        return lines
    return [*(line.removesuffix("\r") for line in lines[:-1]), lines[-1]]


def every_line(text: str) -> list[str]:
    """The lines as a pattern's `^` sees them, parted at each of ENDS."""
    for end in ENDS[1:]:
        text = text.replace(end, "\n")
    return text.split("\n")
