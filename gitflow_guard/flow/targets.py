"""Where a topic branch goes."""

from __future__ import annotations

from gitflow_guard.flow.names import open_branches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


def may_start_from(policy: Policy, kind: BranchKind, branch: str) -> bool:
    """Whether the policy lets this kind start from that branch, its own base aside."""
    found = policy.kind_of(branch)
    return branch in kind.also_from or (found is not None and found.name in kind.also_from)


def targets(policy: Policy, snapshot: Snapshot, kind: BranchKind, base: str) -> tuple[str, ...]:
    """The branches that get the work of one started from `base`, in order; none where it stays."""
    if base and base != kind.base and may_start_from(policy, kind, base):
        return (base,)
    preferred = policy.kind(kind.prefer_open) if kind.prefer_open else None
    instead = open_branches(policy, snapshot, preferred) if preferred else ()
    if not instead or len(kind.into) < 2:
        return kind.into
    return (*kind.into[:-1], *instead)
