"""What the screen lets through has nothing wrong with it: it spares work, and decides nothing."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gitflow_guard.rules.book import build
from gitflow_guard.rules.judge import HISTORY, judge
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.screen import screen_of
from gitflow_guard.rules.setting import LENGTH_UNITS, CommitPolicy, RuleOverride

POLICIES = {
    "conventional": CommitPolicy(),
    "types and scopes": CommitPolicy(types=("feat", "기능"), scopes=("ui", "db")),
    "short": CommitPolicy(
        rules=(
            RuleOverride("header-max-length", "error", 20),
            RuleOverride("body-max-line-length", "error", 10),
            RuleOverride("footer-max-line-length", "error", 14),
        )
    ),
    **{unit: CommitPolicy(length_unit=unit) for unit in LENGTH_UNITS},
}
WORDS = st.sampled_from(
    ["feat", "fix", "기능", "fea", "(ui)", "(a b)", "!", ":", ": ", " :", "x", "add a form", ".",
     "。", " ", "\t", "\u200b", "\r", "가나다", "가" * 30, "a" * 36, "😀", "e\u0301", "\x07", "#12",
     "fixup! ", 'Revert "', "Merge branch 'a'", "Signed-off-by: Kim <k@example.com>", "Refs: #1",
     "BREAKING CHANGE: gone", "Note: prose with a colon", "(cherry picked from commit 1a2b3c4d)",
     "해결: #12", "https://example.com/" + "y" * 60, "> quoted", "    code", "```"]
)  # fmt: skip
LINES = st.lists(WORDS, max_size=5).map("".join)
PROSE = st.text(string.ascii_letters + string.digits + " .:#-\u00a0가한é😀", max_size=90)
HEADERS = st.one_of(
    LINES,
    st.builds("{}: {}".format, st.sampled_from(["feat", "fix(ui)", "docs!", "ci(a)!"]), PROSE),
)
MESSAGES = st.builds(
    lambda header, rest: "\n".join([header, *rest]),
    HEADERS,
    st.lists(st.one_of(st.just(""), LINES, PROSE), max_size=8),
)


@pytest.mark.parametrize("name", POLICIES)
@given(text=MESSAGES)
@example(text="feat: a\n\nprose\nRefs: 1")
@example(text="feat: a\n\nOne: two\n\n(cherry picked from commit 1a2b3c4d)\nprose")
@example(text="feat: a\n \nprose")
@example(text="feat: " + "가" * 33)
@settings(max_examples=300)
def test_what_passes_is_clean(name: str, text: str) -> None:
    book = build(POLICIES[name])
    screen = screen_of(book)
    assert screen is not None
    raw = text.encode()
    if screen.passes(raw):
        judgement = judge(read_stored(raw), book, stage=HISTORY)
        assert judgement.findings == ()
        assert judgement.exempt == ""


@pytest.mark.parametrize(
    "text",
    [
        "feat: add the login form\n",
        "fix(ui)!: 로그인 화면을 고친다\n\n글자가 잘렸다.\n\nSigned-off-by: Kim <k@b.kr>\n",
        "docs: tell of it\n\nOne line: with a colon.\n\n\nAnother, the last one.\n",
    ],
)
def test_what_is_usual_passes(text: str) -> None:
    screen = screen_of(build(CommitPolicy()))
    assert screen is not None
    assert screen.passes(text.encode())


@pytest.mark.parametrize(
    "rule",
    [
        RuleOverride("body-empty", "error", applies="never"),
        RuleOverride("subject-empty", "error", applies="always"),
        RuleOverride("subject-case", "error"),
        RuleOverride("characters", "error", ("control", "emoji")),
        RuleOverride("header-format", "error", "(?P<subject>.+)"),
    ],
)
def test_where_it_cannot_speak_for_a_rule_there_is_none(rule: RuleOverride) -> None:
    assert screen_of(build(CommitPolicy(rules=(rule,)))) is None


def test_it_remembers_so_many_beginnings_and_no_more() -> None:
    screen = screen_of(build(CommitPolicy()))
    assert screen is not None
    for number in range(10_100):
        assert screen.passes(f"feat(a{number}): add".encode())
    assert len(screen.beginnings) <= 10_000
