"""Merges that left no merge commit: a branch moved onto another, as its own log tells.

No hook of git's is asked about a fast-forward of a branch that takes commits, and its commits do
not tell whose they were.
"""

from __future__ import annotations

import os

from gitflow_guard.errors import refused
from gitflow_guard.hooks.load import line_of
from gitflow_guard.hooks.merges.sources import branch_of
from gitflow_guard.hooks.where import HEADS, is_ancestor, lines_of
from gitflow_guard.rules.direction import direction, finding, is_refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.push.branch import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found

# What git writes to the log: `<old> <new> <who> <when> <zone>\tmerge feature/a: Fast-forward`.
ENDING = ": Fast-forward"
BEGINNINGS = ("merge ", "pull ")
# Older ones are left; each that may be wrong costs a git process or two.
LAST = 200


def fast_forwarded(
    place: Place, found: Found, update: Update, bases: Mapping[str, str]
) -> Iterator[GflowError]:
    """The refusal of each that goes the wrong way, and whose commits the push brings."""
    policy = found.policy
    for old, new, typed in logged(place, update.local):
        named = branch_of(policy.remote, typed) if typed.startswith("refs/") else typed
        told = direction(policy, named.removeprefix(f"{policy.remote}/"), update.branch, bases)
        if is_refused(policy, told) and brings(place, update, new):
            yield refused(
                "push-fast-forward",
                branch=update.branch,
                source=told.source,
                old=old[:10],
                new=new[:10],
                findings=(finding(policy, told, new),),
                **line_of(found, told.key, told.value),
            )


def logged(place: Place, ref: str) -> Iterator[tuple[str, str, str]]:
    """Of each fast-forward in a branch's log: where from, where to, and the name as typed."""
    if not ref.startswith(HEADS):
        return
    for line in lines_of(os.path.join(place.common, "logs", ref))[-LAST:]:
        who, _, what = line.partition("\t")
        if what.endswith(ENDING) and what.startswith(BEGINNINGS):
            old, new = who.split(" ", 2)[:2]
            yield old, new, what.removesuffix(ENDING).rpartition(" ")[2]


def brings(place: Place, update: Update, commit: str) -> bool:
    """Whether the branch still holds it, and the remote's does not yet."""
    if not update.creates and is_ancestor(place, commit, update.old):
        return False
    return is_ancestor(place, commit, update.new)
