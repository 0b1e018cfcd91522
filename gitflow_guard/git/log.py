"""Commits in bulk: one process for a whole range, read as a stream."""

from __future__ import annotations

import threading

from gitflow_guard.errors import failed
from gitflow_guard.git.run import Conversation, decode, git
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

FIELDS = "%H%x00%P%x00%B"


class Commit(Record):
    """A commit: its object id, its parents', and its message in UTF-8."""

    oid: str
    parents: tuple[str, ...]
    message: str


class StoredCommit(Record):
    """A commit as stored: its message undecoded, in the encoding its header names (or none)."""

    oid: str
    parents: tuple[str, ...]
    encoding: str
    raw: bytes


def stored_commits(top: str, revisions: list[str]) -> Iterator[StoredCommit]:
    """The commits of `git rev-list REVISIONS`, newest first, in the very bytes they are stored in.

    Raises GflowError `range-unresolved` when git does not know a revision.
    """
    listed = git(["rev-list", *revisions, "--"], directory=top, accept=())
    if listed.code != 0:
        raise failed("range-unresolved", range=revisions, problem=decode(listed.err).strip())
    asked = Conversation(["cat-file", "--batch", "--buffer"], directory=top)
    try:
        yield from read_batch(asked, listed.out)
    finally:
        asked.end()


def read_batch(asked: Conversation, names: bytes) -> Iterator[StoredCommit]:
    """The commits that `cat-file --batch` gives for a list of names, a line each."""
    writer = threading.Thread(target=asked.tell_all, args=(names,), daemon=True)
    writer.start()
    while header := asked.hear():
        oid, _kind, size = header.split(b" ")
        content = asked.read(int(size) + 1)[:-1]
        yield stored(decode(oid), content)
    writer.join()


def stored(oid: str, content: bytes) -> StoredCommit:
    """A commit object's content, taken apart (gitformat: headers, an empty line, the message)."""
    head, _, raw = content.partition(b"\n\n")
    parents, encoding = [], ""
    for line in head.split(b"\n"):
        if line.startswith(b"parent "):
            parents.append(decode(line[7:]))
        elif line.startswith(b"encoding "):
            encoding = decode(line[9:])
    return StoredCommit(oid, tuple(parents), encoding, raw)


def commits(top: str, revisions: list[str]) -> Iterator[Commit]:
    """The commits of `git log REVISIONS`, newest first. `revisions` are object ids (`a`, `^b`)."""
    listed = git(
        ["-c", "i18n.logOutputEncoding=UTF-8", "log", "-z", "--no-show-signature", "--no-notes",
         "--no-color", f"--format=tformat:{FIELDS}", *revisions, "--"],
        directory=top,
    )  # fmt: skip
    fields = decode(listed.out).split("\0")
    for start in range(0, len(fields) - 2, 3):
        oid, parents, message = fields[start : start + 3]
        yield Commit(oid, tuple(parents.split()), message)
