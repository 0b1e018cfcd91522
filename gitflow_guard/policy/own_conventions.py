"""The tables `[commits.conventions]` and `[commits.aliases]` of a policy."""

from __future__ import annotations

import re

from gitflow_guard.policy.reading import Reading, checked, pattern, some_text, words
from gitflow_guard.policy.spelling import join
from gitflow_guard.rules.aliases import ALIASES, meanings, plain
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.parts import PARTS
from gitflow_guard.rules.setting import OwnConvention
from gitflow_guard.rules.templates import problem_with
from gitflow_guard.rules.values import pattern_problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gitflow_guard.policy.reading import Check

TEMPLATE_PROBLEMS = {
    "braces": "policy-template-braces",
    "part": "policy-template-part",
    "twice": "policy-template-twice",
    "subject": "policy-template-subject",
}


def read_conventions(reading: Reading, path: str, value: Any) -> None:
    """Check the conventions of the team's own."""
    for name, table in reading.table(path, value).items():
        place = join(path, name)
        if name in CONVENTIONS:
            reading.wrong(place, "policy-convention-ships", given=name)
        checked(reading, place, table, CONVENTION_KEYS)
        if isinstance(table, dict) and not {"pattern", "template"} & table.keys():
            reading.wrong(place, "policy-convention-empty")


def header_pattern(reading: Reading, path: str, value: Any) -> None:
    """A regular expression whose named groups are parts of a header."""
    some_text(reading, path, value)
    if not isinstance(value, str):
        return
    pattern(reading, path, value)
    for group in () if pattern_problem(value) else re.compile(value).groupindex:
        if group not in PARTS:
            reading.unknown(path, group, PARTS, "policy-unknown-word")


def template(reading: Reading, path: str, value: Any) -> None:
    """A template of headers."""
    some_text(reading, path, value)
    problem = problem_with(value) if isinstance(value, str) and value else ""
    if problem:
        reading.wrong(path, TEMPLATE_PROBLEMS[problem], parts=PARTS)


CONVENTION_KEYS: dict[str, Check] = {
    "pattern": header_pattern,
    "template": template,
    "form": some_text,
    "types": words,
}


def read_aliases(reading: Reading, path: str, value: Any) -> None:
    """Check the lists of spellings: none may mean two types."""
    taken: dict[str, str] = {}
    for meant, names in reading.table(path, value).items():
        words(reading, join(path, meant), names)
        for name in names if isinstance(names, list) else ():
            other = taken.setdefault(plain(str(name)).lower(), meant)
            if other != meant:
                reading.wrong(join(path, meant), "policy-alias-twice", given=name, other=other)


def check_named(reading: Reading, path: str, table: Mapping[str, Any]) -> None:
    """The convention named is there, and aliases are of types that are."""
    own = {name: each for name, each in of(table, "conventions").items() if isinstance(each, dict)}
    chosen = table.get("convention", "conventional")
    if not isinstance(chosen, str):
        return
    if chosen not in CONVENTIONS and chosen not in own:
        place = join(path, "convention")
        reading.unknown(place, chosen, {*CONVENTIONS, *own}, "policy-unknown-word")
        return
    types = (*types_of(chosen, own), *listed(table.get("types")))
    known = meanings(types, ())
    for meant in of(table, "aliases"):
        if plain(meant).lower() not in known:
            place = join(join(path, "aliases"), meant)
            reading.unknown(place, meant, {*ALIASES, *types}, "policy-unknown-word")


def types_of(chosen: str, own: Mapping[str, Any]) -> tuple[str, ...]:
    """The types of a convention."""
    return listed(own[chosen].get("types")) if chosen in own else CONVENTIONS[chosen].types


def of(table: Mapping[str, Any], key: str) -> dict[str, Any]:
    """A table in a table; an empty one in place of anything else."""
    value = table.get(key)
    return value if isinstance(value, dict) else {}


def listed(value: Any) -> tuple[str, ...]:
    """The texts of a list, which may not be one."""
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def own_conventions(table: Mapping[str, Any]) -> tuple[OwnConvention, ...]:
    """The conventions of a checked table."""
    return tuple(
        OwnConvention(name, **{**each, "types": tuple(each.get("types", ()))})
        for name, each in of(table, "conventions").items()
    )


def aliases(table: Mapping[str, Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The aliases of a checked table."""
    return tuple((meant, tuple(names)) for meant, names in of(table, "aliases").items())
