"""Patterns that would never end are refused; those teams write are not."""

from __future__ import annotations

import re
import time

import pytest

from gitflow_guard.policy.presets import NAME, VERSION
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.endless import is_endless
from gitflow_guard.rules.table import RULES

ENDLESS = (
    r"(a+)+b",
    r"(a*)*b",
    r"(?:\w+\s?)*!",
    r"(.|a)*!",
    r"([a-z]+)*[0-9]",
    r"^(([a-z])+.)+[A-Z]([a-z])+$",
    r"(?:[가-힣]+ ?)+\.",
    r"((?:ab?)*c?)+d",
    r"(x+x+)+y",
    r"(?:a{1,50}){1,50}b",
    r"(\s*\S*)*:",
)
FINE = (
    # `re` itself makes one class of these.
    r"(\w|\d)+!",
    r"(?:[A-Z]+-[0-9]+[-/])?[a-z0-9가-힣._#/-]+",
    r"[A-Z]{2,10}-\d+",
    r"(?P<type>feat|fix|docs)(?:\((?P<scope>[a-z]+(?:-[a-z]+)*)\))?: (?P<subject>.+)",
    r"([a-z]+-)*[0-9]+",
    r"(?:feat|fix)(?:/(?:feat|fix))*",
    r"#\d+(?:, #\d+)*",
    r"(?:\d+\.)*\d+",
    r"(?:[^()]|\([^()]*\))*",
    r"\[[^\]]+\] .+",
    r"(?:word ){2,5}end",
    r"(?i)wip|todo",
    NAME,
    VERSION,
)


@pytest.mark.parametrize("pattern", ENDLESS)
def test_an_endless_one_is_known(pattern: str) -> None:
    re.compile(pattern)
    assert is_endless(pattern)


@pytest.mark.parametrize("pattern", FINE)
def test_one_that_ends_is_let_be(pattern: str) -> None:
    assert not is_endless(pattern)
    begun = time.perf_counter()
    for text in ("a" * 2000, "a-" * 1000, "1." * 1000, "(" * 2000, "feat/" * 400, "가" * 2000):
        re.fullmatch(pattern, text + "!")
    assert time.perf_counter() - begun < 5


def test_our_own_are_let_be() -> None:
    own = [rule.value for rule in RULES if rule.parameter == "pattern" and rule.value]
    own += [each.pattern for each in CONVENTIONS.values() if each.pattern]
    assert own
    assert not any(map(is_endless, own))
