"""Has the further branches here that a hotfix or release goes to, in a clone that lacks them."""

from __future__ import annotations

from gitflow_guard.ci.change import PULL
from gitflow_guard.flow.targets import tag_of
from gitflow_guard.git.fetch import tags_there
from gitflow_guard.git.run import git
from gitflow_guard.git.shallow import cut_off_at
from gitflow_guard.git.snapshot import REMOTES, TAGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.checks.ci_range import Range
    from gitflow_guard.git.deepen import Deepening
    from gitflow_guard.policy.model import BranchKind, Policy


def bring(range_: Range, policy: Policy, clone: Deepening) -> tuple[str, ...]:
    """The names of those branches, each fetched if the clone lacks it and it can be had.

    Of the open branches that take the place of one, as a release does for a hotfix, those that the
    remote has; with their tags, by which they are known to be over.
    """
    change = range_.change
    kind = policy.kind_of(change.source)
    if change.event != PULL or kind is None or change.target not in kind.into[:1]:
        return ()
    onward = kind.into[1:]
    known = [clone.here(f"{REMOTES}{clone.remote}/{name}") for name in onward]
    if not onward or (all(known) and not cut_off_at(clone.place)):
        return ()
    for name in onward:
        clone.branch(name)
    preferred = policy.kind(kind.prefer_open)
    return (*onward, *(open_ones(preferred, policy, clone) if preferred else ()))


def open_ones(kind: BranchKind, policy: Policy, clone: Deepening) -> tuple[str, ...]:
    """The remote's branches of a kind."""
    space = f"{REMOTES}{clone.remote}/"
    clone.fetch(f"+refs/heads/{kind.prefix}*:{space}{kind.prefix}*")
    refs = git(["for-each-ref", "--format=%(refname)", space], directory=clone.place.top).text
    every = (ref.removeprefix(space) for ref in refs.splitlines())
    names = tuple(name for name in every if policy.kind_of(name) == kind)
    tags = [tag_of(policy, kind, name) for name in names]
    there = tags_there(clone.place.top, clone.remote, tags) if tags and clone.may_fetch else {}
    if there:
        clone.fetch(*(f"+{TAGS}{tag}:{TAGS}{tag}" for tag in there))
    return names


def unseen(range_: Range, names: tuple[str, ...], clone: Deepening) -> tuple[str, ...]:
    """Those of the branches of which it cannot be told whether they hold the source."""
    return tuple(name for name in names if not tells(range_, clone.branch(name), clone))


def tells(range_: Range, tip: str, clone: Deepening) -> bool:
    """Whether a branch's history is here as far as the source's own commits go back."""
    return bool(tip) and clone.complete(tip, range_.head)
