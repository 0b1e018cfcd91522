"""`gflow graph`: how the branches went, newest first."""

from __future__ import annotations

import os
import sys
import time
from typing import Annotated

import typer

from gitflow_guard.checks.graph.picture import Wanted, picture
from gitflow_guard.cli.audit import SinceOption
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import OutputOption, PictureFormat, PictureFormatOption
from gitflow_guard.cli.report_file import write
from gitflow_guard.report.graph.graph_text import lines
from gitflow_guard.report.graph.marks import ASCII, UNICODE
from gitflow_guard.report.plain import columns_of, draws, output, rows_of
from gitflow_guard.report.progress import counting
from gitflow_guard.session import Session
from gitflow_guard.words import language, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.history.picture import Picture

app = new_app()

# So many changes are in a picture, and, since a day or a revision, at most so many anywhere.
DRAWN, ALL = 40, 10_000

CountOption = Annotated[
    int | None,
    typer.Option(
        "--count", "-n", min=1, max=ALL, show_default=False,
        help="How many changes (default: what fits the screen).",
    ),
]  # fmt: skip


@app.command()
def graph(
    count: CountOption = None,
    since: SinceOption = "",
    format: PictureFormatOption = PictureFormat.text,
    output_file: OutputOption = "",
) -> None:
    """Draw how the branches went: hotfixes, releases, main, develop and features in lanes."""
    session, lang = Session(bare=True), language(os.environ)
    text = format is PictureFormat.text
    most = count or (ALL if since else rows_of(sys.stdout) if text else DRAWN)
    with counting(say(lang, "graph-reading", {})) as told:
        asked = Wanted(most, since, time.time())
        found, origin = picture(session.place, session.found, asked, told)
    if text and not output_file:
        signs = UNICODE if draws(sys.stdout) else ASCII
        printer = output()
        for line in lines(found, signs, lang, columns_of(sys.stdout)):
            printer.parts(line)
        return
    write(formed(found, origin, format, lang), output_file, lang)


def formed(found: Picture, origin: str, format: PictureFormat, lang: str) -> str:
    """The graph, whole."""
    if format is PictureFormat.json:
        import json

        from gitflow_guard.report.graph.graph_data import as_json

        return json.dumps(as_json(found, origin, lang), indent=2) + "\n"
    if format is PictureFormat.text:
        shown = lines(found, UNICODE, lang, 80)
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in shown)
    return pictured(found, format, lang)


def pictured(found: Picture, format: PictureFormat, lang: str) -> str:
    """The picture for a browser, for Mermaid or for Graphviz."""
    if format is PictureFormat.mermaid:
        from gitflow_guard.report.graph.graph_mermaid import mermaid

        return mermaid(found, lang)
    if format is PictureFormat.dot:
        from gitflow_guard.report.graph.graph_dot import dot

        return dot(found, lang)
    if format is PictureFormat.svg:
        from gitflow_guard.report.graph.graph_svg import drawing

        return drawing(found, lang) + "\n"
    from gitflow_guard.report.graph.pages import graph_page

    return graph_page(found, lang)
