"""`gflow finish`: the current branch, or any by its full name, of whatever kind."""

from __future__ import annotations

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import (
    DryRunOption,
    FetchOption,
    Format,
    FormatOption,
    KeepOption,
    MessageOption,
    NameArgument,
    PushOption,
    SignOption,
    StrategyOption,
    TagOption,
)
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan


def add(app: typer.Typer, kind: str = "", opened: Session | None = None) -> None:
    """Add the command: for one kind, or for the branch that is checked out or fully named."""

    @app.command("finish")
    def finish(
        name: NameArgument = "",
        strategy: StrategyOption = None,
        message: MessageOption = "",
        tag: TagOption = None,
        sign: SignOption = False,
        push: PushOption = False,
        keep: KeepOption = False,
        fetch: FetchOption = True,
        dry_run: DryRunOption = False,
        format: FormatOption = Format.text,
    ) -> None:
        """Merge a branch where it belongs, tag it if it is to be, and delete it."""
        session = opened or Session()

        def make_plan() -> Plan:
            from gitflow_guard.flow.finish import FinishRequest
            from gitflow_guard.planning.finish import plan

            request = FinishRequest(
                kind=kind,
                name=name,
                strategy=strategy.value if strategy else "",
                message=message,
                tag=tag,
                sign=sign,
                keep=keep,
                push=push,
            )
            return plan(session, request)

        carry_out(
            session, f"{kind or 'branch'}.finish", make_plan,
            dry_run=dry_run, format=format, fetch=fetch,
        )  # fmt: skip


app = new_app()
add(app)
