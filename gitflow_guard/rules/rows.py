"""The rows of both tables by name, loaded when a policy names the first rule."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.branch_rules import BranchRule
    from gitflow_guard.rules.row import Rule


def known_rules() -> dict[str, Rule | BranchRule]:
    """Every rule a policy can set: those of messages, then those of branches."""
    from gitflow_guard.rules.branch_rules import BRANCH_RULES_BY_ID
    from gitflow_guard.rules.table import RULES_BY_ID

    return {**RULES_BY_ID, **BRANCH_RULES_BY_ID}


def is_branch_rule(name: str) -> bool:
    """Whether a rule looks at a branch."""
    from gitflow_guard.rules.branch_rules import BRANCH_RULES_BY_ID

    return name in BRANCH_RULES_BY_ID
