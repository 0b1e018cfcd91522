"""Which branch a merged commit really is of: by the name that was typed, else by the references."""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import HEADS, lines_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.model import Policy

REMOTES = "refs/remotes/"
TAGS = "refs/tags/"
# Where git looks for a name that was typed (gitrevisions(7)).
SPACES = ("", "refs/", TAGS, HEADS, REMOTES)
# origin/HEAD is only another name of a branch.
SHAPE = "--format=%(if)%(symref)%(then)%(else)%(refname)%(end)"
# What a fetch has brought, a line each: `<id>\t<not-for-merge or nothing>\tbranch '<name>' of ...`.
FETCHED = "FETCH_HEAD"


def sources(place: Place, policy: Policy, commit: str, typed: str) -> tuple[str, ...]:
    """The short names, without remotes, of the branches a merged commit may be of.

    The one that was typed, or fetched to be merged; else those that point at the commit; else
    those that hold it. Empty for a commit that no branch holds.
    """
    pointing = references(place, f"--points-at={commit}")
    named = [ref for space in SPACES for ref in (space + typed,) if ref in pointing]
    branches = branches_of(policy, named[:1])
    fetched = () if named else fetched_as(place, commit)
    return (
        branches
        or fetched
        or (() if named else branches_of(policy, pointing))
        or branches_of(policy, references(place, f"--contains={commit}"))
    )


def references(place: Place, which: str) -> list[str]:
    """The full names of the branches, remote-tracking branches and tags."""
    from gitflow_guard.git.run import git

    asked = ["for-each-ref", SHAPE, which, HEADS, REMOTES, TAGS]
    return [name for name in git(asked, directory=place.top, accept=()).text.split("\n") if name]


def branches_of(policy: Policy, references: Iterable[str]) -> tuple[str, ...]:
    """The branches among references, those of a remote without its name, each once."""
    names = (branch_of(policy.remote, reference) for reference in references)
    return tuple(dict.fromkeys(name for name in names if name))


def branch_of(remote: str, reference: str) -> str:
    """The short name of a branch; empty when the reference is none."""
    if reference.startswith(HEADS):
        return reference.removeprefix(HEADS)
    if not reference.startswith(REMOTES):
        return ""
    name = reference.removeprefix(REMOTES)
    own = name.removeprefix(f"{remote}/")
    return own if own != name else name.partition("/")[2]


def fetched_as(place: Place, commit: str) -> tuple[str, ...]:
    """The names of the branches that were fetched to be merged, and are at the commit."""
    lines = (line.split("\t") for line in lines_of(os.path.join(place.directory, FETCHED)))
    told = (fields[2] for fields in lines if len(fields) == 3 and fields[:2] == [commit, ""])
    return tuple(text.split("'")[1] for text in told if text.startswith("branch '"))
