"""Planning a rename."""

from __future__ import annotations

from gitflow_guard.flow.rename import RenameFacts, plan_rename, understood_rename

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.flow.rename import RenameRequest
    from gitflow_guard.session import Session


def plan(session: Session, request: RenameRequest) -> Plan:
    """The plan of a rename."""
    renaming = understood_rename(session.policy, session.snapshot, request)
    facts = RenameFacts(relations=session.relations((renaming.old,)))
    return plan_rename(session.policy, session.snapshot, request, facts)
