"""The first half of a finish: every commit and tag made as an object, no ref moved yet."""

from __future__ import annotations

from gitflow_guard.engine.message import accepted_message
from gitflow_guard.engine.outcome import Conflicted
from gitflow_guard.errors import refused
from gitflow_guard.flow.plan import LATEST, Merge, Plan, Tag
from gitflow_guard.git.merge import Conflict, commit_tree, merge_trees, tree_of
from gitflow_guard.git.rebase import rebase
from gitflow_guard.git.tag import tag_object
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gitflow_guard.git.repository import Repository


class Built(Record):
    """The object ids the refs shall have: branches and tags by short name."""

    branches: dict[str, str]
    tags: dict[str, str]
    conflicts: tuple[Conflicted, ...] = ()


def build(plan: Plan, repository: Repository, *, trial: bool = False) -> Built:
    """Make the objects, or stop at the first merge with conflicts.

    A `trial` asks no hook and signs nothing: it only finds out whether everything would merge.
    """
    branches: dict[str, str] = {}
    tags: dict[str, str] = {}
    for step in plan.steps:
        if isinstance(step, Merge):
            made = merged(resolved(step, branches), repository, trial=trial)
            if made.conflicts:
                return Built(branches, tags, conflicts_of(step, made.conflicts))
            branches[step.branch] = made.oid
        elif isinstance(step, Tag) and not trial:
            on = latest(step.on, branches)
            top = repository.place.top
            tags[step.name] = tag_object(top, step.name, on, step.message, sign=step.sign)
    return Built(branches, tags)


def latest(name: str, branches: dict[str, str]) -> str:
    """An object id, or what the plan has made of a branch so far."""
    return branches[name.removeprefix(LATEST)] if name.startswith(LATEST) else name


def resolved(step: Merge, branches: dict[str, str]) -> Merge:
    """The step with its source as an object id."""
    return step.replace(source=latest(step.source, branches))


def conflicts_of(step: Merge, conflicts: tuple[Conflict, ...]) -> tuple[Conflicted, ...]:
    """The conflicts with the merge they came up in."""
    return tuple(
        Conflicted(conflict.path, conflict.kind, step.branch, step.source_name)
        for conflict in conflicts
    )


class Made(Record):
    """A commit, or conflicts."""

    oid: str
    conflicts: tuple[Conflict, ...] = ()


def merged(step: Merge, repository: Repository, *, trial: bool) -> Made:
    """What the branch becomes; unchanged when it already holds the source."""
    if repository.is_ancestor(step.source, step.onto):
        return Made(step.onto)
    return STRATEGIES[step.strategy](step, repository, trial=trial)


def by_merge(step: Merge, repository: Repository, *, trial: bool) -> Made:
    """A merge commit, also where a fast-forward would do."""
    return commit(step, repository, (step.onto, step.source), trial=trial)


def by_squash(step: Merge, repository: Repository, *, trial: bool) -> Made:
    """One commit that holds all of the source's changes."""
    return commit(step, repository, (step.onto,), trial=trial)


def commit(step: Merge, repository: Repository, parents: tuple[str, ...], *, trial: bool) -> Made:
    """A commit of the merged tree."""
    top = repository.place.top
    merged_tree = merge_trees(top, step.onto, step.source)
    if merged_tree.conflicts:
        return Made("", merged_tree.conflicts)
    if len(parents) == 1 and merged_tree.tree == tree_of(top, step.onto):
        return Made(step.onto)
    merging = len(parents) > 1
    message = step.message
    if not trial:
        message = accepted_message(repository.place, message, merging=merging)
    sign = step.sign and not trial
    return Made(commit_tree(top, merged_tree.tree, parents, message, sign=sign))


def by_rebase(step: Merge, repository: Repository, *, trial: bool) -> Made:
    """The source's commits one after the other on the branch."""
    top = repository.place.top
    made = rebase(top, step.onto, step.source, sign=step.sign and not trial)
    return Made(made.oid, made.conflicts)


def by_fast_forward(step: Merge, repository: Repository, *, trial: bool) -> Made:
    """The source itself. Raises GflowError `not-fast-forward`."""
    del trial
    if not repository.is_ancestor(step.onto, step.source):
        raise refused("not-fast-forward", branch=step.branch, source=step.source_name)
    return Made(step.source)


STRATEGIES: dict[str, Callable[..., Made]] = {
    "merge": by_merge,
    "squash": by_squash,
    "rebase": by_rebase,
    "ff": by_fast_forward,
}
