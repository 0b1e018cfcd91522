"""`gflow config learn`: the convention that a history follows, as a policy."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.errors import failed, misused
from gitflow_guard.report.plain import output
from gitflow_guard.session import Session
from gitflow_guard.words import language

RangeArgument = Annotated[
    str,
    typer.Argument(metavar="[RANGE]", help="As git log takes it [the current branch's newest]."),
]
WriteOption = Annotated[bool, typer.Option("--write", help="Put it into .gflow.toml.")]


def learn(
    range: RangeArgument = "",
    write: WriteOption = False,
    format: FormatOption = Format.text,
) -> None:
    """Tell how commits are written here, and propose a policy's commit rules for it."""
    from gitflow_guard.checks.learn.history import learn as learnt
    from gitflow_guard.checks.learn.proposal import propose
    from gitflow_guard.cli.config_write import write_commits
    from gitflow_guard.policy.importing.toml_tables import toml_text
    from gitflow_guard.report import learned as told

    if range.startswith("-"):
        raise misused("range-bad", range=range)
    session = Session()
    if not range and not session.snapshot.head_oid:
        raise failed("learn-none", range="HEAD")
    history = learnt(session.place, range)
    proposal = propose(session.place, range, history)
    written = write_commits(proposal.commits) if write else ""
    lang, toml = language(os.environ), toml_text(proposal.commits)
    if format is Format.json:
        print_json({"schema": 1, **told.as_json(history, proposal, toml, lang, written)})
        return
    printer = output()
    for line in told.lines(history, proposal, toml, lang, written):
        printer.line(line)
