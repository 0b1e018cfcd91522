"""`gflow KIND start`: a new topic branch."""

from __future__ import annotations

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.options import (
    DryRunOption,
    FetchOption,
    Format,
    FormatOption,
    FromOption,
    NameArgument,
    PushOption,
)
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan


def add(app: typer.Typer, kind: str, session: Session) -> None:
    """Add the command for one kind."""

    @app.command("start")
    def start(
        name: NameArgument = "",
        start: FromOption = "",
        push: PushOption = False,
        fetch: FetchOption = True,
        dry_run: DryRunOption = False,
        format: FormatOption = Format.text,
    ) -> None:
        """Make a branch, record where it goes back to, and switch to it."""

        def make_plan() -> Plan:
            from gitflow_guard.flow.start import StartRequest
            from gitflow_guard.planning.start import plan

            request = StartRequest(kind=kind, name=name, start=start, push=push)
            return plan(session, request)

        carry_out(
            session, f"{kind}.start", make_plan,
            dry_run=dry_run, format=format, fetch=fetch,
        )  # fmt: skip
