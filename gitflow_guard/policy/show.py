"""A policy as rows of key, value and origin."""

from __future__ import annotations

from gitflow_guard.policy.reading import join
from gitflow_guard.policy.template import listed, quoted
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import BranchKind, Policy


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
        origin = found.origin if given(found.given, path) else f"preset {found.policy.preset}"
        result.append(Row(key, value, spelt(value), origin))
    return result


def given(mapping: Any, path: tuple[str, ...]) -> bool:
    """Whether the mapping itself holds the key."""
    for part in path:
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
    commits = policy.commits
    yield ("commits", "convention"), commits.convention
    yield ("commits", "length-unit"), commits.length_unit
    yield ("commits", "types"), commits.types
    yield ("commits", "scopes"), commits.scopes
    for rule in commits.rules:
        for key in ("level", "value", "applies"):
            if getattr(rule, key) is not None:
                yield ("commits", "rules", rule.rule, key), getattr(rule, key)


def kind_values(kind: BranchKind) -> dict[str, Any]:
    """A kind under the names of the file."""
    return {
        "prefix": kind.prefix,
        "base": kind.base,
        "into": kind.into,
        "strategy": kind.strategy,
        "name": kind.pattern,
        "tag": kind.tag,
        "version": kind.version,
        "also-from": kind.also_from,
        "prefer-open": kind.prefer_open,
        "keep": kind.keep,
    }


def spelt(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (tuple, list)):
        return listed(tuple(map(str, value)))
    return quoted(value) if isinstance(value, str) else str(value)
