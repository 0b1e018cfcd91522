"""Findings as JUnit XML: each a test case, as Jenkins' xunit plugin and GitLab read it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from gitflow_guard.report.told import about, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.report.told import Telling, Told

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def junit(telling: Telling) -> str:
    """The document, in ASCII: no encoding can spoil it."""
    suites = ET.Element("testsuites", name="gflow")
    suite = ET.SubElement(suites, "testsuite", name="gflow")
    for told in telling.findings:
        add(suite, told)
    for told in telling.waived:
        left_out(case(suite, told), told.reason)
    if not telling.findings:
        alone = ET.SubElement(suite, "testcase", classname="gflow", name="check")
        if telling.why:
            left_out(alone, f"{telling.why}\n{telling.sums}")
        else:
            ET.SubElement(alone, "system-out").text = telling.sums
    count(suites, suite)
    ET.indent(suites)
    raw: bytes = ET.tostring(suites, encoding="us-ascii")
    return DECLARATION + raw.decode("ascii") + "\n"


def add(suite: ET.Element, told: Told) -> None:
    """A finding: an error fails its test case, a warning is what the case prints."""
    test = case(suite, told)
    if told.level == "error":
        first = told.message.partition("\n")[0]
        failure = ET.SubElement(test, "failure", type=told.rule, message=first)
        failure.text = whole(told)
    else:
        ET.SubElement(test, "system-out").text = whole(told)


def case(suite: ET.Element, told: Told) -> ET.Element:
    """The test case: the rule, of what it was asked."""
    place = f" {told.line}:{told.column or 1}" if told.line else ""
    name = f"{about(told)} {told.rule}{place}".strip()
    return ET.SubElement(suite, "testcase", classname=f"gflow.{told.rule}", name=name)


def left_out(test: ET.Element, reason: str) -> None:
    """Have a test case say that it was not run."""
    ET.SubElement(test, "skipped", message=reason)


def count(suites: ET.Element, suite: ET.Element) -> None:
    """Write down how many test cases there are and what became of them."""
    numbers = {"tests": len(suite), "failures": len(suite.findall("testcase/failure")), "errors": 0}
    for name, number in numbers.items():
        suites.set(name, str(number))
        suite.set(name, str(number))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
