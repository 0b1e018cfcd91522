"""One mistake, one finding, and the header put right."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gitflow_guard import words
from gitflow_guard.rules.book import build
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.parts import read_colon
from gitflow_guard.rules.setting import CommitPolicy

BOOK = build(CommitPolicy())


@pytest.mark.parametrize(
    ("header", "rule", "code", "suggestion"),
    [
        ("Feat : 로그인", "header-format", "header-space-before-colon-and-type", "feat: 로그인"),
        ("feat:login", "header-format", "header-no-space", "feat: login"),
        ("feat:  login", "header-format", "header-spaces-after-colon", "feat: login"),
        ("feat - login", "header-format", "header-dash", "feat: login"),
        ("feat(ui) -> login", "header-format", "header-dash", "feat(ui): login"),
        ("[feat] login", "header-format", "header-brackets", "feat: login"),
        ("[Feat](ui)! login", "header-format", "header-brackets-and-type", "feat(ui)!: login"),
        ("【feat】로그인", "header-format", "header-brackets", "feat: 로그인"),
        ("FEAT: login", "type-case", "type-case", "feat: login"),
        ("feature: add", "type-enum", "type-enum-nearest", "feat: add"),
        ("기능: 로그인", "type-enum", "type-enum-nearest", "feat: 로그인"),
        ("feta: x", "type-enum", "type-enum-nearest", "feat: x"),
        ("nonsense: x", "type-enum", "type-enum", None),
        ("feat(): x", "header-format", "header-scope-hollow", "feat: x"),
        ("feat( ui ): x", "header-format", "header-scope-spaces", "feat(ui): x"),
        ("feat (ui): x", "header-format", "header-scope-spaces", "feat(ui): x"),
        ("feat!(ui): x", "header-format", "header-bang-early", "feat(ui)!: x"),
        ("feat(ui) !: x", "header-format", "header-space-before-colon", "feat(ui)!: x"),
        ("feat ! : x", "header-format", "header-space-before-colon", "feat!: x"),
        ("feat： 로그인", "header-format", "header-full-width", "feat: 로그인"),
        ("feat（ui）：로그인", "header-format", "header-full-width", "feat(ui): 로그인"),
        ("feat !(ui):x", "header-format", "header-several", "feat(ui)!: x"),
        ("fix login", "header-format", "header-no-colon", "fix: login"),
        ("feat(ui) login", "header-format", "header-no-colon", "feat(ui): login"),
        ("feat: login.", "subject-full-stop", "subject-full-stop-never", "feat: login"),
        ("feat: login  ", "header-trim", "header-trim", "feat: login"),
        (" feat: login", "header-trim", "header-trim", "feat: login"),
        ("feat:", "subject-empty", "subject-empty-never", None),
        ("feat: ", "subject-empty", "subject-empty-never", None),
        ("feat :", "header-format", "header-format", None),
        ("added login", "header-format", "header-format", None),
        ("feature login", "header-format", "header-format", None),
        ("note : x", "header-format", "header-format", None),
        ("feat(ui(x)): y", "header-format", "header-format", None),
        ("feat(ui: y", "header-format", "header-format", None),
        (": x", "header-format", "header-format", None),
        ("a b: x", "header-format", "header-format", None),
        ("\ufefffeat: x", "encoding", "encoding-bom", "feat: x"),
        ("\ufeff\ufeff\ufefffeat: x", "encoding", "encoding-bom", "feat: x"),
    ],
)
def test_a_near_miss_is_one_finding(
    header: str, rule: str, code: str, suggestion: str | None
) -> None:
    (finding,) = judge(read_stored(f"{header}\n".encode()), BOOK).findings
    assert (finding.rule, finding.code, finding.suggestion) == (rule, code, suggestion)
    assert finding.line == 1
    assert finding.column
    assert words.say("en", finding.code, finding.values)


def test_the_words_of_the_first_example() -> None:
    (finding,) = judge(read_stored("Feat : 로그인".encode()), BOOK).findings
    said = words.say("en", finding.code, finding.values)
    assert said == "The type is written `feat`, not `Feat`. No space goes before the colon."


def test_a_suggestion_is_right_in_everything() -> None:
    findings = judge(read_stored(b"FEAT: add the form.  \n"), BOOK).findings
    assert {finding.suggestion for finding in findings} == {"feat: add the form"}
    assert len(findings) == 3


@pytest.mark.parametrize(
    ("header", "column"),
    [("  FEAT: x", 3), ("feat: " + "가" * 40, 40), ("feat: a.", 8), ("feat:", 6)],
)
def test_findings_point_at_the_place(header: str, column: int) -> None:
    findings = judge(read_stored(header.encode()), BOOK).findings
    assert findings[-1].column == column


@pytest.mark.parametrize(
    "header",
    [
        "feat: x",
        "feat(ui)!: x",
        "feat!: x",
        "fix(a b): x: y",
        "fix(a:b): x",
        "revert: feat: x",
        "docs: 로그인 (#12)",
        "test(한글): (x): y",
        "feat: wait...",
    ],
)
def test_good_headers_pass(header: str) -> None:
    assert judge(read_stored(header.encode()), BOOK).findings == ()


SPEC = re.compile(
    r"(?P<type>[\w+-]+)(?:\((?P<scope>[^()\s](?:[^()]*[^()\s])?)\))?"
    r"(?P<breaking>!)?:(?: (?P<subject>\S.*))?"
)


@given(st.text("ab1_+-!():  가\t", max_size=14))
@settings(max_examples=2000)
def test_headers_are_read_as_their_grammar_says(text: str) -> None:
    match = SPEC.fullmatch(text.strip())
    expected = match and {
        name: match.span(name) for name in SPEC.groupindex if match.start(name) >= 0
    }
    assert read_colon(text.strip()) == expected


@pytest.mark.parametrize(
    ("convention", "header", "code"),
    [
        ("jira", "feat: 로그인", "header-ticket-missing"),
        ("jira", "feat(ui): login", "header-ticket-missing"),
        ("jira", "nonsense of mine", "header-format"),
        ("jira", "ABC-12 nonsense : x", "header-format"),
        ("issue-type", "Feat: 로그인", "header-ticket-missing"),
        ("issue-type", "added login", "header-format"),
        ("conventional", "added login", "header-format"),
    ],
)
def test_a_missing_ticket_is_told(convention: str, header: str, code: str) -> None:
    book = build(CommitPolicy(convention=convention))
    (finding,) = judge(read_stored(f"{header}\n".encode()), book).findings
    assert (finding.rule, finding.code, finding.suggestion) == ("header-format", code, None)
