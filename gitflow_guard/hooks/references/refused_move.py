"""A refused move of a branch, explained: what it was, what is left of it, how to go on."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.load import source_of
from gitflow_guard.hooks.merges.merging import merged, source_name
from gitflow_guard.hooks.merges.refused import refusal as merge_in_progress
from gitflow_guard.hooks.merges.refused import way
from gitflow_guard.hooks.picking import is_there, picking
from gitflow_guard.hooks.references.judged_move import AMEND, COMMIT, FORWARD, MERGE
from gitflow_guard.hooks.references.left_behind import left_behind
from gitflow_guard.hooks.where import current_branch, is_rebasing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.references.judged_move import Verdict
    from gitflow_guard.hooks.references.moves import Move
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found

# What `merge --autostash` has put aside, and gives back only with a merge that ends.
PUT_ASIDE = "MERGE_AUTOSTASH"
# How a merge gets there, as the other hooks say it, and as it is said where there is none to abort.
MERGES = {
    "merge-by-finish": "guard-merge-finish",
    "merge-goes-elsewhere": "guard-merge-elsewhere",
    "merge-by-start": "guard-merge-start",
    "merge-by-request": "guard-merge-request",
}


def refusals(place: Place, move: Move, verdict: Verdict) -> list[GflowError]:
    """The refusal, and what is left of what was tried."""
    found = verdict.found
    assert found is not None
    made = in_the_making(place, found, move, verdict)
    if made is not None:
        return [made]
    # What is staged for a commit is the user's, and in the commit that was refused too.
    looked = move.replace(new="") if verdict.kind in (COMMIT, AMEND) else move
    told = [refusal(place, found, move, verdict), left_behind(place, looked)]
    if is_there(place, PUT_ASIDE) and not is_there(place, "MERGE_HEAD"):
        told.append(refused("guard-left-aside"))
    return told


def in_the_making(place: Place, found: Found, move: Move, verdict: Verdict) -> GflowError | None:
    """A commit or merge that git is making on the branch, in the words of the other hooks."""
    if current_branch(place) != move.branch or is_rebasing(place):
        return None
    from gitflow_guard.hooks.protect import commit_refusal

    commits = merged(place) if is_there(place, "MERGE_HEAD") else {}
    if verdict.kind == MERGE and commits:
        return merge_in_progress(place, found, move.branch, commits)
    message = f"{place.directory}/COMMIT_EDITMSG"
    is_picking = bool(picking(place, message)[0]) and verdict.kind == COMMIT
    if verdict.kind == COMMIT and (is_picking or is_staged(place, move)):
        return commit_refusal(place, found, move.branch, message)
    return None


def is_staged(place: Place, move: Move) -> bool:
    """Whether the commit was made from what is staged, and still is."""
    from gitflow_guard.git.run import git

    asked = ["diff-index", "--cached", "--quiet"]
    same, changed = (
        git([*asked, commit], directory=place.top, accept=()).code
        for commit in (move.new, move.old)
    )
    return same == 0 and changed != 0


def refusal(place: Place, found: Found, move: Move, verdict: Verdict) -> GflowError:
    """What was refused, and by which line of the policy."""
    policy = found.policy
    target = source_name(place, move.new, "", policy, move.branch) if move.new else ""
    values: dict[str, Any] = {
        "branch": move.branch,
        "target": target,
        "gone": verdict.gone,
        "come": verdict.come,
        **source_of(found, policy.protection(move.branch), verdict.right),
    }
    if verdict.kind in (MERGE, FORWARD):
        by_request = policy.protection(move.branch).merges == "block"
        code, more = ("merge-by-request", {}) if by_request else way(policy, target, move.branch)
        return refused(MERGES[code], **more, **values)
    if verdict.kind in (AMEND, COMMIT):
        from gitflow_guard.hooks.advice import topic_from

        command = topic_from(policy, move.branch)
        return refused(f"guard-{verdict.kind}", command=command, **values)
    return refused(f"guard-{verdict.kind}", **values)
