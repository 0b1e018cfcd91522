"""The `[commits]` table of a policy."""

from __future__ import annotations

import re

from gitflow_guard.policy.reading import Reading, checked, one_of, shown, texts
from gitflow_guard.policy.spelling import join
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.finding import ERROR, LEVELS, OFF
from gitflow_guard.rules.setting import LENGTH_UNITS, CommitPolicy, RuleOverride
from gitflow_guard.rules.table import RULES_BY_ID
from gitflow_guard.rules.values import check_value, lacks_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gitflow_guard.policy.reading import Check

APPLIES = ("always", "never")
BRANCH_NAME = "branch-name"
A_WORD = re.compile(r"\S+")


def read_commits(reading: Reading, path: str, value: Any) -> None:
    """Check the table."""
    checked(reading, path, value, COMMIT_KEYS)


def read_rules(reading: Reading, path: str, value: Any) -> None:
    """Check the rules: a level alone, or a table of level, value and applies."""
    table = reading.table(path, value)
    for name, setting in table.items():
        known = [*RULES_BY_ID, BRANCH_NAME]
        if name not in known:
            reading.unknown(join(path, name), name, known, "policy-no-such-rule")
        elif isinstance(setting, str):
            one_of(*LEVELS)(reading, join(path, name), setting)
        else:
            read_rule(reading, join(path, name), name, setting)
        if name in RULES_BY_ID and is_on(setting):
            rule = RULES_BY_ID[name]
            unsaid = isinstance(setting, str) or "value" not in setting
            if unsaid and lacks_value(rule, rule.value):
                reading.wrong(join(path, name), "policy-needs-value")


def is_on(setting: Any) -> bool:
    """Whether a setting switches its rule on."""
    level = setting.get("level", ERROR) if isinstance(setting, dict) else setting
    return isinstance(setting, (str, dict)) and bool(setting) and level != OFF


def read_rule(reading: Reading, path: str, name: str, setting: Any) -> None:
    """Check one rule's table."""

    def value_fits(reading: Reading, path: str, value: Any) -> None:
        rule = RULES_BY_ID.get(name)
        expected = check_value(rule, value) if rule else "value-none"
        if expected == "value-none":
            reading.wrong(path, expected, given=shown(value))
        elif expected:
            reading.wrong(path, "policy-bad-value", given=shown(value), expected=expected)

    keys: dict[str, Check] = {"level": one_of(*LEVELS), "value": value_fits}
    if name in RULES_BY_ID and RULES_BY_ID[name].turns:
        keys["applies"] = one_of(*APPLIES)
    checked(reading, path, setting, keys)


def words(reading: Reading, path: str, value: Any) -> None:
    """A list of words: a type or scope with a space in it would never be met."""
    texts(reading, path, value)
    if isinstance(value, list):
        for word in value:
            if isinstance(word, str) and not A_WORD.fullmatch(word):
                reading.wrong(path, "policy-bad-word", given=shown(word))


COMMIT_KEYS: dict[str, Check] = {
    "convention": one_of(*CONVENTIONS),
    "length-unit": one_of(*LENGTH_UNITS),
    "types": words,
    "scopes": words,
    "rules": read_rules,
}


def commit_policy(table: Mapping[str, Any]) -> CommitPolicy:
    """The settings of a checked `[commits]` table."""
    return CommitPolicy(
        convention=table.get("convention", "conventional"),
        length_unit=table.get("length-unit", "columns"),
        types=tuple(table.get("types", ())),
        scopes=tuple(table.get("scopes", ())),
        rules=tuple(
            override(name, rule)
            for name, rule in table.get("rules", {}).items()
            if name != BRANCH_NAME
        ),
    )


def branch_name_level(table: Mapping[str, Any]) -> str:
    """The level of the rule `branch-name`."""
    return override(BRANCH_NAME, table.get("rules", {}).get(BRANCH_NAME, {})).level or ERROR


def override(name: str, setting: Any) -> RuleOverride:
    """One rule's setting; a bare word is its level."""
    if isinstance(setting, str):
        return RuleOverride(rule=name, level=setting)
    return RuleOverride(
        rule=name,
        level=setting.get("level"),
        value=setting.get("value"),
        applies=setting.get("applies"),
    )
