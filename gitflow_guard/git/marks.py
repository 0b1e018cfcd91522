"""What `.gitattributes` says of files: generated, or somebody else's (`linguist-...`)."""

from __future__ import annotations

from gitflow_guard.git.conversation import Conversation
from gitflow_guard.git.run import encode, git_failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ATTRIBUTES = ("linguist-generated", "linguist-vendored")
YES = (b"set", b"true")
NO = (b"unset", b"false")
# What is asked before an answer is read must fit into a pipe; what is kept, into little memory.
ROOM = 4096
KEPT = 50_000


class Marks:
    """A conversation about attributes; what was asked once is remembered.

    With `source` a commit's own attributes hold, where git can read them (2.40); else, and
    without it, those of the working tree, and of the index for what is not there. `changes` are
    of the environment git runs in.
    """

    def __init__(
        self, top: str, source: str = "", changes: Mapping[str, str] | None = None
    ) -> None:
        self._top = top
        self._changes = changes
        self._source = source
        self._known: dict[str, bool | None] = {}
        self._talk = self._begun()

    def _begun(self) -> Conversation:
        source = [f"--source={self._source}"] if self._source else []
        asked = ["check-attr", "--stdin", *source, *ATTRIBUTES]
        return Conversation(asked, directory=self._top, changes=self._changes)

    def of(self, paths: Iterable[str]) -> dict[str, bool]:
        """Whether a file is marked as such (or as none); one that is not marked is left out."""
        wanted = list(dict.fromkeys(paths))
        if len(self._known) > KEPT:
            self._known.clear()
        for block in blocks([path for path in wanted if path not in self._known]):
            self._ask(block)
        told = {path: self._known.get(path) for path in wanted}
        return {path: mark for path, mark in told.items() if mark is not None}

    def _ask(self, paths: list[str]) -> None:
        self._talk.tell(b"".join(map(line_of, paths)))
        for path in paths:
            answers = [self._talk.hear() for _ in ATTRIBUTES]
            if not all(answers):
                self._again(paths)
                return
            self._known[path] = mark_of([answer.rpartition(b": ")[2] for answer in answers])

    def _again(self, paths: list[str]) -> None:
        """Ask once more without a source, which an older git does not know."""
        ended = self._talk.end()
        if not self._source:
            raise git_failed(["check-attr"], ended)
        self._source = ""
        self._talk = self._begun()
        self._ask(paths)

    def end(self) -> None:
        """Nothing more is asked."""
        self._talk.end()


def blocks(paths: list[str]) -> Iterator[list[str]]:
    """The paths, so many together that they fit into a pipe; a longer one is alone."""
    block, size = list[str](), 0
    for path in paths:
        length = len(line_of(path))
        if block and size + length > ROOM:
            yield block
            block, size = [], 0
        block.append(path)
        size += length
    if block:
        yield block


def line_of(path: str) -> bytes:
    """A path as a line, quoted where it needs it (git-config(1), core.quotePath)."""
    if path.isascii() and path.isprintable() and not path.startswith('"'):
        return path.encode() + b"\n"
    return b'"' + b"".join(b"\\%03o" % byte for byte in encode(path)) + b'"\n'


def mark_of(states: list[bytes]) -> bool | None:
    """True when one is set, False when one is taken away, None when nothing is said."""
    if any(state in YES for state in states):
        return True
    return False if any(state in NO for state in states) else None
