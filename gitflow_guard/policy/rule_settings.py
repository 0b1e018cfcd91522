"""The `[commits]` table of a policy."""

from __future__ import annotations

from gitflow_guard.policy.own_conventions import (
    aliases,
    check_named,
    own_conventions,
    read_aliases,
    read_conventions,
)
from gitflow_guard.policy.reading import (
    Reading,
    checked,
    one_of,
    pattern,
    shown,
    text,
    texts,
    words,
)
from gitflow_guard.policy.spelling import join
from gitflow_guard.rules.finding import ERROR, LEVELS, OFF
from gitflow_guard.rules.rows import is_branch_rule, known_rules
from gitflow_guard.rules.setting import LENGTH_UNITS, TICKET_PLACES, CommitPolicy, RuleOverride
from gitflow_guard.rules.values import check_value, lacks_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from gitflow_guard.policy.reading import Check

APPLIES = ("always", "never")
BRANCH_NAME = "branch-name"


def read_commits(reading: Reading, path: str, value: Any) -> None:
    """Check the table."""
    checked(reading, path, value, COMMIT_KEYS)
    if isinstance(value, dict):
        check_named(reading, path, value)


def read_rules(reading: Reading, path: str, value: Any) -> None:
    """Check the rules: a level alone, or a table of level, value and applies."""
    table = reading.table(path, value)
    known = known_rules() if table else {}
    for name, setting in table.items():
        if name not in known:
            reading.unknown(join(path, name), name, known, "policy-no-such-rule")
        elif isinstance(setting, str):
            one_of(*LEVELS)(reading, join(path, name), setting)
        else:
            read_rule(reading, join(path, name), name, setting)
        if name in known and is_on(setting):
            unsaid = isinstance(setting, str) or "value" not in setting
            if unsaid and lacks_value(known[name], known[name].value):
                reading.wrong(join(path, name), "policy-needs-value")


def is_on(setting: Any) -> bool:
    """Whether a setting switches its rule on."""
    level = setting.get("level", ERROR) if isinstance(setting, dict) else setting
    return isinstance(setting, (str, dict)) and bool(setting) and level != OFF


def read_rule(reading: Reading, path: str, name: str, setting: Any) -> None:
    """Check one rule's table."""
    rule = known_rules()[name]

    def value_fits(reading: Reading, path: str, value: Any) -> None:
        if rule.parameter == "pattern" and isinstance(value, str) and value:
            pattern(reading, path, value)
            return
        expected = check_value(rule, value)
        if expected == "value-none":
            reading.wrong(path, expected, given=shown(value))
        elif expected:
            reading.wrong(path, "policy-bad-value", given=shown(value), expected=expected)

    keys: dict[str, Check] = {"level": one_of(*LEVELS), "value": value_fits}
    if getattr(rule, "turns", False):
        keys["applies"] = one_of(*APPLIES)
    checked(reading, path, setting, keys)


COMMIT_KEYS: dict[str, Check] = {
    "convention": text,
    "length-unit": one_of(*LENGTH_UNITS),
    "types": words,
    "scopes": words,
    "rules": read_rules,
    "conventions": read_conventions,
    "aliases": read_aliases,
    "generated": texts,
    "ignore-authors": texts,
    "ticket-from-branch": one_of(*TICKET_PLACES),
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
            if not is_branch_rule(name)
        ),
        generated=tuple(table.get("generated", ())),
        ignore_authors=tuple(table.get("ignore-authors", ())),
        conventions=own_conventions(table),
        aliases=aliases(table),
        ticket_from_branch=table.get("ticket-from-branch", TICKET_PLACES[0]),
    )


def branch_rules(table: Mapping[str, Any]) -> tuple[RuleOverride, ...]:
    """The settings of the rules that look at a branch, but `branch-name`."""
    given = table.get("rules", {}).items()
    return tuple(
        override(name, rule) for name, rule in given if name != BRANCH_NAME and is_branch_rule(name)
    )


def check_kinds_of_rules(reading: Reading, table: Mapping[str, Any], kinds: Iterable[str]) -> None:
    """The kinds that values of branch rules name are there."""
    for rule in branch_rules(table):
        if isinstance(rule.value, dict):
            path = join(join("commits.rules", rule.rule), "value")
            for kind in rule.value.keys() - set(kinds):
                reading.unknown(join(path, kind), kind, kinds, "policy-unknown-word")


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
