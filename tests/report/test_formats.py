"""The formats of the check family, read back by what they are written for."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gitflow_guard.checks.report import Report
from gitflow_guard.checks.waivers import Waived
from gitflow_guard.policy.model import Waiver
from gitflow_guard.report.check import as_json, lines
from gitflow_guard.report.formats import WRITERS, written
from gitflow_guard.report.told import telling
from gitflow_guard.rules.finding import ERROR, WARNING, Finding
from gitflow_guard.words import HARMLESS, LANGUAGES
from tests.report.reading import FORMATS, issues, junit_cases, sarif_results, workflow_commands
from tests.support.repository import Repository

HOSTILE = (
    "feat: \x1b[31mred\x1b[0m \x07 \x00 ]]> & <b> \"q\" 'q' %0A 100%, a::b {0} {name}\n"
    "::error::injected\n##[add-mask]x ##vso[task.complete]\r\n::stop-commands::t "
    "\ufffe\uffff\udc80\u202e [click](http://evil.example) 한글 👨\u200d👩\u200d👧"
)
OID = "1234567890" * 4


def report(*findings: Finding, **more: object) -> Report:
    return Report(**{"checked": 3, "skipped": 0, "findings": findings, **more})  # type: ignore[arg-type]


def hostile() -> Report:
    """Findings that hold hostile text wherever a finding can hold text."""
    values = {"name": HOSTILE, "prefixes": (HOSTILE, "feature/")}
    on_branch = Finding("branch-name", ERROR, "name-kind", values, ref=f"refs/heads/{HOSTILE}")
    long = Finding(
        "header-max-length", WARNING, "header-max-length",
        {"length": 90, "limit": 72, "unit": "columns"},
        commit=OID, line=1, column=73, suggestion=HOSTILE,
    )  # fmt: skip
    waived = Waived(long, Waiver(OID, "header-max-length", HOSTILE, "2999-01-01"))
    return report(on_branch, long, long, waived=(waived,))


def made(found: Report, name: str, *, path: str = ".gflow.toml", in_file: bool = False) -> str:
    told = telling(found, "en", version="1.0", path=path, in_file=in_file)
    return written(told, name)


def is_clean(text: str) -> bool:
    """No character moves a cursor, is no character, or is refused by XML 1.0."""
    return all(sign.isprintable() or sign in HARMLESS for sign in text)


def test_sarif_is_what_its_schema_says() -> None:
    results = sarif_results(made(hostile(), "sarif"))
    assert [result["level"] for result in results] == ["error", "warning", "warning", "warning"]
    assert results[1]["properties"]["commit"] == OID
    assert [result.get("suppressions") is not None for result in results] == [False] * 3 + [True]
    prints = {result["partialFingerprints"]["gflow/v1"] for result in results}
    assert len(prints) == 4


def test_sarif_says_what_the_rules_want() -> None:
    run = json.loads(made(hostile(), "sarif"))["runs"][0]
    helps = {rule["id"]: rule["help"]["text"] for rule in run["tool"]["driver"]["rules"]}
    assert helps["header-max-length"] == "The header is at most `value` long."
    assert "prefix" in helps["branch-name"]


def test_sarif_shows_a_file_where_there_is_one() -> None:
    found = Finding(
        "header-format", ERROR, "header-format", {"form": "x", "types": "y"}, line=2, column=5
    )
    text = made(report(found), "sarif", path="my message#1", in_file=True)
    place = sarif_results(text)[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20message%231"
    assert place["region"] == {"startLine": 2, "startColumn": 5}
    elsewhere = sarif_results(made(report(found), "sarif"))[0]["locations"][0]["physicalLocation"]
    assert elsewhere["artifactLocation"]["uri"] == ".gflow.toml"
    assert elsewhere["region"] == {"startLine": 1}


def test_no_text_becomes_a_link_of_sarif() -> None:
    text = sarif_results(made(hostile(), "sarif"))[0]["message"]["text"]
    assert re.search(r"(?<!\\)\]\(", text) is None


def test_junit_is_what_jenkins_takes() -> None:
    cases = junit_cases(made(hostile(), "junit"))
    assert [case[0].tag for case in cases] == ["failure", "system-out", "system-out", "skipped"]
    assert cases[1].attrib["name"] == "1234567890 header-max-length 1:73"
    assert made(hostile(), "junit").isascii()


def test_junit_of_nothing_wrong_has_a_test_that_passes() -> None:
    (case,) = junit_cases(made(report(), "junit"))
    assert [child.tag for child in case] == ["system-out"]
    assert case[0].text == "Nothing found (3 checked)."


def test_annotations_are_read_back_whole() -> None:
    error, warning, _ = workflow_commands(made(hostile(), "github"))
    assert error[0] == "error"
    assert error[1]["title"].startswith("branch-name (feat: ")
    assert "100%, a::b {0}" in error[2]
    assert warning[:2] == ("warning", {"title": "header-max-length (1234567890)"})
    assert "\n-> feat: " in warning[2]


def test_an_annotation_is_put_at_the_line_of_a_file() -> None:
    found = Finding(
        "header-format", ERROR, "header-format", {"form": "x", "types": "y"}, line=2, column=5
    )
    told = workflow_commands(made(report(found), "github", path="a,b:c", in_file=True))[0][1]
    assert told == {"file": "a,b:c", "line": "2", "col": "5", "title": "header-format"}


def test_code_quality_is_what_gitlab_takes() -> None:
    found = issues(made(hostile(), "gitlab"))
    assert [issue["severity"] for issue in found] == ["major", "minor", "minor"]
    assert found[1]["description"].startswith("1234567890: 1:73 ")
    assert found[1]["location"] == {"path": ".gflow.toml", "lines": {"begin": 1}}


def test_fingerprints_are_the_same_in_each_run_and_language() -> None:
    prints = set()
    for lang in LANGUAGES:
        told = telling(hostile(), lang, version="9", path="x", in_file=False)
        prints.add(tuple(each.key for each in told.findings))
    assert len(prints) == 1


@pytest.mark.parametrize("name", WRITERS)
def test_no_hostile_text_gets_through(name: str) -> None:
    text = made(hostile(), name)
    assert is_clean(text)
    text.encode("utf-8")
    if name != "github":
        return
    assert [command[0] for command in workflow_commands(text)] == ["error", "warning", "warning"]


def test_no_hostile_text_gets_through_text_and_json() -> None:
    for line, _ in lines(hostile(), "en"):
        assert is_clean(line)
    json.dumps(as_json(hostile(), "en"), ensure_ascii=False).encode("utf-8")


@settings(max_examples=30)
@given(st.text(st.characters(codec=None)))
def test_any_text_is_written_and_read_back(text: str) -> None:
    found = Finding("branch-name", ERROR, "name-kind", {"name": text, "prefixes": ()},
                    ref=f"refs/heads/{text}", suggestion=text)  # fmt: skip
    assert len(sarif_results(made(report(found), "sarif"))) == 1
    assert len(junit_cases(made(report(found), "junit"))) == 1
    assert len(workflow_commands(made(report(found), "github"))) == 1
    assert len(issues(made(report(found), "gitlab"))) == 1
    assert all(is_clean(made(report(found), name)) for name in WRITERS)


def test_what_was_not_checked_is_said() -> None:
    nothing = report(checked=0, why="skipped-no-commits")
    said = "The range holds no commit to check."
    run = json.loads(made(nothing, "sarif"))["runs"][0]
    assert run["results"] == []
    note = run["invocations"][0]["toolExecutionNotifications"][0]
    assert note["level"] == "warning"
    assert said in note["message"]["text"]
    (case,) = junit_cases(made(nothing, "junit"))
    assert said in case[0].attrib["message"]
    assert workflow_commands(made(nothing, "github")) == [("warning", {"title": "gflow"}, said)]


@pytest.mark.parametrize("name", FORMATS)
def test_every_check_takes_every_format(repository: Repository, name: str) -> None:
    repository.write("message", "Added: nothing\n\nbody\n")
    for arguments, code in (
        (("check", "message", "message"), 1),
        (("check", "message", "--text", "feat: fine"), 0),
        (("check", "commits", "--all"), 0),
        (("check", "branch", "no-such-kind/x"), 1),
    ):
        done = repository.gflow(*arguments, "--format", name, code=code)
        assert done.out.endswith("\n")
        assert done.err == ""
        if name == "sarif":
            assert bool(sarif_results(done.out)) == bool(code)
        elif name == "junit":
            assert junit_cases(done.out)
        elif name == "github":
            assert bool(workflow_commands(done.out)) == bool(code)
        elif name == "gitlab":
            assert bool(issues(done.out)) == bool(code)


def test_a_mended_file_is_reported_in_a_format_alone(repository: Repository) -> None:
    repository.write("message", "Feat: nothing\n")
    done = repository.gflow("check", "message", "message", "--fix", "--format", "sarif")
    assert sarif_results(done.out) == []
    assert (repository.path / "message").read_text() == "feat: nothing\n"
