"""A policy as rows of key, value and origin."""

from __future__ import annotations

import shlex

from gitflow_guard.policy.exceptions import ages_values
from gitflow_guard.policy.kind_values import kind_values
from gitflow_guard.policy.merges import merges_values
from gitflow_guard.policy.pushes import push_values, tags_values
from gitflow_guard.policy.show_commits import commit_values, origin_of_rule
from gitflow_guard.policy.spelling import join, spelt
from gitflow_guard.record import Record
from gitflow_guard.rules.table import RULES_BY_ID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy


class Row(Record):
    """One value: its key path, the value, how a policy file spells it, where it comes from."""

    key: str
    value: Any
    shown: str
    origin: str


def rows(found: Found) -> list[Row]:
    """Every value of the policy, in the order of the file."""
    result = []
    for path, value in values(found.policy):
        key = ""
        for part in path:
            key = join(key, part)
        origin = found.origin if given(found.given, path) else usual_origin(found, path)
        result.append(Row(key, value, spelt(value), origin))
    return result


def usual_origin(found: Found, path: tuple[str, ...]) -> str:
    """Where a value comes from that nobody has given."""
    commits = found.policy.commits
    if path == ("commits", "types"):
        return f"convention {commits.convention}"
    if path[:2] == ("commits", "rules") and path[2] in RULES_BY_ID:
        return origin_of_rule(commits, path[2], found.origin)
    return f"preset {found.policy.preset}"


def given(mapping: Any, path: tuple[str, ...]) -> bool:
    """Whether the mapping itself holds the key."""
    for part in path:
        # A rule may be given as its level alone.
        if part == "level" and isinstance(mapping, str):
            return True
        if not isinstance(mapping, dict) or part not in mapping:
            return False
        mapping = mapping[part]
    return True


def values(policy: Policy) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Key paths and values."""
    yield ("preset",), policy.preset
    yield ("main",), policy.main
    yield ("develop",), policy.develop
    yield ("remote",), policy.remote
    yield ("tag-prefix",), policy.tag_prefix
    for kind in policy.kinds:
        for key, value in kind_values(kind).items():
            yield ("branches", kind.name, key), value
    for line in policy.protections:
        for key in ("commits", "merges", "push"):
            yield ("protect", line.branch, key), getattr(line, key)
    yield from other_values(policy)
    yield from commit_values(policy)


def other_values(policy: Policy) -> Iterator[tuple[tuple[str, ...], Any]]:
    """What is said of merges, pushes, tags, finishes and an old history."""
    tables = (
        ("merges", merges_values(policy.merges)),
        ("push", push_values(policy.push)),
        ("tags", tags_values(policy.tags)),
        ("audit", ages_values(policy.ages)),
    )
    for table, rows_ in tables:
        for key, value in rows_.items():
            yield (table, key), value
    if policy.gate:
        yield ("finish", "gate"), shlex.join(policy.gate)
    yield ("hooks", "when-missing"), policy.when_missing
    yield ("bypass", "allow"), policy.bypass.allow
    if policy.bypass.who:
        yield ("bypass", "who"), policy.bypass.who
    for key in ("commit", "since"):
        if getattr(policy.baseline, key):
            yield ("baseline", key), getattr(policy.baseline, key)
