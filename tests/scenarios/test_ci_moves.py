"""`gflow ci` where something was merged: by a push, a merge queue, or the CI itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.pull_requests import Runner, github
from tests.support.repository import Repository


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    return Runner(monkeypatch, tmp_path)


@pytest.fixture
def feature(repository: Repository) -> Repository:
    repository.git("switch", "--quiet", "--create", "feature/login", "develop")
    repository.commit("feat: add a login", login="1")
    return repository


def merged(repository: Repository, target: str, source: str, message: str) -> str:
    """Merge it by hand; what the target was before."""
    repository.git("switch", "--quiet", target)
    before = repository.oid("HEAD")
    repository.git("merge", "--quiet", "--no-ff", "--message", message, source)
    return before


def pushed(repository: Repository, run: Runner, before: str, code: int) -> Any:
    ref = f"refs/heads/{repository.current()}"
    payload = {"ref": ref, "before": before, "after": repository.oid("HEAD")}
    return run(repository, github("push"), "--format=json", payload=payload, code=code).json


def rules(data: Any) -> list[str]:
    return [each["rule"] for each in data["findings"]]


def test_a_feature_that_was_merged_into_main_and_pushed(feature: Repository, run: Runner) -> None:
    before = merged(feature, "main", "feature/login", "Merge branch 'feature/login'")
    data = pushed(feature, run, before, code=1)
    assert rules(data) == ["merge-direction"]
    assert data["findings"][0]["commit"] == feature.oid("main")


def test_a_merge_that_goes_where_it_may(feature: Repository, run: Runner) -> None:
    before = merged(
        feature, "develop", "feature/login", "Merge pull request #3 from kim/feature/login"
    )
    assert rules(pushed(feature, run, before, code=0)) == []


def test_a_merge_that_lies_below_another_is_not_the_pushes_own(
    feature: Repository, run: Runner
) -> None:
    feature.git("switch", "--quiet", "--create", "release/1.1.0", "develop")
    merged(feature, "release/1.1.0", "develop", "Merge branch 'feature/x'")
    feature.commit("docs: tell what is new", news="1")
    before = merged(feature, "main", "release/1.1.0", "Merge branch 'release/1.1.0'")
    assert rules(pushed(feature, run, before, code=0)) == []


def test_a_topic_that_took_another_in(feature: Repository, run: Runner) -> None:
    feature.git("switch", "--quiet", "--create", "feature/logout", "develop")
    feature.commit("feat: add a logout", logout="1")
    message = "Merge branch 'feature/login' into feature/logout"
    merged(feature, "feature/logout", "feature/login", message)
    data = pushed(feature, run, "0" * 40, code=1)
    assert rules(data) == ["tangle", "merge-direction"]


def test_a_policy_may_let_directions_be(feature: Repository, run: Runner) -> None:
    feature.git("switch", "--quiet", "main")
    feature.write(".gflow.toml", 'version = 1\n[merges]\nlevel = "off"\n')
    feature.git("commit", "--quiet", "--all", "--message", "chore: set merges free")
    before = merged(feature, "main", "feature/login", "Merge branch 'feature/login'")
    assert rules(pushed(feature, run, before, code=0)) == []


def test_a_merge_queue_merges_where_it_may_not(feature: Repository, run: Runner) -> None:
    before = merged(
        feature, "main", "feature/login", "Merge pull request #3 from kim/feature/login"
    )
    queue = {"base_ref": "refs/heads/main", "base_sha": before, "head_sha": feature.oid("HEAD")}
    payload = {"merge_group": queue}
    data = run(feature, github("merge_group"), "--format=json", payload=payload, code=1).json
    assert rules(data) == ["merge-direction"]


@pytest.mark.parametrize("behind", [False, True])
def test_jenkins_tells_the_merge_that_it_has_made(
    repository: Repository, run: Runner, behind: bool
) -> None:
    """Else a release would hold what main has, whatever it lacks."""
    repository.git("switch", "--quiet", "--create", "release/1.1.0", "develop")
    tip = repository.commit("docs: tell what is new", news="1")
    repository.git("switch", "--quiet", "main")
    if behind:
        repository.commit("fix: close the door", door="1")
    repository.git("switch", "--quiet", "--detach", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", tip)
    told = {
        "JENKINS_URL": "x", "CHANGE_ID": "3", "CHANGE_BRANCH": "release/1.1.0",
        "CHANGE_TARGET": "main", "GIT_COMMIT": repository.oid("HEAD"),
    }  # fmt: skip
    data = run(repository, told, "--format=json", code=1 if behind else 0).json
    assert data["ci"]["head"] == tip
    assert ("request-up-to-date" in rules(data)) is behind


def test_a_tip_that_took_the_target_in_is_the_tip_on_jenkins(
    feature: Repository, run: Runner
) -> None:
    feature.git("switch", "--quiet", "develop")
    feature.commit("feat: go on", more="1")
    merged(feature, "feature/login", "develop", "Merge branch 'develop' into feature/login")
    told = {
        "JENKINS_URL": "x", "CHANGE_ID": "3", "CHANGE_BRANCH": "feature/login",
        "CHANGE_TARGET": "develop", "GIT_COMMIT": feature.oid("HEAD"),
    }  # fmt: skip
    data = run(feature, told, "--format=json").json
    assert data["ci"]["head"] == feature.oid("HEAD")
