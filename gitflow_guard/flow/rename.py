"""Renaming a topic branch, here and, when asked to, on the remote."""

from __future__ import annotations

import shlex

from gitflow_guard.errors import GflowError, refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.chosen import chosen
from gitflow_guard.flow.names import new_branch
from gitflow_guard.flow.plan import CreateBranch, DeleteBranch, Pairs, Plan, Push, Step, SwitchTo
from gitflow_guard.flow.publish import needed_remote, remember, takes_pushes
from gitflow_guard.flow.recorded import base_of_branch, everything_of, following
from gitflow_guard.flow.targets import targets
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


class RenameRequest(Record):
    """What was typed; `old` is empty for the current branch."""

    new: str
    kind: str = ""
    old: str = ""
    push: bool = False


class RenameFacts(Record):
    """How the branch stands to the remote's of its old name, when there is one."""

    relations: dict[str, Relation] = {}


class Renaming(Record):
    """A rename on its way to a plan."""

    old: str
    new: str
    oid: str
    kind: BranchKind
    published: bool
    push: bool


def understood_rename(policy: Policy, snapshot: Snapshot, request: RenameRequest) -> Renaming:
    """What is to be called how."""
    old, kind = chosen(policy, snapshot, request.kind, request.old, "rename")
    return Renaming(
        old=old,
        new=new_name(policy, kind, old, request),
        oid=snapshot.branches[old].oid,
        kind=kind,
        published=f"{policy.remote}/{old}" in snapshot.remote_branches,
        push=request.push,
    )


def new_name(policy: Policy, kind: BranchKind, old: str, request: RenameRequest) -> str:
    """The new full name, checked as that of a start is. Raises what is wrong with it."""
    try:
        return new_branch(policy, kind, request.new)
    except GflowError as problem:
        better = str(problem.values.get("better", ""))
        words = ("gflow", kind.name, "rename", old.removeprefix(kind.prefix), better)
        values = {**problem.values, "try_line": shlex.join(words) if better else ""}
        raise GflowError(problem.code, problem.exit_code, **values) from problem


def plan_rename(
    policy: Policy, snapshot: Snapshot, request: RenameRequest, facts: RenameFacts
) -> Plan:
    """The plan, or the refusal raised."""
    renaming = understood_rename(policy, snapshot, request)
    check(policy, snapshot, renaming, facts)
    steps: list[Step] = [
        created(policy, snapshot, renaming),
        DeleteBranch(
            branch=renaming.old, oid=renaming.oid, forget=everything_of(renaming.old, snapshot)
        ),
    ]
    if snapshot.head == renaming.old:
        steps.append(SwitchTo(branch=renaming.new, leaving=renaming.old, leaving_oid=renaming.oid))
    steps += remember(snapshot, based_on(snapshot, renaming))
    if renaming.push:
        gone = (renaming.old,) if renaming.published else ()
        steps.append(Push(remote=policy.remote, branches=(renaming.new,), deletions=gone))
    values = {"remote": policy.remote, "old": renaming.old, "new": renaming.new}
    left = renaming.published and not renaming.push
    notes = (("rename-left", values),) if left else ()
    return Plan(f"{renaming.kind.name}.rename", renaming.new, tuple(steps), notes)


def check(policy: Policy, snapshot: Snapshot, renaming: Renaming, facts: RenameFacts) -> None:
    """Everything that must hold before a rename."""
    conditions.nothing_open(snapshot)
    if renaming.new == renaming.old:
        raise refused("rename-same", branch=renaming.old)
    conditions.free(policy, snapshot, renaming.new)
    if renaming.kind.tag:
        short = renaming.new.removeprefix(renaming.kind.prefix)
        conditions.no_such_tag(snapshot, policy.tag_prefix + short)
    conditions.not_elsewhere(snapshot, (renaming.old,))
    if renaming.push:
        needed_remote(policy, snapshot)
        conditions.not_behind(policy, snapshot, facts.relations)
        if renaming.published:
            takes_pushes(policy, renaming.old)


def created(policy: Policy, snapshot: Snapshot, renaming: Renaming) -> CreateBranch:
    """The branch by its new name, with all that is recorded of it."""
    base = snapshot.bases.get(renaming.old, renaming.kind.base)
    known = moved_settings(snapshot, renaming)
    known |= dict(base_of_branch(renaming.new, base))
    if renaming.push:
        known |= dict(following(renaming.new, policy.remote))
    return CreateBranch(
        branch=renaming.new,
        oid=renaming.oid,
        base=base,
        into=targets(policy, snapshot, renaming.kind, base),
        record=tuple(known.items()),
    )


def moved_settings(snapshot: Snapshot, renaming: Renaming) -> dict[str, str]:
    """The settings of the old name as those of the new one."""
    found = {}
    for key, value in everything_of(renaming.old, snapshot):
        section, _, variable = key.rpartition(".")
        found[f"{section.removesuffix(renaming.old)}{renaming.new}.{variable}"] = value
    return found


def based_on(snapshot: Snapshot, renaming: Renaming) -> Pairs:
    """The settings of the branches that go back to the one that is renamed."""
    others = (branch for branch, base in snapshot.bases.items() if base == renaming.old)
    return tuple(pair for name in others for pair in base_of_branch(name, renaming.new))
