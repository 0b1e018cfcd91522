"""Text on a terminal or in a pipe: the only module that knows which it is."""

from __future__ import annotations

import os
import sys

from gitflow_guard.report.runner import defused, is_read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

STYLES = {"good": "bold green", "bad": "bold red", "heed": "yellow", "quiet": "dim", "plain": ""}


class Printer:
    """Lines to one stream, coloured only where a person sees them and a terminal can."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._colour = wants_colour(stream)
        self._read = is_read(os.environ)

    def line(self, text: str, style: str = "plain") -> None:
        """One line; in a CI nothing of it is a command."""
        text = defused(text) if self._read else text
        if self._colour and STYLES[style]:
            from rich.console import Console

            console = Console(file=self._stream, highlight=False, soft_wrap=True)
            console.print(text, style=STYLES[style], markup=False, emoji=False)
            return
        self._stream.write(encodable(text, self._stream) + "\n")

    def lines(self, texts: Iterable[str], style: str = "plain") -> None:
        """Several lines: the first in the style, the others plain and indented."""
        for number, text in enumerate(texts):
            self.line(text if number == 0 else f"  {text}", style if number == 0 else "plain")


def wants_colour(stream: TextIO) -> bool:
    """On a terminal that is not dumb, unless NO_COLOR is set (no-color.org)."""
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM", "") in ("", "dumb")
    return stream.isatty() and not plain


def encodable(text: str, stream: TextIO) -> str:
    """The text with what the stream cannot say written as escapes."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def output() -> Printer:
    """Standard output: what was asked for."""
    return Printer(sys.stdout)


def diagnostics() -> Printer:
    """Standard error: what went wrong."""
    return Printer(sys.stderr)
