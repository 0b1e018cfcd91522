"""`gflow delete`: a topic branch goes away without being finished."""

from __future__ import annotations

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import (
    DryRunOption,
    FetchOption,
    ForceOption,
    Format,
    FormatOption,
    NameArgument,
    RemoteOption,
)
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan


def add(app: typer.Typer, kind: str = "", opened: Session | None = None) -> None:
    """Add the command: for one kind, or for the branch that is checked out or fully named."""

    @app.command("delete")
    def delete(
        name: NameArgument = "",
        force: ForceOption = False,
        remote: RemoteOption = False,
        fetch: FetchOption = True,
        dry_run: DryRunOption = False,
        format: FormatOption = Format.text,
    ) -> None:
        """Delete a branch without finishing it; gflow undo brings it back."""
        session = opened or Session()

        def make_plan() -> Plan:
            from gitflow_guard.flow.delete import DeleteRequest
            from gitflow_guard.planning.delete import plan

            request = DeleteRequest(kind=kind, name=name, force=force, remote=remote)
            return plan(session, request)

        carry_out(
            session, f"{kind or 'branch'}.delete", make_plan,
            dry_run=dry_run, format=format, fetch=fetch,
        )  # fmt: skip


app = new_app()
add(app)
