"""The policy of the repository a hook runs in, and which line of it says what."""

from __future__ import annotations

import os

from gitflow_guard.hooks.policy_cache import remember, remembered
from gitflow_guard.hooks.where import content
from gitflow_guard.policy.presets import POLICY_FILE
from gitflow_guard.record import Record
from gitflow_guard.rules.setting import CommitPolicy, OwnConvention, RuleOverride

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found, Sources
    from gitflow_guard.policy.model import Policy, Protection

# A larger one is refused by whoever reads it with git.
LARGEST = 1_000_000


class Rules(Record):
    """The commit rules, and where they come from."""

    commits: CommitPolicy
    origin: str


def load(place: Place) -> Found:
    """The policy, and where it comes from. Raises GflowError for a policy with mistakes.

    A policy file that says all by itself is read without git, or what starts git.
    """
    from gitflow_guard.policy.find import Sources, names_permanent

    raw = content(os.path.join(place.top, POLICY_FILE))
    if raw is not None and len(raw) <= LARGEST and names_permanent(raw):
        return found_in(place, Sources(file=raw))
    from gitflow_guard.git.sources import read_sources

    return found_in(place, read_sources(place.top))


def load_rules(place: Place) -> Rules:
    """Its commit rules only, which no branch's name changes.

    Where there is a policy file, git is not asked then, and not even `subprocess` loaded; where
    it is the one of the last time, neither is what reads policies.
    """
    raw = content(os.path.join(place.top, POLICY_FILE))
    known = remembered(place, raw) if raw is not None else None
    if known is not None:
        return Rules(unpacked(known[1]), POLICY_FILE)
    if raw is None:
        found = load(place)
    else:
        from gitflow_guard.policy.find import Sources

        found = found_in(place, Sources(file=raw))
    return Rules(found.policy.commits, found.origin)


def found_in(place: Place, sources: Sources) -> Found:
    """What `find` finds, with a policy file parsed but once."""
    from gitflow_guard.policy.find import find, toml

    known = remembered(place, sources.file) if sources.file is not None else None
    if known is not None:
        return find(sources, lambda _raw, _origin: known[0])
    found = find(sources, toml)
    if sources.file is not None:
        remember(place, sources.file, found.given, packed(found.policy.commits))
    return found


def packed(commits: CommitPolicy) -> dict[str, Any]:
    """The commit rules as plain data."""
    lists = {
        name: [tuple(getattr(each, field) for field in each._fields) for each in records]
        for name, records in (("rules", commits.rules), ("conventions", commits.conventions))
    }
    return {name: getattr(commits, name) for name in commits._fields} | lists


def unpacked(data: dict[str, Any]) -> CommitPolicy:
    """What `packed` was given."""
    rules = tuple(RuleOverride(*rule) for rule in data["rules"])
    conventions = tuple(OwnConvention(*each) for each in data["conventions"])
    return CommitPolicy(**{**data, "rules": rules, "conventions": conventions})


def source_of(found: Found, protection: Protection, right: str) -> dict[str, str]:
    """The values `origin` and `line` of a sentence: who says what this right is."""
    from gitflow_guard.policy.spelling import join

    given = found.given.get("protect", {}).get(protection.branch, {})
    return {
        "origin": found.origin if right in given else preset_of(found.policy),
        "line": f'{join("protect", protection.branch)}.{right} = "{getattr(protection, right)}"',
    }


def line_of(found: Found, key: Sequence[str], value: object) -> dict[str, str]:
    """The same for any line of the policy: its key, part by part, and its value."""
    from functools import reduce

    from gitflow_guard.policy.show import given
    from gitflow_guard.policy.spelling import join, spelt

    said = given(found.given, tuple(key))
    origin = found.origin if said else preset_of(found.policy)
    return {"origin": origin, "line": f"{reduce(join, key, '')} = {spelt(value)}"}


def preset_of(policy: Policy) -> str:
    """The preset as an origin, in the words that `Found.origin` uses."""
    return f"preset {policy.preset}"
