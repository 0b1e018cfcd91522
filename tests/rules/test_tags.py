"""Which tags may be pushed."""

from __future__ import annotations

from typing import Any

import pytest

from gitflow_guard.errors import GflowError
from gitflow_guard.policy.model import Policy
from gitflow_guard.policy.parse import parse
from gitflow_guard.rules.tags import TagUpdate, is_made_on, judge_tag


def policy(**given: Any) -> Policy:
    return parse(given, "", "main", "develop")


def codes(name: str, *, held: bool | None = True, table: dict[str, Any] | None = None) -> list[str]:
    found = judge_tag(policy(tags=table or {}), TagUpdate(name, held=held))
    assert all(finding.ref == f"refs/tags/{name}" for finding in found)
    return [finding.code for finding in found]


@pytest.mark.parametrize("name", ["v1.0", "v1.2.3", "v1.2.3-rc.1", "latest", "v1", "1", "버전"])
def test_names_that_pass(name: str) -> None:
    assert codes(name) == []


@pytest.mark.parametrize("name", ["main", "develop"])
def test_a_tag_called_as_a_branch_is(name: str) -> None:
    assert codes(name) == ["tag-branch"]
    assert codes(name, table={"name": ".*"}) == ["tag-branch"]
    assert codes(name, table={"level": "off"}) == []


@pytest.mark.parametrize("name", ["1.0", "1.2.3", "V1.2.3"])
def test_a_version_has_the_prefix(name: str) -> None:
    (found,) = judge_tag(policy(), TagUpdate(name, held=True))
    assert (found.code, found.values["right"]) == ("tag-prefix", "v" + name.lstrip("V"))


def test_a_policy_without_a_prefix() -> None:
    held = policy(**{"tag-prefix": ""})
    assert judge_tag(held, TagUpdate("1.2.3", held=True)) == ()
    (found,) = judge_tag(held, TagUpdate("v1.2.3", held=True))
    assert found.values["right"] == "1.2.3"


def test_a_pattern_of_the_teams_own_holds_for_all() -> None:
    table = {"name": r"(v\d+\.\d+|nightly)"}
    assert codes("nightly", table=table) == codes("v1.0", table=table) == []
    assert codes("v1.0.1", table=table) == codes("latest", table=table) == ["tag-pattern"]


@pytest.mark.parametrize(
    ("name", "held", "found"),
    [
        ("v1.0", False, ["tag-elsewhere"]),
        ("1.0", False, ["tag-prefix", "tag-elsewhere"]),
        ("v1.0", None, []),
        ("v1.0-rc.1", False, []),
        ("latest", False, []),
    ],
)
def test_a_version_marks_what_is_deployed(name: str, held: bool | None, found: list[str]) -> None:
    assert codes(name, held=held) == found
    assert "tag-elsewhere" not in codes(name, held=held, table={"only-on": []})


@pytest.mark.parametrize(
    ("preset", "branches"),
    [
        ("gitflow", ["main", "support/1.x"]),
        ("gitlab", ["main", "production", "release/1.x"]),
        ("trunk", ["main", "release/1.x"]),
    ],
)
def test_where_versions_are_made_follows_from_the_kinds(preset: str, branches: list[str]) -> None:
    held = policy(preset=preset)
    assert all(is_made_on(held, branch) for branch in branches)
    assert not any(is_made_on(held, branch) for branch in ("develop", "feature/x"))


@pytest.mark.parametrize(
    ("keep", "name", "kept"),
    [
        ("releases", "v1.0", True),
        ("releases", "latest", False),
        ("all", "latest", True),
        ("none", "v1.0", False),
    ],
)
def test_what_is_on_the_remote_stays(keep: str, name: str, kept: bool) -> None:
    held = policy(tags={"keep": keep})
    for stays, code in ((True, "tag-moves"), (False, "tag-deletes")):
        found = judge_tag(held, TagUpdate(name, there=True, stays=stays))
        assert [finding.code for finding in found] == ([code] if kept else [])


def test_the_level_is_the_policys() -> None:
    assert codes("1.0", table={"level": "off"}) == []
    (found,) = judge_tag(policy(tags={"level": "warning"}), TagUpdate("1.0"))
    assert found.level == "warning"


@pytest.mark.parametrize(
    ("given", "key", "code"),
    [
        ({"tags": {"keep": "release"}}, "tags.keep", "policy-unknown-word"),
        ({"tags": {"name": "("}}, "tags.name", "policy-bad-pattern"),
        ({"tags": {"only-on": ["a b"]}}, "tags.only-on", "policy-bad-name"),
        ({"tags": {"onlyon": []}}, "tags.onlyon", "policy-unknown-key"),
        ({"push": {"messages": "no"}}, "push.messages", "policy-not-a-flag"),
        ({"push": {"topic-fixups": "no"}}, "push.topic-fixups", "policy-unknown-word"),
    ],
)
def test_a_mistake_is_named(given: dict[str, Any], key: str, code: str) -> None:
    with pytest.raises(GflowError) as raised:
        policy(**given)
    (mistake,) = raised.value.values["mistakes"]
    assert (mistake.key, mistake.code) == (key, code)


@pytest.mark.parametrize(
    ("branch", "shared"),
    [
        ("main", True), ("develop", True), ("release/1.0", True), ("support/1.x", True),
        ("wibble", True), ("feature/x", False), ("bugfix/x", False), ("hotfix/1.0.1", False),
    ],
)  # fmt: skip
def test_branches_that_others_build_on(branch: str, shared: bool) -> None:
    assert policy().is_shared(branch) == shared
