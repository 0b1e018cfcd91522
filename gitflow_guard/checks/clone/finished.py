"""Which topic branches were finished and not deleted, told by the history."""

from __future__ import annotations

from functools import cache

from gitflow_guard.flow.targets import tag_of, targets, wrong_base
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.snapshot import HEADS
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


class Finished(Record):
    """A topic branch that all of its targets hold."""

    branch: str
    kind: str
    short: str
    targets: tuple[str, ...]


def finished(policy: Policy, snapshot: Snapshot) -> Iterator[Finished]:
    """Those of kinds that are deleted when they are finished."""
    held = cache(lambda target: held_by(policy, snapshot, target))
    for branch in sorted(snapshot.branches):
        kind = policy.kind_of(branch)
        if kind is None or kind.keep or branch in policy.permanent():
            continue
        into = where_to(policy, snapshot, kind, branch)
        everywhere = bool(into) and all(branch in held(target) for target in into)
        if everywhere and has_left(policy, snapshot, kind, branch, into[0]):
            yield Finished(branch, kind.name, branch.removeprefix(kind.prefix), into)


def where_to(policy: Policy, snapshot: Snapshot, kind: BranchKind, branch: str) -> tuple[str, ...]:
    """Where a finish would take it; nowhere when its base is of no use."""
    if wrong_base(policy, snapshot, kind, branch) is not None:
        return ()
    return targets(policy, snapshot, kind, snapshot.bases.get(branch) or kind.base)


def tips(policy: Policy, snapshot: Snapshot, branch: str) -> list[str]:
    """The commits of a branch, here and on the remote."""
    here = snapshot.branches.get(branch)
    there = snapshot.remote_branches.get(f"{policy.remote}/{branch}", "")
    return list(dict.fromkeys(tip for tip in (here.oid if here else "", there) if tip))


def held_by(policy: Policy, snapshot: Snapshot, target: str) -> set[str]:
    """The local branches that a branch holds, here or on the remote."""
    names: set[str] = set()
    for tip in tips(policy, snapshot, target):
        asked = ["for-each-ref", "--format=%(refname)", f"--merged={tip}", HEADS]
        listed = decode(git(asked, directory=snapshot.top).out).splitlines()
        names.update(name.removeprefix(HEADS) for name in listed)
    return names


def has_left(
    policy: Policy, snapshot: Snapshot, kind: BranchKind, branch: str, target: str
) -> bool:
    """Whether it ever went a way of its own; one that was only started is held by all as well.

    A commit on its target's own line (first parents) is where it may have been started.
    """
    if kind.tag and tag_of(policy, kind, branch) in snapshot.tags:
        return True
    oid = snapshot.branches[branch].oid
    return not any(
        oid in git(["rev-list", "--first-parent", tip, f"^{oid}^@", "--"],
                   directory=snapshot.top).text.split()
        for tip in tips(policy, snapshot, target)
    )  # fmt: skip
