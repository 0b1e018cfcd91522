"""Checking a topic branch out, by as much of its name as tells it from the others."""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.chosen import chosen, here, spellings
from gitflow_guard.flow.names import kind_named, open_branches
from gitflow_guard.flow.plan import Plan, Stay, SwitchTo
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


class CheckoutRequest(Record):
    """What was typed."""

    kind: str
    name: str


def plan_checkout(policy: Policy, snapshot: Snapshot, request: CheckoutRequest) -> Plan:
    """The plan, with no steps when one is there already; or the refusal raised."""
    kind = kind_named(policy, request.kind)
    typed = by_prefix(policy, snapshot, kind, request.name) or request.name
    branch, _ = chosen(policy, snapshot, kind.name, typed, "checkout")
    operation = f"{kind.name}.checkout"
    if branch == snapshot.head:
        return Plan(operation, branch, (), (("now-on", {"branch": branch}),))
    conditions.not_elsewhere(snapshot, (branch,))
    oid = snapshot.branches[branch].oid
    switch = SwitchTo(branch=branch, leaving=snapshot.head, leaving_oid=snapshot.head_oid)
    return Plan(operation, branch, (Stay(branch=branch, oid=oid), switch))


def by_prefix(policy: Policy, snapshot: Snapshot, kind: BranchKind, typed: str) -> str:
    """The only open branch that begins so; nothing for none. Raises `checkout-unclear`."""
    if here(policy, snapshot, kind, typed):
        return ""
    starts = spellings(policy, kind, typed)
    known = open_branches(policy, snapshot, kind)
    fitting = [name for name in known if name.startswith(starts)]
    if len(fitting) > 1:
        raise misused("checkout-unclear", typed=typed, known=fitting)
    return fitting[0] if fitting else ""
