"""Planning an update from the base."""

from __future__ import annotations

from gitflow_guard.flow.update import UpdateFacts, plan_update, understood_update
from gitflow_guard.git.count import count, first_merge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.flow.update import UpdateRequest
    from gitflow_guard.session import Session


def plan(session: Session, request: UpdateRequest) -> Plan:
    """The plan of an update from the base."""
    update = understood_update(session.policy, session.snapshot, request)
    top, base, topic = session.place.top, update.base_oid, update.oid
    own = [topic, f"^{base}"]
    there = session.snapshot.remote_branches.get(f"{session.policy.remote}/{update.topic}", "")
    facts = UpdateFacts(
        relations=session.relations((update.base, update.topic)),
        new=count(top, [base, f"^{topic}"]),
        own=count(top, own),
        published=count(top, [there, f"^{base}"]) if there else 0,
        merge=first_merge(top, own),
    )
    return plan_update(session.policy, session.snapshot, request, facts)
