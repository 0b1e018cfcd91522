"""Whether a repository is still as a plan found it."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.plan import (
    LATEST,
    CreateBranch,
    DeleteBranch,
    Merge,
    Plan,
    Stay,
    Step,
    SwitchTo,
    Tag,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot


def as_planned(plan: Plan, snapshot: Snapshot, remote: str) -> None:
    """Raise `plan-outdated` when a ref the plan names has moved, or what it makes is there.

    What was only on `remote` when the plan was made is looked for there.
    """
    conditions.nothing_open(snapshot)
    for step in plan.steps:
        made_from(plan, step, snapshot, remote)
        if isinstance(step, Merge):
            unmoved(plan, snapshot, step.branch, step.onto if step.exists else "")
        elif isinstance(step, (DeleteBranch, Stay)):
            unmoved(plan, snapshot, step.branch, step.oid)
        elif isinstance(step, CreateBranch):
            unmoved(plan, snapshot, step.branch, "")
        elif isinstance(step, Tag):
            conditions.no_such_tag(snapshot, step.name)
        elif isinstance(step, SwitchTo):
            still_here(plan, step, snapshot)
    not_under_head(plan, snapshot)
    branches = [step.branch for step in plan.steps if isinstance(step, (Merge, DeleteBranch))]
    conditions.not_elsewhere(snapshot, branches)


def made_from(plan: Plan, step: Step, snapshot: Snapshot, remote: str) -> None:
    """What a step takes into a branch is still what the plan found. Raises as above."""
    if isinstance(step, Merge):
        if not step.source.startswith(LATEST):
            same_tip(plan, step.source_name, step.source, snapshot.tip(step.source_name, remote))
        if not step.exists:
            there = snapshot.remote_branches.get(f"{remote}/{step.branch}", "")
            same_tip(plan, f"{remote}/{step.branch}", step.onto, there)
    elif isinstance(step, CreateBranch):
        if step.base_oid or plan.operation.endswith(".start"):
            same_tip(plan, step.base, step.base_oid, snapshot.tip(step.base, remote))
        there = snapshot.remote_branches.get(f"{remote}/{step.branch}", step.oid)
        same_tip(plan, f"{remote}/{step.branch}", step.oid, there)


def not_under_head(plan: Plan, snapshot: Snapshot) -> None:
    """What is checked out does not move, unless the plan knows that it is. Raises as above."""
    if any(isinstance(step, SwitchTo) for step in plan.steps):
        return
    moving = (Merge, DeleteBranch, CreateBranch)
    if any(isinstance(step, moving) and step.branch == snapshot.head for step in plan.steps):
        now = snapshot.head
        raise refused("plan-outdated", ref="HEAD", expected="-", now=now, again=again(plan))


def unmoved(plan: Plan, snapshot: Snapshot, branch: str, expected: str) -> None:
    """The branch is where the plan has it."""
    found = snapshot.branches.get(branch)
    same_tip(plan, branch, expected, found.oid if found else "")


def same_tip(plan: Plan, ref: str, expected: str, now: str) -> None:
    """The commit is the one the plan has; nothing is none. Raises `plan-outdated`."""
    if now != expected:
        then, here = (oid[:10] or "-" for oid in (expected, now))
        raise refused("plan-outdated", ref=ref, expected=then, now=here, again=again(plan))


def still_here(plan: Plan, step: SwitchTo, snapshot: Snapshot) -> None:
    """The same commit is checked out, with nothing that would be carried along unseen."""
    if (snapshot.head, snapshot.head_oid) != (step.leaving, step.leaving_oid):
        now = snapshot.head or snapshot.head_oid[:10]
        then = step.leaving
        raise refused("plan-outdated", ref="HEAD", expected=then, now=now, again=again(plan))
    if plan.operation.endswith((".finish", ".update", ".delete")):
        conditions.clean(snapshot, plan.operation)


def again(plan: Plan) -> tuple[str, ...]:
    """The command that makes such a plan, but for its options."""
    kind, _, verb = plan.operation.partition(".")
    return ("gflow", "plan", kind, verb, plan.branch)
