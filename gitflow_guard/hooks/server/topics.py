"""The merges that a push adds to branches nobody guards: whether they go the right way."""

from __future__ import annotations

from gitflow_guard.git.log import stored_commits
from gitflow_guard.git.run import git
from gitflow_guard.hooks.server.commits import KNOWN_HERE
from gitflow_guard.hooks.server.line import judge_merge
from gitflow_guard.rules.merge_message import target_named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence

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
    if all(update.branch in guarded for update in updates):
        return
    parents = new_commits(place, "".join(f"{update.new}\n" for update in updates).encode())
    lines = [
        (update, line)
        for update, line in lines_of(found.policy, updates, parents)
        if update.branch not in guarded
    ]
    wanted = {oid for _, line in lines for oid in line if " " in parents[oid]}
    merges = stored(place, wanted)
    for update, line in lines:
        base = parents[line[-1]].partition(" ")[0] if line else ""
        for merge in (merges[oid] for oid in line if oid in merges):
            if is_own(found.policy, update, merge):
                yield from judge_merge(found, update, merge, sources, base).findings


def lines_of(
    policy: Policy, updates: Sequence[Update], parents: Mapping[str, str]
) -> Iterator[tuple[Update, list[str]]]:
    """Each branch with the new commits of its own line, those that others build on first."""
    seen: set[str] = set()
    for update in sorted(updates, key=lambda update: not policy.is_shared(update.branch)):
        line = list(line_of(update.new, parents, seen))
        if policy.is_shared(update.branch):
            seen.update(line)
        yield update, line


def line_of(tip: str, parents: Mapping[str, str], seen: set[str]) -> Iterator[str]:
    """The new commits along first parents, up to one that is another branch's."""
    oid = tip
    while oid in parents and oid not in seen:
        yield oid
        oid = parents[oid].partition(" ")[0]


def stored(place: Place, oids: Collection[str]) -> dict[str, StoredCommit]:
    """The commits, by object id."""
    if not oids:
        return {}
    names = "".join(f"{oid}\n" for oid in oids).encode()
    return {each.oid: each for each in stored_commits(place.top, ("--no-walk=unsorted",), names)}


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
