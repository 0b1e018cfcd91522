"""`gflow status`: where one stands, what is open, whether the hooks are in place."""

from __future__ import annotations

import os

from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.engine.begun import where
from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.lock import only_one
from gitflow_guard.errors import GflowError
from gitflow_guard.flow.standing import standing
from gitflow_guard.git.place import Place
from gitflow_guard.installation.guarded import patterns
from gitflow_guard.installation.place import find_place
from gitflow_guard.installation.status import status as hook_status
from gitflow_guard.report.plain import output
from gitflow_guard.report.status import as_json, lines
from gitflow_guard.session import Session
from gitflow_guard.words import language, say

app = new_app()


@app.command()
def status(format: FormatOption = Format.text) -> None:
    """Show the current branch, what is open, and whether the hooks are in place."""
    session = Session()
    waiting = unfinished(session.place)
    try:
        where = standing(session.policy, session.snapshot)
        relation = session.relations((where.branch,)).get(where.branch)
    except GflowError:
        if format is Format.text:
            tell_waiting(waiting)
        raise
    where = where.replace(relation=relation)
    wanted = patterns(session.policy.guarded())
    found = hook_status(find_place(session.place.top), wanted).hooks
    hooks = {hook.name: hook.state for hook in found}
    session.close()
    if format is Format.json:
        print_json(as_json(where, session.found.origin, hooks, waiting))
        return
    printer = output()
    lang = language(os.environ)
    tell_waiting(waiting)
    for line in lines(where, session.found.origin, hooks, lang):
        printer.line(line)


def tell_waiting(waiting: dict[str, str]) -> None:
    """Print what waits to be continued or aborted, if anything does."""
    if waiting:
        text = say(language(os.environ), f"unfinished-{waiting['state']}", waiting)
        output().lines(text.splitlines(), "heed")


def unfinished(place: Place) -> dict[str, str]:
    """The operation that waits to be continued or aborted; empty when there is none."""
    entry = Journal(place).unfinished()
    if entry is None:
        return {}
    begun = entry.events[0]
    state = entry.state
    if state == "open" and at_work(place):
        state = "at-work"
    path = where(entry, place)
    values = {"operation": begun["operation"], "branch": begun["branch"], "state": state}
    if state != "at-work" and path != place.top:
        values |= {"state": "elsewhere" if path else "gone", "path": path}
    return values


def at_work(place: Place) -> bool:
    """Whether another gflow is just doing it."""
    try:
        with only_one(place, "status", patience=0):
            return False
    except GflowError:
        return True
