"""Tracking: a branch that is only on the remote gets a local one that follows it."""

from __future__ import annotations

from gitflow_guard.errors import misused, refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.chosen import here, most_like_branch, not_for, spellings, there
from gitflow_guard.flow.names import kind_named
from gitflow_guard.flow.plan import CreateBranch, Plan, SwitchTo
from gitflow_guard.flow.publish import needed_remote, remember
from gitflow_guard.flow.recorded import base_of_branch, following
from gitflow_guard.flow.targets import may_start_from, targets
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


class TrackRequest(Record):
    """What was typed; `base` is empty where none was."""

    kind: str
    name: str
    base: str = ""


def plan_track(policy: Policy, snapshot: Snapshot, request: TrackRequest) -> Plan:
    """The plan, or the refusal raised.

    Raises `track-exists`, `track-missing`, `track-base`, `remote-needed`.
    """
    kind = kind_named(policy, request.kind)
    base = base_for(policy, snapshot, kind, request)
    local = here(policy, snapshot, kind, request.name)
    if local and policy.kind_of(local) != kind:
        raise not_for(policy, snapshot, kind, local, "track")
    if local:
        return plan_base(snapshot, kind, local, base if request.base else "")
    remote = needed_remote(policy, snapshot)
    branch = there(policy, snapshot, kind, request.name)
    if policy.kind_of(branch) != kind:
        raise not_there(policy, snapshot, kind, request.name)
    conditions.nothing_open(snapshot)
    # Its being on the remote is what it is to be made for.
    conditions.free(policy, snapshot.replace(remote_branches={}), branch)
    create = CreateBranch(
        branch=branch,
        oid=snapshot.remote_branches[f"{remote}/{branch}"],
        base=base,
        into=targets(policy, snapshot, kind, base),
        record=base_of_branch(branch, base) + following(branch, remote),
    )
    switch = SwitchTo(branch=branch, leaving=snapshot.head, leaving_oid=snapshot.head_oid)
    notes = () if request.base or not kind.also_from else (base_note(kind, branch, base),)
    return Plan(f"{kind.name}.track", branch, (create, switch), notes)


def base_for(policy: Policy, snapshot: Snapshot, kind: BranchKind, request: TrackRequest) -> str:
    """The branch it goes back to: the kind's base, or what was typed where a kind may be from.

    Raises `track-base`, `base-missing`.
    """
    base = request.base.removeprefix("refs/heads/").removeprefix(f"{policy.remote}/")
    if not base or base == kind.base:
        return kind.base
    if not may_start_from(policy, kind, base):
        allowed = (kind.base, *kind.also_from)
        raise refused("track-base", base=base, kind=kind.name, allowed=allowed)
    conditions.present(policy, snapshot, base)
    return base


def plan_base(snapshot: Snapshot, kind: BranchKind, branch: str, base: str) -> Plan:
    """For a branch that is here already, only its base can be set. Raises `track-exists`."""
    if not base:
        short = branch.removeprefix(kind.prefix)
        raise refused("track-exists", branch=branch, kind=kind.name, short=short)
    values = {"branch": branch, "base": base}
    steps = tuple(remember(snapshot, base_of_branch(branch, base)))
    return Plan(f"{kind.name}.track", branch, steps, (("track-based", values),))


def base_note(kind: BranchKind, branch: str, base: str) -> tuple[str, dict[str, str]]:
    """What cannot be known is said, with the way to set it right."""
    short = branch.removeprefix(kind.prefix)
    return "track-taken", {"kind": kind.name, "branch": branch, "base": base, "short": short}


def not_there(policy: Policy, snapshot: Snapshot, kind: BranchKind, typed: str) -> Exception:
    """The remote has no such branch of this kind."""
    own = f"{policy.remote}/"
    names = (name.removeprefix(own) for name in snapshot.remote_branches if name.startswith(own))
    known = tuple(name for name in names if policy.kind_of(name) == kind)
    name = spellings(policy, kind, typed)[0]
    return misused("track-missing", branch=name, remote=policy.remote, known=known or ("-",),
                   nearest=most_like_branch(name, known))  # fmt: skip
