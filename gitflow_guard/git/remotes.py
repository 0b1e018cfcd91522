"""The remotes of a clone, by its settings alone: a policy may come from a stranger."""

from __future__ import annotations

from gitflow_guard.git.run import git
from gitflow_guard.policy.presets import REMOTE


def only_remote(top: str) -> str:
    """The usual remote, else the first there is, else nothing."""
    names = git(["remote"], directory=top, accept=()).text.splitlines()
    return REMOTE if REMOTE in names else next(iter(names), "")
