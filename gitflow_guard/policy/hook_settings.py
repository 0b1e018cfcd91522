"""The tables `hooks` and `bypass`: what a hook does by itself, and how one gets past it."""

from __future__ import annotations

from gitflow_guard.policy.model import WHEN_MISSING, Bypassing
from gitflow_guard.policy.reading import Reading, checked, flag, one_of, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gitflow_guard.policy.reading import Check

HOOKS_KEYS: dict[str, Check] = {"when-missing": one_of(*WHEN_MISSING)}
BYPASS_KEYS: dict[str, Check] = {"allow": flag, "who": texts}


def read_hooks(reading: Reading, path: str, value: Any) -> None:
    """Check the table."""
    checked(reading, path, value, HOOKS_KEYS)


def read_bypass(reading: Reading, path: str, value: Any) -> None:
    """Check the table."""
    checked(reading, path, value, BYPASS_KEYS)


def bypassing_of(table: Mapping[str, Any]) -> Bypassing:
    """What a checked table says."""
    return Bypassing(table.get("allow", True), tuple(table.get("who", ())))
