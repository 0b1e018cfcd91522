"""The commit rules of a policy as key paths and values, those its convention sets included."""

from __future__ import annotations

from gitflow_guard.policy.rule_settings import BRANCH_NAME
from gitflow_guard.rules.book import convention_of, settings_of
from gitflow_guard.rules.finding import OFF
from gitflow_guard.rules.table import RULES_BY_ID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.setting import CommitPolicy, RuleOverride

    Row = tuple[tuple[str, ...], Any]

OWN_KEYS = ("pattern", "template", "form", "types")
# These values stand under keys of their own.
LISTS = {"type-enum": "types", "scope-enum": "scopes"}


def commit_values(policy: Policy) -> Iterator[Row]:
    """Key paths and values, in the order of the file."""
    commits = policy.commits
    yield ("commits", "convention"), commits.convention
    yield ("commits", "length-unit"), commits.length_unit
    yield ("commits", "types"), commits.types or convention_of(commits).types
    yield ("commits", "scopes"), commits.scopes
    yield ("commits", "ticket-from-branch"), commits.ticket_from_branch
    for listed in ("generated", "ignore_authors"):
        if getattr(commits, listed):
            yield ("commits", listed.replace("_", "-")), getattr(commits, listed)
    yield from own_conventions(commits)
    yield ("commits", "rules", BRANCH_NAME, "level"), policy.branch_name_level
    yield from message_rules(commits)
    for rule in policy.branch_rules:
        for key in ("level", "value", "applies"):
            if getattr(rule, key) is not None:
                yield ("commits", "rules", rule.rule, key), getattr(rule, key)


def own_conventions(commits: CommitPolicy) -> Iterator[Row]:
    """The team's own aliases and conventions."""
    for meant, names in commits.aliases:
        yield ("commits", "aliases", meant), names
    for own in commits.conventions:
        for key in OWN_KEYS:
            if getattr(own, key):
                yield ("commits", "conventions", own.name, key), getattr(own, key)


def message_rules(commits: CommitPolicy) -> Iterator[Row]:
    """The rules that are on, or that the policy speaks of."""
    said = {override.rule: override for override in commits.rules}
    for rule, (level, value, applies) in settings_of(commits).items():
        setting = {"level": level, "value": value, "applies": applies}
        for key, each in setting.items():
            if is_said(said.get(rule), key) or (level != OFF and is_told(rule, key, each)):
                yield ("commits", "rules", rule, key), each


def is_said(override: RuleOverride | None, key: str) -> bool:
    """Whether the policy itself sets it."""
    return override is not None and getattr(override, key) is not None


def is_told(rule: str, key: str, value: Any) -> bool:
    """Whether a default is worth a row."""
    if key == "applies":
        return RULES_BY_ID[rule].turns
    if key == "value":
        return value not in (None, "", ()) and rule not in LISTS
    return True


def origin_of_rule(commits: CommitPolicy, rule: str, origin: str) -> str:
    """Where a rule's setting comes from that the policy does not set itself."""
    if rule in LISTS and getattr(commits, LISTS[rule]):
        return origin
    if rule in convention_of(commits).rules:
        return f"convention {commits.convention}"
    return "gflow"
