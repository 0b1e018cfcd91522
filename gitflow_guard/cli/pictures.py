"""What `graph` and `overview` share: lines on a terminal, or one of their forms in a file."""

from __future__ import annotations

import sys

from gitflow_guard.cli.options import PictureFormat
from gitflow_guard.cli.report_file import write
from gitflow_guard.report.graph.marks import ASCII, UNICODE
from gitflow_guard.report.plain import columns_of, draws, output

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from gitflow_guard.report.graph.marks import Signs

    Lines = Iterable[list[tuple[str, str]]]
    # The lines, by what they are drawn with and how wide they may be.
    Text = Callable[[Signs, int], Lines]
    # Each form but the text; whoever asks for them loads their modules.
    Pictures = Callable[[], Mapping[PictureFormat, Callable[[], str]]]

# As wide is a text that goes to a file.
USUAL = 80


def show(
    text: Text, pictures: Pictures, format: PictureFormat, output_file: str, lang: str
) -> None:
    """Print it, or write it to a file. Raises `file-unwritable`."""
    if format is not PictureFormat.text:
        write(pictures()[format](), output_file, lang)
    elif output_file:
        whole = ("".join(part for part, _ in line).rstrip() for line in text(UNICODE, USUAL))
        write("".join(f"{line}\n" for line in whole), output_file, lang)
    else:
        printer = output()
        for line in text(UNICODE if draws(sys.stdout) else ASCII, columns_of(sys.stdout)):
            printer.parts(line)
