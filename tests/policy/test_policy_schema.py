"""The JSON Schema of the policy file: what editors complete and check it by."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from docs.make_schema import PLACE, schema_text
from gitflow_guard.errors import GflowError
from gitflow_guard.policy.parse import parse
from gitflow_guard.policy.presets import PRESETS
from gitflow_guard.policy.template import template
from gitflow_guard.rules.examples import EXAMPLES
from tests.fuzz.policies import VALUES
from tests.support.repository import Repository

SCHEMA = json.loads(PLACE.read_text(encoding="utf-8"))
JUDGE = Draft202012Validator(SCHEMA)


def plain(value: Any) -> Any:
    """As an editor has it: a day of TOML is a text."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else value


def taken(text: str) -> bool:
    return bool(JUDGE.is_valid(plain(tomllib.loads(text))))


def parsed(text: str) -> bool:
    try:
        parse(tomllib.loads(text), "", "main", "develop")
    except GflowError:
        return False
    return True


def test_the_schema_is_written_down() -> None:
    assert PLACE.read_text(encoding="utf-8") == schema_text(), "run docs/make_schema.py"
    Draft202012Validator.check_schema(SCHEMA)


def test_the_command_prints_it(repository: Repository) -> None:
    assert repository.gflow("config", "schema").json == SCHEMA
    rules = SCHEMA["properties"]["commits"]["properties"]["rules"]["properties"]
    told = repository.gflow("--lang", "ko", "config", "schema").json
    korean = told["properties"]["commits"]["properties"]["rules"]["properties"]
    assert korean.keys() == rules.keys()
    assert korean["header-trim"]["description"] != rules["header-trim"]["description"]


@pytest.mark.parametrize("preset", PRESETS)
def test_what_init_writes_is_taken(preset: str) -> None:
    text = template(parse({"preset": preset}, "", "main", "develop"))
    assert taken(text)


def lines() -> Iterator[tuple[str, str]]:
    """Each table with each of its keys."""
    known = SCHEMA["properties"]
    tables = {
        "": known,
        "[branches.feature]": SCHEMA["$defs"]["kind"]["anyOf"][0]["properties"],
        "[protect.main]": known["protect"]["additionalProperties"]["properties"],
        "[commits.rules]": known["commits"]["properties"]["rules"]["properties"],
        "[commits.conventions.ours]": {"pattern": 0, "template": 0, "form": 0, "types": 0},
        **{f"[{name}]": known[name]["properties"] for name in ("commits", "merges", "finish")},
        **{f"[{name}]": known[name]["properties"] for name in ("baseline", "audit")},
    }
    for head, keys in tables.items():
        yield from ((head, key) for key in keys)


def test_it_is_never_stricter_than_the_parser() -> None:
    good = 0
    for head, key in lines():
        for value in VALUES:
            text = f"{head}\n{key} = {value}\n"
            try:
                tomllib.loads(text)
            except ValueError:
                continue
            if parsed(text):
                good += 1
                assert taken(text), text
    assert good > 500


def test_every_value_of_an_example_is_taken() -> None:
    for pair in EXAMPLES.values():
        for example in pair:
            for override in example.rules:
                parts = {"level": override.level, "value": override.value}
                setting = {key: part for key, part in parts.items() if part is not None}
                listed = json.loads(json.dumps(setting))
                data = {"commits": {"rules": {override.rule: listed or "error"}}}
                assert JUDGE.is_valid(data), data


@pytest.mark.parametrize(
    "text",
    [
        "mian = 'main'",
        "version = 2",
        "preset = 'gitflaw'",
        "[branches.feature]\nbse = 'x'",
        "[branches]\nfeature = true",
        "[branches.feature]\nstrategy = 'octopus'",
        "[protect.main]\npush = 'never'",
        "[merges]\nupdate = 'maybe'",
        "[commits.rules]\nheader-max = 'error'",
        "[commits.rules]\nheader-max-length = 'loud'",
        "[commits.rules]\nheader-max-length = { value = 'long' }",
        "[commits.rules]\nheader-trim = { value = 3 }",
        "[commits.rules]\nheader-trim = { applies = 'never' }",
        "[commits.rules]\nsubject-case = { value = 'loud-case' }",
        "[commits]\nlength-unit = 'inches'",
        "[finish]\ngait = 'x'",
        "[baseline]\nsince = 3",
        "[audit]\nstale-days = -1",
        "[audit]\nlong-days = 3",
        "[[waiver]]\ncommit = '1a2b3c4'\nrule = 'header-trim'\nuntil = 2027-01-01",
    ],
)
def test_what_the_parser_refuses_by_its_tables_the_schema_refuses(text: str) -> None:
    assert not parsed(text)
    assert not taken(text)
