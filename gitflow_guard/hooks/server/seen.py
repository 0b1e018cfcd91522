"""What the server has seen on another topic before it is pushed, or merged, under a new name.

A name proves nothing by itself: a release that nobody has pushed yet may be a feature's commits.
Those that came first on the feature are the feature's.
"""

from __future__ import annotations

from gitflow_guard.git.count import carried
from gitflow_guard.git.run import git
from gitflow_guard.rules.direction import (
    direction,
    is_guest,
    is_refused,
    not_by_topic,
    topic_kind,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gitflow_guard.hooks.server.branches import Branches
    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.direction import Direction


class Seen:
    """The topics before and after a push, with the own line of each; git is asked once at most."""

    def __init__(self, directory: str, policy: Policy, now: Branches, then: Branches) -> None:
        self._directory = directory
        self._policy = policy
        self._now = now
        self._then = then
        self._first: dict[str, str] | None = None
        self._owners: dict[bool, dict[str, list[str]]] = {}
        self._collected: frozenset[str] = frozenset()

    def knows(self, name: str) -> bool:
        """Whether the branch was there before the push."""
        return name in self._now.tips

    def of_another(self, name: str, commit: str, target: str, old: str = "") -> Direction | None:
        """The judgement of a topic whose commits these are, if it may not go to the target.

        They are those that `commit` has along first parents, down to `old` or a permanent branch,
        brought in as the topic `name`.
        """
        first = self._read()
        own = [oid for oid in line_from(commit, first, old) if oid not in self._collected]
        owners = self._owners_of(first, pushed=name not in self._then.tips) if own else {}
        others = dict.fromkeys(other for oid in own for other in owners.get(oid, ()))
        for other in others:
            if other in (name, target) or may_start_from(self._policy, other, name):
                continue
            told = direction(self._policy, other, target)
            if is_refused(self._policy, told):
                return told
        return None

    def brought(self, name: str, commit: str, target: str, onto: str) -> Direction | None:
        """The judgement of a permanent branch whose commits a topic would take to the target.

        `onto` is a commit of the target that lacks them.
        """
        kind = topic_kind(self._policy, name)
        doors = not_by_topic(self._policy, kind, target) if kind is not None and onto else ()
        for branch in doors:
            tip = self._now.tips.get(branch)
            if tip and carried(self._directory, commit, tip, onto):
                return direction(self._policy, branch, target)
        return None

    def carried(self, update: Update) -> Direction | None:
        """The same for a topic that goes to a guarded branch: as a merge into the topic itself."""
        kind = topic_kind(self._policy, update.branch)
        target = next(iter(kind.into), "") if kind is not None else ""
        if not target or update.deletes or not self._policy.protection(target).is_closed:
            return None
        old = "" if update.creates else update.old
        told = self.of_another(update.branch, update.new, target, old)
        return direction(self._policy, told.source, update.branch) if told else None

    def _read(self) -> dict[str, str]:
        """The first parents of all that no permanent branch had before.

        What one that topics start from gets in this push, on its own line, is its own.
        """
        if self._first is None:
            names = self._policy.permanent()
            below = [self._now.tips[name] for name in names if self.knows(name)]
            tips = dict.fromkeys([*self._now.tips.values(), *self._then.tips.values()])
            self._first = read_lines(self._directory, tips, below)
            moved = [self._then.tips[name] for name in names[1:] if name in self._then.tips]
            lines = (line_from(tip, self._first) for tip in moved)
            self._collected = frozenset(oid for line in lines for oid in line)
        return self._first

    def _owners_of(self, first: Mapping[str, str], *, pushed: bool) -> dict[str, list[str]]:
        """The topics that each commit is on; those that are only pushed now where `pushed`."""
        if pushed not in self._owners:
            found: dict[str, list[str]] = {}
            for name, tip in [
                *self._now.tips.items(),
                *(self._then.tips.items() if pushed else ()),
            ]:
                for oid in line_from(tip, first) if topic_kind(self._policy, name) else ():
                    found.setdefault(oid, []).append(name)
            self._owners[pushed] = found
        return self._owners[pushed]


def read_lines(directory: str, tips: Iterable[str], below: Iterable[str]) -> dict[str, str]:
    """The first parent of each commit that the tips hold and those below do not."""
    asked = "".join(f"{line}\n" for line in (*tips, *(f"^{tip}" for tip in below)))
    told = git(["rev-list", "--parents", "--stdin"], directory=directory, stdin=asked.encode()).text
    rows = (row.split(" ", 2) for row in told.split("\n") if row)
    return {oid: next(iter(parents), "") for oid, *parents in rows}


def line_from(tip: str, first: Mapping[str, str], end: str = "") -> Iterator[str]:
    """The commits from a tip along first parents, as far as they are known, down to `end`."""
    while tip in first and tip != end:
        yield tip
        tip = first[tip]


def may_start_from(policy: Policy, branch: str, other: str) -> bool:
    """Whether a branch is of a kind that may also start from the other."""
    kind = topic_kind(policy, branch)
    return kind is not None and is_guest(policy, kind, other)
