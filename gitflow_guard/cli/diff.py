"""`gflow diff`: what a topic branch has changed."""

from __future__ import annotations

import typer

from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import NameArgument, StatOption
from gitflow_guard.errors import ENVIRONMENT, INTERRUPTED
from gitflow_guard.git.programs import show
from gitflow_guard.planning.diff import revisions
from gitflow_guard.session import Session

# What a shell makes of SIGINT and SIGPIPE; a reader that has gone had enough.
ENDS = {0: 0, 128 + 2: INTERRUPTED, 128 + 13: 0}


def add(app: typer.Typer, kind: str = "", opened: Session | None = None) -> None:
    """Add the command: for one kind, or for the branch that is checked out or fully named."""

    @app.command("diff")
    def diff(name: NameArgument = "", stat: StatOption = False) -> None:
        """Show what a branch has changed since it left its base."""
        session = opened or Session()
        try:
            options = ["--stat"] if stat else []
            asked = ["diff", *options, revisions(session, kind, name), "--"]
            code = show(asked, directory=session.place.top)
        finally:
            session.close()
        raise typer.Exit(ENDS.get(code, ENVIRONMENT))


app = new_app()
add(app)
