"""Rules that look at a branch: its ticket, its commits, its base."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from gitflow_guard import words
from gitflow_guard.policy.find import Sources, find
from gitflow_guard.rules.branch import judge_branch
from gitflow_guard.rules.branch_examples import BRANCH_EXAMPLES
from gitflow_guard.rules.branch_rules import (
    BRANCH_RULES,
    BRANCH_RULES_BY_ID,
    BranchFacts,
    BranchRule,
    BranchSettings,
    OwnCommit,
)
from gitflow_guard.rules.finding import Finding
from gitflow_guard.rules.kinds import MERGE, REVERT
from gitflow_guard.rules.row import PARAMETERS
from gitflow_guard.rules.setting import RuleOverride
from gitflow_guard.rules.values import check_value


def feature(name: str, **more: Any) -> BranchFacts:
    return BranchFacts(name, "feature", named=True, base="develop", **more)


def judged(facts: BranchFacts, *rules: tuple[str, Any]) -> list[Finding]:
    settings = BranchSettings([RuleOverride(rule, "error", value) for rule, value in rules])
    found = settings.judge(facts)
    for finding in found:
        assert finding.ref == f"refs/heads/{facts.name}"
        for language in words.LANGUAGES:
            assert words.say(language, finding.code, finding.values)
    return found


@pytest.mark.parametrize("rule", BRANCH_RULES, ids=lambda rule: rule.id)
def test_a_row_says_only_what_rows_can_say(rule: BranchRule) -> None:
    assert rule.parameter in PARAMETERS
    assert check_value(rule, rule.value) == ""


def test_every_rule_has_examples() -> None:
    assert set(BRANCH_EXAMPLES) == set(BRANCH_RULES_BY_ID)


@pytest.mark.parametrize("rule", BRANCH_RULES, ids=lambda rule: rule.id)
def test_the_examples_pass_and_fail_by_that_rule_alone(rule: BranchRule) -> None:
    names = find(Sources()).policy.names()
    for example, expected in zip(BRANCH_EXAMPLES[rule.id], ([], [rule.id]), strict=True):
        found = [*judge_branch(example.facts.name, names)]
        found += BranchSettings(example.rules).judge(example.facts)
        assert [finding.rule for finding in found] == expected


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("feature/12-login", True),
        ("feature/#1-login", True),
        ("feature/BE-12-로그인", True),
        ("feature/12-기능", True),
        ("feature/login-12", True),
        ("feature/login", False),
        ("feature/login2", False),
        ("feature/2nd-login", False),
        ("feature/v12", False),
    ],
)
def test_tickets_as_people_write_them(name: str, found: bool) -> None:
    assert (judged(feature(name), ("branch-ticket", None)) == []) == found


def test_only_branches_that_people_name_need_a_ticket() -> None:
    rule = ("branch-ticket", r"[A-Z]+-\d+")
    assert judged(BranchFacts("release/1.2", "release"), rule) == []
    assert judged(BranchFacts("develop"), rule) == []
    (finding,) = judged(feature("feature/12-a"), rule)
    assert "gflow rename feature/12-a NEW" in words.say("en", finding.code, finding.values)


def test_a_pattern_may_be_by_kind() -> None:
    rule = ("branch-ticket", {"release": r"\d"})
    assert judged(feature("feature/a"), rule) == []
    assert len(judged(BranchFacts("release/x", "release"), rule)) == 1


def test_a_hotfix_holds_only_fixes() -> None:
    commits = (
        OwnCommit("a", "fix", "fix: a"),
        OwnCommit("b", "feat", "feat: b"),
        OwnCommit("c", "", "no type"),
        OwnCommit("d", "", "Merge branch 'x'", MERGE),
        OwnCommit("e", "feat", 'Revert "feat: b"', REVERT),
    )
    facts = BranchFacts("hotfix/1.2.1", "hotfix", base="main", behind=0, days=0, commits=commits)
    found = judged(facts, ("branch-coherence", None))
    assert [(each.commit, each.code) for each in found] == [
        ("b", "branch-coherence-type"),
        ("c", "branch-coherence-type"),
    ]
    assert judged(facts.replace(kind="feature"), ("branch-coherence", None)) == []


@pytest.mark.parametrize(
    ("branch", "message", "named"),
    [
        ("feature/12-a", "feat: a (#12)", True),
        ("feature/12-a", "feat: a\n\n#12를 고침", True),
        ("feature/#12-a", "feat: 12번 이슈", True),
        ("feature/12-a", "feat: a (#123)", False),
        ("feature/12-a", "feat: a", False),
        ("feature/BE-7-a", "feat: a\n\nRefs: be-7", True),
        ("feature/BE-7-a", "feat: a\n\nRefs: XBE-7", False),
        ("feature/a", "feat: a", True),
    ],
)
def test_the_ticket_is_in_the_message(branch: str, message: str, named: bool) -> None:
    facts = feature(branch, commits=(OwnCommit("a", "feat", message),))
    both = (("branch-ticket", None), ("branch-coherence", None))
    found = [each.code for each in judged(facts, *both) if each.rule == "branch-coherence"]
    assert found == ([] if named else ["branch-coherence-ticket"])
    assert judged(facts, ("branch-coherence", None)) == []


def test_a_decomposed_name() -> None:
    name = unicodedata.normalize("NFD", "feature/로그인-7")
    assert judged(feature(name), ("branch-ticket", "로그인-7$")) == []


@pytest.mark.parametrize(
    ("rule", "fact"), [("branch-up-to-date", "behind"), ("branch-age", "days")]
)
def test_numbers_are_limits(rule: str, fact: str) -> None:
    for number, count in ((None, 0), (0, 0), (5, 0), (6, 1)):
        facts = feature("feature/a", **{fact: number})
        assert len(judged(facts, (rule, 5))) == count


def test_what_is_off_asks_for_nothing() -> None:
    assert BranchSettings(()).needs == frozenset()
    assert BranchSettings(()).judge(feature("feature/a", behind=9, days=99)) == []
    assert BranchSettings((RuleOverride("branch-ticket", "error"),)).needs == frozenset()
    value = RuleOverride("branch-age", None, 3)
    assert BranchSettings((value,)).needs == {"history"}
    assert [f.level for f in BranchSettings((value,)).judge(feature("f", days=4))] == ["error"]
