"""The settings of rules that look at commits and branches."""

from __future__ import annotations

import tomllib

import pytest

from gitflow_guard import words
from gitflow_guard.errors import GflowError
from gitflow_guard.policy.model import Policy
from gitflow_guard.policy.parse import parse
from gitflow_guard.rules.book import build


def read(text: str) -> Policy:
    return parse(tomllib.loads(text), ".gflow.toml", "main", "develop")


def mistakes(text: str) -> list[tuple[str, str, str]]:
    with pytest.raises(GflowError) as caught:
        read(text)
    assert caught.value.code == "policy-invalid"
    found = caught.value.values["mistakes"]
    for mistake in found:
        assert words.say("ko", mistake.code, {"key": mistake.key, "expected": "", **mistake.values})
    return [(each.key, each.code, each.values.get("nearest", "")) for each in found]


def test_settings_of_the_table() -> None:
    commits = read(
        '[commits]\ngenerated = ["docs/**"]\nignore-authors = ["dependabot[bot]"]\n'
        '[commits.rules]\ncommit-max-lines = { value = { feat = 400, "*" = 200 } }\n'
        'file-max-size = "warning"\n'
    ).commits
    book = build(commits)
    assert (book.generated, book.ignored) == (("docs/**",), ("dependabot[bot]",))
    assert book.needs == {"lines", "sizes", "author"}
    (size,) = (rule for rule in book.active["plain"] if rule.rule == "file-max-size")
    assert (size.value, size.level) == (5_000_000, "warning")


@pytest.mark.parametrize(
    ("setting", "key", "code", "nearest"),
    [
        ("author-name = 'error'", "author-name", "policy-needs-value", ""),
        ("commit-mixed-paths = 'error'", "commit-mixed-paths", "policy-needs-value", ""),
        ("scope-path = 'error'", "scope-path", "policy-needs-value", ""),
        ("file-max-size = { value = '2 XB' }", "file-max-size.value", "policy-bad-value", ""),
        ("author-name = { value = '(' }", "author-name.value", "policy-bad-value", ""),
        ("commit-max-line = 'error'", "commit-max-line", "policy-no-such-rule", "commit-max-lines"),
        ("branch-tiket = 'error'", "branch-tiket", "policy-no-such-rule", "branch-ticket"),
        ("branch-age = { value = -1 }", "branch-age.value", "policy-bad-value", ""),
        ("branch-age = { applies = 'never' }", "branch-age.applies", "policy-unknown-key", ""),
        (
            "branch-coherence = { value = { hotfx = ['fix'] } }",
            "branch-coherence.value.hotfx",
            "policy-unknown-word",
            "hotfix",
        ),
    ],
)
def test_mistakes_are_named(setting: str, key: str, code: str, nearest: str) -> None:
    expected = [(f"commits.rules.{key}", code, nearest)]
    assert mistakes(f"[commits.rules]\n{setting}\n") == expected


@pytest.mark.parametrize("key", ["generated", "ignore-authors"])
def test_lists_are_lists(key: str) -> None:
    assert mistakes(f"[commits]\n{key} = 'x'\n") == [(f"commits.{key}", "policy-not-a-list", "")]


def test_rules_of_branches() -> None:
    policy = read("[commits.rules]\nbranch-name = 'warning'\nbranch-age = { value = 3 }\n")
    assert policy.branch_name_level == "warning"
    assert [(rule.rule, rule.value) for rule in policy.branch_rules] == [("branch-age", 3)]
    assert policy.commits.rules == ()


@pytest.mark.parametrize("value", ["-1", "36526", "1.5", "true", '"90"'])
def test_an_age_is_a_number_of_days(value: str) -> None:
    told = mistakes(f"[audit]\nstale-days = {value}\nlong-live-days = 1\n")
    assert told == [
        ("audit.long-live-days", "policy-unknown-key", "long-lived-days"),
        ("audit.stale-days", "policy-bad-value", ""),
    ]
