"""The command tree: a literal table of commands, and one command group for each kind of branch."""

from __future__ import annotations

import os
import shlex
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.main import get_command

from gitflow_guard import __version__
from gitflow_guard.cli.group import Group
from gitflow_guard.cli.kind_names import kinds, known
from gitflow_guard.cli.options import Language
from gitflow_guard.errors import INTERRUPTED, failed, interrupted, misused
from gitflow_guard.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "init": "gitflow_guard.cli.init",
    "finish": "gitflow_guard.cli.finish",
    "update": "gitflow_guard.cli.update",
    "publish": "gitflow_guard.cli.publish",
    "diff": "gitflow_guard.cli.diff",
    "rename": "gitflow_guard.cli.rename",
    "delete": "gitflow_guard.cli.delete",
    "continue": "gitflow_guard.cli.continue_",
    "abort": "gitflow_guard.cli.abort",
    "undo": "gitflow_guard.cli.undo",
    "rescue": "gitflow_guard.cli.rescue",
    "plan": "gitflow_guard.cli.plan",
    "apply": "gitflow_guard.cli.apply",
    "status": "gitflow_guard.cli.status",
    "check": "gitflow_guard.cli.check",
    "ci": "gitflow_guard.cli.ci",
    "graph": "gitflow_guard.cli.graph",
    "overview": "gitflow_guard.cli.overview",
    "audit": "gitflow_guard.cli.audit",
    "doctor": "gitflow_guard.cli.doctor",
    "hooks": "gitflow_guard.cli.hooks",
    "config": "gitflow_guard.cli.config",
    "protect": "gitflow_guard.cli.protect",
    "bypass": "gitflow_guard.cli.bypass",
    "demo": "gitflow_guard.cli.demo",
}


# Options of gflow itself, with whether they take a value.
BEFORE = {"-C": True, "--lang": True, "--version": False}


def moved(typed: list[str], option: str) -> list[str]:
    """What was typed, with the last such option, and its value, before the command."""
    place = max(i for i, word in enumerate(typed) if word.startswith(option))
    end = place + (2 if BEFORE[option] and typed[place] == option else 1)
    return [*typed[place:end], *typed[:place], *typed[end:]]


class Commands(Group):
    """The commands of the table, each module loaded when it is asked for, and the kinds."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Keep what was typed, to tell where an option belongs."""
        ctx.meta["gflow.typed"] = list(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; Typer would end a Ctrl-C without a word.

        Raises `option-before` for an option of gflow's own that stands after the command.
        """
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as pressed:
            raise interrupted(pressed) from pressed
        except Exception as problem:
            # Typer brings a click of its own along, without a public name for this.
            option = getattr(problem, "option_name", "")
            if type(problem).__name__ != "NoSuchOption" or option not in BEFORE:
                raise
            line = shlex.join(("gflow", *moved(ctx.meta["gflow.typed"], option)))
            raise misused("option-before", option=option, try_line=line) from problem

    def list_commands(self, ctx: Any) -> list[str]:
        """Every command, the kinds of this repository's policy first."""
        del ctx
        return [*kinds(Session()), *COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command by name; None when there is none."""
        del ctx
        if cmd_name in COMMANDS:
            return get_command(import_module(COMMANDS[cmd_name]).app)
        session = Session()
        if cmd_name.startswith("-") or not known(cmd_name, session):
            return None
        from gitflow_guard.cli.kind import kind_command

        return kind_command(cmd_name, session)

    def meant(self, ctx: Any, name: str) -> str:
        """A verb that needs a kind before it, or what is an option here."""
        from gitflow_guard.cli.kind import VERBS

        if name in ("help", "version"):
            return f"{ctx.command_path} --{name}"
        first = next(iter(kinds(Session())), "")
        return f"{ctx.command_path} {first} {name}" if first and name in VERBS else ""


def go_to(directories: list[str]) -> list[str]:
    """Work in these directories, each relative to the one before, as git's -C does."""
    for directory in directories:
        try:
            os.chdir(directory)
        except OSError as problem:
            raise failed("directory-missing", directory=directory) from problem
    return directories


def speak(lang: Language | None) -> Language | None:
    """Use this language, also in the hooks that git runs for this process."""
    if lang:
        os.environ["GFLOW_LANG"] = lang.value
    return lang


def show_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"gflow {__version__}")
        raise typer.Exit


app = typer.Typer(
    name="gflow",
    cls=Commands,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def gflow(
    directory: Annotated[
        list[str] | None,
        typer.Option(
            "-C",
            metavar="DIR",
            callback=lambda dirs: go_to(dirs or []),
            is_eager=True,
            help="Work in DIR.",
        ),
    ] = None,
    lang: Annotated[
        Language | None,
        typer.Option(
            "--lang",
            callback=speak,
            is_eager=True,
            help="Speak English or Korean (default: GFLOW_LANG, else the locale).",
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, help="Show the version.")
    ] = False,
) -> None:
    """Git Flow for teams: branches, merges and commit rules from one policy."""


def run(arguments: Sequence[str]) -> int:
    """Run the tree; the return value is the exit code."""
    command = get_command(app)
    try:
        command.main(args=list(arguments), prog_name="gflow", standalone_mode=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else INTERRUPTED
    return 0
