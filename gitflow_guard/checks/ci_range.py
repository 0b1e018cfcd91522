"""Which commits a CI run is about: from what the CI tells to what is here, or can be had."""

from __future__ import annotations

from gitflow_guard.ci.change import OTHER, PULL, PUSH, QUEUE
from gitflow_guard.ci.find import FORGES
from gitflow_guard.errors import failed, misused
from gitflow_guard.git.log import stored_commits
from gitflow_guard.record import Record
from gitflow_guard.rules.reference_name import problem_with

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.ci.change import Change
    from gitflow_guard.git.deepen import Deepening
    from gitflow_guard.policy.model import Policy

    Note = tuple[str, dict[str, Any]]


# Whose HEAD is not the branch's tip but the merge that would be made: target first, then source.
MERGES = ("github",)
# Which tell that merge as the tip, where they are set so.
TELL_MERGES = ("jenkins",)


class Range(Record):
    """The commits of `head` that `base` lacks; all of `head` where that is empty.

    `policy_of` names the branch whose policy holds, that of `base`. `notes` are words codes and
    their values: what could not be taken as it was told. `unseen` are branches of which it is not
    known whether they hold `head`.
    """

    change: Change
    base: str
    head: str
    policy_of: str
    notes: tuple[Note, ...] = ()
    unseen: tuple[str, ...] = ()


def range_of(change: Change, policy: Policy, clone: Deepening) -> Range | None:
    """The commits; None for a run there is nothing to judge by.

    `policy` is that of the working tree, and only names branches where the CI does not. Raises
    GflowError `ci-no-commit`, `ci-commit-unfetched`, `ci-bad-name`.
    """
    for name in (change.source, change.target):
        if name and problem_with(name):
            raise misused("ci-bad-name", name=name)
    if change.event == PULL:
        return of_pull(change, policy, clone)
    if change.event == QUEUE:
        head, base = clone.commit(change.head), clone.commit(change.base)
        return found(change, base or clone.branch(change.target), head, change.target)
    if change.event in (PUSH, OTHER) and change.source:
        return of_push(change, policy, clone)
    return None


def of_pull(change: Change, policy: Policy, clone: Deepening) -> Range:
    """Those of a pull request."""
    notes: list[Note] = [("ci-unsquashed", {})] if change.title and change.unsquashed else []
    target = change.target
    if not target:
        target = goes_to(change.source, policy)
        notes.append(("ci-target-assumed", {"target": target}))
    head, base = clone.commit(change.head), clone.commit(change.base)
    if not head:
        merged = parents(clone) if change.forge in MERGES else ()
        head = clone.commit(merged[1]) if len(merged) > 1 else clone.here("HEAD")
        base = base or (clone.commit(merged[0]) if len(merged) > 1 else "")
        notes.append(("ci-head-assumed", {"head": head[:10]}))
    base = base or (clone.branch(target) if target else "") or clone.commit(change.left)
    if change.forge in TELL_MERGES and base:
        merged = parents(clone, head)
        if len(merged) == 2 and clone.is_in(merged[0], base) and clone.commit(merged[1]):
            head = merged[1]
            notes.append(("ci-head-assumed", {"head": head[:10]}))
    return found(change.replace(target=target), base, head, target, notes)


def of_push(change: Change, policy: Policy, clone: Deepening) -> Range:
    """Those that a push has brought; where what was there before is not known, the branch's own."""
    head = clone.commit(change.head) or clone.here("HEAD")
    before = clone.commit(change.base)
    if before:
        return found(change, before, head, change.source)
    onto = is_from(change.source, policy)
    others = [name for name in (onto, *policy.permanent()) if name and name != change.source]
    for name in others:
        base = clone.branch(name)
        if base and base != head:
            code = "ci-before-gone" if change.base else "ci-before-none"
            note = (code, {"before": change.base[:10], "base": name})
            return found(change, base, head, name, [note])
    return found(change, "", head, change.source, [("ci-whole-branch", {"branch": change.source})])


def goes_to(source: str, policy: Policy) -> str:
    """Where a branch of this name goes first; one of no name where work is collected."""
    kind = policy.kind_of(source)
    if kind is not None and kind.into:
        return kind.into[0]
    return is_from(source, policy) if source else policy.develop or policy.main


def is_from(source: str, policy: Policy) -> str:
    """The branch that a branch of this name is from; of one of no kind main."""
    kind = policy.kind_of(source)
    if kind is None or source in policy.permanent():
        return "" if source == policy.main else policy.main
    return kind.base


def found(
    change: Change, base: str, head: str, policy_of: str, notes: list[Note] | None = None
) -> Range:
    """The range; what merges need both ends. Raises as `range_of` does."""
    if not head or (not base and change.event in (PULL, QUEUE)):
        raise missing(change, head)
    return Range(change, base, head, policy_of, tuple(notes or ()))


def missing(change: Change, head: str) -> Exception:
    """Which end is not here, and what has the CI bring it."""
    name = change.target if head else change.source or change.head or "HEAD"
    forge = next((each for each in FORGES if each.name == change.forge), None)
    if forge is None:
        return failed("ci-no-commit", name=name)
    return failed("ci-commit-unfetched", name=name, forge=forge.title, line=forge.whole)


def parents(clone: Deepening, oid: str = "HEAD") -> tuple[str, ...]:
    """A commit's parents, as it names them: in a shallow clone git itself says it has none."""
    commit = next(stored_commits(clone.place.top, ("--no-walk", oid)), None)
    return commit.parents if commit else ()
