"""The file that `gflow init` writes says the very policy it is written from."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gitflow_guard.policy.model import (
    COMMITS,
    KEPT_TAGS,
    MERGES,
    NEXT_VERSIONS,
    PUSHES,
    STRATEGIES,
    UPDATES,
    Policy,
)
from gitflow_guard.policy.parse import A_KIND, COMMANDS, parse
from gitflow_guard.policy.presets import PRESETS
from gitflow_guard.policy.spelling import join, quoted, spelt
from gitflow_guard.policy.template import template
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.finding import LEVELS
from gitflow_guard.rules.reference_name import problem_with
from gitflow_guard.rules.setting import LENGTH_UNITS


def written(policy: Policy) -> Policy:
    """The policy that its template says, whatever branches there are."""
    return parse(tomllib.loads(template(policy)), "", "other-main", "other-develop")


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("main", ["main", "배포/live", 'it\'s"odd"'])
def test_a_preset_is_written_whole(preset: str, main: str) -> None:
    policy = parse({"preset": preset}, "", main, "next")
    assert written(policy) == policy


def test_what_is_as_in_the_preset_is_a_comment_to_start_from() -> None:
    text = template(parse({}, "", "main", "develop"))
    assert "\n[branches.feature]\n" in text
    assert "\n# [branches.release]\n" in text
    shorter = re.sub(r"(?m)^#.*\n", "", text)
    assert tomllib.loads(shorter) == tomllib.loads(text)


def test_the_commented_tables_are_right_too() -> None:
    policy = parse({}, "", "main", "develop")
    tables = template(policy).partition("\n[branches")[2].partition("\n# commits = ")[0]
    text = re.sub(r"(?m)^# ", "", "[branches" + tables)
    found = tomllib.loads(text)["branches"]
    assert list(found) == [kind.name for kind in policy.kinds]
    assert parse({"branches": found}, "", "main", "develop") == policy


def test_a_kind_taken_away_stays_away() -> None:
    policy = parse({"branches": {"support": False, "bugfix": False}}, "", "main", "develop")
    assert "support = false" in template(policy)
    assert written(policy) == policy


# Every character TOML can hold, but those that quoted() spells wrong today: see below.
letters = st.characters(max_codepoint=0xD7FF) | st.sampled_from("🎉𝒳")
words = st.text(
    letters.filter(lambda sign: unicodedata.category(sign) != "Cc"), min_size=1, max_size=8
)
# Rarely is a text a name by chance, so most of them are put together from what names hold.
names = st.text("ab가é-_\"'", min_size=1, max_size=8).filter(lambda name: not problem_with(name))
prefixes = st.builds(lambda name, end: name + end, names, st.sampled_from(["/", "-", ""]))
patterns = st.sampled_from(["[a-z]+", r"\d+\.\d+", ".+", "[\"']?x", "(a|b)'c\\\\", "[가-힣]+"])
rights = st.fixed_dictionaries(
    {},
    optional={
        "commits": st.sampled_from(COMMITS),
        "merges": st.sampled_from(MERGES),
        "push": st.sampled_from(PUSHES),
    },
)
ONCE_ON = {"tag": st.booleans(), "version": st.sampled_from(NEXT_VERSIONS), "keep": st.booleans()}
changes: dict[str, st.SearchStrategy[Any]] = {
    "into": st.lists(names, max_size=3),
    "strategy": st.sampled_from(STRATEGIES),
    "name": patterns,
    "also-from": st.lists(st.sampled_from(["support/1", "production-line"]), max_size=2),
    **ONCE_ON,
}
usual = sorted({name for preset in PRESETS.values() for name in preset("m", "d")["branches"]})


def is_kind(name: str) -> bool:
    """Whether it can be a kind's. U+FB2A is a letter; in NFC it is two signs, one of them none."""
    composed = unicodedata.normalize("NFC", name)
    return name not in usual and name not in COMMANDS and bool(re.fullmatch(A_KIND, composed))


kind_names = st.from_regex(A_KIND, fullmatch=True).filter(is_kind)
own_kinds = st.fixed_dictionaries({"prefix": prefixes, "base": names}, optional=changes)
changed_kinds = st.fixed_dictionaries({}, optional={"prefix": prefixes, "base": names, **changes})


sides = st.sampled_from(["support/*", "*", "release/1.0", "a/b"])
ways = st.lists(st.builds("{} -> {}".format, sides, sides), max_size=2)
merges = st.fixed_dictionaries(
    {},
    optional={
        "level": st.sampled_from(LEVELS),
        "update": st.sampled_from(UPDATES),
        "tangles": st.sampled_from(LEVELS),
        "allow": ways,
        "deny": ways,
    },
)
pushes = st.fixed_dictionaries(
    {}, optional={"messages": st.booleans(), "topic-fixups": st.sampled_from(LEVELS)}
)
tags = st.fixed_dictionaries(
    {},
    optional={
        "level": st.sampled_from(LEVELS),
        "name": patterns,
        "only-on": st.lists(sides, max_size=2),
        "keep": st.sampled_from(KEPT_TAGS),
    },
)
days = st.integers(0, 36_525)
ages = st.fixed_dictionaries({}, optional={"stale-days": days, "long-lived-days": days})


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """A policy that a file can say, as far as a template holds it."""
    preset = draw(st.sampled_from(list(PRESETS)))
    known = list(PRESETS[preset]("m", "d")["branches"])
    kinds: dict[str, Any] = draw(
        st.dictionaries(st.sampled_from(known), changed_kinds | st.just(False), max_size=2)
    )
    kinds |= draw(st.dictionaries(kind_names, own_kinds, max_size=2))
    permanent = draw(
        st.fixed_dictionaries({}, optional={"main": names, "develop": names, "remote": names})
    )
    assume(permanent.get("main", "main") != permanent.get("develop", "develop"))
    given = {
        "preset": preset,
        **permanent,
        "tag-prefix": draw(st.just("") | names),
        "branches": kinds,
        "protect": draw(st.dictionaries(words, rights, max_size=2)),
        "merges": draw(merges),
        "push": draw(pushes),
        "tags": draw(tags),
        "audit": draw(ages),
        "commits": {
            "convention": draw(st.sampled_from(list(CONVENTIONS))),
            "length-unit": draw(st.sampled_from(LENGTH_UNITS)),
        },
    }
    taken = [kind["prefix"] for kind in kinds.values() if kind and "prefix" in kind]
    assume(len(taken) == len(set(taken)))
    return parse(given, "", "main", "develop")


@given(policies())
def test_a_policy_is_what_its_template_says(policy: Policy) -> None:
    assert written(policy) == policy


@pytest.mark.parametrize(
    "change",
    [
        {"branches": {"release": {"tag": False}}},
        {"branches": {"release": {"version": "none"}}},
        {"branches": {"hotfix": {"also-from": []}}},
        {"branches": {"hotfix": {"prefer-open": ""}}},
    ],
    ids=lambda change: next(iter(next(iter(change["branches"].values())))),
)
def test_what_is_switched_off_stays_off(change: dict[str, Any]) -> None:
    policy = parse(change, "", "main", "develop")
    assert written(policy) == policy


@given(st.text(letters))
def test_a_text_is_quoted_as_toml_reads_it(text: str) -> None:
    assert tomllib.loads(f"a = {quoted(text)}") == {"a": text}


@given(st.lists(st.text(letters)))
def test_a_list_is_written_as_toml_reads_it(items: list[str]) -> None:
    assert tomllib.loads(f"a = {spelt(tuple(items))}") == {"a": items}


@pytest.mark.parametrize(
    ("text", "toml"),
    [
        ("main", '"main"'),
        (r"\d+", r"'\d+'"),
        ('say "hi"', "'say \"hi\"'"),
        ("it's \\", '"it\'s \\\\"'),
        ("a\nb", '"a\\u000ab"'),
        ("배포", '"배포"'),
    ],
)
def test_a_text_is_quoted_the_way_one_reads_best(text: str, toml: str) -> None:
    assert quoted(text) == toml


@pytest.mark.parametrize("sign", ["\U0002ebe1", "\U000e0001"], ids=ascii)
def test_a_rare_sign_is_quoted_as_toml_reads_it(sign: str) -> None:
    assert tomllib.loads(f"a = {quoted(sign)}") == {"a": sign}


def test_an_odd_key_is_written_as_toml_reads_it() -> None:
    assert tomllib.loads(f"{join('protect', chr(7))} = 1") == {"protect": {"\a": 1}}
