"""`gflow config show`: every value of the policy, and where it comes from."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from gitflow_guard.policy.find import Found, Sources, find
from gitflow_guard.policy.parse import parse
from gitflow_guard.policy.presets import PRESETS
from gitflow_guard.policy.show import Row, rows


def shown(text: str) -> dict[str, Row]:
    return {row.key: row for row in rows(find(Sources(text.encode())))}


def as_file(found: Found) -> dict[str, Any]:
    """What the rows say, those of rules aside that nobody has set, read as a file."""
    lines = [
        f"{row.key} = {row.shown}"
        for row in rows(found)
        if row.value != "" and not (row.key.startswith("commits.rules.") and is_default(row))
    ]
    return tomllib.loads("\n".join(lines))


def is_default(row: Row) -> bool:
    # That a list of types switches its rule on is the file's doing, and not in the file.
    listed = row.key.startswith("commits.rules.type-enum")
    return listed or row.origin == "gflow" or row.origin.startswith("convention ")


@pytest.mark.parametrize("preset", PRESETS)
def test_the_rows_are_the_policy(preset: str) -> None:
    found = find(Sources(f'preset = "{preset}"\ncommits.types = ["feat"]'.encode()))
    again = as_file(found)
    again["commits"].pop("scopes")
    assert parse(again, "", "x", "y") == found.policy


def test_each_value_says_where_it_comes_from() -> None:
    found = shown(
        'main = "live"\n[branches.feature]\nstrategy = "squash"\n[protect."support/*"]\n'
        'push = "pr"\n[commits]\nscopes = ["api"]\n'
        '[commits.rules]\nheader-max-length = {level = "warning", value = 60}'
    )
    given = {key for key, row in found.items() if row.origin == ".gflow.toml"}
    assert given == {
        "main", "branches.feature.strategy", 'protect."support/*".push', "commits.scopes",
        "commits.rules.header-max-length.level", "commits.rules.header-max-length.value",
        "commits.rules.scope-enum.level", "commits.rules.scope-enum.applies",
    }  # fmt: skip
    assert found["commits.types"].origin == "convention conventional"
    assert found["commits.convention"].origin == "preset gitflow"
    assert found['protect."support/*".commits'].shown == '"allow"'
    assert found["commits.rules.header-max-length.value"].shown == "60"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("preset", '"gitflow"'),
        ("branches.release.tag", "true"),
        ("branches.feature.tag", "false"),
        ("branches.release.into", '["main", "develop"]'),
        ("branches.support.into", "[]"),
        ("branches.release.name", '"[0-9A-Za-z._+-]+"'),
        ("commits.scopes", "[]"),
    ],
)
def test_a_value_is_spelt_as_in_a_file(key: str, text: str) -> None:
    assert shown("")[key].shown == text


def test_the_values_of_git_configuration_and_preset() -> None:
    found = find(Sources(configuration=(("gitflow.branch.master", "live"),)))
    origins = {row.key: row.origin for row in rows(found)}
    assert origins["main"] == "git config gitflow.*"
    assert origins["develop"] == "preset gitflow"


def test_a_rule_set_by_its_level_alone_is_the_files() -> None:
    found = shown('[commits.rules]\nheader-max-length = "off"')
    assert found["commits.rules.header-max-length.level"].origin == ".gflow.toml"


def test_a_table_is_spelt_as_in_a_file() -> None:
    found = shown("[commits.rules]\nbody-required-when = {value = {lines = 3}}")
    row = found["commits.rules.body-required-when.value"]
    assert tomllib.loads(f"a = {row.shown}") == {"a": {"lines": 3}}


def test_the_level_of_branch_names_is_shown() -> None:
    found = shown('[commits.rules]\nbranch-name = "warning"')
    assert found["commits.rules.branch-name.level"].value == "warning"


def test_the_rules_a_convention_switches_on_are_shown() -> None:
    found = shown('commits.convention = "korean"\n[commits.rules]\nsubject-max-length = "warning"')
    rule = "commits.rules.subject-max-length"
    assert (found[f"{rule}.level"].value, found[f"{rule}.level"].origin) == (
        "warning",
        ".gflow.toml",
    )
    assert (found[f"{rule}.value"].value, found[f"{rule}.value"].origin) == (
        50,
        "convention korean",
    )
    assert found["commits.rules.encoding.level"].origin == "gflow"
    assert "commits.rules.scope-empty.level" not in found


def test_a_convention_of_ones_own_is_shown() -> None:
    text = (
        '[commits]\nconvention = "ours"\naliases.feat = ["신규"]\n[commits.conventions.ours]\n'
        'template = "{ticket} {type}: {subject}"\ntypes = ["feat"]\n'
    )
    found = shown(text)
    assert found["commits.aliases.feat"].value == ("신규",)
    assert found["commits.conventions.ours.template"].origin == ".gflow.toml"
    assert found["commits.types"].origin == "convention ours"
    whole = find(Sources(text.encode()))
    again = as_file(whole)
    again["commits"].pop("scopes")
    again["commits"].pop("types")
    assert parse(again, "", "main", "develop") == whole.policy
