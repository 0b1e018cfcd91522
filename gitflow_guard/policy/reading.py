"""Strict reading of a mapping: every value checked, every mistake kept with its key path."""

from __future__ import annotations

from gitflow_guard.policy.spelling import join
from gitflow_guard.record import Record
from gitflow_guard.rules.values import ENDLESS, pattern_problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    Check = Callable[["Reading", str, Any], None]


class Mistake(Record):
    """One wrong key or value: where, the code of its sentence, what fills it."""

    key: str
    code: str
    values: dict[str, Any] = {}


class Reading:
    """Collects mistakes instead of stopping at the first one."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def wrong(self, key: str, code: str, **values: Any) -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(key, code, values))

    def known(self, path: str, table: Mapping[str, Any], allowed: Iterable[str]) -> None:
        """Note each key of the table that nothing reads, with the nearest one that is read."""
        names = list(allowed)
        for key in table:
            if key not in names:
                self.unknown(join(path, key), key, names, "policy-unknown-key")

    def unknown(self, path: str, given: str, allowed: Iterable[str], code: str) -> None:
        """Note a word that is not among the allowed ones."""
        names = sorted(allowed)
        self.wrong(path, code, given=given, nearest=most_like(given, names), allowed=names)

    def table(self, path: str, value: Any) -> dict[str, Any]:
        """The value as a table; an empty one in place of anything else."""
        if isinstance(value, dict):
            return value
        self.wrong(path, "policy-not-a-table", given=shown(value))
        return {}


def text(reading: Reading, path: str, value: Any) -> None:
    """A string."""
    if not isinstance(value, str):
        reading.wrong(path, "policy-not-text", given=shown(value))


def some_text(reading: Reading, path: str, value: Any) -> None:
    """A string that holds something."""
    text(reading, path, value)
    if value == "":
        reading.wrong(path, "policy-empty")


def flag(reading: Reading, path: str, value: Any) -> None:
    """True or false."""
    if not isinstance(value, bool):
        reading.wrong(path, "policy-not-a-flag", given=shown(value))


def texts(reading: Reading, path: str, value: Any) -> None:
    """A list of strings."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        reading.wrong(path, "policy-not-a-list", given=shown(value))


def words(reading: Reading, path: str, value: Any) -> None:
    """A list of words: a type or scope with a space in it would never be met."""
    texts(reading, path, value)
    for word in value if isinstance(value, list) else ():
        if isinstance(word, str) and word.split() != [word]:
            reading.wrong(path, "policy-bad-word", given=shown(word))


def pattern(reading: Reading, path: str, value: Any) -> None:
    """A regular expression of Python's `re`."""
    text(reading, path, value)
    problem = pattern_problem(value) if isinstance(value, str) else ""
    if problem == ENDLESS:
        reading.wrong(path, "policy-endless-pattern", given=value)
    elif problem:
        reading.wrong(path, "policy-bad-pattern", given=value, problem=problem)


class OneOf:
    """One of these words."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def __call__(self, reading: Reading, path: str, value: Any) -> None:
        """Check a value."""
        if not isinstance(value, str):
            reading.wrong(path, "policy-not-text", given=shown(value))
        elif value not in self.allowed:
            reading.unknown(path, value, self.allowed, "policy-unknown-word")


one_of = OneOf


def checked(reading: Reading, path: str, value: Any, keys: Mapping[str, Check]) -> dict[str, Any]:
    """A table all of whose keys are known and whose values passed their checks."""
    table = reading.table(path, value)
    reading.known(path, table, keys)
    good = {}
    for key, item in table.items():
        if key not in keys:
            continue
        before = len(reading.mistakes)
        keys[key](reading, join(path, key), item)
        if len(reading.mistakes) == before:
            good[key] = item
    return good


def most_like(given: str, allowed: Iterable[str]) -> str:
    """The allowed word most like the given one, or nothing."""
    import difflib

    return next(iter(difflib.get_close_matches(given, list(allowed), 1, 0.6)), "")


def shown(value: Any) -> str:
    """A value as a policy file would spell it, short."""
    if isinstance(value, bool):
        return "true" if value else "false"
    spelt = repr(value) if not isinstance(value, str) else f'"{value}"'
    return spelt if len(spelt) <= 60 else spelt[:57] + "..."
