"""pre-commit: no direct commit to a protected branch, and a branch name the policy knows."""

from __future__ import annotations

from gitflow_guard.hooks.branch_name import name_findings, refuse_name
from gitflow_guard.hooks.let_through import write_down
from gitflow_guard.hooks.load import load
from gitflow_guard.hooks.protect import guard
from gitflow_guard.hooks.where import current_branch, here, is_unborn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.policy.model import Policy


def run(_arguments: Sequence[str]) -> list[GflowError]:
    """What keeps this commit from being made."""
    place = here()
    branch = current_branch(place)
    if not branch:
        return []
    found = load(place)
    refusals = guard(place, found, branch)
    if refusals:
        return refusals
    findings = name_findings(found.policy, branch)
    if not findings and is_free(found.policy, branch):
        write_down(place, branch)
    # The first commit names the branch everything starts from.
    return refuse_name(found, branch, findings) if findings and not is_unborn(place) else []


def is_free(policy: Policy, branch: str) -> bool:
    """Whether any commit may be made on the branch."""
    return policy.protection(branch).commits == "allow"
