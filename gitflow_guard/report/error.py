"""What stopped a command, as JSON."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def error_json(code: str, lines: list[str]) -> dict[str, Any]:
    """The error; `lines` are what `words.error.describe` makes of it."""
    return {"code": code, "message": lines[0], "hint": lines[1:]}


def stopped_json(code: str, lines: list[str]) -> dict[str, Any]:
    """All there is to print of a command that an error stopped before it had anything to report."""
    return {"schema": 1, "ok": False, "error": error_json(code, lines)}
