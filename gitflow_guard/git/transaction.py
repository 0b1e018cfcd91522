"""Many refs or none: one `update-ref --stdin` transaction, held open between prepare and commit.

Source: git-update-ref(1), "start, prepare, commit, abort". A transaction that has been prepared
holds the locks of all its refs; a process that dies before `commit` leaves every ref as it was.
"""

from __future__ import annotations

from gitflow_guard.errors import failed, refused
from gitflow_guard.git.conversation import Conversation
from gitflow_guard.git.run import decode, encode
from gitflow_guard.record import Record


class Update(Record):
    """A full ref name, its new object id and the one it must have now; empty means no ref."""

    ref: str
    new: str
    old: str


class Process(Conversation):
    """A git process whose number can be written down, for whoever comes after a crash."""

    @property
    def pid(self) -> int:
        """The number the system knows it by."""
        return self._process.pid


class Transaction:
    """A transaction on a repository's refs. `reason` is what the reflogs will say."""

    def __init__(self, top: str, reason: str) -> None:
        self._reason = reason
        self._git = Process(["update-ref", "-m", reason, "--stdin", "-z"], directory=top)

    @property
    def pid(self) -> int:
        """The process that holds the locks."""
        return self._git.pid

    def detach(self, oid: str) -> None:
        """Before all else put HEAD on the commit it is at. Raises GflowError `git-failed`.

        A transaction of its own; no other process is started for it.
        """
        there = line(Update("HEAD", oid, oid))
        self._git.tell(b"start\0option no-deref\0" + there + b"prepare\0commit\0")
        if [self._git.hear() for _ in range(3)] != [b"start: ok", b"prepare: ok", b"commit: ok"]:
            said = decode(self._git.end().err).strip()
            raise failed("git-failed", command="update-ref", problem=said)

    def prepare(self, updates: tuple[Update, ...]) -> None:
        """Lock every ref and compare every old value. Raises GflowError `refs-moved`."""
        lines = b"".join(map(line, updates))
        self._git.tell(b"start\0" + lines + b"prepare\0")
        if [self._git.hear(), self._git.hear()] != [b"start: ok", b"prepare: ok"]:
            said = decode(self._git.end().err).strip()
            raise refused("refs-moved", problem=said)

    def commit(self) -> None:
        """Move every ref. Raises GflowError `refs-moved` when git could not."""
        self._git.tell(b"commit\0")
        heard = self._git.hear()
        done = self._git.end()
        if heard != b"commit: ok" or done.code != 0:
            raise refused("refs-moved", problem=decode(done.err).strip())

    def abort(self) -> None:
        """Let go of every lock; no ref has moved."""
        self._git.tell(b"abort\0")
        self._git.end()


def line(update: Update) -> bytes:
    """One update as `-z` wants it: a create, a delete, or an update with both values."""
    ref = encode(update.ref)
    if not update.old:
        return b"create " + ref + b"\0" + encode(update.new) + b"\0"
    if not update.new:
        return b"delete " + ref + b"\0" + encode(update.old) + b"\0"
    return b"update " + ref + b"\0" + encode(update.new) + b"\0" + encode(update.old) + b"\0"
