"""The cherry-pick or revert in progress, and the command that calls it off."""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import first_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place


def picking(place: Place, message: str) -> tuple[str, str]:
    """What is being made, and what undoes it when it is refused; both empty for a plain commit.

    A revert without conflict has no mark of its own (git 2.39); `message`, the file git gave a
    hook, then tells, beside MERGE_MSG, which only git itself writes. Such a revert is not one
    that can be aborted.
    """
    for action, mark in (("cherry-pick", "CHERRY_PICK_HEAD"), ("revert", "REVERT_HEAD")):
        if is_there(place, mark):
            return action, f"git {action} --abort"
    if message and is_there(place, "MERGE_MSG") and first_line(message).startswith('Revert "'):
        several = is_there(place, "sequencer")
        return "revert", "git revert --abort" if several else "git reset --merge"
    return "", ""


def is_there(place: Place, name: str) -> bool:
    """Whether the git directory of this worktree holds such a file or folder."""
    return os.path.exists(os.path.join(place.directory, name))
