"""Findings in words, with all that a report of any form says of them."""

from __future__ import annotations

import hashlib

from gitflow_guard.record import Record
from gitflow_guard.report.check import counted, why
from gitflow_guard.words import printable, table
from gitflow_guard.words.finding import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gitflow_guard.checks.report import Report
    from gitflow_guard.rules.finding import Finding


class Told(Record):
    """A finding in words; no control character, lone surrogate or odd sign is left in any.

    `line` and `column` count from 1 in the message, 0 where they are not known. `key` is the same
    for the same finding in each run and language. `reason` is that of a waiver that lets it pass.
    """

    rule: str
    level: str
    message: str
    key: str
    commit: str = ""
    ref: str = ""
    line: int = 0
    column: int = 0
    suggestion: str = ""
    reason: str = ""


class Telling(Record):
    """A report in words.

    `path` is the file the findings are shown at: the message's where `in_file`, so that lines and
    columns are the file's, else the policy's. `why` says why nothing was checked, `sums` how much
    was and what came of it. `wants` has, by rule, what it wants.
    """

    findings: tuple[Told, ...]
    waived: tuple[Told, ...]
    sums: str
    why: str
    wants: dict[str, str]
    path: str
    in_file: bool
    version: str


def telling(report: Report, lang: str, *, version: str, path: str, in_file: bool) -> Telling:
    """The report in words; `version` is gflow's."""
    keys = keys_of((*report.findings, *(each.finding for each in report.waived)))
    findings = tuple(told(finding, next(keys), lang) for finding in report.findings)
    waived = tuple(
        told(each.finding, next(keys), lang).replace(reason=printable(each.waiver.reason))
        for each in report.waived
    )
    known = table(lang)
    rules = dict.fromkeys(each.rule for each in (*findings, *waived))
    return Telling(
        findings=findings,
        waived=waived,
        sums=counted(report, lang),
        why=why(report, lang) if report.why else "",
        wants={rule: known[f"wants-{rule}"] for rule in rules if f"wants-{rule}" in known},
        path=path,
        in_file=in_file,
        version=version,
    )


def told(finding: Finding, key: str, lang: str) -> Told:
    """One finding in words."""
    return Told(
        rule=finding.rule,
        level=finding.level,
        message=printable(sentence(finding, lang)),
        key=key,
        commit=finding.commit or "",
        ref=printable(finding.ref or ""),
        line=finding.line or 0,
        column=finding.column or 0,
        suggestion=printable(finding.suggestion or ""),
    )


def keys_of(findings: Iterable[Finding]) -> Iterator[str]:
    """A key for each, 64 hexadecimal digits: by what and where it is, not by how it is said."""
    seen: dict[str, int] = {}
    for finding in findings:
        parts = (finding.rule, finding.code, finding.commit, finding.ref, finding.line)
        text = "\0".join(str(part or "") for part in parts)
        seen[text] = seen.get(text, 0) + 1
        raw = f"{text}\0{seen[text]}".encode("utf-8", "backslashreplace")
        yield hashlib.sha256(raw).hexdigest()


def about(told: Told) -> str:
    """What a finding is about: the commit, else the branch or whatever `ref` names."""
    return told.commit[:10] or told.ref.removeprefix("refs/heads/")


def whole(told: Told) -> str:
    """The sentence with the place in the message and the corrected line."""
    place = f"{told.line}:{told.column or 1} " if told.line else ""
    right = f"\n-> {told.suggestion}" if told.suggestion else ""
    return place + told.message + right
