"""`gflow rename`: a topic branch by another name."""

from __future__ import annotations

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import DryRunOption, Format, FormatOption, NamesArgument, PushOption
from gitflow_guard.errors import misused
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan


def add(app: typer.Typer, kind: str = "", opened: Session | None = None) -> None:
    """Add the command: for one kind, or for the branch that is checked out or fully named."""

    @app.command("rename")
    def rename(
        names: NamesArgument,
        push: PushOption = False,
        dry_run: DryRunOption = False,
        format: FormatOption = Format.text,
    ) -> None:
        """Rename a branch, with --push on the remote too."""
        session = opened or Session()
        old, new = old_and_new(names)

        def make_plan() -> Plan:
            from gitflow_guard.flow.rename import RenameRequest
            from gitflow_guard.planning.rename import plan

            request = RenameRequest(kind=kind, new=new, old=old, push=push)
            return plan(session, request)

        carry_out(
            session, f"{kind or 'branch'}.rename", make_plan,
            dry_run=dry_run, format=format, fetch=push,
        )  # fmt: skip


def old_and_new(names: list[str]) -> tuple[str, str]:
    """One name is the new one of the current branch. Raises `rename-names`."""
    if len(names) > 2:
        raise misused("rename-names", names=names)
    return ("", names[0]) if len(names) == 1 else (names[0], names[1])


app = new_app()
add(app)
