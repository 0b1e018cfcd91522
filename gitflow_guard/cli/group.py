"""How every command group looks."""

from __future__ import annotations

import typer


def new_app(help: str | None = None) -> typer.Typer:
    """A Typer without its completion options, colours and boxes, which no pipe wants."""
    return typer.Typer(
        add_completion=False,
        help=help,
        no_args_is_help=help is not None,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
