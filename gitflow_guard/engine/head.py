"""What is checked out, while refs move.

The branch that is checked out may be the one that is deleted, and git will not delete it in the
same transaction that moves HEAD through it. So HEAD is first detached at the very commit it is
at (nothing in the working tree changes), moves within the transaction, and is attached to the
branch it lands on at the end. At each moment between, HEAD names a commit whose tree is the one
checked out.
"""

from __future__ import annotations

import os
import time

from gitflow_guard.engine.locks import remove
from gitflow_guard.engine.watched import watched
from gitflow_guard.errors import failed, refused
from gitflow_guard.git.hook import run_hook
from gitflow_guard.git.in_the_way import differences, in_the_way
from gitflow_guard.git.repository import first_line
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.snapshot import HEADS
from gitflow_guard.git.transaction import Update
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.transition import HeadMove
    from gitflow_guard.git.in_the_way import Difference
    from gitflow_guard.git.repository import Repository
    from gitflow_guard.git.run import Completed
    from gitflow_guard.git.transaction import Transaction


# How often an index that somebody is reading is asked for, and the seconds between.
TRIES = 20
PAUSE = 0.1
REFRESH = ("update-index", "-q", "--refresh")
# How many files are named.
SHOWN = 10


class Checkout(Record):
    """The steps of a HeadMove in a repository; with no move every step does nothing."""

    repository: Repository
    move: HeadMove | None
    entry: Entry
    # The full names of the refs that move meanwhile.
    moving: tuple[str, ...] = ()

    @property
    def detaches(self) -> bool:
        """Whether HEAD goes from a branch to another, or to none, and cannot wait for the end."""
        move = self.move
        if move is None or move.leaving in ("", move.landing):
            return False
        stays = move.leaving_oid == move.landing_oid and HEADS + move.leaving not in self.moving
        return not (stays and move.landing)

    def let_go(self, transaction: Transaction) -> None:
        """Detach HEAD where it is."""
        if self.move is not None and self.detaches:
            transaction.detach(self.move.leaving_oid)

    def updates(self) -> tuple[Update, ...]:
        """HEAD's own part in the transaction, where it is detached."""
        move = self.move
        if move is None or move.leaving_oid == move.landing_oid:
            return ()
        if move.leaving and move.leaving == move.landing:
            return ()
        return (Update("HEAD", move.landing_oid, move.leaving_oid),)

    def check_tree(self) -> None:
        """Ask whether index and working tree could be moved. Raises as `move_tree` does."""
        self._to_new_tree("--dry-run")

    def move_tree(self) -> None:
        """Bring index and working tree to the new commit.

        Raises `tree-in-the-way`, `untracked-in-the-way`, `lock-held`.
        """
        self._to_new_tree()

    def move_tree_back(self) -> None:
        """Bring index and working tree back to the old commit."""
        if self.move is not None:
            self._read_tree(self.move.landing_oid, self.move.leaving_oid)

    def mend_tree(self) -> None:
        """Undo what a move has done in part that ended badly. Raises `tree-in-the-way`."""
        move = self.move
        if move is None or move.leaving_oid == move.landing_oid:
            return
        from gitflow_guard.engine.tree import LEAVE, do, work_to

        others = (move.landing_oid,)
        work = work_to(move.leaving_oid, others, self.repository, self.entry, LEAVE)
        do(work, self.repository, self.entry)

    def _to_new_tree(self, *options: str) -> None:
        if self.move is None:
            return
        start, end = self.move.leaving_oid, self.move.landing_oid
        between = differences(self.repository.place.top, start, end)
        if between:
            refuse_in_the_way(self.repository, between)
            self._read_tree(start, end, *options)
        elif start != end:
            # A branch that its target had not left has the merge's tree already; but whoever holds
            # the index may be about to commit to what is checked out.
            self._wait_for_index()

    def _wait_for_index(self) -> None:
        lock = os.path.join(self.repository.place.git_dir, "index.lock")
        for _ in range(TRIES):
            if not os.path.lexists(lock):
                return
            time.sleep(PAUSE)
        raise failed("lock-held", path=lock)

    def _read_tree(self, start: str, end: str, *options: str) -> None:
        """Source: git-read-tree(1), "TWO TREE MERGE": local changes are kept or it refuses."""
        if start == end:
            return
        asked = ["read-tree", "-m", "-u", *options, start, end]
        lock = os.path.join(self.repository.place.git_dir, "index.lock")
        refreshed = False
        for _ in range(TRIES):
            is_held = os.path.lexists(lock)
            done = watched(asked, self.entry, directory=self.repository.place.top, accept=())
            if done.code == 0:
                return
            if done.code < 0 and not is_held:
                # Killed; who had the lock before it still has it.
                remove(lock)
            if b"not uptodate" in done.err and not refreshed:
                # A file that was only touched is not the user's change, once git has looked.
                refreshed = True
                watched(REFRESH, self.entry, directory=self.repository.place.top, accept=())
                continue
            if not is_locked(done):
                break
            # `git status`, in a prompt or an editor, writes the index too, for a moment.
            time.sleep(PAUSE)
        if is_locked(done):
            raise failed("lock-held", path=lock)
        raise refused("tree-in-the-way", problem=decode(done.err).strip())

    def attach(self) -> None:
        """Put HEAD on the branch it lands on and let the post-checkout hook know."""
        move = self.move
        if move is None:
            return
        if move.landing and move.landing != move.leaving:
            self._point(move.leaving or move.leaving_oid, move.landing)
        ends = (move.leaving_oid, move.landing_oid)
        configured = self.repository.has_configured_hooks
        run_hook(self.repository.place, "post-checkout", *ends, "1", configured=configured)

    def put_back(self) -> None:
        """Put HEAD on the branch it came from."""
        move = self.move
        if move is not None and self.detaches and not self._is_on(move.leaving):
            self._point(move.leaving_oid, move.leaving)

    def _is_on(self, branch: str) -> bool:
        """Whether HEAD names the branch, by git's own file: it may be locked by somebody."""
        place = self.repository.place
        told = first_line(os.path.join(place.git_dir, "HEAD"))
        if told == f"ref: {HEADS}.invalid":
            # References are kept in tables, which are read without their lock.
            asked = ["symbolic-ref", "-q", "HEAD"]
            told = f"ref: {git(asked, directory=place.top, accept=(0, 1)).text}"
        return told == f"ref: {HEADS}{branch}"

    def _point(self, start: str, branch: str) -> None:
        reason = f"checkout: moving from {start} to {branch}"
        self._git("symbolic-ref", "-m", reason, "HEAD", HEADS + branch)

    def _git(self, *arguments: str) -> None:
        watched(arguments, self.entry, directory=self.repository.place.top)


def nothing_in_the_way(repository: Repository, start: str, end: str) -> None:
    """No file of the user's would go for one of the second tree's. Raises `untracked-in-the-way`.

    Git would let an ignored one go.
    """
    refuse_in_the_way(repository, differences(repository.place.top, start, end))


def refuse_in_the_way(repository: Repository, between: list[Difference]) -> None:
    """The same, what the trees have otherwise being known."""
    found = in_the_way(repository.place.top, between)
    if found:
        shown = [*found[:SHOWN], "..."] if len(found) > SHOWN else found
        raise refused("untracked-in-the-way", paths=shown)


def is_locked(done: Completed) -> bool:
    """Whether git gave up because somebody else has the index."""
    return b"index.lock" in done.err
