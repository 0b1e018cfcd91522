"""The guard of branch names."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.where import HEADS
from gitflow_guard.patience import in_time
from gitflow_guard.rules.branch import judge_branch
from gitflow_guard.rules.finding import ERROR, OFF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.finding import Finding


def guard_name(found: Found, branch: str) -> list[GflowError]:
    """Say what is wrong with the current branch's name; refuse it where that is an error."""
    return refuse_name(found, branch, name_findings(found.policy, branch))


def guard_pushed_name(found: Found, branch: str, local: str) -> list[GflowError]:
    """The same for the name a branch gets on a remote; `local` is what is pushed, in full."""
    findings = name_findings(found.policy, branch)
    if not says_an_error(findings):
        return []
    # Another branch, HEAD or a commit pushed under that name needs no new name itself.
    if local != HEADS + branch:
        return [refused("push-name-refused", branch=branch, origin=found.origin)]
    from gitflow_guard.hooks.advice import rename_to

    command = rename_to(findings[0].suggestion, branch)
    return [refused("push-name-rename", branch=branch, origin=found.origin, command=command)]


def name_findings(policy: Policy, branch: str) -> tuple[Finding, ...]:
    """What is wrong with a branch's name."""
    level = policy.branch_name_level
    if level == OFF:
        return ()
    names = policy.names()
    return in_time(("branch-name",), lambda: judge_branch(branch, names, level))


def refuse_name(found: Found, branch: str, findings: Sequence[Finding]) -> list[GflowError]:
    """Say the findings; a refusal where one is an error."""
    if not says_an_error(findings):
        return []
    from gitflow_guard.hooks.advice import rename_to

    command = rename_to(findings[0].suggestion)
    return [refused("branch-name-refused", branch=branch, origin=found.origin, command=command)]


def says_an_error(findings: Sequence[Finding]) -> bool:
    """Say the findings; whether one of them is an error."""
    if not findings:
        return False
    from gitflow_guard.hooks.tell import tell_findings

    tell_findings(findings)
    return any(finding.level == ERROR for finding in findings)
