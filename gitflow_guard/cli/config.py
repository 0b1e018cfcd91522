"""`gflow config`: the policy in force, where each value comes from, and what its rules want."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.config_import import import_
from gitflow_guard.cli.config_learn import learn
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.errors import GflowError
from gitflow_guard.policy.find import Found, Sources, find
from gitflow_guard.policy.show import rows
from gitflow_guard.report.plain import output
from gitflow_guard.session import Session
from gitflow_guard.words import language, printable, say

app = new_app("Show the policy in force, or make one of what is there.")


@app.callback()
def config() -> None:
    """Show the policy in force, or make one of what is there."""


app.command("import")(import_)
app.command()(learn)


@app.command()
def show(format: FormatOption = Format.text) -> None:
    """Print every value and where it comes from."""
    values = rows(Session().found)
    if format is Format.json:
        data = [{"key": row.key, "value": row.value, "origin": row.origin} for row in values]
        print_json({"schema": 1, "policy": data})
        return
    printer = output()
    for row in values:
        printer.line(f"{row.key} = {printable(row.shown)}   # {printable(row.origin)}")


@app.command()
def explain(
    rule: Annotated[
        str, typer.Argument(metavar="[RULE]", help="A rule's name (default: all, a line each).")
    ] = "",
    format: FormatOption = Format.text,
) -> None:
    """Tell what a rule wants, how it is set here, and what passes and fails by it."""
    from gitflow_guard.checks.explain import all_rules
    from gitflow_guard.checks.explain import explain as explained
    from gitflow_guard.report import explain as told

    lang, found = language(os.environ), found_here()
    rules = [explained(rule, found)] if rule else all_rules(found)
    if format is Format.json:
        shown = (
            told.as_json(rules[0], lang)
            if rule
            else {"rules": [told.brief(r, lang) for r in rules]}
        )
        print_json({"schema": 1, **shown})
        return
    printer = output()
    for line in told.lines(rules[0], lang) if rule else (told.line(r, lang) for r in rules):
        printer.line(line)


@app.command()
def schema() -> None:
    """Print the policy file's JSON Schema, by which editors complete and check it."""
    from gitflow_guard.policy.schema import schema as made

    lang = language(os.environ)
    print_json(made(lambda rule: say(lang, f"wants-{rule}", {})))


def found_here() -> Found:
    """The policy of this repository; outside of one the preset."""
    try:
        return Session().found
    except GflowError as error:
        if error.code not in ("not-a-repository", "bare-repository"):
            raise
        return find(Sources())
