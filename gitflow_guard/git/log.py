"""Commits in bulk: one process for a whole range, read as a stream."""

from __future__ import annotations

from gitflow_guard.errors import failed
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.streams import Pipe
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CHUNK = 1 << 16
FIELDS = "%H%x00%P%x00%B"


class Commit(Record):
    """A commit: its object id, its parents', and its message in UTF-8."""

    oid: str
    parents: tuple[str, ...]
    message: str


class StoredCommit:
    """A commit as stored, its message undecoded; not a Record, for speed.

    `head` are the lines before the message (git-cat-file(1), gitformat of commits).
    """

    __slots__ = ("head", "oid", "raw")

    def __init__(self, oid: str, head: bytes, raw: bytes) -> None:
        self.oid = oid
        self.head = head
        self.raw = raw

    @property
    def parents(self) -> tuple[str, ...]:
        """The object ids of its parents."""
        lines = self.head.split(b"\n")
        return tuple(decode(line[7:]) for line in lines if line.startswith(b"parent "))

    @property
    def encoding(self) -> str:
        """The encoding its header names, or nothing."""
        lines = self.head.split(b"\n")
        named = (decode(line[9:]) for line in lines if line.startswith(b"encoding "))
        return next(named, "")

    @property
    def is_merge(self) -> bool:
        """Whether it has more than one parent."""
        return self.head.count(b"\nparent ") > 1

    @property
    def is_plain(self) -> bool:
        """Whether it has at most one parent, and its message is in UTF-8."""
        head = self.head
        return head.count(b"\nparent ") < 2 and b"\nencoding " not in head


def stored_commits(
    top: str, revisions: Sequence[str], names: bytes = b""
) -> Iterator[StoredCommit]:
    """The commits of `git rev-list REVISIONS`, newest first, in the very bytes they are stored in.

    `names` are further revisions, a line each. Nothing is kept of a commit that was given.
    Raises GflowError `range-unresolved`, or `names-unresolved`, when git does not know a revision.
    """
    if not revisions:
        return
    listing = ["rev-list", "--stdin", *revisions] if names else ["rev-list", *revisions, "--"]
    both = Pipe(listing, ["cat-file", "--batch", "--buffer"], directory=top, stdin=names)
    try:
        yield from read_batch(both)
        listed = both.listing()
        if listed.code != 0:
            said = decode(listed.err).strip()
            code = "names-unresolved" if names else "range-unresolved"
            raise failed(code, range=list(revisions), problem=said)
    finally:
        both.drop()


def read_batch(stream: Pipe) -> Iterator[StoredCommit]:
    """The commits in what `cat-file --batch` prints: `OID commit SIZE`, SIZE bytes, a newline."""
    kept, needed = b"", CHUNK
    while more := stream.read(needed):
        kept += more
        place, needed = 0, CHUNK
        while (end := kept.find(b"\n", place)) >= 0:
            oid, *_, size = kept[place:end].split(b" ")
            if not size.isdigit():
                problem = decode(kept[place:end])
                raise failed("git-failed", command="cat-file", problem=problem)
            stop = end + 1 + int(size)
            if stop >= len(kept):
                needed = max(CHUNK, stop + 1 - len(kept))
                break
            head, _, raw = kept[end + 1 : stop].partition(b"\n\n")
            yield StoredCommit(oid.decode(), head, raw)
            place = stop + 1
        kept = kept[place:]


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
