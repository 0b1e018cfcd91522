"""Where a working tree stands in the flow."""

from __future__ import annotations

from gitflow_guard.flow.names import open_branches
from gitflow_guard.flow.targets import targets, wrong_base
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy, Protection


class Topic(Record):
    """An open topic branch: its kind, what it goes back to, where finish takes it.

    `targets` are empty where finish would refuse: a kind that stays, or a base that is no use.
    """

    branch: str
    kind: str
    base: str
    targets: tuple[str, ...]


class Standing(Record):
    """The current branch (empty when detached) and everything open.

    `role` is `topic`, `permanent`, `stray` or `detached`. `relation` is None where the branch is
    not on the remote.
    """

    branch: str
    oid: str
    role: str
    topic: Topic | None
    protection: Protection
    changed: int
    operation: str
    open: tuple[Topic, ...]
    relation: Relation | None = None


def standing(policy: Policy, snapshot: Snapshot) -> Standing:
    """What `gflow status` tells."""
    open_topics = tuple(
        topic_of(policy, snapshot, name, kind)
        for kind in policy.kinds
        for name in open_branches(policy, snapshot, kind)
    )
    here = next((topic for topic in open_topics if topic.branch == snapshot.head), None)
    return Standing(
        branch=snapshot.head,
        oid=snapshot.head_oid,
        role=role(policy, snapshot.head, here),
        topic=here,
        protection=policy.protection(snapshot.head),
        changed=len(snapshot.dirty),
        operation=snapshot.operation,
        open=open_topics,
    )


def role(policy: Policy, branch: str, topic: Topic | None) -> str:
    """What the current branch is to the policy."""
    if not branch:
        return "detached"
    if topic is not None:
        return "topic"
    return "permanent" if branch in policy.permanent() else "stray"


def topic_of(policy: Policy, snapshot: Snapshot, branch: str, kind: BranchKind) -> Topic:
    """One open branch."""
    base = snapshot.bases.get(branch) or kind.base
    stuck = wrong_base(policy, snapshot, kind, branch) is not None
    into = () if stuck else targets(policy, snapshot, kind, base)
    return Topic(branch, kind.name, base, into)
