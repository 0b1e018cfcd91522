"""`gflow plan KIND start|finish ...`: the plan as JSON, for `gflow apply`."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup

from gitflow_guard.cli.kind import group_app, kind_command
from gitflow_guard.cli.kind_names import kinds, known
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
        return kind_command(cmd_name, session) if known(cmd_name, session) else None


app = group_app("Print the plan of a start or finish as JSON; gflow apply carries it out.", Kinds)
