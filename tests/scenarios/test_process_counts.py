"""How many git processes an operation starts, itself and those that git starts for it aside."""

from __future__ import annotations

import json

import pytest

from tests.support.repository import Repository


def started(repository: Repository, *arguments: str) -> list[list[str]]:
    """The git commands a gflow command starts, told by git's own trace (git-config, trace2)."""
    trace = repository.path.parent / "trace"
    trace.unlink(missing_ok=True)
    done = repository.program(*arguments, variables={"GIT_TRACE2_EVENT": str(trace)})
    assert done.code == 0, done.err
    events = [json.loads(line) for line in trace.read_text(encoding="utf-8").splitlines()]
    # A session id with a slash is that of a process git has started itself.
    return [
        event["argv"] for event in events if event["event"] == "start" and "/" not in event["sid"]
    ]


@pytest.mark.parametrize("hooks", [False, True])
def test_a_feature(repository: Repository, hooks: bool) -> None:
    if hooks:
        repository.gflow("hooks", "install")
    assert len(started(repository, "feature", "start", "x")) <= 9
    repository.commit("feat: one", one="1")
    assert len(started(repository, "feature", "finish", "x")) <= 12


def test_a_release_and_a_hotfix(repository: Repository) -> None:
    assert len(started(repository, "release", "start")) <= 10
    repository.commit("docs: news", news="1")
    assert len(started(repository, "release", "finish")) <= 16
    repository.gflow("hotfix", "start")
    repository.commit("fix: one", one="1")
    assert len(started(repository, "hotfix", "finish")) <= 17
    repository.gflow("release", "start")
    repository.commit("docs: more news", news="2")
    assert len(started(repository, "release", "finish")) <= 16


def test_a_status_asks_little(repository: Repository) -> None:
    assert len(started(repository, "status")) <= 8


@pytest.mark.parametrize("command", ["overview", "graph"])
def test_a_picture_asks_as_much_of_many_branches_as_of_few(
    repository: Repository, command: str
) -> None:
    few = len(started(repository, command))
    for number in range(30):
        repository.git("branch", f"feature/{number}", "develop")
    assert len(started(repository, command)) == few <= 16
