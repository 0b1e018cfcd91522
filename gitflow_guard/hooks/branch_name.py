"""The guard of branch names."""

from __future__ import annotations

from gitflow_guard.errors import refused
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
    """Say what is wrong with a branch's name; refuse it where that is an error."""
    return refuse_name(found, branch, name_findings(found.policy, branch))


def name_findings(policy: Policy, branch: str) -> tuple[Finding, ...]:
    """What is wrong with a branch's name."""
    level = level_of(policy)
    return () if level == OFF else judge_branch(branch, policy.names(), level)


def refuse_name(found: Found, branch: str, findings: Sequence[Finding]) -> list[GflowError]:
    """Say the findings; a refusal where one is an error."""
    if not findings:
        return []
    from gitflow_guard.hooks.advice import rename_to
    from gitflow_guard.hooks.tell import tell_findings

    tell_findings(findings)
    if all(finding.level != ERROR for finding in findings):
        return []
    command = rename_to(findings[0].suggestion)
    return [refused("branch-name-refused", branch=branch, origin=found.origin, command=command)]


def level_of(policy: Policy) -> str:
    """The level of the rule; an error unless the policy says otherwise."""
    return policy.branch_name_level
