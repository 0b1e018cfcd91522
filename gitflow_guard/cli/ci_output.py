"""Where `gflow ci` reports to: its log, files, the job's summary."""

from __future__ import annotations

import os
import sys

import typer

from gitflow_guard import __version__
from gitflow_guard.cli.conclude import formed
from gitflow_guard.cli.options import ReportFormat
from gitflow_guard.errors import FOUND, failed, misused
from gitflow_guard.git.run import git
from gitflow_guard.policy.presets import POLICY_FILE
from gitflow_guard.record import Record
from gitflow_guard.report import check as report_check
from gitflow_guard.report import ci as report_ci
from gitflow_guard.report.json_text import json_text
from gitflow_guard.report.plain import diagnostics, encodable, output
from gitflow_guard.report.summary import Drawn, summary
from gitflow_guard.report.told import telling
from gitflow_guard.words import language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from gitflow_guard.checks.ci_range import Range
    from gitflow_guard.checks.report import Report
    from gitflow_guard.ci.change import Change
    from gitflow_guard.ci.find import Forge

MOST = 1000


def reports(given: list[str]) -> tuple[tuple[ReportFormat, str], ...]:
    """The files to write, each with its format. Raises `ci-bad-report`."""
    found = []
    names = [each.value for each in ReportFormat]
    for each in given:
        name, _, path = each.partition("=")
        if name not in names or not path:
            raise misused("ci-bad-report", given=each, formats=names)
        found.append((ReportFormat(name), path))
    return tuple(found)


class Outputs(Record):
    """What a run was about, and how it is told."""

    forge: Forge
    change: Change
    found: Range | None
    format: ReportFormat
    also: tuple[tuple[ReportFormat, str], ...]

    def conclude(self, report: Report, top: str) -> NoReturn:
        """Write everything and leave with 0, or 1 when there are errors."""
        lang = language(os.environ)
        for note in report_ci.notes(self.found, lang):
            diagnostics().lines(note.splitlines(), "heed")
        if self.format is ReportFormat.text:
            for line, style in report_check.lines(report, lang):
                output().line(line, style)
        else:
            sys.stdout.write(encodable(self.told(report, self.format, lang), sys.stdout))
        self.put_files(report, top, lang)
        raise typer.Exit(0 if report.ok else FOUND)

    def put_files(self, report: Report, top: str, lang: str) -> None:
        """Write the reports, and the summary for the CI to show. Raises `file-unwritable`."""
        for name, path in self.also:
            put(path, self.told(report, name, lang), "w")
        path = self.change.summary
        if path:
            put(path, self.summary(report, top, lang), "w" if self.forge.shows else "a")
        if path and self.forge.shows:
            # Of the log's two streams the one that holds no report.
            sys.stderr.write(self.forge.shows.replace("{path}", path) + "\n")

    def told(self, report: Report, format: ReportFormat, lang: str) -> str:
        """The report in a format; in gflow's own JSON with what the run was about."""
        if format is ReportFormat.text:
            return "".join(line + "\n" for line, _ in report_check.lines(report, lang))
        if format is not ReportFormat.json:
            return formed(report, format)
        about = report_ci.as_json(self.change, self.found, lang)
        return json_text({**report_check.as_json(report, lang), "ci": about})

    def summary(self, report: Report, top: str, lang: str) -> str:
        """The job's summary."""
        told = telling(report, lang, version=__version__, path=POLICY_FILE, in_file=False)
        return summary(told, self.drawn(top), lang)

    def drawn(self, top: str) -> Drawn | None:
        """The pull request as it is drawn; None for what is none."""
        found = self.found
        if found is None or not (found.change.source and found.change.target and found.base):
            return None
        change = found.change
        asked = ["rev-list", "--reverse", "--topo-order", f"--max-count={MOST}", "--abbrev-commit"]
        listed = git([*asked, found.head, f"^{found.base}", "--"], directory=top).text.split()
        return Drawn(change.source, change.target, change.title, tuple(listed))


def put(path: str, text: str, mode: str) -> None:
    """Write or add to a file. Raises `file-unwritable`."""
    try:
        with open(path, mode, encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem
