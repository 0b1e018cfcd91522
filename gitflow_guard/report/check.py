"""What a check found, as lines and as JSON."""

from __future__ import annotations

from gitflow_guard.words import say
from gitflow_guard.words.finding import finding_lines, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.checks.report import Report
    from gitflow_guard.rules.finding import Finding

SCHEMA = 1
OPTIONAL = ("commit", "ref", "line", "column", "suggestion")


def as_json(report: Report, lang: str) -> dict[str, Any]:
    """The JSON of the check family (schema 1)."""
    return {
        "schema": SCHEMA,
        "ok": report.ok,
        "checked": report.checked,
        "skipped": report.skipped,
        "findings": [finding_data(finding, lang) for finding in report.findings],
        **({"why": why(report, lang)} if report.why else {}),
    }


def why(report: Report, lang: str) -> str:
    """Why nothing was checked."""
    return say(lang, report.why, {"skipped": report.skipped})


def finding_data(finding: Finding, lang: str) -> dict[str, Any]:
    """One finding; what is not known is left out."""
    known = {name: getattr(finding, name) for name in OPTIONAL}
    return {
        "rule": finding.rule,
        "level": finding.level,
        "message": sentence(finding, lang),
        **{name: value for name, value in known.items() if value is not None},
    }


def lines(report: Report, lang: str) -> list[tuple[str, str]]:
    """The report as (line, style) pairs, its sum last."""
    shown = []
    for finding in report.findings:
        first, *rest = finding_lines(finding, lang)
        shown.append((first, "bad" if finding.level == "error" else "heed"))
        shown += [(line, "plain") for line in rest]
    if report.why:
        shown.append((why(report, lang), "heed"))
    values = {
        "checked": report.checked,
        "skipped": report.skipped,
        "errors": sum(finding.level == "error" for finding in report.findings),
        "warnings": sum(finding.level == "warning" for finding in report.findings),
    }
    clean = not report.findings
    code = "check-nothing"
    if report.checked and report.skipped:
        code = "check-clean-skipped" if clean else "check-found-skipped"
    elif report.checked:
        code = "check-clean" if clean else "check-found"
    shown.append((say(lang, code, values), "good" if clean and report.checked else "heed"))
    return shown
