"""Whether a value fits a rule, for the reader of policies."""

from __future__ import annotations

from gitflow_guard.rules.letters import CASES
from gitflow_guard.rules.text import SHAPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any

    from gitflow_guard.rules.branch_rules import BranchRule
    from gitflow_guard.rules.row import Rule


def check_value(rule: Rule | BranchRule, value: Any) -> str:
    """Empty when the value fits the rule's parameter, else the words code of what is expected.

    The codes are `value-` and the parameter (`value-number`, `value-cases`, ...), their
    sentences take no values but `value-none`, which takes the `key` and what is `given`. A
    pattern that is empty or does not compile gives `value-pattern`.
    """
    return "" if _FITS[rule.parameter](value) else f"value-{rule.parameter}"


def lacks_value(rule: Rule | BranchRule, value: Any) -> bool:
    """Whether the rule, when it is on, would have nothing to go by."""
    # An own form of the header is not needed: the convention has one.
    return rule.parameter in _GIVEN and not value and rule.id != "header-format"


ENDLESS = "what it repeats can be taken apart in more than one way, so that it may never end"
# Of these there is none that would fit every team.
_GIVEN = frozenset({"pattern", "people", "words-by-path", "globs-by-name"})


def pattern_problem(pattern: str) -> str:
    """Why Python's `re` does not take a pattern, or should not; empty when it may."""
    import re
    import warnings

    from gitflow_guard.rules.endless import is_endless

    try:
        with warnings.catch_warnings(action="ignore"):
            re.compile(pattern)
            endless = is_endless(pattern)
    except (re.error, OverflowError, RecursionError) as problem:
        return str(problem) or type(problem).__name__
    return ENDLESS if endless else ""


def _none(value: Any) -> bool:
    return value is None


def _number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _words(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and all(map(_text, value))


def _pattern(value: Any) -> bool:
    return _text(value) and not pattern_problem(value)


def _one_or_more_of(names: Collection[str]) -> Callable[[Any], bool]:
    def fits(value: Any) -> bool:
        several = [value] if isinstance(value, str) else value
        return _words(several) and bool(several) and all(each in names for each in several)

    return fits


def _words_by_type(value: Any) -> bool:
    if isinstance(value, dict):
        return all(_text(key) and _words(words) for key, words in value.items())
    return _words(value)


def _words_by_path(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and _words_by_type(value)


def _numbers(value: Any) -> bool:
    named = isinstance(value, dict) and bool(value) and set(value) <= {"lines", "files"}
    return named and all(map(_number, value.values()))


def _number_by_type(value: Any) -> bool:
    if isinstance(value, dict):
        return bool(value) and all(_text(key) and _number(each) for key, each in value.items())
    return _number(value)


def _people(value: Any) -> bool:
    return _pattern(value) if isinstance(value, str) else _words(value) and bool(value)


def _size(value: Any) -> bool:
    from gitflow_guard.rules.size import bytes_of

    return bytes_of(value) >= 0


def _pattern_by_kind(value: Any) -> bool:
    if isinstance(value, dict):
        return bool(value) and all(_text(key) and _pattern(each) for key, each in value.items())
    return _pattern(value)


def _globs(value: Any) -> bool:
    return _words(value) and bool(value)


def _globs_by_name(value: Any) -> bool:
    return isinstance(value, dict) and len(value) > 1 and all(map(_globs, value.values()))


_FITS: dict[str, Callable[[Any], bool]] = {
    "none": _none,
    "number": _number,
    "text": _text,
    "words": _words,
    "pattern": _pattern,
    "cases": _one_or_more_of(CASES),
    "characters": _one_or_more_of(SHAPES),
    "words-by-type": _words_by_type,
    "words-by-path": _words_by_path,
    "numbers": _numbers,
    "number-by-type": _number_by_type,
    "people": _people,
    "size": _size,
    "globs": _globs,
    "globs-by-name": _globs_by_name,
    "pattern-by-kind": _pattern_by_kind,
    "words-by-kind": _words_by_path,
}
