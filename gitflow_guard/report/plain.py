"""Text on a terminal or in a pipe: the only module that knows which it is."""

from __future__ import annotations

import os
import sys

from gitflow_guard.report.runner import defused, is_read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

STYLES = {"good": "bold green", "bad": "bold red", "heed": "yellow", "quiet": "dim", "plain": "",
          "bold": "bold", "hotfix": "red", "release": "yellow", "support": "cyan",
          "main_line": "blue", "develop_line": "green", "topic": "magenta",
          "other": "white"}  # fmt: skip


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

    def parts(self, texts: Iterable[tuple[str, str]]) -> None:
        """One line of several texts, each in its style."""
        known = list(texts)
        if not self._colour:
            self.line("".join(text for text, _ in known).rstrip())
            return
        from rich.console import Console
        from rich.text import Text

        shown = Text.assemble(*((text, STYLES[style]) for text, style in known))
        Console(file=self._stream, highlight=False, soft_wrap=True).print(shown, markup=False)

    def lines(self, texts: Iterable[str], style: str = "plain") -> None:
        """Several lines: the first in the style, the others plain and indented."""
        for number, text in enumerate(texts):
            self.line(text if number == 0 else f"  {text}", style if number == 0 else "plain")


def wants_colour(stream: TextIO) -> bool:
    """On a terminal that is not dumb, unless NO_COLOR is set (no-color.org)."""
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM", "") in ("", "dumb")
    return stream.isatty() and not plain


def draws(stream: TextIO) -> bool:
    """Whether it takes the signs that boxes are drawn with; a dumb terminal does not."""
    if os.environ.get("TERM") == "dumb":
        return False
    try:
        "│●▲→…".encode(stream.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def columns_of(stream: TextIO) -> int:
    """How wide lines may be: as the terminal, else 80 columns."""
    if not stream.isatty():
        return 80
    from shutil import get_terminal_size

    return max(40, get_terminal_size().columns)


def rows_of(stream: TextIO) -> int:
    """How many lines fit a screen with a prompt and a heading; of no terminal, a usual one's."""
    from shutil import get_terminal_size

    return max(10, (get_terminal_size().lines if stream.isatty() else 24) - 4)


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
