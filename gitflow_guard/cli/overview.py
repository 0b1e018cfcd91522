"""`gflow overview`: what is open, and what waits for what."""

from __future__ import annotations

import os
import sys
import time
from typing import Annotated

import typer

from gitflow_guard.checks.graph.open_work import open_work
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import OutputOption, PictureFormat, PictureFormatOption
from gitflow_guard.cli.report_file import write
from gitflow_guard.report.graph import overview_text
from gitflow_guard.report.graph.marks import ASCII, UNICODE
from gitflow_guard.report.plain import columns_of, draws, output
from gitflow_guard.report.progress import counting
from gitflow_guard.session import Session
from gitflow_guard.words import language, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.history.work import Overview

app = new_app()


EveryOption = Annotated[bool, typer.Option("--all", help="Every branch, however many.")]


@app.command()
def overview(
    everything: EveryOption = False,
    format: PictureFormatOption = PictureFormat.text,
    output_file: OutputOption = "",
) -> None:
    """Show what is open: how far, whose, how old, where it goes, and what it waits for."""
    session, lang = Session(bare=True), language(os.environ)
    with counting(say(lang, "overview-reading", {})) as told:
        found, origin = open_work(session.place, session.found, time.time(), told)
    if format is PictureFormat.text and not output_file:
        signs = UNICODE if draws(sys.stdout) else ASCII
        width = columns_of(sys.stdout)
        printer = output()
        for line in overview_text.lines(found, signs, lang, width, everything=everything):
            printer.parts(line)
        return
    write(formed(found, origin, format, lang, everything=everything), output_file, lang)


def formed(
    found: Overview, origin: str, format: PictureFormat, lang: str, *, everything: bool
) -> str:
    """The overview, whole."""
    if format is PictureFormat.json:
        import json

        from gitflow_guard.report.graph.overview_data import as_json

        return json.dumps(as_json(found, origin, lang), indent=2) + "\n"
    if format is PictureFormat.text:
        shown = overview_text.lines(found, UNICODE, lang, 80, everything=everything)
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in shown)
    return pictured(found, format, lang)


def pictured(found: Overview, format: PictureFormat, lang: str) -> str:
    """The picture for a browser, for Mermaid or for Graphviz."""
    if format is PictureFormat.mermaid:
        from gitflow_guard.report.graph.overview_mermaid import mermaid

        return mermaid(found, lang)
    if format is PictureFormat.dot:
        from gitflow_guard.report.graph.overview_dot import dot

        return dot(found, lang)
    if format is PictureFormat.svg:
        from gitflow_guard.report.graph.overview_svg import drawing

        return drawing(found, lang, alone=True) + "\n"
    from gitflow_guard.report.graph.pages import overview_page

    return overview_page(found, lang)
