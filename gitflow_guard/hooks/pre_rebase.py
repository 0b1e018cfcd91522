"""pre-rebase: a protected branch is not rewritten."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.load import load, source_of
from gitflow_guard.hooks.where import HEADS, current_branch, here, is_ancestor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError


def run(arguments: Sequence[str]) -> list[GflowError]:
    """What keeps this rebase from starting; git names the upstream, and the branch if typed."""
    place = here()
    upstream = arguments[0] if arguments else ""
    typed = arguments[1] if len(arguments) > 1 else ""
    branch = typed.removeprefix(HEADS) or current_branch(place)
    if not branch:
        return []
    found = load(place)
    protection = found.policy.protection(branch)
    # A rebase of a branch that is merely behind only moves it forward.
    if protection.commits == "allow" or is_ancestor(place, HEADS + branch, upstream):
        return []
    from gitflow_guard.hooks.advice import own_branch

    values = source_of(found, protection, "commits")
    command = own_branch(found.policy, branch)
    return [refused("rebase-protected", branch=branch, command=command, **values)]
