"""Where a topic branch goes."""

from __future__ import annotations

from gitflow_guard.errors import GflowError, refused
from gitflow_guard.flow.versions import Numbers, numbers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


def may_start_from(policy: Policy, kind: BranchKind, branch: str) -> bool:
    """Whether the policy lets this kind start from that branch, its own base aside."""
    found = policy.kind_of(branch)
    return branch in kind.also_from or (found is not None and found.name in kind.also_from)


def targets(policy: Policy, snapshot: Snapshot, kind: BranchKind, base: str) -> tuple[str, ...]:
    """The branches that get the work of one started from `base`, in order; none where it stays."""
    if base and base != kind.base and may_start_from(policy, kind, base):
        return (base,)
    preferred = policy.kind(kind.prefer_open) if kind.prefer_open else None
    instead = still_open(policy, snapshot, preferred) if preferred else ()
    if not instead or len(kind.into) < 2:
        return kind.into
    return (*kind.into[:-1], *instead)


def still_open(policy: Policy, snapshot: Snapshot, kind: BranchKind) -> tuple[str, ...]:
    """The branches of a kind, here or on the remote, whose tag is not there yet, by name."""
    own = f"{policy.remote}/"
    remote = (name.removeprefix(own) for name in snapshot.remote_branches if name.startswith(own))
    names = (name for name in {*snapshot.branches, *remote} if policy.kind_of(name) == kind)
    tags = snapshot.tags
    return tuple(sorted(name for name in names if tag_of(policy, kind, name) not in tags))


def tag_of(policy: Policy, kind: BranchKind, branch: str) -> str:
    """The tag that marks what a branch of this kind becomes."""
    return policy.tag_prefix + branch.removeprefix(kind.prefix)


def taken_versions(policy: Policy, snapshot: Snapshot) -> frozenset[Numbers]:
    """The versions that tags and open branches have, here or on the remote."""
    tags = (tag.removeprefix(policy.tag_prefix) for tag in snapshot.tags)
    found = [*tags, *(version for version, _, _ in versioned(policy, snapshot))]
    return frozenset(core for core in map(numbers, found) if core)


def kept_versions(policy: Policy, snapshot: Snapshot) -> dict[str, str]:
    """Branches that stay and whose names tell what was released: as tags, with their commits."""
    return {
        policy.tag_prefix + version: oid
        for version, kind, oid in versioned(policy, snapshot)
        if not kind.tag and not kind.into and numbers(version)
    }


def versioned(policy: Policy, snapshot: Snapshot) -> Iterator[tuple[str, BranchKind, str]]:
    """The branches that are named by versions: version, kind, commit; those here last."""
    own = f"{policy.remote}/"
    known = {
        name.removeprefix(own): oid
        for name, oid in snapshot.remote_branches.items()
        if name.startswith(own)
    }
    known |= {name: branch.oid for name, branch in snapshot.branches.items()}
    for name, oid in known.items():
        kind = policy.kind_of(name)
        if kind is not None and kind.version != "none":
            yield name.removeprefix(kind.prefix), kind, oid


def wrong_base(
    policy: Policy, snapshot: Snapshot, kind: BranchKind, branch: str
) -> GflowError | None:
    """What is wrong with the recorded base of a topic branch, if anything."""
    base = snapshot.bases.get(branch) or kind.base
    short = branch.removeprefix(kind.prefix)
    values = {"branch": branch, "base": base, "kind": kind.name, "short": short}
    if base == kind.base:
        return None
    if not snapshot.tip(base, policy.remote):
        return refused("base-gone", usual=kind.base, **values)
    if base in kind.into or may_start_from(policy, kind, base):
        return None
    allowed = (kind.base, *kind.also_from)
    return refused("base-other", usual=kind.base, allowed=allowed, **values)
