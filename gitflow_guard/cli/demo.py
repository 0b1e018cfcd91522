"""`gflow demo`: the whole story, played in a throw-away repository."""

from __future__ import annotations

import os
import tempfile

import typer

from gitflow_guard.cli.group import new_app
from gitflow_guard.demo.play import Line, play
from gitflow_guard.errors import failed
from gitflow_guard.report.plain import output
from gitflow_guard.words import language, printable, say

app = new_app()


@app.command()
def demo() -> None:
    """Play the whole story in a throw-away repository."""
    lang = language(os.environ)
    printer = output()
    with tempfile.TemporaryDirectory(prefix="gflow-demo-") as folder:
        for shown in play(folder):
            if not isinstance(shown, Line):
                raise failed("demo-unexpected", command=shown.command, ended=shown.code)
            text = f"\n{say(lang, shown.text, {})}" if shown.heading else printable(shown.text)
            printer.line(text, shown.style)
    raise typer.Exit(0)
