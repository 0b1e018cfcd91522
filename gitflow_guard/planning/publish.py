"""Planning a push of a topic branch."""

from __future__ import annotations

from gitflow_guard.flow.chosen import chosen
from gitflow_guard.flow.publish import PublishFacts, plan_publish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.flow.publish import PublishRequest
    from gitflow_guard.session import Session


def plan(session: Session, request: PublishRequest) -> Plan:
    """The plan of a push of a topic branch."""
    branch, _ = chosen(session.policy, session.snapshot, request.kind, request.name, "publish")
    facts = PublishFacts(relations=session.relations((branch,)))
    return plan_publish(session.policy, session.snapshot, request, facts)
