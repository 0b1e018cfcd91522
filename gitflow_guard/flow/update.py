"""Updating a topic branch: what its base has got meanwhile, merged in or rebased onto."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.chosen import chosen
from gitflow_guard.flow.plan import Merge, Plan, Step, SwitchTo
from gitflow_guard.flow.targets import wrong_base
from gitflow_guard.record import Record
from gitflow_guard.rules.direction import direction, finding, is_refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.errors import GflowError
    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy
    from gitflow_guard.rules.direction import Direction


class UpdateRequest(Record):
    """What was typed; `rebase` is None where neither way was asked for."""

    kind: str = ""
    name: str = ""
    rebase: bool | None = None


class UpdateFacts(Record):
    """What only git can tell, in commits.

    `new` are those of the base that the topic lacks, `own` those of the topic that the base
    lacks, `published` those of them that the remote has. `merge` is a merge among the own.
    """

    relations: dict[str, Relation] = {}
    new: int = 0
    own: int = 0
    published: int = 0
    merge: str = ""


class Update(Record):
    """An update on its way to a plan: the topic, its kind, its base and where that is."""

    topic: str
    kind: BranchKind
    base: str
    base_oid: str
    oid: str


def understood_update(
    policy: Policy, snapshot: Snapshot, request: UpdateRequest, verb: str = "update"
) -> Update:
    """What is to be updated from where. Raises `base-gone`, `base-other`, `base-missing`."""
    conditions.born(policy, snapshot)
    branch, kind = chosen(policy, snapshot, request.kind, request.name, verb)
    problem = wrong_base(policy, snapshot, kind, branch)
    if problem is not None:
        raise problem
    base = snapshot.bases.get(branch) or kind.base
    base_oid = conditions.present(policy, snapshot, base)
    return Update(branch, kind, base, base_oid, snapshot.branches[branch].oid)


def plan_update(
    policy: Policy, snapshot: Snapshot, request: UpdateRequest, facts: UpdateFacts
) -> Plan:
    """The plan, with no steps when there is nothing new; or the refusal raised."""
    update = understood_update(policy, snapshot, request)
    operation = f"{update.kind.name}.update"
    conditions.nothing_open(snapshot)
    conditions.not_behind(policy, snapshot, facts.relations)
    told = direction(policy, update.base, update.topic, snapshot.bases)
    if told.code == "direction-denied" and is_refused(policy, told):
        raise wrong_way(policy, told)
    if not facts.new:
        values = {"branch": update.topic, "base": update.base}
        return Plan(operation, update.topic, (), (("update-nothing", values),))
    strategy = strategy_of(policy, update, request, facts)
    if strategy == "merge" and is_refused(policy, told):
        raise wrong_way(policy, told)
    conditions.not_elsewhere(snapshot, (update.topic,))
    steps: list[Step] = [merge_step(snapshot, update, strategy)]
    if snapshot.head == update.topic:
        conditions.clean(snapshot, "gflow update")
        steps.append(SwitchTo(branch=update.topic, leaving=update.topic, leaving_oid=update.oid))
    return Plan(operation, update.topic, tuple(steps))


def strategy_of(policy: Policy, update: Update, request: UpdateRequest, facts: UpdateFacts) -> str:
    """How the base comes in; a branch without commits of its own just moves up to it.

    Raises `update-published` and `update-holds-merge` where a rebase would lose something,
    `merge-blocked` where the policy is against it.
    """
    if policy.protection(update.topic).merges == "block":
        raise refused("merge-blocked", branch=update.topic, topic=update.base)
    if not facts.own:
        return "ff"
    rebase = update.kind.strategy == "rebase" if request.rebase is None else request.rebase
    if not rebase:
        return "merge"
    values = {"branch": update.topic, "base": update.base, "remote": policy.remote}
    if facts.published:
        raise refused("update-published", count=facts.published, **values)
    if facts.merge:
        raise refused("update-holds-merge", commit=facts.merge[:10], **values)
    return "rebase-onto"


def wrong_way(policy: Policy, told: Direction) -> GflowError:
    """The refusal of what the table `merges` is against."""
    found = finding(policy, told)
    return refused("update-wrong-way", branch=told.target, findings=(found,) if found else ())


def merge_step(snapshot: Snapshot, update: Update, strategy: str) -> Merge:
    """The base into the topic."""
    return Merge(
        branch=update.topic,
        onto=update.oid,
        source=update.base_oid,
        source_name=update.base,
        strategy=strategy,
        message=f"Merge branch '{update.base}' into {update.topic}\n",
        sign=snapshot.flag("commit.gpgsign"),
    )
