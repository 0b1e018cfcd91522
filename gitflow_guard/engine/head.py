"""The checked-out branch during a finish.

The branch that is checked out may be the one that is deleted, and git will not delete it in the
same transaction that moves HEAD through it. So HEAD is first detached at the very commit it is
at (nothing in the working tree changes), moves within the transaction, and is attached to the
branch it lands on at the end. At each moment between, HEAD names a commit whose tree is the one
checked out.
"""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.snapshot import HEADS
from gitflow_guard.git.transaction import Update
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.build import Built
    from gitflow_guard.flow.plan import SwitchTo
    from gitflow_guard.git.repository import Repository


class Checkout(Record):
    """A move of the working tree from one commit to another.

    `leaving` and `landing` are branches; both are empty when nothing is checked out that moves.
    """

    repository: Repository
    leaving: str
    landing: str
    old: str
    new: str

    @property
    def detaches(self) -> bool:
        """Whether HEAD goes from one branch to another."""
        return self.leaving != self.landing

    def let_go(self) -> None:
        """Detach HEAD where it is."""
        if self.detaches:
            reason = f"gflow: leaving {self.leaving}"
            self._git("update-ref", "--no-deref", "-m", reason, "HEAD", self.old, self.old)

    def updates(self) -> tuple[Update, ...]:
        """HEAD's own part in the transaction."""
        moves = self.detaches and self.old != self.new
        return (Update("HEAD", self.new, self.old),) if moves else ()

    def move_tree(self) -> None:
        """Bring index and working tree to the new commit. Raises `tree-in-the-way`."""
        self._read_tree(self.old, self.new)

    def move_tree_back(self) -> None:
        """Bring index and working tree back to the old commit."""
        self._read_tree(self.new, self.old)

    def _read_tree(self, start: str, end: str) -> None:
        """Source: git-read-tree(1), "TWO TREE MERGE": local changes are kept or it refuses."""
        if start == end:
            return
        top = self.repository.place.top
        done = git(["read-tree", "-m", "-u", start, end], directory=top, accept=(), apart=True)
        if done.code != 0:
            raise refused("tree-in-the-way", problem=decode(done.err).strip())

    def attach(self) -> None:
        """Put HEAD on the branch it lands on and let the post-checkout hook know."""
        if self.detaches:
            self._point("moving", self.landing)
        if self.landing:
            asked = ["hook", "run", "--ignore-missing", "post-checkout", "--"]
            git([*asked, self.old, self.new, "1"], directory=self.repository.place.top,
                accept=(), apart=True)  # fmt: skip

    def put_back(self) -> None:
        """Put HEAD on the branch it came from."""
        if self.detaches:
            self._point("back", self.leaving)

    def _point(self, how: str, branch: str) -> None:
        other = self.leaving if how == "moving" else "HEAD"
        reason = f"checkout: moving from {other} to {branch}"
        self._git("symbolic-ref", "-m", reason, "HEAD", HEADS + branch)

    def _git(self, *arguments: str) -> None:
        git(list(arguments), directory=self.repository.place.top, apart=True)


def checkout_of(switch: SwitchTo | None, built: Built, repository: Repository) -> Checkout:
    """The checkout a plan asks for."""
    if switch is None:
        return Checkout(repository, "", "", "", "")
    new = built.branches[switch.branch]
    return Checkout(repository, switch.leaving, switch.branch, switch.leaving_oid, new)
