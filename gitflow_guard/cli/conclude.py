"""How every check ends: the report, then the exit code."""

from __future__ import annotations

import os

import typer

from gitflow_guard.checks.report import Report
from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.options import Format
from gitflow_guard.errors import FOUND
from gitflow_guard.report import check as report_check
from gitflow_guard.report.plain import output
from gitflow_guard.words import language


def conclude(report: Report, format: Format) -> None:
    """Print the report and leave with 0, or 1 when there are errors."""
    lang = language(os.environ)
    if format is Format.json:
        print_json(report_check.as_json(report, lang))
    else:
        printer = output()
        for line, style in report_check.lines(report, lang):
            printer.line(line, style)
    raise typer.Exit(0 if report.ok else FOUND)
