"""How long a text is, in the unit a policy counts in, after composing it (NFC).

The widths are those of UAX #11 (East Asian Width), the clusters those of UAX #29 without its
rarer scripts: marks, joiners, flags, emoji and Hangul that has no composed form.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ZWJ = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_PLAIN, _EXTENDS, _FLAG = range(3)
_widths: dict[str, int] = {}
_roles: dict[str, int] = {}
# Several rules ask of the same lines; so many are remembered, and a few that are long.
_sizes: dict[str, int] = {}
_long_sizes: dict[str, int] = {}
_MANY = 1000
_FEW = 4
_LONG = 10_000


def excess(text: str, limit: int, unit: str) -> int:
    """0 when the text is at most `limit` long, else its length; quick where it is short."""
    plain = "\t" not in text
    if plain and (len(text) <= limit if text.isascii() else most(len(text), unit) <= limit):
        return 0
    size = length(text, unit)
    return size if size > limit else 0


def most(characters: int, unit: str) -> int:
    """The most that so many characters can be long: composing makes three of a few."""
    return characters * (2 if unit == "columns" else 6)


def within(text: str, limit: int, unit: str) -> int:
    """How many characters of a text that is too long fit the limit."""
    text = text[: 6 * limit + 6]
    if unit == "columns" and "\t" not in text and composed(text) == text:
        return _columns_within(text, limit)
    low, high = 0, len(text)
    while low + 1 < high:
        middle = (low + high) // 2
        if length(text[:middle], unit) <= limit:
            low = middle
        else:
            high = middle
    return low


def _columns_within(text: str, limit: int) -> int:
    size = 0
    for start in _starts(text):
        size += _cluster_width(text, start)
        if size > limit:
            return start
    return len(text)


def length(text: str, unit: str) -> int:
    """The length in `columns`, `characters`, `graphemes` or `utf16` units."""
    if unit == "columns" and "\t" in text:
        text = text.expandtabs()
    if text.isascii():
        return len(text)
    text = composed(text)
    if unit == "columns":
        return _columns(text)
    if unit == "graphemes":
        return sum(1 for _ in _starts(text)) if _joins(text) else len(text)
    if unit == "utf16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text)


def composed(text: str) -> str:
    """The text in NFC: what a Mac decomposes is composed again."""
    if text.isascii():
        return text
    from unicodedata import normalize

    return normalize("NFC", text)


def _columns(text: str) -> int:
    sizes, most = (_sizes, _MANY) if len(text) < _LONG else (_long_sizes, _FEW)
    size = sizes.get(text)
    if size is None:
        size = _counted_columns(text)
        if len(sizes) >= most:
            sizes.clear()
        sizes[text] = size
    return size


def _counted_columns(text: str) -> int:
    if _joins(text):
        return sum(_cluster_width(text, start) for start in _starts(text))
    from collections import Counter

    return sum(_width(character) * times for character, times in Counter(text).items())


def _width(character: str) -> int:
    width = _widths.get(character)
    if width is None:
        from unicodedata import category, east_asian_width

        nothing = category(character) in {"Mn", "Me", "Cf"}
        width = 0 if nothing else 2 if east_asian_width(character) in "WF" else 1
        _widths[character] = width
    return width


def _cluster_width(text: str, start: int) -> int:
    """Of a cluster, what its first character takes; flags and emoji take two columns."""
    if text[start + 1 : start + 2] == _EMOJI_STYLE or _role(text[start]) == _FLAG:
        return 2
    return _width(text[start])


def _role(character: str) -> int:
    role = _roles.get(character)
    if role is None:
        role = _roles[character] = _found_role(ord(character), character)
    return role


def _found_role(point: int, character: str) -> int:
    from unicodedata import category

    if 0x1F1E6 <= point <= 0x1F1FF:
        return _FLAG
    skin = 0x1F3FB <= point <= 0x1F3FF
    vowel_or_final = 0x1160 <= point <= 0x11FF
    joiner = point in {0x200C, 0x200D}
    marks = category(character) in {"Mn", "Me", "Mc"}
    return _EXTENDS if skin or vowel_or_final or joiner or marks else _PLAIN


def _joins(text: str) -> bool:
    """Whether any character may belong to the one before it."""
    return any(map(_role, set(text)))


def _starts(text: str) -> Iterator[int]:
    """Where each cluster, what a reader calls a character, begins."""
    flags = 0
    before = ""
    for index, character in enumerate(text):
        role = _role(character)
        flags = flags + 1 if role == _FLAG else 0
        if index == 0 or (role != _EXTENDS and before != _ZWJ and (flags % 2 or not flags)):
            yield index
        before = character
