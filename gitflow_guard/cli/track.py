"""`gflow KIND track`: a branch of the remote gets a local one."""

from __future__ import annotations

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.options import (
    BaseOption,
    DryRunOption,
    FetchOption,
    Format,
    FormatOption,
    TopicArgument,
)
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan


def add(app: typer.Typer, kind: str, session: Session) -> None:
    """Add the command for one kind."""

    @app.command("track")
    def track(
        name: TopicArgument,
        base: BaseOption = "",
        fetch: FetchOption = True,
        dry_run: DryRunOption = False,
        format: FormatOption = Format.text,
    ) -> None:
        """Make a local branch that follows the remote's, and switch to it."""

        def make_plan() -> Plan:
            from gitflow_guard.flow.track import TrackRequest
            from gitflow_guard.planning.track import plan

            request = TrackRequest(kind=kind, name=name, base=base)
            return plan(session, request)

        carry_out(
            session, f"{kind}.track", make_plan,
            dry_run=dry_run, format=format, fetch=fetch,
        )  # fmt: skip
