"""Publishing a topic branch: on the remote, and followed from here."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.chosen import chosen
from gitflow_guard.flow.plan import Pairs, Plan, Push, Remember, Stay, Step
from gitflow_guard.flow.recorded import following
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.model import Policy


class PublishRequest(Record):
    """What was typed; empty where nothing was."""

    kind: str = ""
    name: str = ""


class PublishFacts(Record):
    """How the branch stands to the remote's of its name, when there is one."""

    relations: dict[str, Relation] = {}


def plan_publish(
    policy: Policy, snapshot: Snapshot, request: PublishRequest, facts: PublishFacts
) -> Plan:
    """The plan, with no steps when all is published; or the refusal raised."""
    branch, kind = chosen(policy, snapshot, request.kind, request.name, "publish")
    remote = needed_remote(policy, snapshot)
    conditions.not_behind(policy, snapshot, facts.relations)
    oid = snapshot.branches[branch].oid
    published = snapshot.remote_branches.get(f"{remote}/{branch}", "")
    steps: list[Step] = []
    if published != oid:
        if published:
            takes_pushes(policy, branch)
        steps += [Stay(branch=branch, oid=oid), Push(remote=remote, branches=(branch,))]
    steps += remember(snapshot, following(branch, remote))
    operation = f"{kind.name}.publish"
    if not steps:
        values = {"branch": branch, "remote": remote}
        return Plan(operation, branch, (), (("publish-nothing", values),))
    return Plan(operation, branch, tuple(steps))


def needed_remote(policy: Policy, snapshot: Snapshot) -> str:
    """The remote. Raises `remote-needed` when there is none of that name."""
    if policy.remote not in snapshot.remotes:
        raise refused("remote-needed", remote=policy.remote)
    return policy.remote


def takes_pushes(policy: Policy, branch: str) -> None:
    """The policy lets the remote's branch be changed by a push. Raises `publish-by-pr`."""
    right = policy.protection(branch).push
    if right in ("pr", "block"):
        pattern = policy.protection(branch).branch
        raise refused("publish-by-pr", branch=branch, right=right, pattern=pattern)


def remember(snapshot: Snapshot, wanted: Pairs) -> list[Step]:
    """The step that writes settings, unless all are written already."""
    known = snapshot.configuration
    new = tuple((key, value) for key, value in wanted if known.get(key) != value)
    old = tuple((key, known[key]) for key, _ in new if key in known)
    return [Remember(record=new, forget=old)] if new else []
