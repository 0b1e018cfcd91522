"""Starting a topic branch."""

from __future__ import annotations

from gitflow_guard.errors import misused, refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.names import kind_named, may_be_tagged, new_branch
from gitflow_guard.flow.plan import CreateBranch, Plan, Push, Step, SwitchTo
from gitflow_guard.flow.recorded import base_of_branch, following
from gitflow_guard.flow.targets import may_start_from, tag_of, taken_versions, targets
from gitflow_guard.flow.versions import (
    Impact,
    announced,
    by_commits,
    last_tag,
    later,
    not_taken,
    numbers,
    patched,
)
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


class StartRequest(Record):
    """What was typed; empty where nothing was."""

    kind: str
    name: str = ""
    start: str = ""
    push: bool = False


class StartFacts(Record):
    """What only git can tell.

    `start_oid` is the commit `--from` names (empty when it names none), `on_base` whether the
    base holds that commit. `tags` are the tags to count versions from, `impact` what the commits
    since the last of them hold. `cut_off` says that tags and commits may be missing.
    """

    start_oid: str = ""
    on_base: bool = True
    tags: tuple[str, ...] = ()
    impact: Impact = Impact()
    cut_off: bool = False
    relations: dict[str, Relation] = {}


def base_of(policy: Policy, snapshot: Snapshot, request: StartRequest) -> str:
    """The branch the new one comes from and goes back to.

    It is what `--from` names when that is a branch this kind may start from; else the current
    branch when it is of a kind named by `also-from`; else the kind's base.
    """
    kind = kind_named(policy, request.kind)
    wanted = request.start.removeprefix("refs/heads/").removeprefix(f"{policy.remote}/")
    for branch in (wanted, "" if request.start else snapshot.head):
        if branch and may_start_from(policy, kind, branch):
            return branch
    return kind.base


def plan_start(
    policy: Policy, snapshot: Snapshot, request: StartRequest, facts: StartFacts
) -> Plan:
    """The plan, or the refusal raised."""
    kind = kind_named(policy, request.kind)
    conditions.born(policy, snapshot)
    conditions.nothing_open(snapshot)
    base = base_of(policy, snapshot, request)
    branch = branch_to_be(policy, snapshot, request, facts)
    conditions.free(policy, snapshot, branch)
    if kind.tag:
        conditions.no_such_tag(snapshot, tag_of(policy, kind, branch), starting=kind.name)
    oid = starting_point(policy, snapshot, request, facts, base)
    if not request.start:
        conditions.not_behind(policy, snapshot, facts.relations)
    into = targets(policy, snapshot, kind, base)
    record = base_of_branch(branch, base)
    steps: list[Step] = []
    if request.push:
        remote = pushable(policy, snapshot)
        steps.append(Push(remote=remote, branches=(branch,)))
        record += following(branch, remote)
    create = CreateBranch(
        branch=branch,
        oid=oid,
        base=base,
        base_oid=conditions.present(policy, snapshot, base),
        into=into,
        record=record,
    )
    switch = SwitchTo(branch=branch, leaving=snapshot.head, leaving_oid=snapshot.head_oid)
    notes = behind(policy, snapshot, kind, branch)
    return Plan(f"{kind.name}.start", branch, (create, switch, *steps), notes)


def behind(
    policy: Policy, snapshot: Snapshot, kind: BranchKind, branch: str
) -> tuple[tuple[str, dict[str, str]], ...]:
    """The note that a release comes before the last one; a fix may be one of an old line."""
    version = branch.removeprefix(kind.prefix)
    last = last_tag(snapshot.tags, policy.tag_prefix)
    newest = numbers(last.removeprefix(policy.tag_prefix))
    asked = numbers(version)
    if kind.version != "commits" or not asked or not newest or asked > newest:
        return ()
    return (("version-behind", {"version": version, "last": last}),)


def tag_to_be(policy: Policy, snapshot: Snapshot, request: StartRequest, facts: StartFacts) -> str:
    """The tag the branch will be finished with, if any. Raises what is wrong with the name."""
    kind = kind_named(policy, request.kind)
    if not kind.tag:
        return ""
    return tag_of(policy, kind, branch_to_be(policy, snapshot, request, facts))


def branch_to_be(
    policy: Policy, snapshot: Snapshot, request: StartRequest, facts: StartFacts
) -> str:
    """The full name of the branch. Raises what is wrong with it, and as `next_version` does."""
    kind = kind_named(policy, request.kind)
    if not request.name:
        return new_branch(policy, kind, next_version(policy, snapshot, kind, facts))
    if facts.cut_off or may_be_tagged(policy, kind, request.name):
        return new_branch(policy, kind, request.name)
    coming = next_version(policy, snapshot, kind, facts)
    return new_branch(policy, kind, request.name, coming)


def next_version(policy: Policy, snapshot: Snapshot, kind: BranchKind, facts: StartFacts) -> str:
    """The version for a start without a name. Raises `start-needs-name`, `version-shallow`.

    What is only announced by a pre-release is a release's to become, not a fix's.
    """
    if kind.version == "none":
        raise misused("start-needs-name", kind=kind.name)
    if facts.cut_off:
        raise refused("version-shallow", kind=kind.name)
    tag, prefix = last_tag(facts.tags, policy.tag_prefix), policy.tag_prefix
    taken = taken_versions(policy, snapshot)
    if kind.version == "patch":
        return not_taken(patched(tag, prefix), taken, Impact())
    coming = by_commits(tag, prefix, facts.impact)
    return not_taken(later(coming, announced(facts.tags, prefix)), taken, facts.impact)


def starting_point(
    policy: Policy, snapshot: Snapshot, request: StartRequest, facts: StartFacts, base: str
) -> str:
    """The commit to start at. Raises `start-unknown`, `start-off-base`, `base-missing`."""
    if not request.start:
        return conditions.present(policy, snapshot, base)
    if not facts.start_oid:
        raise misused("start-unknown", start=request.start)
    conditions.present(policy, snapshot, base)
    if not facts.on_base:
        raise refused("start-off-base", start=request.start, kind=request.kind, base=base)
    return facts.start_oid


def pushable(policy: Policy, snapshot: Snapshot) -> str:
    """The remote to push to. Raises `remote-missing`."""
    if policy.remote not in snapshot.remotes:
        raise refused("remote-missing", remote=policy.remote)
    return policy.remote
