"""The summary of a job, and a log that runners read commands in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gitflow_guard.checks.report import Report
from gitflow_guard.report.runner import defused
from gitflow_guard.report.summary import MOST_DRAWN, Drawn, summary
from gitflow_guard.report.told import telling
from gitflow_guard.rules.finding import ERROR, Finding

HOSTILE = (
    "feat: [x](http://evil.example) <img src=x onerror=alert(1)> | `code` **b** @team #1 "
    '"q" %%{init: {}}%% \x1b[31m\n```\n# head www.evil.example &lt; \udc80'
)


def made(drawn: Drawn | None, *findings: Finding, lang: str = "en") -> str:
    report = Report(1, 0, findings)
    told = telling(report, lang, version="1", path="x", in_file=False)
    return summary(told, drawn, lang)


def test_a_pull_request_is_drawn() -> None:
    text = made(Drawn("feature/로그인", "develop", "feat: x", ("1a2b3c4", "5d6e7f8")))
    graph = text.partition("```mermaid\n")[2].partition("```")[0]
    assert graph.splitlines() == [
        "%%{init: {'gitGraph': {'mainBranchName': 'develop'}}}%%",
        "gitGraph",
        '  commit id: "develop "',
        '  branch "feature/로그인"',
        '  commit id: "1a2b3c4"',
        '  commit id: "5d6e7f8"',
        '  checkout "develop"',
        '  merge "feature/로그인"',
    ]


def test_a_long_pull_request_is_drawn_in_part() -> None:
    commits = tuple(f"{number:07}" for number in range(100))
    text = made(Drawn("feature/x", "develop", "", commits))
    assert text.count("commit id") == 1 + 1 + MOST_DRAWN
    assert '"70 more"' in text


def test_a_branch_of_the_same_name_in_a_fork() -> None:
    text = made(Drawn("main", "main", "", ("1a2b3c4",)))
    assert 'branch "main-"' in text


def test_nothing_of_a_stranger_is_markdown_or_a_drawing() -> None:
    finding = Finding("branch-name", ERROR, "name-kind", {"name": HOSTILE, "prefixes": ()},
                      ref=f"refs/heads/{HOSTILE}", suggestion=HOSTILE)  # fmt: skip
    text = made(Drawn(HOSTILE, HOSTILE, HOSTILE, (HOSTILE,)), finding)
    assert text.count("```") == 2
    before, graph, after = re.split(r"```(?:mermaid)?", text)
    for part in (before, after):
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", part.replace("<br>", ""))
        assert not set(bare.replace("### gflow", "")) & set("<>[]`&@#%\"'\\()")
    rows = [line for line in after.splitlines() if line.startswith("|")]
    assert len(rows) == 3
    for line in graph.strip().splitlines()[2:]:
        assert re.fullmatch(r'  (commit id: |branch |checkout |merge )"[^"`%{}<>\\]*"', line)


@settings(max_examples=50)
@given(st.text(st.characters(codec=None)))
def test_any_text_is_drawn(text: str) -> None:
    shown = made(Drawn(text, text, text, (text,)))
    assert shown.count("```") == 2
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("::error::x", ": :error::x"),
        ("   ::stop-commands::x", "   : :stop-commands::x"),
        ("a ##[add-mask]b", "a # #[add-mask]b"),
        ("a ##vso[task.setvariable variable=x]b", "a # #vso[task.setvariable variable=x]b"),
        ("fix: a::b", "fix: a::b"),
        ("", ""),
    ],
)
def test_a_log_holds_no_command(line: str, expected: str) -> None:
    assert defused(line) == expected
