"""Planning a deletion."""

from __future__ import annotations

from gitflow_guard.flow.delete import DeleteFacts, holders, plan_delete, understood_delete
from gitflow_guard.git.count import count, elsewhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.delete import DeleteRequest
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.session import Session


def plan(session: Session, request: DeleteRequest) -> Plan:
    """The plan of a deletion."""
    deletion = understood_delete(session.policy, session.snapshot, request)
    held = [f"^{oid}" for oid in holders(session.policy, session.snapshot, deletion)]
    away = deletion.published if request.remote else ""
    tips = [tip for tip in (deletion.oid, away) if tip]
    own = f"{session.policy.remote}/"
    gone = [name.removeprefix(own) for name in session.snapshot.stale]
    others = elsewhere(session.policy.remote, [*gone, *([deletion.branch] if away else [])])
    facts = DeleteFacts(lost=count(session.place.top, [*tips, *held, *others]))
    return plan_delete(session.policy, session.snapshot, request, facts)
