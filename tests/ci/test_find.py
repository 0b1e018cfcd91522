"""What a CI's run is about, by its environment and payload alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gitflow_guard.ci.change import OTHER, PULL, PUSH, QUEUE, TAG, Change
from gitflow_guard.ci.find import FORGES, change_of, forge_of, squashed

PAYLOADS = sorted((Path(__file__).parent / "payloads").glob("*.json"))
OID = "1" * 40


def told(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PAYLOADS, ids=lambda path: path.stem)
def test_what_is_found_out(path: Path) -> None:
    data = told(path)
    assert change_of(data["environment"], data["payload"]) == Change(**data["expected"])


def test_every_ci_has_an_example_of_each_event() -> None:
    seen = {(told(path)["expected"]["forge"], told(path)["expected"]["event"]) for path in PAYLOADS}
    names = {forge.name for forge in FORGES}
    assert {(name, PULL) for name in names} <= seen
    assert {(name, PUSH) for name in names - {"gitea"}} <= seen
    assert {("github", QUEUE), ("github", TAG), ("gitlab", TAG), ("", OTHER)} <= seen


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"BITBUCKET_BUILD_NUMBER": "1", "BITBUCKET_TAG": "v1"}, "v1"),
        ({"TF_BUILD": "True", "BUILD_SOURCEBRANCH": "refs/tags/v1"}, "v1"),
        ({"JENKINS_URL": "x", "TAG_NAME": "v1"}, "v1"),
        ({"TRAVIS": "true", "TRAVIS_TAG": "v1", "TRAVIS_PULL_REQUEST": "false"}, "v1"),
        ({"BUILDKITE": "true", "BUILDKITE_TAG": "v1"}, "v1"),
        ({"CIRCLECI": "true", "CIRCLE_TAG": "v1"}, "v1"),
    ],
)
def test_tags_are_tags_everywhere(environment: dict[str, str], expected: str) -> None:
    change = change_of(environment, {})
    assert (change.event, change.source) == (TAG, expected)


@pytest.mark.parametrize("mark", ["GITEA_ACTIONS", "FORGEJO_ACTIONS"])
def test_forgejo_is_gitea_whichever_mark_it_sets(mark: str) -> None:
    told = {"GITHUB_ACTIONS": "true", mark: "true", "GITHUB_EVENT_NAME": "pull_request"}
    assert forge_of(told).name == change_of(told, {}).forge == "gitea"


@pytest.mark.parametrize("value", ["", "false", "0", "False"])
def test_a_variable_that_says_no_tells_nothing(value: str) -> None:
    assert forge_of({"GITHUB_ACTIONS": value, "TRAVIS": value}).name == ""


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"pull_request": None},
        {"pull_request": []},
        {"pull_request": {"head": "x", "base": {"ref": ["a"], "sha": {"a": 1}}, "number": True}},
        {"pull_request": {"head": {"ref": 5, "sha": "--output=x"}, "number": "1; rm -rf"}},
    ],
)
def test_a_payload_of_another_shape(payload: Any) -> None:
    environment = {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "pull_request"}
    change = change_of(environment, payload)
    assert (change.event, change.head, change.base, change.number) == (PULL, "", "", "")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(
        st.sampled_from(["pull_request", "head", "base", "ref", "sha", "number", "merge_group",
                         "before", "after", "title"]), inner, max_size=4),
    max_leaves=10,
)  # fmt: skip


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(["pull_request", "merge_group", "ref", "before"]), JSON),
    st.sampled_from(["pull_request", "merge_group", "push", "odd"]),
)
def test_no_payload_is_too_odd(payload: dict[str, Any], event: str) -> None:
    change = change_of({"GITHUB_ACTIONS": "1", "GITHUB_EVENT_NAME": event}, payload)
    for oid in (change.base, change.head):
        assert set(oid) <= set("0123456789abcdef")
    assert change.number == "" or change.number.isdigit()


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Draft: feat: x", "feat: x"), ("[draft]feat: x", "feat: x"), ("feat: draft", "feat: draft")],
)
def test_a_draft_of_gitlab_is_judged_as_it_will_be_merged(title: str, expected: str) -> None:
    told = {"GITLAB_CI": "true", "CI_MERGE_REQUEST_IID": "1", "CI_MERGE_REQUEST_TITLE": title}
    assert change_of(told, {}).title == expected


def test_the_title_a_squash_has() -> None:
    forges = {forge.name: forge for forge in FORGES}
    assert squashed(forges["github"], "feat: {number} {x", "12") == "feat: {number} {x (#12)"
    assert squashed(forges["github"], "feat: x", "") == "feat: x"
    assert squashed(forges["gitlab"], "feat: x", "12") == "feat: x"
