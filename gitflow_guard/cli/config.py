"""`gflow config show`: the policy in force, and where each value comes from."""

from __future__ import annotations

from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.policy.show import rows
from gitflow_guard.report.plain import output
from gitflow_guard.session import Session
from gitflow_guard.words import printable

app = new_app("Show the policy in force.")


@app.callback()
def config() -> None:
    """Show the policy in force."""


@app.command()
def show(format: FormatOption = Format.text) -> None:
    """Print every value and where it comes from."""
    values = rows(Session().found)
    if format is Format.json:
        data = [{"key": row.key, "value": row.value, "origin": row.origin} for row in values]
        print_json({"schema": 1, "policy": data})
        return
    printer = output()
    for row in values:
        printer.line(f"{row.key} = {printable(row.shown)}   # {printable(row.origin)}")
