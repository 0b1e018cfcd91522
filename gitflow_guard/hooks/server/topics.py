"""The merges that a push adds to branches nobody guards: whether they go the right way."""

from __future__ import annotations

from gitflow_guard.git.log import stored_commits
from gitflow_guard.git.run import git
from gitflow_guard.hooks.server.commits import KNOWN_HERE
from gitflow_guard.hooks.server.line import judge_merge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.hooks.server.sources import Sources
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.rules.finding import Finding


def judge_topics(
    place: Place, found: Found, updates: Sequence[Update], sources: Sources
) -> Iterator[Finding]:
    """Judge the new merges on the first parents of each branch, those of a permanent one once.

    Two processes for all of them, and one where the push brings no merge.
    """
    tips = "".join(f"{update.new}\n" for update in updates).encode()
    if not tips:
        return
    merges = {each.oid: each for each in stored_commits(place.top, ("--merges", *KNOWN_HERE), tips)}
    if not merges:
        return
    first = first_parents(place, tips)
    permanent = found.policy.permanent()
    seen: set[str] = set()
    for update in sorted(updates, key=lambda update: update.branch not in permanent):
        line = list(line_of(update.new, first, seen))
        if update.branch in permanent:
            seen.update(line)
        base = first[line[-1]] if line else ""
        for oid in line:
            if oid in merges:
                yield from judge_merge(found, update, merges[oid], sources, base).findings


def first_parents(place: Place, tips: bytes) -> dict[str, str]:
    """The first parent of each new commit, by object id; empty where it has none."""
    asked = ["rev-list", "--stdin", "--parents", *KNOWN_HERE]
    listed = git(asked, directory=place.top, stdin=tips).text
    lines = (line.split(" ", 2) for line in listed.split("\n"))
    return {oid: parents[0] if parents else "" for oid, *parents in lines}


def line_of(tip: str, first: Mapping[str, str], seen: set[str]) -> Iterator[str]:
    """The new commits along first parents, up to one that is another branch's."""
    oid = tip
    while oid in first and oid not in seen:
        yield oid
        oid = first[oid]
