"""pre-merge-commit: no merge into a protected branch but gflow's own."""

from __future__ import annotations

from gitflow_guard.hooks.protect import guard_branch
from gitflow_guard.hooks.where import here

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError


def run(_arguments: Sequence[str]) -> list[GflowError]:
    """What keeps this merge from being made."""
    return guard_branch(here())
