"""The names of branches: what git accepts, told without git, and what the policy knows."""

from __future__ import annotations

import os
import subprocess
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gitflow_guard.policy.parse import parse
from gitflow_guard.rules.branch import BranchNames, NameForm, judge_branch
from gitflow_guard.rules.reference_name import LONGEST, odd_part, problem_with, proposed
from gitflow_guard.words import HARMLESS
from gitflow_guard.words.finding import finding_lines

GITFLOW = parse({}, "", "main", "develop").names()

# What git's rules are about, and what people type.
PIECES = [
    "a", "B", "7", "feature", "/", "//", ".", "..", "-", "--", "_", "@", "@{", "{", "}", "#", "~",
    "^", ":", "?", "*", "[", "]", "\\", " ", "\t", "\n", "\x7f", "\x01", ".lock", ".lock/", "lock",
    "/.", "./", "HEAD", "refs/heads/", "refs/", "+", "!", "가", "ㄱ", "é", "e\u0301", "日本", "🎉",
    "\u00a0", "\u3000", "\u200b", "\ufeff", "\u202e", "'", '"', "$", "`", ";", "|", "<", ">", "%",
]  # fmt: skip
names = st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=6).map("".join)
anything = names | st.text(st.characters())


def git_accepts(name: str) -> bool:
    """Whether git has it for a branch: its format, and what `--branch` adds to that."""
    if name.startswith("-") or name == "HEAD" or "\0" in name:
        return False
    asked = [b"git", b"check-ref-format", os.fsencode(f"refs/heads/{name}")]
    return subprocess.run(asked, check=False).returncode == 0


def stricter(name: str) -> bool:
    """What git would accept and gflow does not, on purpose."""
    return (
        any(sign.isspace() or not sign.isprintable() for sign in name)  # not seen when read
        or name.startswith("refs/")  # taken for a full name
        or name == "@"  # means HEAD to most commands
        or len(os.fsencode(name)) > LONGEST  # no room for git's lock files
    )


@settings(max_examples=70)
@given(names)
@example("a.lock/b")
@example("a./b")
@example("a/.b")
@example("a@b")
@example("@a")
@example("{a}")
@example("-")
@example("a/-b")
@example("HEAD/a")
@example("가" * 82)
@example("refs/heads/a")
def test_a_name_is_refused_where_git_refuses_it(name: str) -> None:
    refused = problem_with(name) != ""
    assert refused == (not git_accepts(name) or stricter(name))


@settings(max_examples=70)
@given(names)
@example("refs/heads/feature/login")
@example(" feature/log in ")
@example("-a.lock.lock")
def test_what_is_proposed_is_accepted(name: str) -> None:
    better = proposed(name)
    assert better == "" or git_accepts(better)
    assert problem_with(better) == ("" if better else "name-empty")


words = st.sampled_from(["login", "로그인", "#12", "BE-7", "v1.0", "a_b", "日本", "@home"])


@given(st.lists(st.lists(words, min_size=1, max_size=3).map("-".join), min_size=1, max_size=4))
def test_a_good_name_is_proposed_as_it_is(parts: list[str]) -> None:
    name = "/".join(parts)
    assert problem_with(name) == ""
    assert proposed(name) == name


@pytest.mark.parametrize(
    ("name", "code", "odd", "better"),
    [
        ("", "name-empty", "", ""),
        ("-x", "name-dash", "", "x"),
        ("refs/heads/x", "name-refs", "", "x"),
        ("refs/tags/x", "name-refs", "", ""),
        ("a\udc80", "name-undecodable", "", ""),
        ("log in", "name-space", " ", "log-in"),
        ("로그인 화면", "name-space", " ", "로그인-화면"),
        ("a~b", "name-character", "~", "a-b"),
        ("a\x07b", "name-character", "\x07", "a-b"),
        ("a\u200bb", "name-character", "", ""),
        ("a..b", "name-sequence", "..", "a.b"),
        ("a@{b", "name-sequence", "@{", "a-b"),
        ("@", "name-reserved", "", ""),
        ("HEAD", "name-reserved", "", ""),
        ("a//b", "name-component", "//", "a/b"),
        ("/a", "name-component", "", "a"),
        ("a/", "name-component", "", "a"),
        ("a/.b", "name-component", "", "a/b"),
        ("a.lock", "name-component", "", "a"),
        ("a.", "name-dot", "", "a"),
        ("a" * (LONGEST + 1), "name-long", "", ""),
        ("가" * 82, "name-long", "", ""),
    ],
)
def test_why_a_name_is_refused(name: str, code: str, odd: str, better: str) -> None:
    assert problem_with(name) == code
    assert odd_part(name) == odd
    assert proposed(name) == better


@given(anything)
def test_every_text_can_be_judged(name: str) -> None:
    for finding in judge_branch(name, GITFLOW):
        assert finding.rule == "branch-name"
        assert finding.ref == f"refs/heads/{name}"
        for lang in ("en", "ko"):
            for line in finding_lines(finding, lang):
                assert "".join(sign for sign in line if sign not in HARMLESS).isprintable()
        if finding.suggestion is not None:
            assert finding.suggestion != name
            assert problem_with(finding.suggestion) == ""


@given(st.text(st.characters(), max_size=8), st.sampled_from(["feature/", "release/"]))
def test_a_name_that_does_not_fit_is_mended_to_one_that_does(rest: str, prefix: str) -> None:
    for finding in judge_branch(prefix + rest, GITFLOW):
        if finding.code == "name-pattern" and finding.suggestion:
            assert judge_branch(finding.suggestion, GITFLOW) == ()


NFD = unicodedata.normalize("NFD", "feature/로그인")


@pytest.mark.parametrize(
    "name",
    [
        "main",
        "develop",
        "feature/login",
        "feature/로그인",
        NFD,
        "feature/BE-12-설명",
        unicodedata.normalize("NFD", "feature/BE-12-설명"),
        "feature/BE-12/login",
        "feature/#12-로그인",
        "feature/12",
        "feature/team/log.in_2",
        "bugfix/#7",
        "release/1.2.0",
        "release/v1.2.0-rc.1+7",
        "release/2024.05",
        "hotfix/1.2.1",
        "support/1.x",
    ],
)
def test_a_name_that_git_flow_knows(name: str) -> None:
    assert judge_branch(name, GITFLOW) == ()


@pytest.mark.parametrize(
    ("name", "code", "suggestion"),
    [
        ("feat/#1-login", "name-kind", "feature/#1-login"),
        ("featrue/login", "name-kind", "feature/login"),
        ("Feature/login", "name-kind", "feature/login"),
        ("Feature/Login", "name-kind", "feature/login"),
        ("features/login", "name-kind", "feature/login"),
        ("realease/1.0.0", "name-kind", "release/1.0.0"),
        ("login", "name-kind", None),
        ("feature", "name-kind", None),
        ("feature-login", "name-kind", None),
        ("wip/login", "name-kind", None),
        ("main2", "name-kind", None),
        ("Main", "name-kind", None),
        ("origin/main", "name-kind", None),
        ("기능/로그인", "name-kind", None),
        ("feature/Login", "name-pattern", "feature/login"),
        ("feature/be-12-Login", "name-pattern", "feature/be-12-login"),
        ("feature/log+in", "name-pattern", "feature/log-in"),
        ("feature/로그인!", "name-pattern", "feature/로그인"),
        ("feature/ㄱㄴ", "name-pattern", None),
        ("feature/ログイン", "name-pattern", None),
        ("release/next/1.0", "name-pattern", None),
        ("release/가", "name-pattern", None),
        ("feature/log in", "name-space", "feature/log-in"),
        ("feature/로그인 화면", "name-space", "feature/로그인-화면"),
        ("feature/a..b", "name-sequence", "feature/a.b"),
        ("HEAD", "name-reserved", None),
        ("", "name-empty", None),
    ],
)
def test_a_name_that_git_flow_does_not_know(name: str, code: str, suggestion: str | None) -> None:
    (finding,) = judge_branch(name, GITFLOW, "warning")
    assert (finding.code, finding.suggestion) == (code, suggestion)
    assert finding.level == "warning"


@pytest.mark.parametrize("name", ["feature/Log in", "feature/"])
def test_what_is_suggested_is_known(name: str) -> None:
    (finding,) = judge_branch(name, GITFLOW)
    assert finding.suggestion is None or judge_branch(finding.suggestion, GITFLOW) == ()


def test_a_wide_space_is_a_space_too() -> None:
    assert proposed("로그인\u3000화면") == "로그인-화면"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("feature/docs/intro", ""),
        ("feature/docs/Intro", "name-pattern"),
        ("feature/Anything", ""),
        ("support/1.x", ""),
        ("support", "name-kind"),
        ("live", ""),
        ("x-", "name-pattern"),
    ],
)
def test_the_longest_prefix_and_globs(name: str, code: str) -> None:
    own = BranchNames(
        permanent=("live", "support/*"),
        forms=(
            NameForm("feature", "feature/", ".+"),
            NameForm("docs", "feature/docs/", "[a-z]+"),
            NameForm("experiment", "x-", ".+"),
        ),
    )
    assert [finding.code for finding in judge_branch(name, own)] == ([code] if code else [])
