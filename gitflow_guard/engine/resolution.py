"""What a person has made of a conflict: resolved, committed, cancelled, or not ready yet."""

from __future__ import annotations

import os

from gitflow_guard.engine.message import accepted_message
from gitflow_guard.engine.pause import marked, unmerged
from gitflow_guard.engine.watched import watched
from gitflow_guard.errors import refused
from gitflow_guard.flow.plan import Merge
from gitflow_guard.flow.plan_data import plan_of_data
from gitflow_guard.git.merge import commit_tree, tree_of
from gitflow_guard.git.rebase import picked_commit
from gitflow_guard.git.run import git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.git.repository import Repository

CANCELLED = ""
# What a copy of a commit keeps of it.
WRITTEN = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_DATE")


def resolution(entry: Entry, repository: Repository) -> str:
    """The commit of the resolution; `CANCELLED` when the merge was given up.

    A merge that was committed by `git commit` counts as it is; one that is resolved but not
    committed is committed here. Raises `conflict-unresolved`, `conflict-markers`,
    `conflict-unstaged`, `conflict-elsewhere`.
    """
    pausing = entry.last("pausing") or {}
    onto = pausing["onto"]
    here, changed = ready(pausing, repository)
    open_file = "CHERRY_PICK_HEAD" if pausing["picking"] else "MERGE_HEAD"
    is_open = os.path.exists(os.path.join(repository.place.git_dir, open_file))
    if is_open:
        entry.note("resolving")
    if is_open and here == onto:
        return committed(entry, pausing, repository)
    if changed:
        raise refused("conflict-unstaged", paths=changed)
    # Git, killed while it forgot the merge, may have forgotten half of it.
    if is_open or entry.last("made"):
        end_merge(entry, pausing, repository)
    if here == onto:
        return CANCELLED
    return accepted(entry, pausing, here, repository)


def ready(pausing: dict[str, Any], repository: Repository) -> tuple[str, tuple[str, ...]]:
    """The commit checked out and what differs from it, when nothing is left to settle.

    Raises `conflict-elsewhere`, `conflict-unresolved`, `conflict-markers`.
    """
    head, here, changed = repository.head_and_changes()
    if head:
        raise refused("conflict-elsewhere", branch=head, onto=pausing["onto"][:10])
    files = unmerged(repository)
    if files:
        raise refused("conflict-unresolved", paths=files)
    files = marked(repository, pausing["files"])
    if files:
        raise refused("conflict-markers", paths=files)
    return here, changed


def accepted(entry: Entry, pausing: dict[str, Any], here: str, repository: Repository) -> str:
    """A commit the user made. Raises `conflict-elsewhere` when it does not settle the conflict."""
    if any(event["event"] == "made" and event["commit"] == here for event in entry.events):
        # Our own, made before gflow was cut off.
        return here
    onto = pausing["onto"]
    settles = picks if pausing["picking"] else merges
    if not settles(onto, pausing["source"], here, repository):
        raise refused("conflict-elsewhere", branch=here[:10], onto=onto[:10])
    if pausing["picking"] or merge_step(entry, pausing["branch"]).strategy != "squash":
        return here
    return commit_of(entry, pausing, tree_of(repository.place.top, here), repository)


def merges(onto: str, source: str, here: str, repository: Repository) -> bool:
    """Whether a commit holds both sides."""
    return repository.is_ancestor(onto, here) and repository.is_ancestor(source, here)


def picks(onto: str, source: str, here: str, repository: Repository) -> bool:
    """Whether a commit is the source's copy: next after `onto`, by the same author at that time."""
    top = repository.place.top
    copy, original = picked_commit(top, here), picked_commit(top, source)
    same = all(copy.author[key] == original.author[key] for key in WRITTEN)
    return copy.parents == (onto,) and same


def committed(entry: Entry, pausing: dict[str, Any], repository: Repository) -> str:
    """Commit what is staged, as the plan would have, and end git's own merge."""
    top = repository.place.top
    unstaged = git(["diff-files", "-z", "--name-only"], directory=top).text
    if unstaged:
        raise refused("conflict-unstaged", paths=unstaged.strip("\0").split("\0"))
    tree = git(["write-tree"], directory=top).text
    made = commit_of(entry, pausing, tree, repository)
    onto = pausing["onto"]
    entry.note("made", commit=made)
    asked = ["update-ref", "--no-deref", "-m", "gflow: resolved", "HEAD", made, onto]
    watched(asked, entry, directory=top)
    end_merge(entry, pausing, repository)
    return made


def commit_of(entry: Entry, pausing: dict[str, Any], tree: str, repository: Repository) -> str:
    """The commit the plan would have made, had there been no conflict."""
    top, onto, source = repository.place.top, pausing["onto"], pausing["source"]
    if pausing["picking"]:
        commit = picked_commit(top, source)
        author, sign = commit.author, signs(entry)
        return commit_tree(top, tree, (onto,), commit.message, sign=sign, author=author)
    step = merge_step(entry, pausing["branch"])
    merging = step.strategy == "merge"
    parents = (onto, source) if merging else (onto,)
    message = accepted_message(repository, step.message, merging=merging)
    return commit_tree(top, tree, parents, message, sign=step.sign)


def end_merge(entry: Entry, pausing: dict[str, Any], repository: Repository) -> None:
    """Let git forget the merge that it still has open."""
    verb = "cherry-pick" if pausing["picking"] else "merge"
    watched([verb, "--quit"], entry, directory=repository.place.top, accept=())


def merge_step(entry: Entry, branch: str) -> Merge:
    """The plan's merge into a branch."""
    steps = plan_of_data(entry.plan).steps
    return next(step for step in steps if isinstance(step, Merge) and step.branch == branch)


def signs(entry: Entry) -> bool:
    """Whether the plan signs commits."""
    steps = plan_of_data(entry.plan).steps
    return any(step.sign for step in steps if isinstance(step, Merge))
