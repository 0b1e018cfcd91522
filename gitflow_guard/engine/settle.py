"""Brings a transition that was cut off to its end, by what the refs and files say.

Each ref has its old or its new value; the index is that of the old or of the new commit; files
between the two are one or the other. Whatever is otherwise is not ours: it is named and left.
"""

from __future__ import annotations

import os
import time

from gitflow_guard.engine import settings
from gitflow_guard.engine.kept import keeping
from gitflow_guard.engine.push import publication_of, push
from gitflow_guard.engine.tree import settle_tree
from gitflow_guard.errors import failed, refused
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.snapshot import HEADS
from gitflow_guard.git.transaction import Transaction, Update

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.transition import HeadMove, Transition
    from gitflow_guard.git.repository import Repository

GRACE = 2.0


def settle(transition: Transition, repository: Repository, entry: Entry) -> None:
    """Bring everything to the transition's end. Raises `moved-since`, `tree-in-the-way`."""
    clear_locks(transition, repository, entry)
    updates = tuple(u for u in transition.updates if not arrived(u, repository))
    if transition.head is not None:
        detach(transition.head, repository)
        settle_tree(repository, transition.head.leaving_oid, transition.head.landing_oid)
    transaction = Transaction(repository.place.top, transition.reason)
    kept = keeping(transition, entry.number)
    missing = tuple(update for update in kept if not exists(update.ref, repository))
    transaction.prepare((*updates, *missing))
    transaction.commit()
    if transition.head is not None:
        land(transition.head, repository)
    settings.apply(transition.settings, repository)


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


def detach(head: HeadMove, repository: Repository) -> None:
    """Put HEAD on the commit that is checked out, wherever the crash has left it."""
    branch, here, _ = repository.head_and_changes()
    known = {head.leaving_oid, head.landing_oid}
    # A branch that is gone already leaves HEAD unborn on it.
    if branch not in ("", head.leaving, head.landing) or (here and here not in known):
        raise refused(
            "moved-since", ref="HEAD", expected=head.leaving or "-", now=branch or here[:10]
        )
    if branch and head.leaving != head.landing:
        oid = here or head.landing_oid
        asked = ["update-ref", "--no-deref", "-m", "gflow: settling", "HEAD", oid]
        git(asked, directory=repository.place.top, apart=True)


def land(head: HeadMove, repository: Repository) -> None:
    """Put HEAD where it is to be."""
    top = repository.place.top
    if head.landing:
        reason = f"checkout: moving from {head.leaving or head.leaving_oid} to {head.landing}"
        asked = ["symbolic-ref", "-m", reason, "HEAD", HEADS + head.landing]
    else:
        asked = ["update-ref", "--no-deref", "-m", "gflow: settled", "HEAD", head.landing_oid]
    git(asked, directory=top, apart=True)


def lock_files(transition: Transition, repository: Repository) -> list[str]:
    """The locks that the transition takes."""
    place = repository.place
    refs = [os.path.join(place.common_dir, *u.ref.split("/")) for u in transition.updates]
    here = [os.path.join(place.git_dir, name) for name in ("HEAD", "index")]
    shared = [os.path.join(place.common_dir, name) for name in ("packed-refs", "config")]
    return [path + ".lock" for path in (*refs, *here, *shared)]


def clear_locks(transition: Transition, repository: Repository, entry: Entry) -> None:
    """Remove locks of this operation that its processes, which are gone, have left behind.

    Only gflow's own lock keeps another gflow out, and it is held here; a git that was started
    by the one that died gets a moment to end by itself. Locks older than the operation are
    somebody else's.
    """
    begun = os.stat(entry.path).st_mtime - 600
    deadline = time.monotonic() + GRACE
    paths = [path for path in lock_files(transition, repository) if os.path.exists(path)]
    while paths and time.monotonic() < deadline:
        time.sleep(0.05)
        paths = [path for path in paths if os.path.exists(path)]
    for path in paths:
        if os.stat(path).st_mtime < begun:
            raise failed("lock-foreign", path=path)
        os.unlink(path)


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
    """Push what was to be pushed, unless it has arrived."""
    if entry.last("pushed"):
        return
    if entry.last("pushing") is None or not has_landed(push_data, repository):
        entry.note("pushing")
        push(repository.place, publication_of(push_data))
    entry.note("pushed")
