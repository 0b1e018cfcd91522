"""The word that was meant, where a slip of the keyboard says so."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 30
_SHORTEST = 3
# Words of this many letters may hold two slips.
_LONG = 7


def nearest(written: str, words: Iterable[str]) -> str:
    """The one word a slip or two away, or nothing; Hangul counts by its letters (jamo)."""
    if len(written) > _LONGEST:
        return ""
    letters = taken_apart(written)
    used = set(letters)
    near: dict[int, list[str]] = {}
    for word in words:
        other = taken_apart(word)
        shorter, longer = sorted((len(letters), len(other)))
        most = 2 if shorter >= _LONG else 1
        if longer < _SHORTEST or shorter < 2 or longer - shorter > most:
            continue
        # A slip brings in one letter and takes out another at the most.
        if len(used.symmetric_difference(other)) > 2 * most:
            continue
        slips = distance(letters, other, most)
        if slips <= most:
            near.setdefault(slips, []).append(word)
    best = near[min(near)] if near else []
    return best[0] if len(best) == 1 else ""


def taken_apart(word: str) -> str:
    """The word in lower case, Hangul syllables as their letters."""
    if word.isascii():
        return word.lower()
    from unicodedata import normalize

    return normalize("NFD", word.lower())


def distance(one: str, other: str, most: int) -> int:
    """How many letters to add, drop, change or swap with the next to make one the other.

    Once they are more than `most`, some number above it.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            same = letter == wanted
            step = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (not same))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                step = min(step, earlier[j - 2] + 1)
            row.append(step)
        if min(row) > most and min(before) > most:
            return most + 1
    return row[-1]
