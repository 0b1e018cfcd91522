"""Every row of the rule table: its examples, its words, its values."""

import string
from typing import Any

import pytest

from gitflow_guard import words
from gitflow_guard.rules.book import build
from gitflow_guard.rules.branch_rules import BRANCH_RULES_BY_ID
from gitflow_guard.rules.convention import Convention
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.examples import EXAMPLES, Example
from gitflow_guard.rules.finding import LEVELS
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.kinds import KINDS
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.row import FAMILIES, LOOKS, NEEDS, PARAMETERS, Rule
from gitflow_guard.rules.setting import CommitPolicy
from gitflow_guard.rules.table import RULES, RULES_BY_ID
from gitflow_guard.rules.values import check_value
from gitflow_guard.words.english.whole import WORDS as ENGLISH
from gitflow_guard.words.korean.whole import WORDS as KOREAN


def test_the_table_is_whole() -> None:
    assert len(RULES_BY_ID) == len(RULES)
    assert set(EXAMPLES) == set(RULES_BY_ID)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_row_says_only_what_rows_can_say(rule: Rule) -> None:
    assert rule.family in FAMILIES
    assert rule.looks in LOOKS
    assert rule.parameter in PARAMETERS
    assert rule.level in LEVELS
    assert set(rule.spares) <= set(KINDS)
    assert set(rule.needs) <= set(NEEDS)
    assert rule.applies == "always" or rule.turns
    assert rule.value in ("", None) or check_value(rule, rule.value) == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_pass_and_fail_by_that_rule_alone(rule: Rule) -> None:
    passing, failing = EXAMPLES[rule.id]
    cases: list[tuple[Example, list[str]]] = [(passing, []), (failing, [rule.id])]
    for example, expected in cases:
        book = build(CommitPolicy(rules=example.rules))
        message = read_stored(example.message, "", example.parents)
        found = judge(message, book, example.facts).findings
        assert [finding.rule for finding in found] == expected, example
        for finding in found:
            assert words.say("en", finding.code, finding.values)
            assert words.say("ko", finding.code, finding.values)


@pytest.mark.parametrize("convention", CONVENTIONS.values(), ids=lambda each: each.name)
def test_a_convention_sets_rules_as_the_table_allows(convention: Convention) -> None:
    for name, (level, value, applies) in convention.rules.items():
        rule = RULES_BY_ID[name]
        assert level in LEVELS
        assert applies == "always" or rule.turns
        assert value in ("", None) or check_value(rule, value) == ""


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_both_languages_say_the_same_things() -> None:
    codes = {code for code in ENGLISH if code.startswith(tuple(RULES_BY_ID))}
    assert codes == {code for code in KOREAN if code.startswith(tuple(RULES_BY_ID))}
    for code in codes:
        assert fields(ENGLISH[code]) == fields(KOREAN[code]), code


@pytest.mark.parametrize("rule", [*RULES_BY_ID, *BRANCH_RULES_BY_ID])
def test_what_a_rule_wants_is_told(rule: str) -> None:
    for language in words.LANGUAGES:
        assert words.say(language, f"wants-{rule}", {})


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_what_a_rule_takes_is_told(parameter: str) -> None:
    for language in words.LANGUAGES:
        assert words.say(language, f"takes-{parameter}", {})


def test_turned_rules_have_words_for_both_ways() -> None:
    for rule in RULES:
        if rule.turns:
            assert {rule.id, f"{rule.id}-never"} <= set(ENGLISH), rule.id


@pytest.mark.parametrize(
    ("rule", "good", "bad"),
    [
        ("header-trim", [None], [1, "", []]),
        ("header-max-length", [0, 72], [-1, True, "72", 7.2, None]),
        ("subject-full-stop", [".", ".。"], ["", 1, ["."]]),
        ("type-enum", [["feat"], (), []], ["feat", [1], [""], None]),
        ("subject-pattern", ["^a"], ["", "(", 1, None, "a{2,1}"]),
        ("subject-case", ["lower-case", ["camel-case", "snake-case"]], ["lower", [], 1, [1]]),
        ("characters", ["emoji", ["control", "emoji"]], ["all", []]),
        ("scope-enum", [["ui"], {"feat": ["ui"], "*": []}], ["ui", {"feat": "ui"}, {1: ["ui"]}]),
        ("commit-max-lines", [0, {"feat": 1, "*": 2}], [-1, "5", {}, {"feat": "5"}, {"": 1}]),
        ("file-max-size", [0, 5, "2 MB", "1.5KiB", "7"], [-1, "", "MB", "2 TBs", "1.x MB", True]),
        ("author-name", ["^a", ["a*", "b"]], ["(", [], [""], 5]),
        ("paths-forbidden", [["*.pem"]], [[], "*.pem", [1]]),
        ("commit-mixed-paths", [{"a": ["x"], "b": ["y"]}], [{"a": ["x"]}, {"a": 1, "b": 2}, []]),
        ("body-required-when", [{"lines": 1}, {"lines": 1, "files": 0}], [{}, {"line": 1}, 5]),
    ],
)
def test_values_are_checked_by_the_kind_of_parameter(
    rule: str, good: list[Any], bad: list[Any]
) -> None:
    row = RULES_BY_ID[rule]
    assert [check_value(row, value) for value in good] == [""] * len(good)
    assert {check_value(row, value) for value in bad} == {f"value-{row.parameter}"}
    assert words.say("ko", f"value-{row.parameter}", {"key": "a", "given": "1"})
