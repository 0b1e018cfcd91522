"""JSON as every command prints it: each entry of a list of things on a line of its own."""

from __future__ import annotations

import json
from typing import Any


def json_text(data: Any) -> str:
    """The value in ASCII, which no encoding can spoil, with a newline at its end.

    What is indented goes through Python one value at a time; a line made at once is ten times as
    fast, and a history's findings are many thousands.
    """
    return text(data, "", whole=True) + "\n"


def text(value: Any, margin: str, *, whole: bool = False) -> str:
    """A value; what holds a table is parted into lines, and so is the `whole`."""
    inner = margin + "  "
    if is_table(value):
        rows = (inner + text(each, inner) for each in value)
        return "[\n" + ",\n".join(rows) + f"\n{margin}]"
    if isinstance(value, dict) and value and (whole or any(map(holds_table, value.values()))):
        entries = (f"{inner}{json.dumps(key)}: {text(each, inner)}" for key, each in value.items())
        return "{\n" + ",\n".join(entries) + f"\n{margin}}}"
    return json.dumps(value)


def is_table(value: Any) -> bool:
    """Whether it is a list of things that have names for their parts."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def holds_table(value: Any) -> bool:
    """Whether it is a table, or one is within, however deep among names."""
    return is_table(value) or (
        isinstance(value, dict) and any(holds_table(each) for each in value.values())
    )
