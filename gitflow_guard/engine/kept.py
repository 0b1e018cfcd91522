"""Keeps the commits and tags that an operation leaves behind out of reach of git's gc."""

from __future__ import annotations

from gitflow_guard.engine.watched import watched
from gitflow_guard.git.run import encode, git
from gitflow_guard.git.transaction import Update

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.transition import Transition

SPACE = "refs/gflow/kept"


def keeping(transition: Transition, number: int) -> tuple[Update, ...]:
    """Refs to everything the transition's refs name now, made in the same transaction."""
    oids = dict.fromkeys(update.old for update in transition.updates if update.old)
    return tuple(Update(f"{SPACE}/{number:06}/{place}", oid, "") for place, oid in enumerate(oids))


def let_go(numbers: Iterable[int], top: str, entry: Entry) -> None:
    """Drop what old operations have kept, as a part of this one. Raises `git-failed`."""
    patterns = [f"{SPACE}/{number:06}/" for number in numbers]
    if not patterns:
        return
    listed = git(["for-each-ref", "--format=%(refname)", *patterns], directory=top).text
    deletions = "".join(f"delete {ref}\n" for ref in listed.splitlines())
    if deletions:
        watched(["update-ref", "--stdin"], entry, directory=top, stdin=encode(deletions))
