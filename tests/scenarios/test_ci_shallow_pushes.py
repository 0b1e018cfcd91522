"""`gflow ci` of a push, in the clones that CIs make of it: all that it brought is judged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.pull_requests import Runner, checked_out, github
from tests.support.repository import Repository

BRANCH = "feature/login"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    return Runner(monkeypatch, tmp_path)


@pytest.fixture
def server(repository: Repository) -> Repository:
    """Four commits on a feature, the first wrong, the last a merge of a branch of its own."""
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
    repository.git("switch", "--quiet", "--create", BRANCH, "develop")
    repository.commit("no form at all", one="1")
    repository.commit("feat: second", two="2")
    repository.git("switch", "--quiet", "--create", "feature/side")
    repository.commit("no form either", three="3")
    repository.git("switch", "--quiet", BRANCH)
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "feature/side")
    repository.git("branch", "--quiet", "-D", "feature/side")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: go on", more="1")
    return repository


def judged(run: Runner, server: Repository, path: Path, before: str, *options: str) -> Any:
    url, ref = server.path.as_uri(), f"refs/heads/{BRANCH}"
    depth, *more = options
    clone = checked_out(path, url, ref, int(depth), *more)
    payload = {"ref": ref, "before": before, "after": server.oid(BRANCH)}
    data = run(clone, github("push"), "--format=json", payload=payload, code=1).json
    return {each["commit"] for each in data["findings"] if each["rule"] == "header-format"}


@pytest.mark.parametrize("options", [("1",), ("2",), ("1", "--filter=tree:0")])
@pytest.mark.parametrize("before", ["0" * 40, "e" * 40, "known"])
def test_all_that_a_push_brought(
    server: Repository, run: Runner, tmp_path: Path, before: str, options: tuple[str, ...]
) -> None:
    told = server.oid(f"{BRANCH}~2") if before == "known" else before
    wrong = {server.oid(f"{BRANCH}^2"), server.oid(f"{BRANCH}~2")}
    found = judged(run, server, tmp_path / "clone", told, *options)
    assert found == (wrong - {told})
