"""The first half of a finish: every commit and tag made as an object, no ref moved yet."""

from __future__ import annotations

from gitflow_guard.engine.built import Built, Stopped, resolved_key
from gitflow_guard.engine.message import accepted_message
from gitflow_guard.errors import refused
from gitflow_guard.flow.plan import LATEST, Merge, Plan, Tag
from gitflow_guard.git.merge import Conflict, commit_tree, merge_trees, tree_of
from gitflow_guard.git.rebase import rebase
from gitflow_guard.git.tag import tag_object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gitflow_guard.git.repository import Repository


class Builder:
    """Makes a plan's objects, going on from what is made already.

    `made` is what an earlier run has built, `resolved` the commits a person has made of what did
    not merge, by `resolved_key`. A `trial` asks no hook and signs nothing.
    """

    def __init__(
        self,
        repository: Repository,
        made: Built,
        resolved: dict[str, str],
        *,
        trial: bool,
    ) -> None:
        self.repository = repository
        self.top = repository.place.top
        self.branches = dict(made.branches)
        self.tags = dict(made.tags)
        self.resolved = resolved
        self.trial = trial
        # Commits that did not exist before: no branch can hold one yet.
        self.fresh: set[str] = set()

    def build(self, plan: Plan) -> Built:
        """Everything, or all before the first merge with conflicts."""
        for step in plan.steps:
            if isinstance(step, Merge) and step.branch not in self.branches:
                made = self.merged(step.replace(source=self.latest(step.source)))
                if isinstance(made, Stopped):
                    return Built(self.branches, self.tags, made)
                self.branches[step.branch] = made
            elif isinstance(step, Tag) and step.name not in self.tags and not self.trial:
                on = self.latest(step.on)
                sign, message = step.sign, step.message
                self.tags[step.name] = tag_object(self.top, step.name, on, message, sign=sign)
        return Built(self.branches, self.tags)

    def latest(self, name: str) -> str:
        """An object id, or what the plan has made of a branch so far."""
        return self.branches[name.removeprefix(LATEST)] if name.startswith(LATEST) else name

    def merged(self, step: Merge) -> str | Stopped:
        """What the branch becomes; unchanged when it already holds the source."""
        fresh = step.source in self.fresh
        if not fresh and self.repository.is_ancestor(step.source, step.onto):
            return step.onto
        return STRATEGIES[step.strategy](self, step)

    def by_merge(self, step: Merge) -> str | Stopped:
        """A merge commit, also where a fast-forward would do."""
        return self.commit(step, (step.onto, step.source))

    def by_squash(self, step: Merge) -> str | Stopped:
        """One commit that holds all of the source's changes."""
        return self.commit(step, (step.onto,))

    def commit(self, step: Merge, parents: tuple[str, ...]) -> str | Stopped:
        """A commit of the merged tree, or the one a person made."""
        mine = self.resolved.get(resolved_key(step.branch, step.source))
        if mine is not None:
            return mine
        merged = merge_trees(self.top, step.onto, step.source)
        if merged.conflicts:
            return self.stopped(step, step.onto, step.source, merged.conflicts)
        if len(parents) == 1 and merged.tree == tree_of(self.top, step.onto):
            return step.onto
        message = step.message
        if not self.trial:
            message = accepted_message(self.repository, message, merging=len(parents) > 1)
        sign = step.sign and not self.trial
        made = commit_tree(self.top, merged.tree, parents, message, sign=sign)
        self.fresh.add(made)
        return made

    def by_rebase(self, step: Merge) -> str | Stopped:
        """The source's commits one after the other on the branch."""
        sign = step.sign and not self.trial
        prefix = resolved_key(step.branch, "")
        mine = {
            key.removeprefix(prefix): commit
            for key, commit in self.resolved.items()
            if key.startswith(prefix)
        }
        made = rebase(self.top, step.onto, step.source, mine, sign=sign)
        if made.conflicts:
            return self.stopped(step, made.oid, made.stopped_at, made.conflicts, picking=True)
        return made.oid

    def by_rebase_onto(self, step: Merge) -> str | Stopped:
        """The branch's own commits one after the other on the source."""
        return self.by_rebase(step.replace(onto=step.source, source=step.onto))

    def by_fast_forward(self, step: Merge) -> str | Stopped:
        """The source itself. Raises GflowError `not-fast-forward`."""
        if not self.repository.is_ancestor(step.onto, step.source):
            raise refused("not-fast-forward", branch=step.branch, source=step.source_name)
        return step.source

    def stopped(
        self,
        step: Merge,
        onto: str,
        source: str,
        conflicts: tuple[Conflict, ...],
        *,
        picking: bool = False,
    ) -> Stopped:
        """Where it stopped."""
        return Stopped(step.branch, onto, source, step.source_name, picking, conflicts)


STRATEGIES: dict[str, Callable[[Builder, Merge], str | Stopped]] = {
    "merge": Builder.by_merge,
    "squash": Builder.by_squash,
    "rebase": Builder.by_rebase,
    "rebase-onto": Builder.by_rebase_onto,
    "ff": Builder.by_fast_forward,
}


def build(
    plan: Plan,
    repository: Repository,
    made: Built | None = None,
    resolved: dict[str, str] | None = None,
    *,
    trial: bool = False,
) -> Built:
    """Make the objects of a plan, or stop at the first merge with conflicts."""
    builder = Builder(repository, made or Built(), resolved or {}, trial=trial)
    return builder.build(plan)
