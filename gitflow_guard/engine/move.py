"""Carries a transition out: all of it, on the remote too when it is to be pushed, or nothing."""

from __future__ import annotations

from contextlib import suppress

from gitflow_guard.engine import settings
from gitflow_guard.engine.announce import announcing_moves
from gitflow_guard.engine.critical import uninterrupted
from gitflow_guard.engine.head import Checkout
from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.kept import keeping, let_go
from gitflow_guard.engine.locks import naming_locks
from gitflow_guard.engine.outcome import Moved
from gitflow_guard.engine.push import follow, push
from gitflow_guard.errors import GflowError, failed
from gitflow_guard.git.transaction import Transaction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.push import Publication
    from gitflow_guard.engine.transition import Transition
    from gitflow_guard.git.repository import Repository


def carry_out(
    transition: Transition,
    repository: Repository,
    entry: Entry,
    publication: Publication | None = None,
) -> bool:
    """Do it; the return value says whether Ctrl-C came meanwhile.

    Raises GflowError; then no ref has moved, here or there, and the working tree is as it was.
    Only `halted` is raised with something done; what is missing is for `continue` to do.
    """
    moving = tuple(update.ref for update in transition.updates)
    checkout = Checkout(repository, transition.head, entry, moving)
    with uninterrupted() as received:
        move(transition, repository, checkout, entry, publication)
        try:
            checkout.attach()
            settings.apply(transition, repository, entry)
            if publication is not None:
                follow(repository.place, publication, entry)
            entry.note("done")
        except GflowError as problem:
            raise halted(problem, moved_by(transition)) from problem
        tidy(repository, entry)
    return bool(received)


def move(
    transition: Transition,
    repository: Repository,
    checkout: Checkout,
    entry: Entry,
    publication: Publication | None,
) -> None:
    """Move refs and tree, or neither."""
    transaction = Transaction(repository.place.top, transition.reason)
    pushed = publication.data() if publication else None
    try:
        data = transition.data()
        entry.note("moving", transition=data, push=pushed, pid=transaction.pid)
        with naming_locks(checkout.moving, repository.place):
            checkout.let_go(transaction)
            # The locks are taken now, which may be long after HEAD was let go of.
            entry.note("process", durable=False, pid=transaction.pid)
            kept = keeping(transition, entry.number)
            updates = (*transition.updates, *checkout.updates(), *kept)
            with announcing_moves(repository.place, updates):
                transaction.prepare(updates)
        if publication is not None:
            checkout.check_tree()
            entry.note("pushing")
            push(repository.place, publication, entry)
    except BaseException:
        take_back(transaction, checkout, entry)
        raise
    try:
        if publication is not None:
            entry.note("pushed")
        checkout.move_tree()
        commit(transaction, checkout)
    except BaseException as problem:
        if publication is None:
            take_back(transaction, checkout, entry, moved=True)
            raise
        # The remote has it: the way is forward.
        transaction.abort()
        if isinstance(problem, GflowError):
            raise halted(problem) from problem
        raise


def take_back(
    transaction: Transaction, checkout: Checkout, entry: Entry, *, moved: bool = False
) -> None:
    """Let go of everything. Raises `halted` when HEAD or a file cannot be put back."""
    transaction.abort()
    try:
        if moved:
            checkout.mend_tree()
        checkout.put_back()
    except GflowError as problem:
        raise halted(problem) from problem
    entry.stop()


def commit(transaction: Transaction, checkout: Checkout) -> None:
    """Move the refs; when git cannot, bring the tree back as well."""
    try:
        transaction.commit()
    except BaseException:
        checkout.move_tree_back()
        raise


def tidy(repository: Repository, entry: Entry) -> None:
    """Forget the oldest operations, once nothing is kept for them; the next one tries again."""
    journal = Journal(repository.place)
    with suppress(GflowError):
        old = journal.old()
        if old:
            let_go(old, repository.place.top, entry)
            journal.forget(old)
            entry.note("tidied", durable=False)


def moved_by(transition: Transition) -> tuple[Moved, ...]:
    """The refs a transition moves."""
    return tuple(Moved(u.ref, u.old or None, u.new or None) for u in transition.updates)


def halted(problem: GflowError, moved: tuple[Moved, ...] = ()) -> GflowError:
    """What to say when the rest could not be done: a full disk, say. `moved` is what was."""
    values = problem.values
    told = [str(values[name]) for name in ("path", "command", "problem") if values.get(name)]
    return failed("halted", problem=": ".join(told) or problem.code, moved=moved)
