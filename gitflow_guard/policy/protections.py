"""The table `protect`, and what holds of the permanent branches where it says nothing."""

from __future__ import annotations

from gitflow_guard.policy.model import Protection
from gitflow_guard.rules.wildcard import is_like

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

# What others build on for good is neither overwritten nor deleted, unless the policy lets it be.
USUAL = "forward"


def protections_of(full: Mapping[str, Any]) -> tuple[Protection, ...]:
    """The lines of a whole and checked policy; one of its own for each permanent branch."""
    permanent = tuple(name for name in (full["main"], full["develop"]) if name)
    given = tuple(
        Protection(branch, **({"push": USUAL} if branch in permanent else {}) | rights)
        for branch, rights in full["protect"].items()
    )
    left = (name for name in permanent if not any(is_like(name, line.branch) for line in given))
    return (*given, *(Protection(name, push=USUAL) for name in left))
