"""`gflow status`: where one stands, what is open, whether the hooks are in place."""

from __future__ import annotations

import os

from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.flow.standing import standing
from gitflow_guard.installation.place import find_place
from gitflow_guard.installation.status import status as hook_status
from gitflow_guard.report.plain import output
from gitflow_guard.report.status import as_json, lines
from gitflow_guard.session import Session
from gitflow_guard.words import language

app = new_app()


@app.command()
def status(format: FormatOption = Format.text) -> None:
    """Show the current branch, what is open, and whether the hooks are in place."""
    session = Session()
    where = standing(session.policy, session.snapshot)
    found = hook_status(find_place(session.place.top)).hooks
    hooks = {hook.name: hook.state for hook in found}
    session.close()
    if format is Format.json:
        print_json(as_json(where, session.found.origin, hooks))
        return
    printer = output()
    for line in lines(where, session.found.origin, hooks, language(os.environ)):
        printer.line(line)
