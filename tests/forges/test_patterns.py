"""Patterns of a policy where a forge matches by RE2, and its globs."""

from __future__ import annotations

import fnmatch
import re

import pytest

from gitflow_guard.forges.header import header_pattern
from gitflow_guard.forges.patterns import crossing, foreign_part, from_glob, literal
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.setting import CommitPolicy, OwnConvention, RuleOverride

# Tried with RE2 itself (google-re2 1.1).
KNOWN = (
    "a??", r"\d\w\s\b\B\A\z", r"[^\W_]", "(?s:.)", r"\-\#\ ", r"\x41", "[a-z가-힣._#/-]+", "[]*+]",
    "[^](?=]", "(a|b)(?i:x)(?P<n>y)[*]+", r"\*+", "(?:[A-Z]+-[0-9]+[-/])?x", "[[:alpha:]]",
    "(?-i:a)",
)  # fmt: skip
FOREIGN = {
    "(?=a)": "(?=", "x(?!a)": "(?!", "(?<=a)": "(?<", "(?>a)": "(?>", "a*+": "*+", "a{2}+": "}+",
    r"(a)\1": r"\1", r"a\Z": r"\Z", "(?P<x>a)(?P=x)": "(?P", "(?#c)": "(?#", "(?x)a": "(?x",
    "(?a)a": "(?a", r"[\u1234]": r"\u", r"[\b]": r"\b", r"\가": r"\가", r"(a)(?(1)b|c)": "(?(",
}  # fmt: skip


@pytest.mark.parametrize("pattern", KNOWN)
def test_what_re2_knows(pattern: str) -> None:
    assert foreign_part(pattern) == ""


@pytest.mark.parametrize("pattern", FOREIGN)
def test_what_re2_does_not_know(pattern: str) -> None:
    assert foreign_part(pattern).strip() == FOREIGN[pattern]


def test_a_name_is_matched_as_it_is() -> None:
    name = r"release/1.0+x^[]{}()|\$?* 가-나"
    assert re.fullmatch(literal(name), name)
    assert not re.fullmatch(literal("1.0"), "1x0")
    assert foreign_part(literal(name)) == ""


@pytest.mark.parametrize("glob", ["support/*", "v?", "[ab]*", "[!ab]x", "main", "a.b", "[]]"])
def test_a_glob_as_a_pattern_matches_the_same(glob: str) -> None:
    for name in ("support/1", "support/a/b", "v1", "v12", "ax", "cx", "main", "a.b", "axb", "]"):
        matched = re.fullmatch(from_glob(glob), name) is not None
        assert matched == fnmatch.fnmatchcase(name, glob), name


def test_a_star_takes_slashes_on_github_too() -> None:
    assert crossing("support/*") == "support/**/*"
    assert crossing("[!a]x") == "[^a]x"
    assert crossing("main") == "main"


TAKEN = ("feat: add a file", "fix(core)!: 로그인", "Merge branch 'x' into y", 'Revert "feat: a"',
         "fixup! feat: a", "docs: a\n\nbody")  # fmt: skip
LEFT = ("add a file", "Feat: add", "feature: add", "x\n\nfeat: add", "feat:", "feat (x): a")


def test_headers_of_the_convention() -> None:
    pattern = header_pattern(CommitPolicy())
    assert [text for text in TAKEN if not re.match(pattern, text)] == []
    # GitLab matches with `(?m)`.
    assert [text for text in LEFT if re.search(pattern, text, re.MULTILINE)] == []


@pytest.mark.parametrize("name", CONVENTIONS)
def test_no_convention_makes_what_a_forge_does_not_know(name: str) -> None:
    assert foreign_part(header_pattern(CommitPolicy(convention=name))) == ""


def test_types_of_a_team_and_conventions_of_its_own() -> None:
    off = RuleOverride("type-enum", "off")
    assert re.match(header_pattern(CommitPolicy(rules=(off,))), "wip: a")
    assert re.match(header_pattern(CommitPolicy(types=("wip",))), "wip: a")
    own = OwnConvention("ours", template="{ticket} | {type}: {subject}")
    pattern = header_pattern(CommitPolicy(convention="ours", conventions=(own,)))
    assert re.match(pattern, "ABC-12 | feat: add the form\n\nbody")
    assert not re.match(pattern, "feat: add the form")


def test_no_pattern_where_the_form_is_free() -> None:
    assert header_pattern(CommitPolicy(rules=(RuleOverride("header-format", "warning"),))) == ""
    assert header_pattern(CommitPolicy(convention="gitmoji")) == ""
    assert header_pattern(CommitPolicy(convention="conventional-commitlint")) == ""
