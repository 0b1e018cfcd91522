"""The parts of a header, read as a convention says."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    # Where each part that is there stands in a header without outer spaces: start and end.
    Spans = dict[str, tuple[int, int]]
    Read = Callable[[str], Spans | None]

PARTS = ("type", "scope", "breaking", "ticket", "subject")
_JOINS = str.maketrans("+-_", "aaa")


class Parts:
    """What a header says. A part that is not there is empty; not a Record, for speed.

    `formed` tells whether the convention took the header; `indent` counts the spaces before it.
    """

    __slots__ = (
        "breaking",
        "formed",
        "indent",
        "scope",
        "spans",
        "subject",
        "text",
        "ticket",
        "type",
    )

    type: str
    scope: str
    ticket: str
    subject: str
    breaking: bool

    def __init__(self, header: str, read: Read, *, free: bool = True, trims: bool = True) -> None:
        text = header.strip() if trims else header
        spans = read(text)
        self.text = text
        self.indent = len(header) - len(header.lstrip()) if text != header else 0
        self.formed = spans is not None
        self.type = self.scope = self.ticket = self.subject = ""
        self.spans = spans = spans or {}
        for name, (start, end) in spans.items():
            setattr(self, name, text[start:end])
        self.breaking = "breaking" in spans
        if free and not self.formed:
            self.subject = text

    def column(self, part: str) -> int:
        """Where a part begins in the header, or would, in characters from 1."""
        nowhere = len(self.text) if part == "subject" and self.formed else 0
        return self.indent + self.spans.get(part, (nowhere,))[0] + 1

    def with_part(self, part: str, text: str) -> str:
        """The whole header, without outer spaces, with another text for one part of it."""
        start, end = self.spans.get(part, (0, len(self.text)))
        return self.text[:start] + text + self.text[end:]


def read_colon(text: str) -> Spans | None:
    """The parts of `type(scope)!: subject` (Conventional Commits 1.0.0, points 1 to 5, 13).

    By hand, because importing `re` would take a hook longer than all the rest. The type is
    letters, digits, `+`, `-` and `_`; the scope holds no parentheses and no outer spaces; the
    subject comes after one space, and may be missing together with that space.
    """
    opened = text.find("(")
    colon = text.find(":")
    if 0 < opened < colon:
        colon = text.find(":", text.find(")", opened))
    if colon < 1 or not _is_subject(text[colon + 1 : colon + 3]):
        return None
    spans = {}
    end = colon
    if text[end - 1] == "!":
        end -= 1
        spans["breaking"] = (end, colon)
    if text[end - 1] == ")" and opened > 0:
        if not _is_scope(text[opened + 1 : end - 1]):
            return None
        spans["scope"] = (opened + 1, end - 1)
        end = opened
    if not text[:end].translate(_JOINS).isalnum():
        return None
    spans["type"] = (0, end)
    if len(text) > colon + 1:
        spans["subject"] = (colon + 2, len(text))
    return spans


def _is_subject(beginning: str) -> bool:
    return not beginning or (beginning[0] == " " and beginning != " " and beginning.strip() != "")


def _is_scope(scope: str) -> bool:
    return bool(scope) and scope == scope.strip() and "(" not in scope and ")" not in scope


def reader(pattern: re.Pattern[str]) -> Read:
    """Reads headers that the pattern matches whole; its named groups are the parts."""
    names = [name for name in PARTS if name in pattern.groupindex]

    def read(text: str) -> Spans | None:
        match = pattern.fullmatch(text)
        if match is None:
            return None
        return {name: match.span(name) for name in names if match.start(name) >= 0}

    return read
