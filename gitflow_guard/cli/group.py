"""How every command group looks, and what it says to a command that it does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from gitflow_guard.errors import misused

if TYPE_CHECKING:
    from gitflow_guard.errors import GflowError


class Group(TyperGroup):
    """Commands; one that is not there is answered with the nearest that is."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command and what is left for it. Raises GflowError `command-unknown`."""
        name = args[0]
        command = self.get_command(ctx, name)
        if command is not None:
            return name, command, args[1:]
        if name.startswith("-"):
            return super().resolve_command(ctx, args)
        raise self.unknown(ctx, name)

    def unknown(self, ctx: Any, name: str) -> GflowError:
        """What to say of a command that is not there."""
        from gitflow_guard.rules.nearest import nearest

        near, path = nearest(name, self.list_commands(ctx)), ctx.command_path
        meant = self.meant(ctx, name) or (near and f"{path} {near}")
        return misused("command-unknown", command=f"{path} {name}", within=path, try_line=meant)

    def meant(self, ctx: Any, name: str) -> str:
        """The command that a name stands for, where it is more than a slip."""
        del ctx, name
        return ""


def new_app(help: str | None = None, group: type[TyperGroup] = Group) -> typer.Typer:
    """A Typer without its completion options, colours and boxes, which no pipe wants."""
    return typer.Typer(
        cls=group,
        add_completion=False,
        help=help,
        no_args_is_help=help is not None,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
