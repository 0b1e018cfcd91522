"""Merges that were made on a branch: whether each may have been, and what they have tangled."""

from __future__ import annotations

from gitflow_guard.checks.baseline import after_baseline
from gitflow_guard.checks.tangles import tangle_findings, tips_of
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.shallow import cut_off_at
from gitflow_guard.rules.direction import direction, finding
from gitflow_guard.rules.merge_message import branches_named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.checks.pull_request import Asked
    from gitflow_guard.git.place import Place
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.finding import Finding


def of_merges(asked: Asked, policy: Policy, snapshot: Snapshot, place: Place) -> Iterator[Finding]:
    """By the branches that are here, and by what merges say."""
    branch = asked.moved or asked.source
    if not (branch and asked.head) or not (asked.moved or (asked.target and asked.base)):
        return
    # What a pull request is compared with was fetched; else nobody knows how far the others go.
    if asked.target or not cut_off_at(place):
        known = tips(asked, policy, snapshot)
        yield from tangle_findings(snapshot.top, policy, branch, known, {})
    if asked.moved or is_from(policy, branch, asked.target):
        left_out = (f"^{asked.base}",) if asked.base else ()
        own = after_baseline((asked.head, *left_out), policy.baseline, snapshot.top)
        yield from by_messages(policy, branch, merges_in(snapshot.top, own))


def tips(asked: Asked, policy: Policy, snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    """All branches that are here, and those that are asked about as they are asked about."""
    own = f"{policy.remote}/"
    there = snapshot.remote_branches.items()
    references = [(branch.oid, name) for name, branch in snapshot.branches.items()]
    references += [(oid, name.removeprefix(own)) for name, oid in there if name.startswith(own)]
    onto = {asked.target: (asked.base,)} if asked.target else {}
    return {**tips_of(references), **onto, asked.moved or asked.source: (asked.head,)}


def is_from(policy: Policy, branch: str, target: str) -> bool:
    """Whether a branch goes back to its base: of any other it is not known what is its own."""
    kind = policy.kind_of(branch)
    return kind is not None and kind.base == target


def by_messages(
    policy: Policy, branch: str, merges: Iterator[tuple[str, str]]
) -> Iterator[Finding]:
    """The merges into a branch that go the wrong way."""
    for oid, header in merges:
        for name in branches_named(header):
            found = finding(policy, direction(policy, name, branch), oid)
            if found is not None:
                yield found


def merges_in(top: str, revisions: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The merges made on the line of the revisions, oldest last: object id and header."""
    asked = ["log", "-z", "--first-parent", "--merges", "--no-show-signature", "--format=%H%x00%s"]
    listed = git([*asked, *revisions, "--"], directory=top).out
    fields = decode(listed).split("\0")
    yield from zip(fields[::2], fields[1::2], strict=False)
