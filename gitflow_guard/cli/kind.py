"""The commands of one kind of branch, each loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from gitflow_guard.cli.group import Group, new_app
from gitflow_guard.session import Session

VERBS = {
    "start": "gitflow_guard.cli.start",
    "finish": "gitflow_guard.cli.finish",
    "list": "gitflow_guard.cli.list",
    "update": "gitflow_guard.cli.update",
    "publish": "gitflow_guard.cli.publish",
    "track": "gitflow_guard.cli.track",
    "checkout": "gitflow_guard.cli.checkout",
    "diff": "gitflow_guard.cli.diff",
    "rename": "gitflow_guard.cli.rename",
    "delete": "gitflow_guard.cli.delete",
}


def kind_command(kind: str, session: Session) -> Any:
    """The command group of a kind, for the repository of the session."""

    class Verbs(Group):
        """The commands of the table, for this kind."""

        def list_commands(self, ctx: Any) -> list[str]:
            """Every command."""
            del ctx
            return list(VERBS)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:
            """A command by name; None when there is none."""
            del ctx
            if cmd_name not in VERBS:
                return None
            app = new_app()
            import_module(VERBS[cmd_name]).add(app, kind, session)
            return get_command(app)

    return get_command(group_app(f"Start, finish, share and look at {kind} branches.", Verbs))


def group_app(help: str, group: type[TyperGroup]) -> typer.Typer:
    """A Typer whose commands the group itself knows."""
    app = new_app(help, group)

    def callback() -> None:
        return None

    callback.__doc__ = help
    app.callback()(callback)
    return app
