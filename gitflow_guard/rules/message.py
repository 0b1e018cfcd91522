"""A commit message, read once, the way git reads it."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules import trailers as trailer_lines
from gitflow_guard.rules.cleanup import Reading, joined, kept_lines
from gitflow_guard.rules.decode import decode
from gitflow_guard.rules.kinds import MERGE, PLAIN, kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from gitflow_guard.rules.decode import Problem
    from gitflow_guard.rules.trailers import Trailer


# A message of so many bytes no person wrote; to judge it would take longer than anybody waits.
LARGEST = 1_000_000
TOO_LARGE = "encoding-too-large"


class Flaw(Record):
    """What is wrong with the bytes: a words code, its values, and the place."""

    code: str
    values: dict[str, Any]
    line: int
    column: int

    def __hash__(self) -> int:
        return hash((self.code, self.line, self.column))


class Message:
    """The lines of a message and what they are; made by `read_hook_file` or `read_stored`.

    Not a Record: a whole history is read through it, and only what is asked for is found out.
    `texts` are the lines without their ends, `numbers` their numbers in the file (from 1),
    `first` the index of the header, which is the first line that is not blank; `source` what a
    hook's file held, or a commit whose bytes have a flaw, and how git reads it.
    """

    __slots__ = (
        "_footer",
        "_longest",
        "_trailers",
        "first",
        "flaw",
        "header",
        "kind",
        "numbers",
        "source",
        "stored",
        "text",
        "texts",
    )

    def __init__(self, text: str, numbers: Sequence[int] | None, *, stored: bool) -> None:
        texts = text.split("\n")
        if texts[-1] == "":
            texts.pop()
        if "\r" in text:
            texts = [line.removesuffix("\r") for line in texts]
        self.text = text
        self.texts = texts
        self.numbers = numbers if numbers and len(numbers) == len(texts) else ()
        self.stored = stored
        self.flaw: Flaw | None = None
        self.source: tuple[bytes, Reading] | None = None
        self.first = 0
        self.header = texts[0] if texts else ""
        if _blank(self.header):
            self.first = next((i for i, line in enumerate(texts) if not _blank(line)), 0)
            self.header = texts[self.first] if self.first else ""
        self.kind = kind_of(self.header)
        self._footer = -1
        self._longest = -1
        self._trailers: tuple[Trailer, ...] | None = None

    @property
    def readable(self) -> bool:
        """Whether judging the text makes sense at all."""
        return self.flaw is None or self.flaw.code != "encoding-utf16"

    @property
    def lines(self) -> list[tuple[int, str]]:
        """Every line with its number in the file."""
        return [(self.number(index), text) for index, text in enumerate(self.texts)]

    @property
    def longest(self) -> int:
        """The characters of the longest line below the header."""
        if self._longest < 0:
            self._longest = max(map(len, self.texts[self.first + 1 :]), default=0)
        return self._longest

    def number(self, index: int) -> int:
        """The number in the file, from 1, of the line at `index`."""
        return self.numbers[index] if index < len(self.numbers) else index + 1

    @property
    def footer_at(self) -> int:
        """The index of the first line of the footer, or the number of lines.

        The footer begins with git's trailers, or at a `BREAKING CHANGE:` line before them,
        whose text may run over paragraphs (Conventional Commits 1.0.0, point 10).
        """
        if self._footer < 0:
            self._footer = _footer_start(self)
        return self._footer

    @property
    def body_lines(self) -> list[tuple[int, str]]:
        """The index and text of each line between header and footer, without blank ends."""
        return _without_blank_ends(self.texts, self.first + 1, self.footer_at)

    @property
    def footer_lines(self) -> list[tuple[int, str]]:
        """The index and text of each line of the footer, without blank ends."""
        return _without_blank_ends(self.texts, self.footer_at, len(self.texts))

    @property
    def trailers(self) -> tuple[Trailer, ...]:
        """The trailers; `Trailer.index` is a place in `texts`."""
        if self._trailers is None:
            self._trailers = trailer_lines.read(self.texts, self.footer_at)
        return self._trailers


def read_hook_file(raw: bytes, reading: Reading) -> Message:
    """The message git will store, from the file a `commit-msg` hook is given."""
    if len(raw) > LARGEST:
        return _too_large(raw, stored=False)
    kept = kept_lines(raw, reading)
    stored = joined(kept, raw, reading)
    text, problem = decode(stored, reading.encoding)
    message = Message(text, [number for number, _ in kept], stored=False)
    message.source = (raw, reading)
    if problem:
        message.flaw = _flaw(message, stored, raw, problem)
    if reading.merging:
        message.kind = MERGE
    elif reading.single and message.kind == MERGE:
        message.kind = PLAIN
    return message


def read_stored(raw: bytes, encoding: str = "", parents: int = 1) -> Message:
    """The message of a commit, nothing removed; `encoding` is the commit's own header.

    Its parents alone say whether it is a merge, whatever its first line looks like.
    """
    if len(raw) > LARGEST:
        return _too_large(raw, stored=True)
    text, problem = decode(raw, encoding)
    message = Message(text, None, stored=True)
    if problem:
        message.flaw = _flaw(message, raw, raw, problem)
        message.source = (raw, Reading(encoding=encoding))
    if parents > 1:
        message.kind = MERGE
    elif message.kind == MERGE:
        message.kind = PLAIN
    return message


def _too_large(raw: bytes, *, stored: bool) -> Message:
    message = Message("", None, stored=stored)
    message.flaw = Flaw(TOO_LARGE, {"size": len(raw), "limit": LARGEST}, 1, 1)
    return message


def _flaw(message: Message, stored: bytes, raw: bytes, problem: Problem) -> Flaw:
    code, offset, values = problem
    before = stored[:offset]
    line = message.number(before.count(b"\n"))
    inside = before[before.rfind(b"\n") + 1 :]
    place = sum(len(each) + 1 for each in raw.split(b"\n")[: line - 1]) + len(inside)
    column = len(inside.decode("utf-8", "replace").lstrip("\ufeff")) + 1
    return Flaw(code, {**values, "offset": place}, line, column)


def _footer_start(message: Message) -> int:
    texts, end = message.texts, len(message.texts)
    if end - message.first < 2:
        return end
    title_end = next((i for i in range(message.first, end) if _blank(texts[i])), end)
    start = trailer_lines.block_start(texts, title_end)
    start = _first_trailer(texts, start)
    if "\nBREAKING" in message.text:
        notes = (i for i in range(message.first + 1, start) if _is_breaking(texts[i]))
        start = next(notes, start)
    return start


def _first_trailer(texts: list[str], start: int) -> int:
    """Past the prose that shares its paragraph with trailers."""
    for index in range(start, len(texts)):
        if trailer_lines.is_trailer(texts[index]):
            return index
    return len(texts)


def _is_breaking(line: str) -> bool:
    return line.startswith(trailer_lines.BREAKING)


def _blank(line: str) -> bool:
    return not line or not line.strip(trailer_lines.SPACES)


def _without_blank_ends(texts: list[str], start: int, end: int) -> list[tuple[int, str]]:
    while start < end and _blank(texts[start]):
        start += 1
    while end > start and _blank(texts[end - 1]):
        end -= 1
    return [(index, texts[index]) for index in range(start, end)]
