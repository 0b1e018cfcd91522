"""What a check found, as lines and as JSON."""

from __future__ import annotations

from gitflow_guard.words import say
from gitflow_guard.words.finding import finding_lines, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.checks.report import Report
    from gitflow_guard.checks.waivers import Waived
    from gitflow_guard.rules.finding import Finding

SCHEMA = 1
SHORT = 10
OPTIONAL = ("commit", "ref", "line", "column", "suggestion")


def as_json(report: Report, lang: str) -> dict[str, Any]:
    """The JSON of the check family (schema 1)."""
    return {
        "schema": SCHEMA,
        "ok": report.ok,
        "checked": report.checked,
        "skipped": report.skipped + report.let_be,
        "findings": [finding_data(finding, lang) for finding in report.findings],
        **(
            {"waived": [waived_data(each, lang) for each in report.waived]} if report.waived else {}
        ),
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
        **{name: whole(value) for name, value in known.items() if value is not None},
    }


def whole(value: str | int) -> str | int:
    """A value without the lone surrogates that strict readers of JSON refuse."""
    if isinstance(value, int):
        return value
    return value.encode("utf-8", "backslashreplace").decode()


def waived_data(waived: Waived, lang: str) -> dict[str, Any]:
    """A finding that is let pass, with the reason and the last day."""
    waiver = waived.waiver
    found = finding_data(waived.finding, lang)
    return {**found, "reason": whole(waiver.reason), "until": waiver.until}


def waiver_lines(report: Report, lang: str) -> list[tuple[str, str]]:
    """What is let pass, what no longer is, and what a baseline leaves out."""
    shown = []
    for each in report.waived:
        finding, waiver = each.finding, each.waiver
        values = {"commit": (finding.commit or "")[:SHORT], "rule": finding.rule}
        told = {**values, "reason": waiver.reason, "until": waiver.until}
        shown.append((say(lang, "check-waived", told), "quiet"))
    for waiver in report.ended:
        told = {"commit": waiver.commit[:SHORT], "rule": waiver.rule, "until": waiver.until}
        shown.append((say(lang, "check-waiver-ended", told), "heed"))
    if report.let_be:
        shown.append((say(lang, "check-let-be", {"count": report.let_be}), "quiet"))
    return shown


def lines(report: Report, lang: str) -> list[tuple[str, str]]:
    """The report as (line, style) pairs, its sum last."""
    shown = []
    for finding in report.findings:
        first, *rest = finding_lines(finding, lang)
        shown.append((first, "bad" if finding.level == "error" else "heed"))
        shown += [(line, "plain") for line in rest]
    shown += waiver_lines(report, lang)
    if report.why:
        shown.append((why(report, lang), "heed"))
    clean = not report.findings
    style = "good" if clean and report.checked else "heed"
    shown.append((counted(report, lang), style))
    return shown


def counted(report: Report, lang: str) -> str:
    """How much was checked, and what came of it."""
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
    return say(lang, code, values)
