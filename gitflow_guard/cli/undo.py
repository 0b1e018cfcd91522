"""`gflow undo`: one step back; `--list` shows what was done."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gitflow_guard.cli.carry_out import nothing_unfinished, print_json, told
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.guarded import guarded
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.lock import only_one
from gitflow_guard.engine.undo import states
from gitflow_guard.engine.undo import undo as take_back
from gitflow_guard.errors import INTERRUPTED
from gitflow_guard.installation.place import find_place
from gitflow_guard.installation.status import status
from gitflow_guard.record import to_data
from gitflow_guard.report.lifecycle import moved_line
from gitflow_guard.report.plain import output
from gitflow_guard.session import Session
from gitflow_guard.words import language, printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.outcome import Outcome

app = new_app()


@app.command()
def undo(
    list_: Annotated[
        bool, typer.Option("--list", help="Show what was done, newest first.")
    ] = False,
    format: FormatOption = Format.text,
) -> None:
    """Take the last operation back; after an undo, do it again."""
    session = Session()
    if list_:
        show(Journal(session.place).entries(), format)
        return
    try:
        with told("undo", format), only_one(session.place, "undo"):
            nothing_unfinished(session)
            entry, outcome = take_back(session.repository, session.snapshot, session.policy.remote)
    finally:
        session.close()
    tell(entry, outcome, format)


def tell(entry: Entry, outcome: Outcome, format: Format) -> None:
    """Print what was taken back."""
    lang = language(os.environ)
    begun = entry.events[0]
    if format is Format.json:
        data = {"schema": 1, "operation": "undo", "of": begun["operation"], "state": outcome.state}
        print_json({**data, "plan": [], "moved": to_data(outcome.moved), "conflicts": []})
    else:
        values = {"operation": begun["operation"], "branch": begun["branch"]}
        lines = [say(lang, "undone", values), *(moved_line(m, lang) for m in outcome.moved)]
        if outcome.on:
            lines.append(say(lang, "now-on", {"branch": outcome.on}))
        if begun["operation"] == "init" and guards(begun["worktree"]):
            lines.append(say(lang, "undo-init-hooks", {}))
        lines += [line for note in outcome.notes for line in say(lang, *note).splitlines()]
        output().lines(lines, "good")
    if outcome.interrupted:
        raise typer.Exit(INTERRUPTED)


def guards(top: str) -> bool:
    """Whether hooks of gflow's are at work."""
    return any(hook.guards for hook in status(find_place(top), guarded(top)).hooks)


def show(entries: list[Entry], format: Format) -> None:
    """Print the journal."""
    rows = [
        {
            "number": entry.number,
            "operation": entry.events[0]["operation"],
            "branch": entry.events[0]["branch"],
            "state": state,
        }
        for entry, state in zip(entries, states(entries), strict=True)
    ]
    if format is Format.json:
        print_json({"schema": 1, "operations": rows})
        return
    printer = output()
    if not rows:
        printer.line(say(language(os.environ), "undo-empty", {}), "quiet")
    for row in rows:
        state = say(language(os.environ), f"undo-state-{row['state']}", {})
        text = f"{row['number']:>4}  {row['operation']:<16} {row['branch']}  {state}"
        printer.line(printable(text))
