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
from gitflow_guard.cli.pictures import show
from gitflow_guard.report.graph.graph_text import lines
from gitflow_guard.report.json_text import json_text
from gitflow_guard.report.plain import rows_of
from gitflow_guard.report.progress import counting
from gitflow_guard.session import Session
from gitflow_guard.words import language, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
    show(
        lambda signs, width: lines(found, signs, lang, width),
        lambda: pictures(found, origin, lang),
        format,
        output_file,
        lang,
    )


def pictures(found: Picture, origin: str, lang: str) -> Mapping[PictureFormat, Callable[[], str]]:
    """Each form but the text."""
    from gitflow_guard.report.graph.graph_data import as_json
    from gitflow_guard.report.graph.graph_dot import dot
    from gitflow_guard.report.graph.graph_mermaid import mermaid
    from gitflow_guard.report.graph.graph_svg import drawing
    from gitflow_guard.report.graph.pages import graph_page

    return {
        PictureFormat.json: lambda: json_text(as_json(found, origin, lang)),
        PictureFormat.mermaid: lambda: mermaid(found, lang),
        PictureFormat.dot: lambda: dot(found, lang),
        PictureFormat.svg: lambda: drawing(found, lang) + "\n",
        PictureFormat.html: lambda: graph_page(found, lang),
    }
