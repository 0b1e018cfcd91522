"""One branch's name."""

from __future__ import annotations

from gitflow_guard.checks.report import Report
from gitflow_guard.rules.branch import judge_branch
from gitflow_guard.rules.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.policy.model import Policy


def check_branch(name: str, policy: Policy) -> Report:
    """Judge it."""
    level = policy.branch_name_level
    findings = judge_branch(name, policy.names(), level or ERROR) if level != "off" else ()
    return Report(checked=1, skipped=0, findings=findings)
