"""Whether a repository is still as a plan found it."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.plan import (
    CreateBranch,
    DeleteBranch,
    Merge,
    Plan,
    Stay,
    SwitchTo,
    Tag,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot


def as_planned(plan: Plan, snapshot: Snapshot) -> None:
    """Raise `plan-outdated` when a ref the plan names has moved, or what it makes is there."""
    conditions.nothing_open(snapshot)
    for step in plan.steps:
        if isinstance(step, Merge):
            unmoved(snapshot, step.branch, step.onto if step.exists else "")
        elif isinstance(step, (DeleteBranch, Stay)):
            unmoved(snapshot, step.branch, step.oid)
        elif isinstance(step, CreateBranch):
            unmoved(snapshot, step.branch, "")
        elif isinstance(step, Tag):
            conditions.no_such_tag(snapshot, step.name)
        elif isinstance(step, SwitchTo):
            still_here(plan, step, snapshot)
    not_under_head(plan, snapshot)
    branches = [step.branch for step in plan.steps if isinstance(step, (Merge, DeleteBranch))]
    conditions.not_elsewhere(snapshot, branches)


def not_under_head(plan: Plan, snapshot: Snapshot) -> None:
    """What is checked out does not move, unless the plan knows that it is. Raises as above."""
    if any(isinstance(step, SwitchTo) for step in plan.steps):
        return
    moving = (Merge, DeleteBranch, CreateBranch)
    if any(isinstance(step, moving) and step.branch == snapshot.head for step in plan.steps):
        raise refused("plan-outdated", ref="HEAD", expected="-", now=snapshot.head)


def unmoved(snapshot: Snapshot, branch: str, expected: str) -> None:
    """The branch is where the plan has it."""
    found = snapshot.branches.get(branch)
    now = found.oid if found else ""
    if now != expected:
        then, here = (oid[:10] or "-" for oid in (expected, now))
        raise refused("plan-outdated", ref=branch, expected=then, now=here)


def still_here(plan: Plan, step: SwitchTo, snapshot: Snapshot) -> None:
    """The same commit is checked out, with nothing that would be carried along unseen."""
    if (snapshot.head, snapshot.head_oid) != (step.leaving, step.leaving_oid):
        now = snapshot.head or snapshot.head_oid[:10]
        raise refused("plan-outdated", ref="HEAD", expected=step.leaving, now=now)
    if plan.operation.endswith((".finish", ".update", ".delete")):
        conditions.clean(snapshot, plan.operation)
