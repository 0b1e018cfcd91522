"""Deleting a topic branch without finishing it."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.chosen import chosen, here, there
from gitflow_guard.flow.plan import CreateBranch, DeleteBranch, Plan, Push, Stay, Step, SwitchTo
from gitflow_guard.flow.publish import takes_pushes
from gitflow_guard.flow.recorded import everything_of, following
from gitflow_guard.flow.targets import targets
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


class DeleteRequest(Record):
    """What was typed; empty where nothing was."""

    kind: str = ""
    name: str = ""
    force: bool = False
    remote: bool = False


class DeleteFacts(Record):
    """How many commits are nowhere but in what is to be deleted."""

    lost: int = 0


class Deletion(Record):
    """A deletion on its way to a plan. `published` is where the remote has the branch."""

    branch: str
    kind: BranchKind
    oid: str
    base: str
    targets: tuple[str, ...]
    published: str


def understood_delete(policy: Policy, snapshot: Snapshot, request: DeleteRequest) -> Deletion:
    """What is to be deleted; a base that is gone itself is no longer its base.

    With `remote` it may be only there; then `oid` is empty.
    """
    branch, kind = only_there(policy, snapshot, request) or chosen(
        policy, snapshot, request.kind, request.name, "delete"
    )
    base = snapshot.bases.get(branch, kind.base)
    if not snapshot.tip(base, policy.remote):
        base = kind.base
    return Deletion(
        branch=branch,
        kind=kind,
        oid=snapshot.branches[branch].oid if branch in snapshot.branches else "",
        base=base,
        targets=targets(policy, snapshot, kind, base),
        published=snapshot.remote_branches.get(f"{policy.remote}/{branch}", ""),
    )


def only_there(
    policy: Policy, snapshot: Snapshot, request: DeleteRequest
) -> tuple[str, BranchKind] | None:
    """The branch that is named and that only the remote has, where it is to be deleted there."""
    asked = policy.kind(request.kind) if request.kind else None
    if not (request.remote and request.name) or here(policy, snapshot, asked, request.name):
        return None
    branch = there(policy, snapshot, asked, request.name)
    kind = policy.kind_of(branch)
    return (branch, kind) if kind is not None and asked in (None, kind) else None


def holders(policy: Policy, snapshot: Snapshot, deletion: Deletion) -> tuple[str, ...]:
    """The commits of the branches that may hold what the deleted one does."""
    names = dict.fromkeys((*deletion.targets, deletion.base, *policy.permanent()))
    tips = (snapshot.branches[name].oid for name in names if name in snapshot.branches)
    return tuple(tips)


def plan_delete(
    policy: Policy, snapshot: Snapshot, request: DeleteRequest, facts: DeleteFacts
) -> Plan:
    """The plan, or the refusal raised. Raises `delete-loses`."""
    deletion = understood_delete(policy, snapshot, request)
    branch = deletion.branch
    conditions.nothing_open(snapshot)
    conditions.not_elsewhere(snapshot, (branch,))
    if facts.lost and not request.force:
        raise loses(policy, deletion, request, facts)
    steps: list[Step] = []
    if deletion.oid:
        forget = everything_of(branch, snapshot)
        steps.append(DeleteBranch(branch=branch, oid=deletion.oid, forget=forget))
    if snapshot.head == branch:
        steps += to_the_base(policy, snapshot, deletion)
    away = request.remote and bool(deletion.published)
    if away:
        takes_pushes(policy, branch)
        steps.append(Push(remote=policy.remote, deletions=(branch,)))
    notes = [way_back(policy, deletion, remote=away)]
    if request.remote and not away:
        notes.append(("delete-not-there", {"branch": branch, "remote": policy.remote}))
    return Plan(f"{deletion.kind.name}.delete", branch, tuple(steps), tuple(notes))


def loses(
    policy: Policy, deletion: Deletion, request: DeleteRequest, facts: DeleteFacts
) -> Exception:
    """Commits would be left on no branch."""
    kind = deletion.kind
    short = deletion.branch.removeprefix(kind.prefix)
    options = "--remote --force" if request.remote else "--force"
    holding = (*(deletion.targets or (deletion.base,)), policy.remote)
    values = {"kind": kind.name, "short": short, "options": options, "holding": holding}
    return refused("delete-loses", branch=deletion.branch, count=facts.lost, **values)


def to_the_base(policy: Policy, snapshot: Snapshot, deletion: Deletion) -> list[Step]:
    """Leave the branch for its base, which may be only on the remote so far."""
    base = deletion.base
    conditions.clean(snapshot, "gflow delete")
    oid = conditions.present(policy, snapshot, base)
    conditions.not_elsewhere(snapshot, (base,))
    found: Step = Stay(branch=base, oid=oid)
    if base not in snapshot.branches:
        record = following(base, policy.remote)
        found = CreateBranch(branch=base, oid=oid, base=base, record=record)
    return [found, SwitchTo(branch=base, leaving=deletion.branch, leaving_oid=deletion.oid)]


def way_back(policy: Policy, deletion: Deletion, *, remote: bool) -> tuple[str, dict[str, str]]:
    """The note that says how to get the branch back."""
    code = "delete-back-remote" if remote else "delete-back"
    values = {
        "branch": deletion.branch,
        "oid": (deletion.oid or deletion.published)[:10],
        "remote": policy.remote,
    }
    return code, values
