"""`gflow audit`: the shape of a whole history."""

from __future__ import annotations

import os
import time
from typing import Annotated

import typer

from gitflow_guard import __version__
from gitflow_guard.checks.audit.audit import Asked, Audit
from gitflow_guard.checks.audit.audit import audit as look
from gitflow_guard.cli.check_commits import today
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import AuditFormat, OutputOption
from gitflow_guard.cli.report_file import write
from gitflow_guard.errors import FOUND
from gitflow_guard.policy.presets import POLICY_FILE
from gitflow_guard.report.audit import as_json
from gitflow_guard.report.audit_text import lines
from gitflow_guard.report.json_text import json_text
from gitflow_guard.report.plain import output
from gitflow_guard.report.progress import counting
from gitflow_guard.session import Session
from gitflow_guard.words import language, say

app = new_app()


SinceOption = Annotated[
    str, typer.Option("--since", metavar="REF|DATE", help="Only what came after it.")
]
BranchOption = Annotated[
    list[str] | None,
    typer.Option("--branch", metavar="NAME", help="Only this line; may be given again."),
]
AllOption = Annotated[bool, typer.Option("--all", help="Every change and every finding.")]
AuditFormatOption = Annotated[
    AuditFormat, typer.Option("--format", help="How to print the report.")
]


@app.command()
def audit(
    since: SinceOption = "",
    branch: BranchOption = None,
    everything: AllOption = False,
    format: AuditFormatOption = AuditFormat.text,
    output_file: OutputOption = "",
) -> None:
    """Look at the shape of the whole history: what came to main how, and what never came back."""
    session, lang = Session(bare=True), language(os.environ)
    asked = Asked(tuple(branch or ()), since, time.time(), today())
    with counting(say(lang, "audit-reading", {})) as told:
        found = look(session.place, session.found, asked, told)
    if format is AuditFormat.text and not output_file:
        for line, style in lines(found, lang, everything=everything):
            output().line(line, style)
    else:
        write(formed(found, format, lang, everything=everything), output_file, lang)
    raise typer.Exit(0 if found.report.ok else FOUND)


def formed(found: Audit, format: AuditFormat, lang: str, *, everything: bool) -> str:
    """The report, whole."""
    if format is AuditFormat.text:
        return "".join(f"{line}\n" for line, _ in lines(found, lang, everything=everything))
    if format is AuditFormat.json:
        return json_text(as_json(found, lang))
    if format is AuditFormat.html:
        from gitflow_guard.report.audit_page import page

        return page(found, lang)
    from gitflow_guard.report.formats import written
    from gitflow_guard.report.told import telling

    told = telling(found.report, lang, version=__version__, path=POLICY_FILE, in_file=False)
    return written(told, format.value)
