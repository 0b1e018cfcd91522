"""pre-push: what the policy is against reaches no remote, by whichever reference of the push."""

from __future__ import annotations

import sys

from gitflow_guard.hooks.bypassed import has_bypasses
from gitflow_guard.hooks.load import load
from gitflow_guard.hooks.push.branch import (
    by_hand,
    guard_new_name,
    guard_push,
    read_updates,
)
from gitflow_guard.hooks.where import here

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.push.branch import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found


def run(arguments: Sequence[str]) -> list[GflowError]:
    """What keeps this push from being made, for all of its references."""
    updates = read_updates(sys.stdin.buffer.read())
    if not updates:
        return []
    place = here()
    found = load(place)
    remote = arguments[0] if arguments else found.policy.remote
    return judged(place, found, remote, updates)


def judged(
    place: Place, found: Found, remote: str, updates: Sequence[Update], *, names: bool = True
) -> list[GflowError]:
    """The refusals. Without `names` nothing is said of the names of new branches."""
    refusals = looked_at(place, found, remote, updates, names=names)
    if refusals or not has_bypasses(place):
        return refusals
    from gitflow_guard.hooks.push.bypass_notes import conclude

    return conclude(place, found, remote, updates)


def looked_at(
    place: Place, found: Found, remote: str, updates: Sequence[Update], *, names: bool
) -> list[GflowError]:
    """The refusals; nobody waits for the commits to be read when the branches tell already."""
    refusals: list[GflowError] = []
    for update in updates:
        if update.branch:
            own = guard_push(place, found, remote, update)
            refusals += own or (guard_new_name(found, update) if names else [])
    tags = [update for update in updates if update.tag]
    tags = by_hand(place, tags) if tags else []
    if tags:
        from gitflow_guard.hooks.push.tags import guard_tags

        refusals += guard_tags(place, found, tags, updates)
    if refusals or all(update.deletes for update in updates):
        return refusals
    from gitflow_guard.hooks.push.merges import guard_merges

    refusals = guard_merges(place, found, by_hand(place, updates))
    if refusals:
        return refusals
    from gitflow_guard.hooks.push.tangles import guard_tangles

    refusals = guard_tangles(place, found, by_hand(place, updates))
    if refusals:
        return refusals
    from gitflow_guard.hooks.push.commits import guard_commits

    return guard_commits(place, found, updates)
