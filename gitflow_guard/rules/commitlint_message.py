"""A message as commitlint reads it (conventional-commits-parser), not as git stores it."""

from __future__ import annotations

from gitflow_guard.rules.commitlint_ignores import is_ignored
from gitflow_guard.rules.commitlint_text import ENDS, SPACES, split
from gitflow_guard.rules.decode import decode
from gitflow_guard.rules.message import Message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.parts import Spans

_WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_CUT = " ------------------------ >8 ------------------------"
# `Token: value` and `Token #12`, anywhere; no word is too common.
_TOKEN = rf"(?:BREAKING CHANGE|[\w-]+)(?::[{SPACES}]+|[{SPACES}]+#)[^{ENDS}]"
_NOTE = rf"(?:\*[{SPACES}]+)?BREAKING[ -]CHANGE:"


class LooseMessage(Message):
    """Header, body and footer the way commitlint parts them.

    The header is the first line, blank or not; the footer begins at the first line that looks
    like a token or a breaking note. `ignored` tells that no rule of messages is applied,
    `lines_read` are the lines of the text nothing is removed from. `body_part` and `footer_part`
    are index and text of their lines, without what is left of their ends.
    """

    __slots__ = ("ignored", "lines_read")

    def __init__(self, message: Message) -> None:
        text, comment = text_of(message)
        super().__init__("", None, stored=message.stored)
        self.text, self.kind, self.flaw = text, message.kind, message.flaw
        self.ignored = is_ignored(text)
        self.lines_read = split(text)
        kept = kept_lines(text, comment)
        self.numbers = [number for number, _ in kept]
        self.texts = [line for _, line in kept]
        self.header = self.texts[0] if kept else ""

    @property
    def blank(self) -> bool:
        """Whether there is nothing to be judged."""
        parted = self.header or self.body_part or self.footer_part
        return not parted or not self.text.strip(SPACES)

    @property
    def footer_at(self) -> int:
        """The index of the first line of the footer, or the number of lines."""
        if self._footer < 0:
            end = len(self.texts)
            begun = (i for i in range(1, end) if begins_footer(self.texts[i]))
            self._footer = next(begun, end)
        return self._footer

    @property
    def body_part(self) -> list[tuple[int, str]]:
        """The lines of the body, without ends of lines around it."""
        return _trimmed(self.texts, 1, self.footer_at)

    @property
    def footer_part(self) -> list[tuple[int, str]]:
        """The lines of the footer, in the same way."""
        return _trimmed(self.texts, self.footer_at, len(self.texts))


def text_of(message: Message) -> tuple[str, str]:
    """The text commitlint is given, and the comment sign it knows.

    With an editor it is run as `commitlint --edit`, without one as with the message on its
    standard input: git keeps the lines with a `#` then, and so does the commit.
    """
    if message.source is None:
        # `git log` ends every message with a line end of its own.
        return f"{message.text}\n", ""
    raw, reading = message.source
    if reading.encoding.lower() in {"", "utf-8", "utf8"}:
        text = raw.decode("utf-8", "replace")
    else:
        text, _ = decode(raw, reading.encoding)
    if reading.editor:
        return f"{text}\n", reading.comment or "#"
    return f"{text}\n" if message.stored else text, ""


def kept_lines(text: str, comment: str) -> list[tuple[int, str]]:
    """The lines that are read, each with its number in the file."""
    start = len(text) - len(text.lstrip("\r\n"))
    lines = split(text.strip("\r\n"))
    if comment and comment + _CUT in lines:
        lines = lines[: lines.index(comment + _CUT)]
    return [
        (number, line)
        for number, line in enumerate(lines, text.count("\n", 0, start) + 1)
        if not (comment and line.startswith(comment)) and not line.lstrip(SPACES).startswith("gpg:")
    ]


def begins_footer(line: str) -> bool:
    """Whether the line is a token with a value or a note of a breaking change."""
    import re

    if ":" not in line and "#" not in line:
        return False
    flags = re.IGNORECASE | re.ASCII
    return re.match(_TOKEN, line, flags) is not None or re.match(_NOTE, line, flags) is not None


def _trimmed(texts: list[str], start: int, end: int) -> list[tuple[int, str]]:
    while start < end and not texts[start].strip("\r"):
        start += 1
    while end > start and not texts[end - 1].strip("\r"):
        end -= 1
    lines = [(index, texts[index].removesuffix("\r")) for index in range(start, end)]
    if lines:
        lines[0] = (start, lines[0][1].lstrip("\r"))
        lines[-1] = (end - 1, lines[-1][1].rstrip("\r"))
    return lines


def read(header: str) -> Spans | None:
    r"""The parts of `^(\w*)(?:\((.*)\))?!: (.*)$`, else of that without `!`; all may be empty.

    By hand, in one pass: the scope goes to the last parenthesis that the rest may follow.
    """
    if any(end in header for end in ENDS):
        return None
    end = len(header) - len(header.lstrip(_WORD))
    spans = {"type": (0, end)}
    if header[end : end + 1] == "(":
        closed = header.rfind(")!: ", end)
        closed = closed if closed >= 0 else header.rfind("): ", end)
        if closed < 0:
            return None
        spans["scope"] = (end + 1, closed)
        end = closed + 1
    if header[end : end + 1] == "!":
        spans["breaking"] = (end, end + 1)
        end += 1
    if header[end : end + 2] != ": ":
        return None
    spans["subject"] = (end + 2, len(header))
    return spans
