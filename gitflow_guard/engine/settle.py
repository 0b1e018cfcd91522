"""Brings a transition that was cut off to its end, by what the refs and files say.

Each ref has its old or its new value; the index is that of the old or of the new commit; files
between the two are one or the other. Whatever is otherwise is not ours: it is named and left.
"""

from __future__ import annotations

from contextlib import suppress

from gitflow_guard.engine import settings
from gitflow_guard.engine.announce import announcing_moves
from gitflow_guard.engine.kept import keeping, let_go
from gitflow_guard.engine.locks import naming_locks
from gitflow_guard.engine.push import publication_of, push
from gitflow_guard.engine.tree import LEAVE, REFUSE, Work, do, work_to
from gitflow_guard.engine.watched import watched
from gitflow_guard.errors import GflowError, failed, refused
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.snapshot import HEADS
from gitflow_guard.git.transaction import Transaction, Update

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.transition import HeadMove, Transition
    from gitflow_guard.git.repository import Repository


class Settlement:
    """What is left of a transition, looked at before anything is touched.

    Making one raises `moved-since` and `tree-in-the-way`. `back` is the way to the beginning,
    on which the user's own changes are left as they are.
    """

    def __init__(
        self, transition: Transition, repository: Repository, entry: Entry, *, back: bool
    ) -> None:
        self.transition, self.repository, self.entry = transition, repository, entry
        self.back = back
        self.updates = tuple(u for u in transition.updates if not arrived(u, repository))
        self.work = Work()
        head = transition.head
        if head is not None:
            check_head(head, repository)
            policy = LEAVE if back else REFUSE
            start, end = head.leaving_oid, head.landing_oid
            self.work = work_to(end, (start,), repository, entry, policy)

    def carry_out(self) -> None:
        """Bring everything to the transition's end."""
        head, repository = self.transition.head, self.repository
        if head is not None:
            detach(head, repository, self.entry)
            do(self.work, repository, self.entry)
        transaction = Transaction(repository.place.top, self.transition.reason)
        try:
            self.entry.note("process", durable=False, pid=transaction.pid)
            with naming_locks((u.ref for u in self.updates), repository.place):
                updates = (*self.updates, *self.keeping())
                with announcing_moves(repository.place, updates):
                    transaction.prepare(updates)
            transaction.commit()
        finally:
            transaction.abort()
        if head is not None:
            land(head, repository, self.entry)
        settings.apply(self.transition, repository, self.entry)
        if self.back:
            # What stays goes with the operation itself, when it is old.
            with suppress(GflowError):
                let_go([self.entry.number], repository.place.top, self.entry)

    def keeping(self) -> tuple[Update, ...]:
        """The refs that keep what goes; who goes back needs none."""
        if self.back:
            return ()
        kept = keeping(self.transition, self.entry.number)
        return tuple(update for update in kept if not exists(update.ref, self.repository))


def exists(ref: str, repository: Repository) -> bool:
    """Whether there is such a ref."""
    asked = ["show-ref", "--verify", "--quiet", "--", ref]
    return git(asked, directory=repository.place.top, accept=()).code == 0


def arrived(update: Update, repository: Repository) -> bool:
    """Whether the ref is where it is to be. Raises `moved-since` when it is at a third place."""
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", update.ref]
    now = git(asked, directory=repository.place.top, accept=()).text
    if now == update.new:
        return True
    if now != update.old:
        raise refused("moved-since", ref=update.ref, expected=update.old[:10] or "-", now=now[:10])
    return False


def check_head(head: HeadMove, repository: Repository) -> None:
    """HEAD is where a crash may have left it. Raises `moved-since`."""
    branch, here, _ = repository.head_and_changes()
    known = {head.leaving_oid, head.landing_oid}
    # A branch that is gone already leaves HEAD unborn on it.
    if branch not in ("", head.leaving, head.landing) or (here and here not in known):
        expected, now = head.leaving or head.leaving_oid[:10], branch or here[:10]
        raise refused("moved-since", ref="HEAD", expected=expected, now=now)


def detach(head: HeadMove, repository: Repository, entry: Entry) -> None:
    """Put HEAD on a commit, so that no branch moves or goes under it."""
    branch, here, _ = repository.head_and_changes()
    if branch and head.leaving != head.landing:
        oid = here or head.landing_oid
        asked = ["update-ref", "--no-deref", "-m", "gflow: settling", "HEAD", oid]
        watched(asked, entry, directory=repository.place.top)


def land(head: HeadMove, repository: Repository, entry: Entry) -> None:
    """Put HEAD where it is to be."""
    top = repository.place.top
    if head.landing:
        reason = f"checkout: moving from {head.leaving or head.leaving_oid} to {head.landing}"
        asked = ["symbolic-ref", "-m", reason, "HEAD", HEADS + head.landing]
    else:
        asked = ["update-ref", "--no-deref", "-m", "gflow: settled", "HEAD", head.landing_oid]
    watched(asked, entry, directory=top)


def has_landed(push_data: dict[str, Any], repository: Repository) -> bool:
    """Whether the remote's refs are where the push was to bring them."""
    publication = publication_of(push_data)
    asked = ["ls-remote", "--refs", "--", publication.remote, *(ref for _, ref in publication.refs)]
    listed = git(asked, directory=repository.place.top, accept=())
    if listed.code != 0:
        problem = decode(listed.err).strip()
        raise failed("push-unknown", remote=publication.remote, problem=problem)
    lines = (line.split("\t") for line in listed.text.splitlines())
    there = {ref: oid for oid, ref in lines}
    return all(there.get(ref, "") == oid for oid, ref in publication.refs)


def publish_again(push_data: dict[str, Any], entry: Entry, repository: Repository) -> None:
    """Push what was to be pushed and has not arrived."""
    if entry.current("pushed"):
        return
    publication = publication_of(push_data)
    if entry.current("pushing") and has_landed(push_data, repository):
        # Once more, so that git learns where the remote's branches are.
        publication = publication.replace(refs=tuple(pair for pair in publication.refs if pair[0]))
    entry.note("pushing")
    push(repository.place, publication, entry)
    entry.note("pushed")
