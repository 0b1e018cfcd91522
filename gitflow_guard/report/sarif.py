"""Findings as SARIF 2.1.0, which code scanning and editors read (docs.oasis-open.org/sarif)."""

from __future__ import annotations

from urllib.parse import quote

from gitflow_guard.report.told import about

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.report.told import Telling, Told

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION = "2.1.0"
OPTIONAL = ("commit", "ref", "line", "column", "suggestion")


def sarif(telling: Telling) -> dict[str, Any]:
    """The log: one run of gflow."""
    every = (*telling.findings, *telling.waived)
    rules = list(dict.fromkeys(told.rule for told in every))
    driver = {
        "name": "gflow",
        "version": telling.version,
        "rules": [rule_of(rule, telling.wants.get(rule, rule)) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [invocation(telling)],
        "columnKind": "unicodeCodePoints",
        "results": [result(told, rules.index(told.rule), telling) for told in every],
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def rule_of(rule: str, wants: str) -> dict[str, Any]:
    """What a rule wants, as help."""
    text = {"text": plain(wants)}
    return {"id": rule, "shortDescription": text, "fullDescription": text, "help": text}


def invocation(telling: Telling) -> dict[str, Any]:
    """That the run was made; when nothing was checked, why."""
    said = "\n".join(filter(None, (telling.why, telling.sums)))
    level = "warning" if telling.why else "note"
    notes = [{"level": level, "message": {"text": plain(said)}}]
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}


def result(told: Told, index: int, telling: Telling) -> dict[str, Any]:
    """One finding. A code scan takes none without a file, so that it stands at the policy's."""
    known = {name: getattr(told, name) for name in OPTIONAL}
    subject = about(told)
    text = told.message if telling.in_file or not subject else f"{subject}: {told.message}"
    data: dict[str, Any] = {
        "ruleId": told.rule,
        "ruleIndex": index,
        "level": told.level,
        "message": {"text": plain(text)},
        "locations": [location(told, telling)],
        "partialFingerprints": {"gflow/v1": told.key},
        "properties": {name: value for name, value in known.items() if value},
    }
    if told.reason:
        data["suppressions"] = [{"kind": "external", "justification": told.reason}]
    return data


def location(told: Told, telling: Telling) -> dict[str, Any]:
    """Where it is shown, and what it is about."""
    region = {"startLine": 1}
    if telling.in_file and told.line:
        region = {"startLine": told.line, "startColumn": told.column or 1}
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(telling.path, errors="surrogateescape")},
            "region": region,
        }
    }
    if about(told):
        name = told.commit or told.ref
        kind = "commit" if told.commit else "ref"
        place["logicalLocations"] = [{"fullyQualifiedName": name, "kind": kind}]
    return place


def plain(text: str) -> str:
    """Text in which nothing is taken for a link (SARIF 3.11.6)."""
    if "](" not in text:
        return text
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
