"""`gflow plan KIND start|finish ...`: the plan as JSON, for `gflow apply`."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup
from typer.main import get_command

from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.kind import kind_app
from gitflow_guard.cli.kind_names import kinds
from gitflow_guard.session import Session


class Kinds(TyperGroup):
    """The kinds of this repository's policy."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names."""
        del ctx
        return kinds(Session())

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A kind's commands, which here only print their plan."""
        del ctx
        session = Session(planning=True)
        known = cmd_name in kinds(session)
        return get_command(kind_app(cmd_name, session)) if known else None


app = new_app("Print the plan of a start or finish as JSON; gflow apply carries it out.", Kinds)


@app.callback()
def plan() -> None:
    """Print the plan of a start or finish as JSON; gflow apply carries it out."""
