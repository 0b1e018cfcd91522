"""How every check ends: the report, then the exit code."""

from __future__ import annotations

import os
import sys

import typer

from gitflow_guard import __version__
from gitflow_guard.checks.report import Report
from gitflow_guard.cli.options import ReportFormat
from gitflow_guard.errors import FOUND
from gitflow_guard.policy.presets import POLICY_FILE
from gitflow_guard.report import check as report_check
from gitflow_guard.report.formats import written
from gitflow_guard.report.json_text import json_text
from gitflow_guard.report.plain import encodable, output
from gitflow_guard.report.told import telling
from gitflow_guard.words import language


def conclude(report: Report, format: ReportFormat, file: str = "") -> None:
    """Print the report and leave with 0, or 1 when there are errors.

    `file` is the file that lines and columns are of, if there is one.
    """
    if format is ReportFormat.text:
        printer = output()
        for line, style in report_check.lines(report, language(os.environ)):
            printer.line(line, style)
    else:
        sys.stdout.write(encodable(formed(report, format, file), sys.stdout))
    raise typer.Exit(0 if report.ok else FOUND)


def formed(report: Report, format: ReportFormat, file: str = "") -> str:
    """The report in a format for programs."""
    lang = language(os.environ)
    if format is ReportFormat.json:
        return json_text(report_check.as_json(report, lang))
    path = file or POLICY_FILE
    found = telling(report, lang, version=__version__, path=path, in_file=bool(file))
    return written(found, format.value)
