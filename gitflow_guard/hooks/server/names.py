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
    from gitflow_guard.rules.finding import Finding


def judge_name(found: Found, update: Update) -> tuple[Finding, ...]:
    """What is wrong with the name of a new branch."""
    if update.deletes or not update.creates:
        return ()
    return name_findings(found.policy, update.branch)


def refusal_of(found: Found, update: Update, findings: tuple[Finding, ...]) -> GflowError | None:
    """Why the branch is not made; None where nothing of it is an error."""
    if not any(each.level == ERROR for each in findings):
        return None
    return refused("server-name", branch=update.branch, origin=found.origin, findings=findings)
