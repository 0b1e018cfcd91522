"""`gflow publish`: a topic branch, to the remote."""

from __future__ import annotations

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import DryRunOption, FetchOption, Format, FormatOption, NameArgument
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan


def add(app: typer.Typer, kind: str = "", opened: Session | None = None) -> None:
    """Add the command: for one kind, or for the branch that is checked out or fully named."""

    @app.command("publish")
    def publish(
        name: NameArgument = "",
        fetch: FetchOption = True,
        dry_run: DryRunOption = False,
        format: FormatOption = Format.text,
    ) -> None:
        """Push a branch and follow it."""
        session = opened or Session()

        def make_plan() -> Plan:
            from gitflow_guard.flow.publish import PublishRequest
            from gitflow_guard.planning.publish import plan

            request = PublishRequest(kind=kind, name=name)
            return plan(session, request)

        carry_out(
            session, f"{kind or 'branch'}.publish", make_plan,
            dry_run=dry_run, format=format, fetch=fetch,
        )  # fmt: skip


app = new_app()
add(app)
