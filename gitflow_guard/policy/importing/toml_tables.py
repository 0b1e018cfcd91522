"""A `[commits]` table as TOML, and put into a policy file that is there already."""

from __future__ import annotations

import re
import tomllib

from gitflow_guard.policy.spelling import join, spelt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    Tables = dict[tuple[str, ...], dict[str, Any]]

# Keys of `[commits]` whose tables stand under headings of their own.
_OWN_HEADINGS = ("rules", "aliases", "conventions")


def tables(commits: dict[str, Any]) -> Tables:
    """The tables by the path of their heading, in the order of the file."""
    plain = {key: value for key, value in commits.items() if key not in _OWN_HEADINGS}
    found: Tables = {("commits",): plain}
    for key in ("rules", "aliases"):
        if commits.get(key):
            found["commits", key] = commits[key]
    for name, own in commits.get("conventions", {}).items():
        found["commits", "conventions", name] = own
    return {path: table for path, table in found.items() if table}


def toml_text(commits: dict[str, Any]) -> str:
    """The tables as a policy file writes them."""
    blocks = (heading(path) + "\n" + body(table) for path, table in tables(commits).items())
    return "\n".join(blocks)


def heading(path: tuple[str, ...]) -> str:
    """A table's heading."""
    dotted = ""
    for key in path:
        dotted = join(dotted, key)
    return f"[{dotted}]"


def body(table: dict[str, Any]) -> str:
    """The lines of a table."""
    return "".join(f"{join('', key)} = {spelt(value)}\n" for key, value in table.items())


def clashes(held: Any, commits: dict[str, Any]) -> list[str]:
    """The key paths that a file's `[commits]` holds already, with another value."""
    return sorted(_clashes(held if isinstance(held, dict) else {}, commits, "commits"))


def _clashes(held: dict[str, Any], wanted: dict[str, Any], path: str) -> Iterator[str]:
    for key, value in wanted.items():
        here = join(path, key)
        if key not in held or held[key] == value:
            continue
        if path == "commits" and key in _OWN_HEADINGS and isinstance(held[key], dict):
            yield from _clashes(held[key], value, here)
        else:
            yield here


def joined(text: str, commits: dict[str, Any], over: Sequence[str] = ()) -> str | None:
    """The file's text with the tables in it, all else as it was but the keys `over`.

    These are keys of `[commits]` itself, whose values are replaced where they stand. None where
    they cannot be put in, because the file has the table in a form that is not open to more keys
    (`commits = { ... }`).
    """
    held = tomllib.loads(text)
    expected = _laid_over(held, {"commits": commits})
    ending = "\r\n" if "\r\n" in text else "\n"
    for key in over:
        text = _replaced(text, key, commits[key])
    for path, table in tables(commits).items():
        inside = held
        for key in path:
            inside = inside.get(key, {}) if isinstance(inside, dict) else {}
        new = {key: value for key, value in table.items() if key not in inside}
        if new:
            text = _put(text, path, body(new).replace("\n", ending), ending)
    try:
        return text if tomllib.loads(text) == expected else None
    except tomllib.TOMLDecodeError:
        return None


def _replaced(text: str, key: str, value: Any) -> str:
    """The text with another value, on one line, for a key of the table `[commits]`."""
    table = re.search(r"(?m)^\[commits\][^\[]*", text)
    if table is None:
        return text
    line = re.compile(rf"(?m)^({re.escape(key)} = )(?:\"[^\"\n]*\"|'[^'\n]*')")
    new = line.sub(lambda found: found[1] + spelt(value), table[0], count=1)
    return text[: table.start()] + new + text[table.end() :]


def _put(text: str, path: tuple[str, ...], lines: str, ending: str) -> str:
    """The lines after the table's heading, or under a new one at the end."""
    keys = r"\s*\.\s*".join(rf"(?:{re.escape(key)}|\"{re.escape(key)}\")" for key in path)
    found = re.search(rf"(?m)^[ \t]*\[[ \t]*{keys}[ \t]*\][ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)", text)
    if found:
        before = text[: found.end()]
        return before + ("" if before.endswith("\n") else ending) + lines + text[found.end() :]
    gap = "" if not text else ending if text.endswith("\n") else ending * 2
    return f"{text}{gap}{heading(path)}{ending}{lines}"


def _laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    result = dict(below)
    for key, value in above.items():
        under = result.get(key)
        both = isinstance(under, dict) and isinstance(value, dict)
        result[key] = _laid_over(under, value) if both else value  # type: ignore[arg-type]
    return result
