"""Which branch may be merged into which."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from gitflow_guard.errors import GflowError
from gitflow_guard.policy.model import Policy
from gitflow_guard.policy.parse import parse
from gitflow_guard.rules.direction import Direction, direction, finding, is_refused

VERDICTS = {
    "allowed": """
        feature/x>develop feature/x>feature/x bugfix/x>develop bugfix/x>release/1.0
        release/1.0>main release/1.0>develop hotfix/1.0.1>main hotfix/1.0.1>develop
        hotfix/1.0.1>release/1.1 hotfix/1.0.1>support/1.x main>develop main>release/1.1
        develop>feature/x develop>bugfix/x release/1.0>bugfix/x main>hotfix/1.0.1
        support/1.x>hotfix/1.0.1 develop>release/1.0 develop>develop main>main main>support/1.x
    """,
    "wrong": """
        develop>main feature/x>main feature/x>release/1.0 feature/x>feature/y feature/x>bugfix/y
        feature/x>hotfix/1.0.1 feature/x>support/1.x bugfix/x>main bugfix/x>feature/y
        release/1.0>feature/x release/1.0>hotfix/1.0.1 release/1.0>release/1.1
        hotfix/1.0.1>feature/x hotfix/1.0.1>hotfix/1.0.2 main>feature/x main>bugfix/x
        develop>hotfix/1.0.1 develop>support/1.x support/1.x>main support/1.x>develop
        support/1.x>feature/x
    """,
    "unsaid": "tmp>develop tmp>feature/x feature/x>tmp develop>tmp >develop develop>",
}
CASES = [(pair, verdict) for verdict, pairs in VERDICTS.items() for pair in pairs.split()]


def policy(**given: Any) -> Policy:
    return parse(given, "", "main", "develop")


def told(pair: str, bases: dict[str, str] | None = None, **given: Any) -> Direction:
    source, _, target = pair.partition(">")
    return direction(policy(**given), source, target, bases)


@pytest.mark.parametrize(("pair", "verdict"), CASES)
def test_the_kinds_say_where_work_goes(pair: str, verdict: str) -> None:
    judged = told(pair)
    assert judged.verdict == verdict
    assert bool(judged.code) == bool(judged.key) == (verdict == "wrong")


@pytest.mark.parametrize(
    ("pair", "code", "goes", "command", "line"),
    [
        ("feature/x>release/1.0", "direction-to-version", ("develop",), "gflow feature finish x",
         (("branches", "feature", "into"), ("develop",))),
        ("feature/x>feature/y", "direction-to-topic", ("develop",), "gflow feature finish x",
         (("branches", "feature", "into"), ("develop",))),
        ("feature/it's>main", "direction-elsewhere", ("develop",),
         """gflow feature finish 'it'"'"'s'""", (("branches", "feature", "into"), ("develop",))),
        ("main>feature/x", "direction-not-base", ("develop",), "gflow feature update x",
         (("branches", "feature", "base"), "develop")),
        ("develop>main", "direction-between", ("main", "develop"), "gflow release start",
         (("branches", "release", "into"), ("main", "develop"))),
        ("support/1.x>main", "direction-stays", (), "", (("branches", "support", "into"), ())),
    ],
)  # fmt: skip
def test_the_right_way_is_told(
    pair: str, code: str, goes: tuple[str, ...], command: str, line: tuple[object, object]
) -> None:
    judged = told(pair)
    assert (judged.code, judged.goes, judged.command) == (code, goes, command)
    assert (judged.key, judged.value) == line
    found = finding(policy(), judged, "1" * 40)
    assert found is not None
    assert (found.rule, found.level, found.commit) == ("merge-direction", "error", "1" * 40)
    assert found.values["branch"] == judged.target
    assert is_refused(policy(), judged)


@pytest.mark.parametrize(
    ("pair", "base", "verdict"),
    [
        ("bugfix/x>release/1.0", "develop", "wrong"),
        ("bugfix/x>release/1.0", "release/1.0", "allowed"),
        ("bugfix/x>release/1.1", "release/1.0", "wrong"),
        ("bugfix/x>develop", "release/1.0", "wrong"),
        ("develop>bugfix/x", "release/1.0", "wrong"),
        ("release/1.0>bugfix/x", "release/1.0", "allowed"),
        ("release/1.0>bugfix/x", "develop", "wrong"),
        ("hotfix/1.0.1>main", "support/1.x", "wrong"),
        ("develop>hotfix/1.0.1", "develop", "allowed"),
        # A base that the policy does not let it have counts for nothing.
        ("feature/x>develop", "feature/y", "allowed"),
        ("feature/y>feature/x", "feature/y", "wrong"),
    ],
)
def test_a_recorded_base_decides(pair: str, base: str, verdict: str) -> None:
    topics = [name for name in pair.split(">") if name.startswith(("bugfix", "hotfix", "feature"))]
    assert told(pair, dict.fromkeys(topics, base)).verdict == verdict


def test_a_guest_goes_back_where_it_is_from() -> None:
    judged = told("bugfix/x>develop", {"bugfix/x": "release/1.0"})
    assert judged.goes == ("release/1.0",)
    assert judged.key == ("branches", "bugfix", "also-from")


def test_the_policy_may_say_more() -> None:
    merges = {
        "allow": ["main -> feature", "tmp/* -> *"],
        "deny": ["develop->release", "tmp/* -> main"],
    }
    assert told("main>feature/x", merges=merges).verdict == "allowed"
    assert told("main>bugfix/x", merges=merges).verdict == "wrong"
    assert told("tmp/a>feature/x", merges=merges).verdict == "allowed"
    denied = told("tmp/a>main", merges=merges)
    assert (denied.verdict, denied.code) == ("wrong", "direction-denied")
    assert denied.key == ("merges", "deny")
    assert denied.value == ("develop -> release", "tmp/* -> main")
    assert told("develop>release/1", merges=merges).verdict == "wrong"


@pytest.mark.parametrize(
    ("update", "verdict", "level"),
    [("allow", "allowed", ""), ("warn", "warned", "warning"), ("block", "wrong", "error")],
)
def test_taking_in_the_own_base_is_as_the_policy_has_it(
    update: str, verdict: str, level: str
) -> None:
    held = policy(merges={"update": update})
    judged = direction(held, "develop", "feature/x")
    found = finding(held, judged)
    assert (judged.verdict, found.level if found else "") == (verdict, level)
    assert is_refused(held, judged) == (update == "block")
    assert not found or found.values["command"] == "gflow feature update x --rebase"


@pytest.mark.parametrize(
    ("level", "refused"), [("off", False), ("warning", False), ("error", True)]
)
def test_the_level_is_the_policys(level: str, refused: bool) -> None:
    held = policy(merges={"level": level})
    judged = direction(held, "feature/x", "main")
    found = finding(held, judged)
    assert (found.level if found else "off") == level
    assert is_refused(held, judged) == refused


@pytest.mark.parametrize("preset", ["github", "gitlab", "trunk"])
def test_other_models_have_their_own_ways(preset: str) -> None:
    assert told("feature/x>main", preset=preset).verdict == "allowed"
    assert told("main>feature/x", preset=preset).verdict == "allowed"
    assert told("feature/x>bugfix/y", preset=preset).verdict == "wrong"


def test_what_the_policy_says_nothing_of_is_left_to_people() -> None:
    assert told("main>production", preset="gitlab").verdict == "allowed"
    assert told("feature/x>production", preset="gitlab").verdict == "wrong"


def test_a_permanent_branch_is_one_whatever_it_is_called() -> None:
    held = parse({"develop": "feature/next"}, "", "main", "develop")
    assert direction(held, "feature/x", "feature/next").verdict == "allowed"
    assert direction(held, "feature/next", "feature/x").verdict == "allowed"


def test_names_are_compared_composed() -> None:
    apart = unicodedata.normalize("NFD", "feature/로그인")
    assert told(f"feature/로그인>{apart}").verdict == "allowed"


@pytest.mark.parametrize(
    ("merges", "code", "near"),
    [
        ({"allow": ["main"]}, "policy-bad-merge", None),
        ({"deny": ["a -> b -> c"]}, "policy-bad-merge", None),
        ({"deny": [" -> main"]}, "policy-bad-merge", None),
        ({"deny": ["a b -> main"]}, "policy-bad-merge", None),
        ({"deny": ["featur -> main"]}, "policy-unknown-word", "feature"),
        ({"allow": ["main -> developp"]}, "policy-unknown-word", "develop"),
        ({"update": "never"}, "policy-unknown-word", ""),
        ({"level": "eror"}, "policy-unknown-word", "error"),
        ({"allows": []}, "policy-unknown-key", "allow"),
        ({"allow": "main -> feature"}, "policy-not-a-list", None),
    ],
)
def test_a_mistake_in_the_table_is_named(
    merges: dict[str, Any], code: str, near: str | None
) -> None:
    with pytest.raises(GflowError) as raised:
        policy(merges=merges)
    (mistake,) = raised.value.values["mistakes"]
    assert mistake.code == code
    assert mistake.key.startswith("merges")
    assert mistake.values.get("nearest") == near
