"""The table `hooks`: what a hook does by itself."""

from __future__ import annotations

from gitflow_guard.policy.model import WHEN_MISSING
from gitflow_guard.policy.reading import Reading, checked, one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.policy.reading import Check

HOOKS_KEYS: dict[str, Check] = {"when-missing": one_of(*WHEN_MISSING)}


def read_hooks(reading: Reading, path: str, value: Any) -> None:
    """Check the table."""
    checked(reading, path, value, HOOKS_KEYS)
