"""Whether the policy lets a plan from outside be carried out, whatever the plan calls itself."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.flow.expected import again
from gitflow_guard.flow.messages import by_the_rules
from gitflow_guard.flow.plan import LATEST, Gate, Merge, Plan, Push, PutBack
from gitflow_guard.flow.targets import targets

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import Policy


def allowed(plan: Plan, snapshot: Snapshot, policy: Policy) -> None:
    """The policy lets the plan's branches change so.

    Raises `plan-rescue`, `merge-blocked`, `plan-target`, `plan-gate`, `message-refused`,
    `push-by-pr`.
    """
    if any(isinstance(step, PutBack) for step in plan.steps):
        raise refused("plan-rescue")
    merges = [step for step in plan.steps if isinstance(step, Merge)]
    for merge in merges:
        if policy.protection(merge.branch).merges == "block":
            raise refused("merge-blocked", branch=merge.branch, topic=merge.source_name)
    finishing = [merge for merge in merges if not is_update(merge, snapshot, policy)]
    where_it_belongs(plan, finishing, snapshot, policy)
    gated(plan, finishing, policy)
    for merge in finishing:
        if merge.strategy in ("merge", "squash") and merge.message not in usual_messages(merge):
            by_the_rules(policy, merge.message, merging=merge.strategy == "merge")
    may_push(plan, merges, snapshot, policy)


def is_update(merge: Merge, snapshot: Snapshot, policy: Policy) -> bool:
    """Whether it brings a topic branch what its own base has got meanwhile."""
    kind = policy.kind_of(merge.branch)
    if kind is None or merge.source.startswith(LATEST):
        return False
    return merge.source_name == (snapshot.bases.get(merge.branch) or kind.base)


def where_it_belongs(
    plan: Plan, finishing: list[Merge], snapshot: Snapshot, policy: Policy
) -> None:
    """Each branch that gets something is one the policy takes the topic to. Raises `plan-target`.

    What a later one gets is what the first got, by `latest:`.
    """
    into: tuple[str, ...] = ()
    for merge in finishing:
        if not merge.source.startswith(LATEST):
            kind = policy.kind_of(merge.source_name)
            base = snapshot.bases.get(merge.source_name, "")
            into = targets(policy, snapshot, kind, base) if kind else ()
        if merge.branch not in into:
            values = {"branch": merge.branch, "topic": merge.source_name}
            raise refused("plan-target", into=into or ("-",), again=again(plan), **values)


def gated(plan: Plan, finishing: list[Merge], policy: Policy) -> None:
    """What is finished passes the policy's gate, and no other command. Raises `plan-gate`."""
    gates = [step for step in plan.steps if isinstance(step, Gate)]
    given = [step.command for step in gates]
    wanted = [policy.gate] if policy.gate and finishing else []
    tried = {name for step in gates for name in step.branches}
    left_out = {merge.branch for merge in finishing} - tried if wanted else set()
    if given != wanted or left_out:
        raise refused("plan-gate", given=given, wanted=wanted, again=again(plan))


def usual_messages(merge: Merge) -> tuple[str, ...]:
    """The messages gflow itself gives what comes after the first merge; none to the first."""
    if not merge.source.startswith(LATEST):
        return ()
    return tuple(
        f"Merge {kind} '{merge.source_name}' into {merge.branch}\n" for kind in ("tag", "branch")
    )


def may_push(plan: Plan, merges: list[Merge], snapshot: Snapshot, policy: Policy) -> None:
    """What the plan pushes may be pushed. Raises `push-by-pr`."""
    changed = {merge.branch for merge in merges}
    # The branch of a finish goes with it, as in a finish itself.
    finished = {merge.source_name for merge in merges}
    for step in plan.steps:
        if isinstance(step, Push):
            there = {b for b in step.branches if f"{step.remote}/{b}" in snapshot.remote_branches}
            for branch in (*sorted(there | changed.intersection(step.branches)), *step.deletions):
                right = policy.protection(branch).push
                if right in ("pr", "block") and branch not in finished:
                    values = {"branch": branch, "topic": plan.branch, "remote": step.remote}
                    raise refused("push-by-pr", right=right, **values)
