"""The hooks of `.pre-commit-hooks.yaml`, for pre-commit and prek.

The framework tells a stage's facts in PRE_COMMIT_* variables; in pre-push it names one of the
pushed references only, and no deletion (https://pre-commit.com/#supported-git-hooks).
"""

from __future__ import annotations

import os

from gitflow_guard.errors import misused
from gitflow_guard.hooks.branch_name import guard_name, guard_pushed_name
from gitflow_guard.hooks.load import load
from gitflow_guard.hooks.moved_reference import TAGS
from gitflow_guard.hooks.pre_push import judged
from gitflow_guard.hooks.protect import guard_branch
from gitflow_guard.hooks.push.branch import Update
from gitflow_guard.hooks.where import HEADS, commit_at, current_branch, here, is_unborn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.where import Place

NOTHING = "0" * 40


def run(arguments: Sequence[str]) -> list[GflowError]:
    """Run the hook with that id."""
    hook = HOOKS.get(arguments[0]) if arguments else None
    if hook is None:
        name = arguments[0] if arguments else ""
        raise misused("hook-unknown", name=name, hooks=tuple(HOOKS))
    return hook(arguments[1:])


def commit_message(arguments: Sequence[str]) -> list[GflowError]:
    """gflow-commit-message."""
    from gitflow_guard.hooks.commit_msg import run as judged

    return judged(arguments)


def branch_name(_arguments: Sequence[str]) -> list[GflowError]:
    """gflow-branch-name: the branch being pushed, else the current one."""
    if in_ci():
        return []
    place = here()
    pushed = told("REMOTE_BRANCH")
    if pushed:
        return pushed_name(place, pushed)
    branch = current_branch(place)
    return guard_name(load(place), branch) if branch and not is_unborn(place) else []


def pushed_name(place: Place, pushed: str) -> list[GflowError]:
    """The name of a branch being pushed, unless the remote is known to have it already."""
    name = pushed.removeprefix(HEADS)
    tracking = f"refs/remotes/{told('REMOTE_NAME')}/{name}"
    if name == pushed or commit_at(place, tracking):
        return []
    return guard_pushed_name(load(place), name, told("LOCAL_BRANCH"))


def protect_branches(_arguments: Sequence[str]) -> list[GflowError]:
    """gflow-protect-branches."""
    if in_ci():
        return []
    rebased = told("PRE_REBASE_BRANCH")
    if rebased:
        from gitflow_guard.hooks.pre_rebase import run as judged_rebase

        return judged_rebase([told("PRE_REBASE_UPSTREAM"), rebased])
    return guard_branch(here())


def push(_arguments: Sequence[str]) -> list[GflowError]:
    """gflow-push."""
    place = here()
    local, remote_name = told("LOCAL_BRANCH"), told("REMOTE_BRANCH")
    update = Update(
        local=local,
        # Where the whole history is pushed, neither end is told.
        new=told("TO_REF") or commit_at(place, local),
        ref=remote_name,
        # Of a tag the remote does not have yet, the framework tells a commit before it.
        old=NOTHING if remote_name.startswith(TAGS) else told("FROM_REF") or NOTHING,
    )
    if not update.ref:
        return []
    found = load(place)
    remote = told("REMOTE_NAME") or found.policy.remote
    # What is wrong with a name is for another hook of the framework's to say.
    return judged(place, found, remote, [update], names=False)


def told(name: str) -> str:
    """One of the framework's variables; empty where this stage has none."""
    return os.environ.get(f"PRE_COMMIT_{name}", "")


def in_ci() -> bool:
    """Whether this is a CI checkout, where the branch is checked out to be read."""
    return os.environ.get("CI", "").lower() in ("true", "1")


HOOKS = {
    "gflow-commit-message": commit_message,
    "gflow-branch-name": branch_name,
    "gflow-protect-branches": protect_branches,
    "gflow-push": push,
}
