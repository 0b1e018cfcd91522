"""`gflow update`: what the base has got meanwhile, into the topic branch."""

from __future__ import annotations

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import (
    DryRunOption,
    FetchOption,
    Format,
    FormatOption,
    NameArgument,
    RebaseOption,
)
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan


def add(app: typer.Typer, kind: str = "", opened: Session | None = None) -> None:
    """Add the command: for one kind, or for the branch that is checked out or fully named."""

    @app.command("update")
    def update(
        name: NameArgument = "",
        rebase: RebaseOption = None,
        fetch: FetchOption = True,
        dry_run: DryRunOption = False,
        format: FormatOption = Format.text,
    ) -> None:
        """Bring what its base has got meanwhile into a branch."""
        session = opened or Session()

        def make_plan() -> Plan:
            from gitflow_guard.flow.update import UpdateRequest
            from gitflow_guard.planning.update import plan

            request = UpdateRequest(kind=kind, name=name, rebase=rebase)
            return plan(session, request)

        carry_out(
            session, f"{kind or 'branch'}.update", make_plan,
            dry_run=dry_run, format=format, fetch=fetch,
        )  # fmt: skip


app = new_app()
add(app)
