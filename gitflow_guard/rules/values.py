"""Whether a value fits a rule, for the reader of policies."""

from __future__ import annotations

from gitflow_guard.rules.letters import CASES
from gitflow_guard.rules.text import SHAPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any

    from gitflow_guard.rules.row import Rule


def check_value(rule: Rule, value: Any) -> str:
    """Empty when the value fits the rule's parameter, else the words code of what is expected.

    The codes are `value-` and the parameter (`value-number`, `value-cases`, ...), their
    sentences take no values; a pattern that does not compile gives `value-pattern`.
    """
    return "" if _FITS[rule.parameter](value) else f"value-{rule.parameter}"


def _none(value: Any) -> bool:
    return value is None


def _number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _words(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and all(map(_text, value))


def _pattern(value: Any) -> bool:
    import re

    if not isinstance(value, str):
        return False
    try:
        re.compile(value)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _one_or_more_of(names: Collection[str]) -> Callable[[Any], bool]:
    def fits(value: Any) -> bool:
        several = [value] if isinstance(value, str) else value
        return _words(several) and bool(several) and all(each in names for each in several)

    return fits


def _words_by_type(value: Any) -> bool:
    if isinstance(value, dict):
        return all(_text(key) and _words(words) for key, words in value.items())
    return _words(value)


def _numbers(value: Any) -> bool:
    named = isinstance(value, dict) and bool(value) and set(value) <= {"lines", "files"}
    return named and all(map(_number, value.values()))


_FITS: dict[str, Callable[[Any], bool]] = {
    "none": _none,
    "number": _number,
    "text": _text,
    "words": _words,
    "pattern": _pattern,
    "cases": _one_or_more_of(CASES),
    "characters": _one_or_more_of(SHAPES),
    "words-by-type": _words_by_type,
    "numbers": _numbers,
}
