"""The open branches of a kind."""

from __future__ import annotations

import os

import typer

from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.flow.names import kind_named, open_branches
from gitflow_guard.report.plain import output
from gitflow_guard.session import Session
from gitflow_guard.words import language, printable, say


def add(app: typer.Typer, kind: str, session: Session) -> None:
    """Add the command for one kind."""

    @app.command("list")
    def list_(format: FormatOption = Format.text) -> None:
        """List the open branches of this kind."""
        list_branches(session, kind, format=format)


def list_branches(session: Session, kind_name: str, *, format: Format) -> None:
    """Print them, the current one marked."""
    kind = kind_named(session.policy, kind_name)
    snapshot = session.snapshot
    names = open_branches(session.policy, snapshot, kind)
    session.close()
    if format is Format.json:
        rows = [
            {
                "branch": name,
                "oid": snapshot.branches[name].oid,
                "base": snapshot.bases.get(name, kind.base),
                "current": name == snapshot.head,
            }
            for name in names
        ]
        print_json({"schema": 1, "kind": kind.name, "branches": rows})
        return
    printer = output()
    if not names:
        printer.line(say(language(os.environ), "list-none", {"kind": kind.name}), "quiet")
    own = f"{session.policy.remote}/"
    others = (name.removeprefix(own) for name in snapshot.remote_branches if name.startswith(own))
    away = [name for name in others if session.policy.kind_of(name) == kind and name not in names]
    for name in names:
        here = name == snapshot.head
        printer.line(("* " if here else "  ") + printable(name), "good" if here else "plain")
    if away:
        first = away[0].removeprefix(kind.prefix)
        values = {"remote": session.policy.remote, "names": away, "kind": kind.name, "first": first}
        printer.lines(say(language(os.environ), "list-there", values).splitlines(), "quiet")
