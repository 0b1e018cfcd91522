"""Planning a switch to a topic branch."""

from __future__ import annotations

from gitflow_guard.flow.checkout import plan_checkout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.checkout import CheckoutRequest
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.session import Session


def plan(session: Session, request: CheckoutRequest) -> Plan:
    """The plan of a switch to a topic branch."""
    return plan_checkout(session.policy, session.snapshot, request)
