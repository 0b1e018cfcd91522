"""`gflow abort`."""

from __future__ import annotations

from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.cli.unfinished import end_unfinished
from gitflow_guard.engine.resume import abort

app = new_app()


@app.command("abort")
def abort_operation(format: FormatOption = Format.text) -> None:
    """Give up what was paused or cut off; everything is as it was before."""
    end_unfinished("abort", abort, format)
