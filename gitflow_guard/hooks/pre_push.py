"""pre-push: nothing reaches a protected branch of a remote but by the policy's way."""

from __future__ import annotations

import sys

from gitflow_guard.hooks.load import load
from gitflow_guard.hooks.pushed import guard_new_name, guard_push, read_updates
from gitflow_guard.hooks.where import here

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError


def run(arguments: Sequence[str]) -> list[GflowError]:
    """What keeps this push from being made, for each of its references."""
    updates = read_updates(sys.stdin.buffer.read())
    if not updates:
        return []
    place = here()
    found = load(place)
    remote = arguments[0] if arguments else found.policy.remote
    refusals: list[GflowError] = []
    for update in updates:
        refusals += guard_push(place, found, remote, update) or guard_new_name(found, update)
    return refusals
