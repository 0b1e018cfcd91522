"""The merge in progress: which commits it brings in and what they are called."""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import merged_commits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.model import Policy

# Set by git merge for each merged commit, with the name as it was typed.
VARIABLE = "GITHEAD_"


def merged(place: Place) -> dict[str, str]:
    """The merged commits, each with its name as typed, which is empty where it is not known."""
    named = {
        variable.removeprefix(VARIABLE): name
        for variable, name in os.environ.items()
        if variable.startswith(VARIABLE) and is_object_id(variable.removeprefix(VARIABLE))
    }
    return named or dict.fromkeys(merged_commits(place), "")


def is_object_id(text: str) -> bool:
    """Whether it is one in full, SHA-1 or SHA-256."""
    return len(text) in (40, 64) and not text.strip("0123456789abcdef")


def source_name(place: Place, commit: str, typed: str, policy: Policy, into: str) -> str:
    """The short name of the branch merged into `into`, without its remote; else the commit's.

    Of several at the same commit it is the one that the policy lets be finished there.
    """
    if typed and not commit.startswith(typed):
        return short(typed, policy.remote)
    names = [short(name, policy.remote) for name in branches_at(place, commit)]
    kinds = ((name, policy.kind_of(name)) for name in names)
    finished = (name for name, kind in kinds if kind is not None and into in kind.into)
    return next(finished, next(iter(names), commit[:12]))


def short(name: str, remote: str) -> str:
    """A branch's name without what git writes before it."""
    name = name.removeprefix("refs/heads/").removeprefix("refs/remotes/")
    return name.removeprefix(f"{remote}/")


def branches_at(place: Place, commit: str) -> list[str]:
    """The branches that point at a commit, local before remote-tracking."""
    from gitflow_guard.git.run import git

    # origin/HEAD is only another name of a branch.
    shape = "--format=%(if)%(symref)%(then)%(else)%(refname)%(end)"
    asked = ["for-each-ref", shape, f"--points-at={commit}", "refs/heads", "refs/remotes"]
    names = git(asked, directory=place.top, accept=()).text.split("\n")
    return [name for name in names if name]
