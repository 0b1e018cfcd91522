"""Carries a transition out: all of it, on the remote too when it is to be pushed, or nothing."""

from __future__ import annotations

from gitflow_guard.engine import settings
from gitflow_guard.engine.critical import uninterrupted
from gitflow_guard.engine.head import Checkout
from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.kept import keeping, let_go
from gitflow_guard.engine.push import push
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
    """
    checkout = Checkout(repository, transition.head)
    pushed = publication.data() if publication else None
    with uninterrupted() as received:
        entry.note("moving", transition=transition.data(), push=pushed)
        checkout.let_go()
        transaction = Transaction(repository.place.top, transition.reason)
        try:
            kept = keeping(transition, entry.number)
            transaction.prepare((*transition.updates, *checkout.updates(), *kept))
            if publication is not None:
                entry.note("pushing")
                push(repository.place, publication)
                entry.note("pushed")
            checkout.move_tree()
            commit(transaction, checkout)
        except BaseException:
            transaction.abort()
            checkout.put_back()
            entry.give_up()
            raise
        checkout.attach()
        settings.apply(transition.settings, repository)
        entry.note("done")
        let_go(Journal(repository.place).forget_old(), repository.place.top)
    return bool(received)


def commit(transaction: Transaction, checkout: Checkout) -> None:
    """Move the refs; when git cannot, bring the tree back as well."""
    try:
        transaction.commit()
    except BaseException:
        checkout.move_tree_back()
        raise
