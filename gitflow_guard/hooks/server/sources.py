"""What a merge on the server merged: the branches that may be the source of it.

A merge stores no name. The branches of the server and of the push tell, where one is at the merged
commit; else the message does. A message that names a branch which is there is believed only where
the branch holds the commit, or the commit goes on from it: a finish need not push it once more.
"""

from __future__ import annotations

from gitflow_guard.git.run import git
from gitflow_guard.hooks.server.seen import Seen, may_start_from
from gitflow_guard.hooks.where import HEADS
from gitflow_guard.rules.direction import topic_kind
from gitflow_guard.rules.merge_message import branches_named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.log import StoredCommit
    from gitflow_guard.hooks.server.branches import Branches
    from gitflow_guard.policy.model import Policy

# Each costs a process, and only a merge costs one that names no branch, and whose branch is gone.
ASKED_AT_MOST = 20


class Sources:
    """The branches before and after a push; what git was asked is remembered.

    `merged` are those that guarded branches get in this push: name and merged commit.
    """

    def __init__(self, directory: str, policy: Policy, now: Branches, then: Branches) -> None:
        self.merged: dict[str, str] = {}
        self.seen = Seen(directory, policy, now, then)
        self._directory = directory
        self._policy = policy
        self._tips: dict[str, set[str]] = {}
        for branches in (now, then):
            for name, tip in branches.tips.items():
                self._tips.setdefault(name, set()).add(tip)
        self._at: dict[str, list[str]] = {}
        for name, tips in self._tips.items():
            for tip in tips:
                self._at.setdefault(tip, []).append(name)
        self._held: dict[tuple[str, str], frozenset[str]] = {}
        self._asked = 0

    def of(self, merge: StoredCommit, target: str, base: str) -> list[tuple[str, ...]]:
        """For each merged parent, the names its branch may have; none where nothing tells.

        `target` is the branch merged into, `base` a commit below the merge on its line, or empty.
        """
        header = merge.raw.partition(b"\n")[0].decode("utf-8", "replace")
        merged = merge.parents[1:]
        named = branches_named(header)
        names = named if len(named) == len(merged) else ("",) * len(merged)
        both = zip(merged, names, strict=True)
        return [self._names(commit, name, target, base) for commit, name in both]

    def _names(self, commit: str, named: str, target: str, base: str) -> tuple[str, ...]:
        exact = tuple(name for name in self._at.get(commit, ()) if name != target)
        if named in exact:
            return (named,)
        if named in self._tips and not self.holds(named, commit, base):
            return exact or ((named,) if self._goes_on(named, commit) else ())
        if named in self._tips:
            return (named,)
        if named:
            own = (name for name in exact if not self._begins_there(name, named))
            return tuple(own) or (named,)
        if exact:
            return exact
        return self._containing(commit, target)

    def holds(self, name: str, commit: str, base: str) -> bool:
        """Whether the branch holds it, above `base`, before the push or after."""
        return name in self._tips and commit in self._held_by(name, base)

    def _goes_on(self, name: str, commit: str) -> bool:
        asked = ("merge-base", "--is-ancestor")
        return any(
            git([*asked, tip, commit], directory=self._directory, accept=(0, 1)).code == 0
            for tip in self._tips[name]
        )

    def _begins_there(self, one: str, other: str) -> bool:
        """Whether one may be where the other is because it has no commit of its own yet."""
        kind = topic_kind(self._policy, other)
        own_base = kind is not None and kind.base == one
        return own_base or may_start_from(self._policy, one, other)

    def _held_by(self, name: str, base: str) -> frozenset[str]:
        """The commits of a branch; what is below `base`, no later merge has merged."""
        if (name, base) not in self._held:
            below = [f"^{base}"] if base else []
            asked = ["rev-list", *self._tips[name], *below, "--"]
            held = git(asked, directory=self._directory).text
            self._held[name, base] = frozenset(held.split("\n"))
        return self._held[name, base]

    def _containing(self, commit: str, target: str) -> tuple[str, ...]:
        self._asked += 1
        if self._asked > ASKED_AT_MOST:
            return ()
        asked = ["for-each-ref", f"--contains={commit}", "--format=%(refname)", HEADS]
        names = git(asked, directory=self._directory).text.split("\n")
        return tuple(name.removeprefix(HEADS) for name in names if name not in ("", HEADS + target))
