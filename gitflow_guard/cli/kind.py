"""The commands of one kind of branch."""

from __future__ import annotations

import typer

from gitflow_guard.cli import checkout, delete, diff, finish, publish, rename, track, update
from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.list import list_branches
from gitflow_guard.cli.options import (
    DryRunOption,
    FetchOption,
    Format,
    FormatOption,
    FromOption,
    NameArgument,
    PushOption,
)
from gitflow_guard.flow.start import StartRequest
from gitflow_guard.session import Session


def kind_app(kind: str, session: Session) -> typer.Typer:
    """The command group of a kind, for the repository of the session."""
    app = new_app(f"Start, finish, share and look at {kind} branches.")

    @app.command()
    def start(
        name: NameArgument = "",
        start: FromOption = "",
        push: PushOption = False,
        fetch: FetchOption = True,
        dry_run: DryRunOption = False,
        format: FormatOption = Format.text,
    ) -> None:
        """Make a branch, record where it goes back to, and switch to it."""
        request = StartRequest(kind=kind, name=name, start=start, push=push)
        carry_out(
            session, f"{kind}.start", lambda: session.start(request),
            dry_run=dry_run, format=format, fetch=fetch,
        )  # fmt: skip

    finish.add(app, kind, session)

    @app.command("list")
    def list_(format: FormatOption = Format.text) -> None:
        """List the open branches of this kind."""
        list_branches(session, kind, format=format)

    for each in (update, publish, track, checkout, diff, rename, delete):
        each.add(app, kind, session)
    return app
