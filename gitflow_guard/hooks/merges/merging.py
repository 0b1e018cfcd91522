"""The merge in progress: which commits it brings in and what they are called."""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import merged_commits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place

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


def source_name(place: Place, commit: str, typed: str, remote: str) -> str:
    """The short name of the merged branch, without its remote; else the commit, shortened."""
    name = typed if typed and not commit.startswith(typed) else branch_at(place, commit)
    name = name.removeprefix("refs/heads/").removeprefix("refs/remotes/")
    return name.removeprefix(f"{remote}/") or commit[:12]


def branch_at(place: Place, commit: str) -> str:
    """The first branch, local before remote-tracking, that points at a commit."""
    from gitflow_guard.git.run import git

    # origin/HEAD is only another name of a branch.
    shape = "--format=%(if)%(symref)%(then)%(else)%(refname)%(end)"
    asked = ["for-each-ref", shape, f"--points-at={commit}", "refs/heads", "refs/remotes"]
    names = git(asked, directory=place.top, accept=()).text.split("\n")
    return next((name for name in names if name), "")
