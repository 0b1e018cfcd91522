"""git's `gitflow.*` settings, as git-flow AVH and git-flow-next write them, as a policy mapping.

Sources: the AVH wiki, "Reference - git flow init", and git-flow-next's
`docs/gitflow-config.5.md`.
"""

from __future__ import annotations

from gitflow_guard.policy import presets

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

AVH_NAMES = {
    "gitflow.branch.master": "main",
    "gitflow.branch.main": "main",
    "gitflow.branch.develop": "develop",
    "gitflow.origin": "remote",
    "gitflow.prefix.versiontag": "tag-prefix",
}
AVH_PREFIX = "gitflow.prefix."
NEXT = "gitflow.branch."
NEXT_STRATEGIES = {"merge": "merge", "rebase": "rebase", "squash": "squash"}


def translated(settings: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The mapping; empty when the settings hold nothing of a model.

    Keys are as `git config --list` prints them: section and variable in lower case, the
    sub-section as written.
    """
    values = dict(settings)
    mapping: dict[str, Any] = {
        name: values[key] for key, name in AVH_NAMES.items() if values.get(key)
    }
    if "gitflow.prefix.versiontag" in values:
        mapping["tag-prefix"] = values["gitflow.prefix.versiontag"]
    kinds = {**avh_kinds(values), **next_kinds(values)}
    if kinds:
        mapping["branches"] = kinds
    permanent(values, mapping)
    return mapping


def avh_kinds(values: Mapping[str, str]) -> dict[str, Any]:
    """AVH knows five kinds by their prefixes."""
    return {
        key[len(AVH_PREFIX) :]: {"prefix": value}
        for key, value in values.items()
        if key.startswith(AVH_PREFIX) and value and not key.endswith("versiontag")
    }


def next_kinds(values: Mapping[str, str]) -> dict[str, Any]:
    """git-flow-next spells each topic kind out."""
    kinds = {}
    for name in typed(values, "topic"):
        section = f"{NEXT}{name}."
        parent = values.get(section + "parent", "")
        kind: dict[str, Any] = {"prefix": values.get(section + "prefix", f"{name}/")}
        if parent:
            kind["base"] = values.get(section + "startpoint", parent)
            if name not in presets.gitflow("", "")["branches"]:
                kind["into"] = [parent]
        strategy = values.get(section + "upstreamstrategy", "")
        if strategy in NEXT_STRATEGIES:
            kind["strategy"] = NEXT_STRATEGIES[strategy]
        if section + "tag" in values:
            kind["tag"] = values[section + "tag"].lower() in ("true", "yes", "on", "1")
        kinds[name] = kind
    return kinds


def permanent(values: Mapping[str, str], mapping: dict[str, Any]) -> None:
    """git-flow-next's base branches: the one without a parent is main, its child develop."""
    bases = list(typed(values, "base"))
    for name in bases:
        parent = values.get(f"{NEXT}{name}.parent", "")
        mapping["develop" if parent in bases else "main"] = name


def typed(values: Mapping[str, str], kind: str) -> list[str]:
    """The names of git-flow-next's branches of a type."""
    ending = ".type"
    return [
        key[len(NEXT) : -len(ending)]
        for key, value in values.items()
        if key.startswith(NEXT) and key.endswith(ending) and value == kind
    ]
