"""The message that a rebase brings in again."""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import content, current_branch
from gitflow_guard.rules.cleanup import Reading, cleaned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.hooks.where import Place

# Where a rebase keeps the message of the commit it makes; a fixup keeps that of its target.
FILES = ("message", "message-fixup")
# The commit being replayed, and the one made last, which an `edit` stop may amend.
COMMITS = ("REBASE_HEAD", "HEAD")


def is_replayed(place: Place, raw: bytes, reading: Reading) -> bool:
    """Whether a message is one that the rebase under way did not make up.

    With a branch checked out the rebase was left behind: it runs on a detached HEAD.
    """
    if current_branch(place):
        return False
    # git adds comments about conflicts.
    bare = Reading(cleanup="strip", comment=reading.comment)
    text = cleaned(raw, bare)
    return any(cleaned(known, bare) == text for known in replayed(place))


def replayed(place: Place) -> Iterator[bytes]:
    """The messages, as git keeps them."""
    for name in FILES:
        yield content(os.path.join(place.directory, "rebase-merge", name)) or b""
    for commit in COMMITS:
        yield message_of(place, commit)


def message_of(place: Place, commit: str) -> bytes:
    """A commit's message, in its own encoding; empty where there is no such commit."""
    from gitflow_guard.git.run import git

    raw = git(["cat-file", "commit", commit], directory=place.top, accept=()).out
    return raw.partition(b"\n\n")[2]
