"""The guard of protected branches against commits and merges made by hand."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.bypassed import bypassed
from gitflow_guard.hooks.load import load, source_of
from gitflow_guard.hooks.merges.merging import merged
from gitflow_guard.hooks.picking import picking
from gitflow_guard.hooks.where import HEADS, current_branch, is_unborn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found


def guard_branch(place: Place, message: str = "", *, warn: bool = True) -> list[GflowError]:
    """What keeps a commit, or the merge in progress, off the current branch.

    `message` is the file that git made the message in, where it has. Without `warn` nothing is
    said of what is only a warning: another hook of the same commit has said it.
    """
    # In a rebase, which is free, HEAD is detached.
    branch = current_branch(place)
    return guard(place, load(place), branch, message, warn=warn) if branch else []


def guard(
    place: Place, found: Found, branch: str, message: str = "", *, warn: bool = True
) -> list[GflowError]:
    """The same, for a branch and a policy that are known."""
    commits = merged(place)
    refusal = (
        merge_refusal(place, found, branch, commits, warn=warn)
        if commits
        else commit_refusal(place, found, branch, message)
    )
    # Before the first commit there is nothing to protect.
    if refusal is None or is_unborn(place) or bypassed(place, found.policy, HEADS + branch, "move"):
        return []
    return [refusal]


def commit_refusal(place: Place, found: Found, branch: str, message: str) -> GflowError | None:
    """Why there is no committing to the branch."""
    protection = found.policy.protection(branch)
    if protection.commits == "allow":
        return None
    from gitflow_guard.hooks.advice import topic_elsewhere, topic_from

    values = {
        "branch": branch,
        "command": topic_from(found.policy, branch),
        **source_of(found, protection, "commits"),
    }
    action, undo = picking(place, message)
    if action:
        return refused("pick-protected", action=action, undo=undo, **values)
    other = topic_elsewhere(found.policy, branch)
    code = "commit-protected-or" if other else "commit-protected"
    return refused(code, other=other, **values)


def merge_refusal(
    place: Place, found: Found, branch: str, commits: dict[str, str], *, warn: bool
) -> GflowError | None:
    """Why there is no merging into the branch here: gflow's finish merges without these hooks."""
    protection = found.policy.protection(branch)
    if protection.merges != "allow":
        from gitflow_guard.hooks.merges.refused import refusal

        return refusal(place, found, branch, commits)
    from gitflow_guard.hooks.merges.wrong_way import wrong_way

    return wrong_way(place, found, branch, commits, warn=warn)
