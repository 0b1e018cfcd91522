"""JSON, TOML and INI files as plain values; whatever is in them, no more than an error."""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.policy.find import toml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

DEEPEST = 40
MOST = 100_000


def text_of(raw: bytes, name: str) -> str:
    """The file as text. Raises `import-unreadable` with the line of what is not UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        raise misused("import-not-utf8", path=name, line=line) from problem


def json_of(raw: bytes, name: str) -> Any:
    """What a JSON file holds."""
    import json
    from functools import partial

    text = text_of(raw, name)
    try:
        value = json.loads(text, object_pairs_hook=partial(_without_twins, name))
    except json.JSONDecodeError as problem:
        place = {"path": name, "line": problem.lineno, "column": problem.colno}
        if text[problem.pos : problem.pos + 2].startswith(("//", "/*", "#")):
            raise misused("import-json-comment", **place) from problem
        raise misused("import-bad-line", **place, problem=problem.msg) from problem
    except (ValueError, RecursionError) as problem:
        raise misused("import-unreadable", path=name, problem=str(problem)) from problem
    return bounded(value, name)


def toml_of(raw: bytes, name: str) -> dict[str, Any]:
    """What a TOML file holds."""
    table: dict[str, Any] = bounded(toml(raw, name), name)
    return table


def ini_of(raw: bytes, name: str) -> dict[str, dict[str, str]]:
    """Sections and their options, read as Python's configparser does."""
    import configparser

    parser = configparser.ConfigParser()
    try:
        parser.read_string(text_of(raw, name), name)
        return {section: dict(parser.items(section)) for section in parser.sections()}
    except configparser.Error as problem:
        said = " ".join(str(problem).split())
        raise misused("import-unreadable", path=name, problem=said) from problem


def bounded(value: Any, name: str) -> Any:
    """The value, once it is known to be neither too deep nor too large, and all of it text."""
    left = MOST
    level = [value]
    for _ in range(DEEPEST):
        if not level:
            return value
        left -= len(level)
        if left < 0:
            raise misused("import-too-large", path=name, most=MOST)
        below: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                below += [*item, *item.values()]
            elif isinstance(item, list):
                below += item
            elif isinstance(item, str) and not _is_text(item):
                raise misused("import-surrogate", path=name, given=item[:60])
        level = below
    raise misused("import-too-deep", path=name, deepest=DEEPEST)


def _is_text(item: str) -> bool:
    return item.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in item)


def _without_twins(name: str, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        left = iter(key for key, _ in pairs)
        kept = iter(table)
        twin = next(key for key in left if key != next(kept, None))
        raise misused("import-twice", path=name, key=twin)
    return table
