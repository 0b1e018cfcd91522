"""Planning a local branch for one of the remote."""

from __future__ import annotations

from gitflow_guard.flow.track import plan_track

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.flow.track import TrackRequest
    from gitflow_guard.session import Session


def plan(session: Session, request: TrackRequest) -> Plan:
    """The plan of a local branch for the remote's."""
    return plan_track(session.policy, session.snapshot, request)
