"""What a topic branch has changed, as git asks to be told it."""

from __future__ import annotations

from gitflow_guard.flow.update import UpdateRequest, understood_update

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.session import Session


def revisions(session: Session, kind: str, name: str) -> str:
    """From where the branch left its base to its tip."""
    request = UpdateRequest(kind=kind, name=name)
    update = understood_update(session.policy, session.snapshot, request, "diff")
    return f"{update.base_oid}...{update.oid}"
