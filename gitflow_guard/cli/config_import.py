"""`gflow config import`: another tool's configuration as a policy."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.report.plain import diagnostics, output
from gitflow_guard.session import Session
from gitflow_guard.words import language, say

TOOLS = "commitlint, gitlint, commitizen, conventional-pre-commit, committed or cocogitto."
FileArgument = Annotated[
    str, typer.Argument(metavar="[FILE|-]", help="What to read (default: looked for at the top).")
]
FromOption = Annotated[str, typer.Option("--from", metavar="TOOL", help=f"Whose it is: {TOOLS}")]
WriteOption = Annotated[bool, typer.Option("--write", help="Put it into .gflow.toml.")]


def import_(
    file: FileArgument = "",
    from_: FromOption = "",
    write: WriteOption = False,
    format: FormatOption = Format.text,
) -> None:
    """Read another tool's configuration as a policy's commit rules, and list what differs."""
    from gitflow_guard.cli.config_write import write_commits
    from gitflow_guard.cli.import_file import by_file, looked_for, named, read_by
    from gitflow_guard.policy.importing.toml_tables import toml_text
    from gitflow_guard.report import imported as told

    lang = language(os.environ)
    tool, path = named(from_) if from_ else None, file
    if file:
        tool = tool or by_file(file)
    else:
        top = Session().place.top
        tool, name = looked_for(top, tool)
        path = os.path.join(top, name)
        diagnostics().line(say(lang, "import-found", {"path": name, "tool": tool.name}))
    imported = read_by(tool, path)
    written = write_commits(imported.commits) if write else ""
    toml = toml_text(imported.commits)
    if format is Format.json:
        known = {"schema": 1, "from": tool.name, "file": path}
        print_json({**known, **told.as_json(imported, toml, lang, written)})
        return
    printer = output()
    for line in told.lines(imported, toml, lang, written):
        printer.line(line)
