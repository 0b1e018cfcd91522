"""`gflow continue`."""

from __future__ import annotations

from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.cli.unfinished import end_unfinished
from gitflow_guard.engine.resume import go_on

app = new_app()


@app.command("continue")
def continue_operation(format: FormatOption = Format.text) -> None:
    """Go on with what was paused by a conflict, or cut off."""
    end_unfinished("continue", go_on, format)
