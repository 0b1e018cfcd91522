"""A rule, told: what it wants, how it is set here, and what passes and fails by it."""

from __future__ import annotations

from gitflow_guard.checks.cases import branch_case, case_of
from gitflow_guard.errors import misused
from gitflow_guard.policy.reading import most_like
from gitflow_guard.policy.spelling import spelt
from gitflow_guard.record import Record
from gitflow_guard.rules.book import convention_of, settings_of
from gitflow_guard.rules.branch_examples import BRANCH_EXAMPLES
from gitflow_guard.rules.branch_rules import BRANCH_RULES_BY_ID, setting_of
from gitflow_guard.rules.examples import EXAMPLES
from gitflow_guard.rules.table import RULES_BY_ID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.checks.cases import Case, Told
    from gitflow_guard.policy.find import Found

# The other keys of `[commits]` that set a rule.
LISTS = {"type-enum": "types", "scope-enum": "scopes"}


class Explanation(Record):
    """A rule as it is set. `origin` is a words code and its values, or a file's name alone."""

    rule: str
    looks: str
    parameter: str
    level: str
    value: Any
    spelt: str
    applies: str
    origin: Told
    passing: Case
    failing: Case


def all_rules(found: Found) -> list[Explanation]:
    """Every rule, in the order of the tables."""
    return [explain(name, found) for name in (*RULES_BY_ID, *BRANCH_RULES_BY_ID)]


def explain(name: str, found: Found) -> Explanation:
    """One rule. Raises GflowError `explain-no-rule`."""
    if name in RULES_BY_ID:
        return of_commits(name, found)
    if name in BRANCH_RULES_BY_ID:
        return of_branches(name, found)
    near = most_like(name.lower(), [*RULES_BY_ID, *BRANCH_RULES_BY_ID])
    raise misused("explain-no-rule", name=name, nearest=near)


def of_commits(name: str, found: Found) -> Explanation:
    """A rule of messages and commits."""
    rule = RULES_BY_ID[name]
    level, value, applies = settings_of(found.policy.commits)[name]
    passing, failing = (
        case_of(name, example, found.policy.commits, fails=fails)
        for example, fails in zip(EXAMPLES[name], (False, True), strict=True)
    )
    return Explanation(
        rule=name,
        looks=rule.looks,
        parameter=rule.parameter,
        level=level,
        value=value,
        spelt="" if value in (None, "", ()) else spelt(value),
        applies=applies if rule.turns else "",
        origin=origin_of(name, found),
        passing=passing,
        failing=failing,
    )


def of_branches(name: str, found: Found) -> Explanation:
    """A rule of branches."""
    policy, rule = found.policy, BRANCH_RULES_BY_ID[name]
    given = next((each for each in policy.branch_rules if each.rule == name), None)
    setting = setting_of(rule, given)
    level = policy.branch_name_level if rule.check is None else setting.level
    passing, failing = (branch_case(example, policy) for example in BRANCH_EXAMPLES[name])
    return Explanation(
        rule=name,
        looks="branch",
        parameter=rule.parameter,
        level=level,
        value=setting.value,
        spelt="" if setting.value is None else spelt(setting.value),
        applies="",
        origin=origin_of(name, found),
        passing=passing,
        failing=failing,
    )


def origin_of(name: str, found: Found) -> Told:
    """Who says how the rule is set: the policy's file, its convention, or the rule table."""
    commits = found.given.get("commits", {})
    if name in commits.get("rules", {}) or LISTS.get(name) in commits:
        return "", {"name": found.origin}
    convention = convention_of(found.policy.commits)
    if name in convention.rules:
        return "origin-convention", {"name": convention.name}
    return "origin-table", {}
