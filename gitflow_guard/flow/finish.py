"""Finishing a topic branch: into its targets, the tag, the clean-up."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.chosen import chosen
from gitflow_guard.flow.messages import by_the_rules
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
from gitflow_guard.flow.start import pushable
from gitflow_guard.flow.targets import tag_of, targets, wrong_base
from gitflow_guard.flow.versions import numbers
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
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
    holds no commit that the first target lacks.
    """

    relations: dict[str, Relation] = {}
    squash_message: str = ""
    empty: bool = False


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
        steps.append(push_step(policy, snapshot, finish, keep=keep))
    notes = () if request.push else unpushable(policy, snapshot, finish)
    return Plan(f"{finish.kind.name}.finish", finish.topic, tuple(steps), notes)


def unpushable(
    policy: Policy, snapshot: Snapshot, finish: Finish
) -> tuple[tuple[str, dict[str, str]], ...]:
    """The note on a target that nobody may push, so that it stays ahead of the remote's."""
    if policy.remote not in snapshot.remotes:
        return ()
    rights = ((branch, policy.protection(branch).push) for branch in finish.targets)
    shut = next((branch for branch, right in rights if right in ("pr", "block")), "")
    if not shut:
        return ()
    return (("finish-unpushable", {
        "branch": shut, "topic": finish.topic, "remote": policy.remote,
        "kind": finish.kind.name, "short": finish.topic.removeprefix(finish.kind.prefix),
    }),)  # fmt: skip


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
    conditions.not_elsewhere(snapshot, involved(finish))
    conditions.not_behind(policy, snapshot, facts.relations)
    if snapshot.head in involved(finish):
        conditions.clean(snapshot, f"gflow {finish.kind.name} finish")
    if request.push:
        check_push(policy, snapshot, finish)


def released_already(policy: Policy, snapshot: Snapshot, finish: Finish) -> str:
    """The version tag on the tip of the first target, which an empty topic would double."""
    if not (finish.kind.tag and finish.tag):
        return ""
    tip, prefix = snapshot.tip(finish.targets[0], policy.remote), policy.tag_prefix
    there = (tag for tag, oid in snapshot.tags.items() if oid == tip and tag.startswith(prefix))
    return next((tag for tag in there if numbers(tag.removeprefix(prefix))), "")


def check_push(policy: Policy, snapshot: Snapshot, finish: Finish) -> None:
    """The policy lets a finish push to every target."""
    pushable(policy, snapshot)
    for branch in finish.targets:
        right = policy.protection(branch).push
        if right in ("pr", "block"):
            values = {"branch": branch, "topic": finish.topic, "remote": policy.remote}
            raise refused("push-by-pr", right=right, **values)


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


def push_step(policy: Policy, snapshot: Snapshot, finish: Finish, *, keep: bool) -> Push:
    """Exactly the refs this finish moved, and the topic's branch on the remote."""
    # Where the forge has deleted it, its remote-tracking branch is still to go.
    known = (*snapshot.remote_branches, *snapshot.stale)
    published = f"{policy.remote}/{finish.topic}" in known
    return Push(
        remote=policy.remote,
        branches=finish.targets,
        tags=(finish.tag,) if finish.tag else (),
        deletions=(finish.topic,) if published and not keep else (),
    )


def ended(message: str) -> str:
    """The message with the final newline git gives it."""
    return message if message.endswith("\n") else message + "\n"
