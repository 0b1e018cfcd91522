"""Finishing a topic branch: into its targets, the tag, the clean-up."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.chosen import chosen
from gitflow_guard.flow.messages import by_the_rules
from gitflow_guard.flow.names import may_be_tagged
from gitflow_guard.flow.plan import (
    LATEST,
    DeleteBranch,
    Gate,
    Merge,
    Pairs,
    Plan,
    Push,
    Step,
    SwitchTo,
    Tag,
)
from gitflow_guard.flow.recorded import everything_of, following
from gitflow_guard.flow.side_doors import check_brought
from gitflow_guard.flow.start import pushable
from gitflow_guard.flow.targets import tag_of, targets, wrong_base
from gitflow_guard.flow.versions import numbers
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.flow.plan import Notes
    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


class FinishRequest(Record):
    """What was typed; empty or None where nothing was."""

    kind: str = ""
    name: str = ""
    strategy: str = ""
    message: str = ""
    tag: bool | None = None
    sign: bool = False
    keep: bool = False
    push: bool = False


class FinishFacts(Record):
    """What only git can tell.

    That is how branches stand to their remotes, the squash's message, and whether the topic
    holds no commit that the first target lacks. `merged` are the targets that only pull requests
    change, that hold the topic already, and are as the remote has them: they will not move.
    `brought` counts the commits the topic holds of branches that may not be brought along.
    """

    relations: dict[str, Relation] = {}
    squash_message: str = ""
    empty: bool = False
    merged: tuple[str, ...] = ()
    brought: dict[str, int] = {}


class Finish(Record):
    """A finish on its way to a plan: the topic, its kind, and where it goes."""

    topic: str
    kind: BranchKind
    targets: tuple[str, ...]
    tag: str
    strategy: str
    sign_commits: bool
    sign_tag: bool


def understood(policy: Policy, snapshot: Snapshot, request: FinishRequest) -> Finish:
    """What is to be finished, and where to. Raises `never-finished`, `base-gone`, `base-other`."""
    conditions.born(policy, snapshot)
    branch, kind = chosen(policy, snapshot, request.kind, request.name, "finish")
    into = targets(policy, snapshot, kind, snapshot.bases.get(branch, ""))
    if not into:
        raise refused("never-finished", branch=branch, kind=kind.name)
    problem = wrong_base(policy, snapshot, kind, branch)
    if problem is not None:
        raise problem
    tagged = kind.tag if request.tag is None else request.tag
    return Finish(
        topic=branch,
        kind=kind,
        targets=into,
        tag=tag_of(policy, kind, branch) if tagged else "",
        strategy=request.strategy or kind.strategy,
        sign_commits=request.sign or snapshot.flag("commit.gpgsign"),
        sign_tag=request.sign or snapshot.flag("tag.gpgsign"),
    )


def by_pull_request(policy: Policy, snapshot: Snapshot, finish: Finish) -> dict[str, str]:
    """The target that comes first, with its commit, if it is as the remote has it and shut."""
    first = finish.targets[0]
    here, there = snapshot.branches.get(first), f"{policy.remote}/{first}"
    same = here is None or here.oid == snapshot.remote_branches.get(there)
    closed = policy.protection(first).push in ("pr", "block")
    tip = snapshot.tip(first, policy.remote)
    return {first: tip} if closed and same and there in snapshot.remote_branches else {}


def involved(finish: Finish) -> tuple[str, ...]:
    """Every branch the finish reads or moves."""
    return (finish.topic, *finish.targets)


def plan_finish(
    policy: Policy, snapshot: Snapshot, request: FinishRequest, facts: FinishFacts
) -> Plan:
    """The plan, or the refusal raised."""
    finish = understood(policy, snapshot, request)
    check(policy, snapshot, request, finish, facts)
    if finish.strategy in ("merge", "squash"):
        merging = finish.strategy == "merge"
        by_the_rules(policy, first_message(request, finish, facts), merging=merging)
    keep = request.keep or finish.kind.keep
    steps: list[Step] = [*merges(policy, snapshot, request, finish, facts)]
    if finish.tag:
        steps.insert(1, tag_step(request, finish))
    if policy.gate:
        steps.append(Gate(branches=finish.targets, command=policy.gate))
    if not keep:
        steps.append(delete_step(snapshot, finish.topic))
    if snapshot.head in involved(finish):
        steps.append(
            SwitchTo(
                branch=finish.targets[-1],
                leaving=snapshot.head,
                leaving_oid=snapshot.head_oid,
            )
        )
    if request.push:
        steps.append(push_step(policy, snapshot, finish, facts, keep=keep))
    notes = () if request.push else left_to_push(policy, snapshot, finish, facts, keep=keep)
    worded = finish.tag and not may_be_tagged(policy, finish.kind, finish.topic)
    if worded and not request.push:
        notes = (("finish-no-version", {"tag": finish.tag}), *notes)
    return Plan(f"{finish.kind.name}.finish", finish.topic, tuple(steps), notes)


def shut(policy: Policy, finish: Finish, facts: FinishFacts) -> str:
    """A target that moves and that nobody may push, or nothing."""
    rights = ((name, policy.protection(name).push) for name in finish.targets)
    closed = (name for name, right in rights if right in ("pr", "block"))
    return next((name for name in closed if name not in facts.merged), "")


def left_to_push(
    policy: Policy, snapshot: Snapshot, finish: Finish, facts: FinishFacts, *, keep: bool
) -> Notes:
    """The note on what the remote does not have yet, and how it gets there."""
    if policy.remote not in snapshot.remotes:
        return ()
    values: dict[str, Any] = {
        "topic": finish.topic, "remote": policy.remote,
        "kind": finish.kind.name, "short": finish.topic.removeprefix(finish.kind.prefix),
    }  # fmt: skip
    step = push_step(policy, snapshot, finish, facts, keep=keep)
    # git refuses to delete what is not there.
    there = [n for n in step.deletions if f"{policy.remote}/{n}" in snapshot.remote_branches]
    if facts.empty and not finish.tag and len(finish.targets) == 1:
        code = "finish-empty-there" if there else "finish-empty"
        return ((code, {**values, "branch": finish.targets[0]}),)
    closed = shut(policy, finish, facts)
    if closed:
        right = policy.protection(closed).push
        return (("finish-unpushable", {**values, "branch": closed, "right": right}),)
    if any(policy.protection(branch).push == "flow" for branch in step.branches):
        return (("finish-to-push-flow", values),)
    refs = [*step.branches, *step.tags, *(f":{name}" for name in there)]
    return (("finish-to-push", {**values, "refs": refs}),)


def check(
    policy: Policy,
    snapshot: Snapshot,
    request: FinishRequest,
    finish: Finish,
    facts: FinishFacts,
) -> None:
    """Everything that must hold before a finish."""
    conditions.nothing_open(snapshot)
    for branch in finish.targets:
        conditions.present(policy, snapshot, branch)
        if policy.protection(branch).merges == "block":
            raise refused("merge-blocked", branch=branch, topic=finish.topic)
    if finish.tag:
        conditions.no_such_tag(snapshot, finish.tag)
    released = released_already(policy, snapshot, finish)
    if released and facts.empty:
        values = {"branch": finish.topic, "onto": finish.targets[0], "kind": finish.kind.name}
        raise refused("nothing-to-release", tag=released, **values)
    check_brought(finish, facts.brought)
    targets_here(snapshot, finish)
    conditions.not_elsewhere(snapshot, involved(finish))
    conditions.not_behind(policy, snapshot, facts.relations)
    if snapshot.head in involved(finish):
        conditions.clean(snapshot, f"gflow {finish.kind.name} finish")
    if request.push:
        check_push(policy, snapshot, finish, facts)


def targets_here(snapshot: Snapshot, finish: Finish) -> None:
    """No target of the branch that is checked out here is checked out in another worktree."""
    for branch in finish.targets if snapshot.head == finish.topic else ():
        path = snapshot.checked_out_elsewhere(branch)
        if path:
            short = finish.topic.removeprefix(finish.kind.prefix)
            values = {"branch": branch, "kind": finish.kind.name, "short": short}
            raise refused("target-elsewhere", path=path, **values)


def released_already(policy: Policy, snapshot: Snapshot, finish: Finish) -> str:
    """The version tag on the tip of the first target, which an empty topic would double."""
    if not (finish.kind.tag and finish.tag):
        return ""
    tip, prefix = snapshot.tip(finish.targets[0], policy.remote), policy.tag_prefix
    there = (tag for tag, oid in snapshot.tags.items() if oid == tip and tag.startswith(prefix))
    return next((tag for tag in there if numbers(tag.removeprefix(prefix))), "")


def check_push(policy: Policy, snapshot: Snapshot, finish: Finish, facts: FinishFacts) -> None:
    """The policy lets a finish push to every target that moves."""
    pushable(policy, snapshot)
    branch = shut(policy, finish, facts)
    if branch:
        values = {"branch": branch, "topic": finish.topic, "remote": policy.remote}
        raise refused("push-by-pr", right=policy.protection(branch).push, **values)


def merges(
    policy: Policy,
    snapshot: Snapshot,
    request: FinishRequest,
    finish: Finish,
    facts: FinishFacts,
) -> list[Merge]:
    """One merge a target: the first gets the topic, each later one what the first got."""
    first, *later = finish.targets
    steps = [
        Merge(
            branch=first,
            onto=snapshot.tip(first, policy.remote),
            exists=first in snapshot.branches,
            source=snapshot.branches[finish.topic].oid,
            source_name=finish.topic,
            strategy=finish.strategy,
            message=first_message(request, finish, facts),
            sign=finish.sign_commits,
            record=new_following(policy, snapshot, first),
        )
    ]
    named = f"tag '{finish.tag}'" if finish.tag else f"branch '{first}'"
    steps += [
        Merge(
            branch=branch,
            onto=snapshot.tip(branch, policy.remote),
            exists=branch in snapshot.branches,
            source=LATEST + first,
            source_name=finish.tag or first,
            message=f"Merge {named} into {branch}\n",
            sign=finish.sign_commits,
            record=new_following(policy, snapshot, branch),
        )
        for branch in later
    ]
    return steps


def new_following(policy: Policy, snapshot: Snapshot, branch: str) -> Pairs:
    """What to record of a target that is only on the remote so far."""
    return () if branch in snapshot.branches else following(branch, policy.remote)


def first_message(request: FinishRequest, finish: Finish, facts: FinishFacts) -> str:
    """The message of what the first target gets."""
    if request.message:
        return ended(request.message)
    if finish.strategy == "squash":
        return ended(facts.squash_message)
    return f"Merge branch '{finish.topic}' into {finish.targets[0]}\n"


def tag_step(request: FinishRequest, finish: Finish) -> Tag:
    """The tag, on what the first target got."""
    short = finish.topic.removeprefix(finish.kind.prefix)
    return Tag(
        name=finish.tag,
        on=LATEST + finish.targets[0],
        message=ended(request.message or f"{finish.kind.name.capitalize()} {short}"),
        sign=finish.sign_tag,
    )


def delete_step(snapshot: Snapshot, branch: str) -> DeleteBranch:
    """Delete a branch and forget what is recorded of it."""
    oid = snapshot.branches[branch].oid
    return DeleteBranch(branch=branch, oid=oid, forget=everything_of(branch, snapshot))


def push_step(
    policy: Policy, snapshot: Snapshot, finish: Finish, facts: FinishFacts, *, keep: bool
) -> Push:
    """Exactly the refs this finish moved, and the topic's branch on the remote."""
    # Where the forge has deleted it, its remote-tracking branch is still to go.
    known = (*snapshot.remote_branches, *snapshot.stale)
    published = f"{policy.remote}/{finish.topic}" in known
    return Push(
        remote=policy.remote,
        branches=tuple(name for name in finish.targets if name not in facts.merged),
        tags=(finish.tag,) if finish.tag else (),
        deletions=(finish.topic,) if published and not keep else (),
    )


def ended(message: str) -> str:
    """The message with the final newline git gives it."""
    return message if message.endswith("\n") else message + "\n"
