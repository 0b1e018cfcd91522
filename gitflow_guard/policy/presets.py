"""The models that ship, each the same data a policy file holds."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

DEFAULT = "gitflow"
POLICY_FILE = ".gflow.toml"
REMOTE = "origin"
TAG_PREFIX = "v"
MAIN_NAMES = ("main", "master")
DEVELOP_NAMES = ("develop", "development", "dev")

# A ticket in capitals may stand before a name: feature/BE-12-설명.
NAME = "(?:[A-Z]+-[0-9]+[-/])?[a-z0-9가-힣._#/-]+"
VERSION = "[0-9A-Za-z._+-]+"


def gitflow(main: str, develop: str) -> dict[str, Any]:
    """Git Flow as its teachers tell it."""
    return {
        "branches": {
            "feature": topic("feature/", develop),
            "bugfix": {**topic("bugfix/", develop), "also-from": ["release"]},
            "release": {
                **topic("release/", develop),
                "into": [main, develop],
                "name": VERSION,
                "tag": True,
                "version": "commits",
            },
            "hotfix": {
                **topic("hotfix/", main),
                "into": [main, develop],
                "name": VERSION,
                "tag": True,
                "version": "patch",
                "also-from": ["support"],
                "prefer-open": "release",
            },
            "support": {**topic("support/", main), "into": [], "name": VERSION},
        },
        "protect": {main: {"commits": "block", "merges": "flow", "push": "pr"}},
    }


def github(main: str, develop: str) -> dict[str, Any]:
    """One permanent branch; everything comes to it by pull request."""
    del develop
    return {
        "branches": {
            "feature": topic("feature/", main),
            "bugfix": topic("bugfix/", main),
            "hotfix": topic("hotfix/", main),
        },
        "protect": {main: {"commits": "block", "merges": "flow", "push": "pr"}},
    }


def gitlab(main: str, develop: str) -> dict[str, Any]:
    """Work lands on main; release branches live on and get what main got first."""
    del develop
    return {
        "branches": {
            "feature": topic("feature/", main),
            "bugfix": topic("bugfix/", main),
            "hotfix": {**topic("hotfix/", main), "also-from": ["release"]},
            "release": {**topic("release/", main), "into": [], "name": VERSION},
        },
        "protect": {
            main: {"commits": "block", "merges": "flow", "push": "pr"},
            "production": {"commits": "block", "merges": "flow", "push": "pr"},
        },
        "merges": {"allow": [f"{main} -> production"]},
    }


def trunk(main: str, develop: str) -> dict[str, Any]:
    """Short branches, rebased onto the trunk; releases are cut from it and stay."""
    del develop
    return {
        "branches": {
            "feature": {**topic("feature/", main), "strategy": "rebase"},
            "bugfix": {**topic("bugfix/", main), "strategy": "rebase", "also-from": ["release"]},
            "release": {
                **topic("release/", main),
                "into": [],
                "name": VERSION,
                "version": "commits",
            },
            "hotfix": {
                **topic("hotfix/", main),
                "name": VERSION,
                "version": "patch",
                "also-from": ["release"],
            },
        },
        "protect": {main: {"commits": "block", "merges": "flow", "push": "flow"}},
    }


def topic(prefix: str, base: str) -> dict[str, Any]:
    """A branch that leaves a base and comes back to it."""
    return {"prefix": prefix, "base": base, "into": [base], "strategy": "merge", "name": NAME}


PRESETS = {"gitflow": gitflow, "github": github, "gitlab": gitlab, "trunk": trunk}
WITH_DEVELOP = ("gitflow",)


def preset(name: str, main: str, develop: str) -> dict[str, Any]:
    """A preset spelt out with a team's own names."""
    return PRESETS[name](main, develop)


def overlaid(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """One mapping over another, table by table; lists and scalars replace."""
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        both = isinstance(old, dict) and isinstance(value, dict)
        result[key] = overlaid(old, value) if both and old is not None else value
    return result
