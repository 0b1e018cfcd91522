"""What commits change: one process for any number of commits, as a stream."""

from __future__ import annotations

import os

from gitflow_guard.git.conversation import Conversation
from gitflow_guard.git.run import decode, git, git_failed
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Renames are looked for as far as this whatever a clone is set to, so that all count alike.
FILES = (
    "--raw",
    "-z",
    "-r",
    "--no-abbrev",
    "-M",
    "-l1000",
    "--no-ext-diff",
    "--ignore-submodules=none",
)
LINES = "--numstat"
# The tree without a file, which git knows in every repository (gitglossary(7), "tree object").
EMPTY_TREE = ("hash-object", "-t", "tree", "--stdin")
# The ids of twice so many commits, asked for before an answer is read, must fit into a pipe.
AT_ONCE = 100


class ChangedFile:
    """A file that a commit changes: a plain object, for there may be millions of them.

    `path` is the new one of a file that moves. `blob` is the object it holds afterwards, empty
    where it is gone or another repository's commit.
    """

    __slots__ = ("blob", "gone", "lines", "path")

    def __init__(self, path: str, blob: str, *, gone: bool) -> None:
        self.path = path
        self.blob = blob
        self.gone = gone
        self.lines = 0


class Changed(Record):
    """A commit's files."""

    oid: str = ""
    files: tuple[ChangedFile, ...] = ()


def staged(top: str, *, lines: bool) -> tuple[ChangedFile, ...]:
    """What the commit that is being made would change."""
    asked = ["diff-index", "--cached", *FILES, *([LINES] if lines else [])]
    told = git([*asked, "HEAD", "--"], directory=top, accept=())
    if told.code != 0:
        # Nothing is there to compare with before the first commit.
        nothing = git(EMPTY_TREE, directory=top).text
        told = git([*asked, nothing, "--"], directory=top)
    return next((changed.files for changed in taken_apart(told.out)), ())


def of_commits(
    top: str, blocks: Iterable[list[str]], *, lines: bool
) -> Iterator[dict[str, Changed]]:
    """What each commit of each block changes, by object id; a merge changes nothing of its own.

    A block is at most AT_ONCE object ids. Raises GflowError `git-failed`.
    """
    # git repeats a line that names no object, which tells where the answer ends.
    mark = f"!{os.urandom(16).hex()}\n".encode()
    asked = ["diff-tree", "--stdin", "--always", "--root", *FILES, *([LINES] if lines else [])]
    talk = Conversation(asked, directory=top)
    try:
        waiting: list[str] = []
        for block in blocks:
            talk.tell("".join(f"{oid}\n" for oid in block).encode() + mark)
            # git works on this block while the last one is judged.
            if waiting:
                yield answered(talk, mark, waiting)
            waiting = block
        if waiting:
            yield answered(talk, mark, waiting)
    finally:
        talk.end()


def answered(talk: Conversation, mark: bytes, oids: list[str]) -> dict[str, Changed]:
    """The next answer, which is about these commits."""
    known = {changed.oid: changed for changed in taken_apart(talk.until(mark))}
    if not known.keys() >= set(oids):
        raise git_failed(["diff-tree"], talk.end())
    return known


def taken_apart(raw: bytes) -> Iterator[Changed]:
    """The commits in `diff-tree --raw --numstat -z` output.

    Source: git-diff(1), "Raw output format" and "--numstat" with -z: the two paths of a rename
    are fields of their own, and each commit's numbers follow its files in the same order. What
    is neither is the object id of a commit; `diff-index` gives none.
    """
    oid, files, counted = "", list[ChangedFile](), 0
    fields = iter(raw.removesuffix(b"\0").split(b"\0"))
    for entry in fields:
        if entry.startswith(b":"):
            files.append(changed_file(entry, fields))
            continue
        numbers = entry.split(b"\t", 2)
        if len(numbers) == 3:
            if not numbers[2]:
                next(fields)
                next(fields)
            # `-` stands for the lines of a binary file.
            files[counted].lines = sum(int(n) for n in numbers[:2] if n != b"-")
            counted += 1
            continue
        if oid:
            yield Changed(oid, tuple(files))
        oid, files, counted = decode(entry), [], 0
    if oid or files:
        yield Changed(oid, tuple(files))


def changed_file(entry: bytes, fields: Iterator[bytes]) -> ChangedFile:
    """A line as `:100644 100755 OLD NEW R086`, and the one or two paths after it."""
    _, mode, _, blob, status = entry.split(b" ")
    path = next(fields)
    if status[:1] in b"RC":
        path = next(fields)
    gone = status == b"D"
    held = mode.startswith(b"1") and not mode.startswith(b"16") and not gone
    return ChangedFile(decode(path), decode(blob) if held else "", gone=gone)
