"""pre-rebase: a protected branch is not rewritten."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.bypassed import bypassed
from gitflow_guard.hooks.load import load, source_of
from gitflow_guard.hooks.where import HEADS, commit_at, current_branch, here, is_ancestor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.model import Policy


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
    if protection.commits == "allow" or only_catches_up(place, found.policy, branch, upstream):
        return []
    if bypassed(place, found.policy, HEADS + branch, "move"):
        return []
    from gitflow_guard.hooks.advice import own_branch

    values = source_of(found, protection, "commits")
    command = own_branch(branch)
    return [refused("rebase-protected", branch=branch, command=command, **values)]


def only_catches_up(place: Place, policy: Policy, branch: str, upstream: str) -> bool:
    """Whether the rebase moves the branch forward to where its remote has it.

    A branch already there is none: git runs no hook then, except for `--onto`, which it does not
    tell of.
    """
    here_now = commit_at(place, HEADS + branch)
    target = commit_at(place, upstream)
    if not target or target == here_now or not is_ancestor(place, here_now, target):
        return False
    tracking = (f"refs/remotes/{policy.remote}/{branch}", own_upstream(place, branch))
    return any(commit_at(place, each) == target for each in tracking if each)


def own_upstream(place: Place, branch: str) -> str:
    """The branch of that very name that it follows on a remote; empty when it follows another."""
    from gitflow_guard.git.run import git

    asked = ["rev-parse", "--symbolic-full-name", f"{branch}@{{upstream}}"]
    name = git(asked, directory=place.top, accept=()).text
    return name if name.startswith("refs/remotes/") and name.endswith(f"/{branch}") else ""
