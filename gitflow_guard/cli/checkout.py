"""`gflow KIND checkout`: to a topic branch."""

from __future__ import annotations

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.options import DryRunOption, FetchOption, Format, FormatOption, TopicArgument
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan


def add(app: typer.Typer, kind: str, session: Session) -> None:
    """Add the command for one kind."""

    @app.command("checkout")
    def checkout(
        name: TopicArgument,
        fetch: FetchOption = True,
        dry_run: DryRunOption = False,
        format: FormatOption = Format.text,
    ) -> None:
        """Switch to a branch; the beginning of its name will do."""

        def make_plan() -> Plan:
            from gitflow_guard.flow.checkout import CheckoutRequest
            from gitflow_guard.planning.checkout import plan

            request = CheckoutRequest(kind=kind, name=name)
            return plan(session, request)

        carry_out(
            session, f"{kind}.checkout", make_plan,
            dry_run=dry_run, format=format, fetch=fetch,
        )  # fmt: skip
