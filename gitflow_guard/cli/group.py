"""How every command group looks."""

from __future__ import annotations

import typer
from typer.core import TyperGroup


def new_app(help: str | None = None, group: type[TyperGroup] = TyperGroup) -> typer.Typer:
    """A Typer without its completion options, colours and boxes, which no pipe wants."""
    return typer.Typer(
        cls=group,
        add_completion=False,
        help=help,
        no_args_is_help=help is not None,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
