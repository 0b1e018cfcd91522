"""The cases of a text, as commitlint tells them apart (@commitlint/ensure)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Names stand between quotes or backticks; their case is their own.
_QUOTED = r"`[^`]*`|\"[^\"]*\"|'[^']*'"
_LONGEST = 400
_WORD = r"\d+|[A-Z]+(?![^\W\d_A-Z])|[A-Z]?[^\W\d_A-Z]+|[A-Z]+"


def _words(text: str) -> list[str]:
    import re

    return re.findall(_WORD, text.replace("'", "").replace("’", ""))


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _pascal(text: str) -> str:
    return "".join(_raised(word.lower()) for word in _words(text))


def _camel(text: str) -> str:
    joined = _pascal(text)
    first = (_words(text) or [""])[0]
    return first.lower() + joined[len(first) :]


CASES: dict[str, Callable[[str], str]] = {
    "lower-case": str.lower,
    "upper-case": str.upper,
    "camel-case": _camel,
    "kebab-case": lambda text: "-".join(word.lower() for word in _words(text)),
    "pascal-case": _pascal,
    "sentence-case": _raised,
    "snake-case": lambda text: "_".join(word.lower() for word in _words(text)),
    "start-case": lambda text: " ".join(map(_raised, _words(text))),
}

# In these the first letter is a capital, which tells most texts apart without a pattern.
_RAISING = ("upper-case", "pascal-case", "sentence-case", "start-case")


def is_in_case(text: str, case: str) -> bool:
    """Whether the text, its quoted parts left out, is written in a case of CASES."""
    bare = bare_of_quotes(text).strip()
    if case in _RAISING and bare[:1].isalpha() and bare[0] != bare[0].upper():
        return False
    return not bare or bare[0].isdigit() or CASES[case](bare) in {bare, ""}


def bare_of_quotes(text: str) -> str:
    """The text without its quoted parts."""
    if not any(mark in text for mark in "`\"'"):
        return text
    import re

    return re.sub(_QUOTED, "", text)


def has_case(text: str) -> bool:
    """Whether the text begins with a letter that has capitals: Hangul, say, has none."""
    initial = text[:1]
    return initial.lower() != initial.upper()


def wrong_case(text: str, cases: Sequence[str], *, never: bool) -> bool:
    """Whether the text is in none of the cases or, turned round, in one of them."""
    if not never and "lower-case" in cases and text == text.lower():
        return False
    return has_case(text) and any(is_in_case(text, case) for case in cases) == never


def recased(text: str, cases: Sequence[str], *, never: bool) -> str | None:
    """The text with as little changed as makes its case right, when that can be told."""
    if len(text) > _LONGEST:
        return None
    tries = (
        text[:1].lower() + text[1:],
        _raised(text),
        *(CASES[case](text) for case in ([] if never or bare_of_quotes(text) != text else cases)),
        _outside_quotes(text, str.lower),
        _outside_quotes(text, str.upper),
    )
    return next((t for t in tries if t and not wrong_case(t, cases, never=never)), None)


def _outside_quotes(text: str, change: Callable[[str], str]) -> str:
    import re

    pieces: list[str] = []
    place = 0
    for quoted in re.finditer(_QUOTED, text):
        pieces += (change(text[place : quoted.start()]), quoted[0])
        place = quoted.end()
    return "".join((*pieces, change(text[place:])))
