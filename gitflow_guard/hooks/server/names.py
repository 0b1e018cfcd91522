"""The names of new branches."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.branch_name import name_findings
from gitflow_guard.rules.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.policy.find import Found


def guard_name(found: Found, update: Update) -> GflowError | None:
    """Why a new branch is not made: what is wrong with its name."""
    if update.deletes or not update.creates:
        return None
    findings = name_findings(found.policy, update.branch)
    if not any(each.level == ERROR for each in findings):
        return None
    return refused(
        "server-name", branch=update.branch, origin=found.origin, findings=tuple(findings)
    )
