"""A mapping (a policy file, git's configuration) to a Policy, or every mistake in it."""

from __future__ import annotations

import re

from gitflow_guard.errors import misused
from gitflow_guard.policy import presets
from gitflow_guard.policy.exceptions import (
    ages_of,
    baseline_of,
    read_audit,
    read_baseline,
    read_waivers,
    waivers_of,
)
from gitflow_guard.policy.hook_settings import bypassing_of, read_bypass, read_hooks
from gitflow_guard.policy.merges import check_merges, merges_of, read_merges
from gitflow_guard.policy.model import (
    COMMITS,
    MERGES,
    NEXT_VERSIONS,
    PUSHES,
    STRATEGIES,
    WHEN_MISSING,
    BranchKind,
    Policy,
)
from gitflow_guard.policy.protections import protections_of
from gitflow_guard.policy.pushes import push_of, read_push, read_tags, tags_of
from gitflow_guard.policy.reading import (
    Reading,
    checked,
    flag,
    most_like,
    one_of,
    pattern,
    some_text,
    text,
    texts,
)
from gitflow_guard.policy.rule_settings import (
    branch_name_level,
    branch_rules,
    check_kinds_of_rules,
    commit_policy,
    read_commits,
)
from gitflow_guard.policy.spelling import join
from gitflow_guard.rules.reference_name import problem_with
from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gitflow_guard.policy.reading import Check

A_KIND = re.compile(r"(?!-)[\w-]+")
# What `gflow` knows, or will know, besides the kinds.
COMMANDS = (
    "init", "finish", "status", "check", "hooks", "config", "demo", "continue", "abort", "undo",
    "plan", "apply", "update", "publish", "diff", "rename", "delete", "track", "checkout", "list",
    "graph", "overview", "changelog", "commit", "ci", "audit", "doctor",
    "protect", "bypass", "rescue",
)  # fmt: skip
PROTECTION_KEYS: dict[str, Check] = {
    "commits": one_of(*COMMITS),
    "merges": one_of(*MERGES),
    "push": one_of(*PUSHES),
}


def parse(given: Mapping[str, Any], origin: str, main: str, develop: str) -> Policy:
    """The policy that `given` makes of its preset.

    `main` and `develop` are the names in use where the mapping names none; `origin` says where
    the mapping comes from. Raises GflowError `policy-invalid` that holds every mistake.
    """
    given = in_nfc(given)
    reading = Reading()
    checked(reading, "", given, TOP_KEYS)
    stop_at_mistakes(reading, origin)
    full = completed(given, main, develop)
    check_whole(reading, given, full)
    stop_at_mistakes(reading, origin)
    return built(full)


def in_nfc(value: Any) -> Any:
    """The mapping with every text composed, as names are compared."""
    if isinstance(value, str):
        return composed(value)
    if isinstance(value, list):
        return [in_nfc(item) for item in value]
    if isinstance(value, dict):
        return {composed(key): in_nfc(item) for key, item in value.items()}
    return value


def stop_at_mistakes(reading: Reading, origin: str) -> None:
    """Raise what has been collected, if anything."""
    if reading.mistakes:
        raise misused("policy-invalid", origin=origin, mistakes=tuple(reading.mistakes))


def version(reading: Reading, path: str, value: Any) -> None:
    """The version of the file's format."""
    if type(value) is not int or value != 1:
        reading.wrong(path, "policy-version", given=str(value))


def branches(reading: Reading, path: str, value: Any) -> None:
    """The kinds of branches; `false` takes one of the preset's away."""
    for name, kind in reading.table(path, value).items():
        if kind is not False:
            kind_name(reading, join(path, name), name)
            checked(reading, join(path, name), kind, KIND_KEYS)


def kind_name(reading: Reading, path: str, name: str) -> None:
    """The name of a kind, which becomes a command of gflow's."""
    if not A_KIND.fullmatch(name):
        reading.wrong(path, "policy-bad-kind", given=name)
    elif name in COMMANDS:
        reading.wrong(path, "policy-kind-is-command", given=name)


def protect(reading: Reading, path: str, value: Any) -> None:
    """The protected branches, by name or glob."""
    for branch, protection in reading.table(path, value).items():
        checked(reading, join(path, branch), protection, PROTECTION_KEYS)


def branch_name(reading: Reading, path: str, value: Any) -> None:
    """A name that git takes."""
    some_text(reading, path, value)
    if isinstance(value, str) and value and problem_with(value):
        reading.wrong(path, "policy-bad-name", given=value)


def kind_prefix(reading: Reading, path: str, value: Any) -> None:
    """What a name that git takes can begin with."""
    some_text(reading, path, value)
    if isinstance(value, str) and value and problem_with(value + "x"):
        reading.wrong(path, "policy-bad-name", given=value)


def branch_list(reading: Reading, path: str, value: Any) -> None:
    """A list of names that git takes."""
    texts(reading, path, value)
    if isinstance(value, list):
        for item in value:
            if isinstance(item, str) and problem_with(item):
                reading.wrong(path, "policy-bad-name", given=item)


def tag_prefix(reading: Reading, path: str, value: Any) -> None:
    """What a tag that git takes can begin with; nothing is one too."""
    text(reading, path, value)
    if isinstance(value, str) and problem_with(value + "1"):
        reading.wrong(path, "policy-bad-name", given=value)


def finish(reading: Reading, path: str, value: Any) -> None:
    """What every finish does."""
    checked(reading, path, value, FINISH_KEYS)


def gate(reading: Reading, path: str, value: Any) -> None:
    """A program and its arguments, as one would type them."""
    some_text(reading, path, value)
    if isinstance(value, str) and value and not words_of(value):
        reading.wrong(path, "policy-bad-command", given=value)


def words_of(command: str) -> tuple[str, ...]:
    """A command line's words, quotes taken off; nothing when it cannot be read."""
    if not command:
        return ()
    import shlex

    try:
        return () if "\0" in command else tuple(shlex.split(command))
    except ValueError:
        return ()


FINISH_KEYS: dict[str, Check] = {"gate": gate}
KIND_KEYS: dict[str, Check] = {
    "prefix": kind_prefix,
    "base": branch_name,
    "into": branch_list,
    "strategy": one_of(*STRATEGIES),
    "name": pattern,
    "tag": flag,
    "version": one_of(*NEXT_VERSIONS),
    "also-from": branch_list,
    "prefer-open": text,
    "keep": flag,
}
TOP_KEYS: dict[str, Check] = {
    "version": version,
    "preset": one_of(*presets.PRESETS),
    "main": branch_name,
    "develop": branch_name,
    "remote": branch_name,
    "tag-prefix": tag_prefix,
    "branches": branches,
    "protect": protect,
    "merges": read_merges,
    "push": read_push,
    "tags": read_tags,
    "finish": finish,
    "hooks": read_hooks,
    "bypass": read_bypass,
    "audit": read_audit,
    "baseline": read_baseline,
    "waiver": read_waivers,
    "commits": read_commits,
}


def completed(given: Mapping[str, Any], main: str, develop: str) -> dict[str, Any]:
    """The given mapping over its preset, with every name filled in."""
    chosen = given.get("preset", presets.DEFAULT)
    names = {"main": given.get("main", main), "develop": given.get("develop", develop)}
    below = {
        "preset": chosen,
        "remote": presets.REMOTE,
        "tag-prefix": presets.TAG_PREFIX,
        **names,
        **presets.preset(chosen, names["main"], names["develop"]),
    }
    if chosen not in presets.WITH_DEVELOP and "develop" not in given:
        below["develop"] = ""
    return presets.overlaid(below, given)


def check_whole(reading: Reading, given: Mapping[str, Any], full: Mapping[str, Any]) -> None:
    """What only the whole can tell: what a new kind must say, prefixes and kinds that fit."""
    if full["main"] == full["develop"]:
        reading.wrong("develop", "policy-same-branch", given=full["main"])
    kinds = {name: kind for name, kind in full["branches"].items() if kind is not False}
    prefixes: dict[str, str] = {}
    for name, kind in kinds.items():
        path = join("branches", name)
        for key in ("prefix", "base"):
            if key not in kind:
                reading.wrong(path, "policy-missing-key", missing=key)
        other = prefixes.setdefault(kind.get("prefix", name), name)
        if other != name:
            reading.wrong(join(path, "prefix"), "policy-same-prefix", other=other)
    check_kinds_named(reading, given, kinds)
    permanent = (full["main"], full["develop"], *full["protect"])
    check_merges(reading, full.get("merges", {}), filter(None, (*kinds, *permanent)))
    check_kinds_of_rules(reading, given.get("commits", {}), kinds)


def check_kinds_named(reading: Reading, given: Mapping[str, Any], kinds: Mapping[str, Any]) -> None:
    """The kinds that the policy itself names are there; a preset's go with the kinds."""
    for name, kind in given.get("branches", {}).items():
        if kind is False:
            continue
        preferred = kind.get("prefer-open", "")
        for key, named in (
            *((("prefer-open", preferred),) if preferred else ()),
            # What is not like any kind is the name of a branch.
            *(
                ("also-from", other)
                for other in kind.get("also-from", ())
                if "/" not in other and most_like(other, kinds)
            ),
        ):
            if named not in kinds:
                path = join(join("branches", name), key)
                reading.unknown(path, named, kinds, "policy-unknown-word")


def built(full: Mapping[str, Any]) -> Policy:
    """The policy of a whole and checked mapping."""
    kinds = {name: kind for name, kind in full["branches"].items() if kind is not False}
    return Policy(
        preset=full["preset"],
        main=full["main"],
        develop=full["develop"],
        remote=full["remote"],
        tag_prefix=full["tag-prefix"],
        kinds=tuple(built_kind(name, kind, kinds) for name, kind in kinds.items()),
        protections=protections_of(full),
        commits=commit_policy(full.get("commits", {})),
        branch_name_level=branch_name_level(full.get("commits", {})),
        branch_rules=branch_rules(full.get("commits", {})),
        ages=ages_of(full.get("audit", {})),
        baseline=baseline_of(full.get("baseline", {})),
        waivers=waivers_of(full.get("waiver", [])),
        merges=merges_of(full.get("merges", {})),
        push=push_of(full.get("push", {})),
        tags=tags_of(full.get("tags", {}), full),
        gate=words_of(full.get("finish", {}).get("gate", "")),
        bypass=bypassing_of(full.get("bypass", {})),
        when_missing=full.get("hooks", {}).get("when-missing", WHEN_MISSING[0]),
    )


def built_kind(name: str, kind: Mapping[str, Any], kinds: Mapping[str, Any]) -> BranchKind:
    """A kind; what it does not say it takes from its base."""
    preferred = kind.get("prefer-open", "")
    return BranchKind(
        name=name,
        prefix=kind["prefix"],
        base=kind["base"],
        into=tuple(kind.get("into", (kind["base"],))),
        strategy=kind.get("strategy", "merge"),
        pattern=kind.get("name", presets.NAME),
        tag=kind.get("tag", False),
        version=kind.get("version", "none"),
        also_from=tuple(kind.get("also-from", ())),
        prefer_open=preferred if preferred in kinds else "",
        keep=kind.get("keep", False),
    )
