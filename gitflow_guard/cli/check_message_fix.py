"""`gflow check message --fix`: the corrected message, and what is left to a person."""

from __future__ import annotations

import os
import sys

import typer

from gitflow_guard.checks.report import Report
from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.conclude import conclude
from gitflow_guard.cli.options import ReportFormat
from gitflow_guard.errors import FOUND, failed
from gitflow_guard.report import check as report_check
from gitflow_guard.report.plain import diagnostics, output
from gitflow_guard.words import language, say


def conclude_mended(
    file: str, raw: bytes, better: bytes, report: Report, format: ReportFormat
) -> None:
    """Rewrite the file, or print the message where there is none; tell what is left."""
    if file and better != raw:
        write(file, better)
    lang = language(os.environ)
    if format is ReportFormat.json:
        text = better.decode("utf-8", "replace")
        print_json({**report_check.as_json(report, lang), "fixed": better != raw, "text": text})
        raise typer.Exit(0 if report.ok else FOUND)
    if format is not ReportFormat.text:
        conclude(report, format, file)
    if file:
        code = "check-fixed" if better != raw else "check-nothing-fixed"
        output().line(say(lang, code, {"path": file}), "good" if better != raw else "plain")
        conclude(report, format, file)
    sys.stdout.buffer.write(better if better.endswith(b"\n") else better + b"\n")
    printer = diagnostics()
    for line, style in report_check.lines(report, lang) if report.findings else ():
        printer.line(line, style)
    raise typer.Exit(0 if report.ok else FOUND)


def write(file: str, content: bytes) -> None:
    """Put the corrected message in the file's place. Raises `file-unwritable`."""
    try:
        with open(file, "wb") as opened:
            opened.write(content)
    except OSError as problem:
        raise failed("file-unwritable", path=file, problem=problem.strerror) from problem
