"""Reads the formats back, as strictly as those they are written for."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema

SCHEMAS = Path(__file__).parent / "schemas"
FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab")


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@cache
def sarif_validator() -> Any:
    return jsonschema.Draft4Validator(schema("sarif-2.1.0.json"))


def sarif_results(text: str) -> list[Any]:
    """The results of a log that the published schema takes."""
    log = json.loads(text)
    sarif_validator().validate(log)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    results: list[Any] = run["results"]
    return results


def junit_cases(text: str) -> list[ET.Element]:
    """The test cases of a document that Jenkins takes."""
    root = ET.fromstring(text)
    allowed = schema("junit.json")
    for element in root.iter():
        row = allowed[element.tag]
        assert {child.tag for child in element} <= set(row["children"])
        assert set(element.attrib) <= set(row["attributes"])
        assert set(row["required"]) <= set(element.attrib)
    cases = list(root.iter("testcase"))
    suite = next(root.iter("testsuite"))
    assert int(suite.attrib["tests"]) == len(cases)
    assert int(suite.attrib["failures"]) == len(list(root.iter("failure")))
    assert int(suite.attrib["skipped"]) == len(list(root.iter("skipped")))
    return cases


def workflow_commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The workflow commands, split and unescaped as actions/runner does (ActionCommand.cs)."""
    commands = []
    for line in text.split("\n"):
        if not line.lstrip().startswith("::"):
            assert "##[" not in line
            continue
        name, _, rest = line.lstrip()[2:].partition(" ")
        properties, _, data = rest.partition("::")
        pairs = (each.partition("=") for each in properties.split(","))
        told = {key: unescaped(value, properties=True) for key, _, value in pairs}
        commands.append((name, told, unescaped(data)))
    return commands


def unescaped(text: str, *, properties: bool = False) -> str:
    for sign, code in ((":", "%3A"), (",", "%2C")) if properties else ():
        text = text.replace(code, sign)
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def issues(text: str) -> list[Any]:
    """The issues of a report that GitLab takes; their fingerprints are unique."""
    found: list[Any] = json.loads(text)
    jsonschema.Draft202012Validator(schema("code-quality.json")).validate(found)
    assert len({issue["fingerprint"] for issue in found}) == len(found)
    return found
