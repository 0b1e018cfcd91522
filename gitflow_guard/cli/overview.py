"""`gflow overview`: what is open, and what waits for what."""

from __future__ import annotations

import os
import time
from typing import Annotated

import typer

from gitflow_guard.checks.graph.open_work import open_work
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import OutputOption, PictureFormat, PictureFormatOption
from gitflow_guard.cli.pictures import show
from gitflow_guard.report.graph.overview_text import lines
from gitflow_guard.report.json_text import json_text
from gitflow_guard.report.progress import counting
from gitflow_guard.session import Session
from gitflow_guard.words import language, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
    show(
        lambda signs, width: lines(found, signs, lang, width, everything=everything),
        lambda: pictures(found, origin, lang),
        format,
        output_file,
        lang,
    )


def pictures(found: Overview, origin: str, lang: str) -> Mapping[PictureFormat, Callable[[], str]]:
    """Each form but the text."""
    from gitflow_guard.report.graph.overview_data import as_json
    from gitflow_guard.report.graph.overview_dot import dot
    from gitflow_guard.report.graph.overview_mermaid import mermaid
    from gitflow_guard.report.graph.overview_svg import drawing
    from gitflow_guard.report.graph.pages import overview_page

    return {
        PictureFormat.json: lambda: json_text(as_json(found, origin, lang)),
        PictureFormat.mermaid: lambda: mermaid(found, lang),
        PictureFormat.dot: lambda: dot(found, lang),
        PictureFormat.svg: lambda: drawing(found, lang, alone=True) + "\n",
        PictureFormat.html: lambda: overview_page(found, lang),
    }
