"""The merges that a push adds to branches nobody guards: whether they go the right way."""

from __future__ import annotations

from gitflow_guard.git.log import stored_commits
from gitflow_guard.git.run import git
from gitflow_guard.hooks.server.commits import KNOWN_HERE
from gitflow_guard.hooks.server.line import judge_merge
from gitflow_guard.rules.merge_message import target_named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from gitflow_guard.git.log import StoredCommit
    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.hooks.server.sources import Sources
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.finding import Finding


def judge_topics(
    place: Place, found: Found, updates: Sequence[Update], sources: Sources, guarded: Container[str]
) -> Iterator[Finding]:
    """Judge the new merges on the first parents of each branch, but for the `guarded` ones.

    What is on the line of a branch that others build on is not theirs. One process for all of
    them, and two more where the push brings a merge.
    """
    tips = "".join(f"{update.new}\n" for update in updates).encode()
    parents = new_commits(place, tips) if tips else {}
    found_merges = "".join(f"{oid}\n" for oid, line in parents.items() if " " in line).encode()
    if not found_merges:
        return
    listed = stored_commits(place.top, ("--no-walk=unsorted",), found_merges)
    merges = {commit.oid: commit for commit in listed}
    first = {oid: line.partition(" ")[0] for oid, line in parents.items()}
    policy = found.policy
    seen: set[str] = set()
    for update in sorted(updates, key=lambda update: not policy.is_shared(update.branch)):
        line = list(line_of(update.new, first, seen))
        if policy.is_shared(update.branch):
            seen.update(line)
        base = first[line[-1]] if line else ""
        for oid in line if update.branch not in guarded else ():
            if oid in merges and is_own(policy, update, merges[oid]):
                yield from judge_merge(found, update, merges[oid], sources, base).findings


def is_own(policy: Policy, update: Update, merge: StoredCommit) -> bool:
    """Whether it was not made on a branch that this one was started from, and is not here yet."""
    header = merge.raw.partition(b"\n")[0].decode("utf-8", "replace")
    target = target_named(header)
    return target in ("", update.branch) or not policy.is_shared(target)


def new_commits(place: Place, tips: bytes) -> dict[str, str]:
    """The parents of each new commit, a line by object id; empty where it has none."""
    asked = ["rev-list", "--stdin", "--parents", *KNOWN_HERE]
    listed = git(asked, directory=place.top, stdin=tips).text
    lines = (line.partition(" ") for line in listed.split("\n") if line)
    return {oid: parents for oid, _, parents in lines}


def line_of(tip: str, first: Mapping[str, str], seen: set[str]) -> Iterator[str]:
    """The new commits along first parents, up to one that is another branch's."""
    oid = tip
    while oid in first and oid not in seen:
        yield oid
        oid = first[oid]
