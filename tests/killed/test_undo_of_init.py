"""`gflow undo` takes back the branches that init has made, and its checkout."""

from __future__ import annotations

import pytest

from tests.killed.state import broken, state
from tests.support.repository import Repository


def test_in_a_repository_with_a_history(empty: Repository) -> None:
    empty.commit("feat: old", old="1\n")
    before = state(empty)
    empty.gflow("init", "--hooks", "none")
    assert empty.current() == "develop"
    after = state(empty)
    empty.gflow("undo")
    now = state(empty)
    assert {**now, "refs": ""} == {**before, "refs": ""}
    assert empty.branches() == {"main"}
    assert broken(empty) == []
    empty.gflow("undo")
    assert {**state(empty), "refs": ""} == {**after, "refs": ""}


def test_the_first_commit_of_all_stays(empty: Repository) -> None:
    empty.gflow("init", "--hooks", "none")
    before = state(empty)
    refusal = empty.gflow("undo", code=1).err
    assert "The first commit of all" in refusal
    assert ".gflow.toml" in refusal
    assert state(empty) == before


def test_a_commit_on_an_older_branch_stays(empty: Repository) -> None:
    empty.commit("feat: old", old="1\n")
    empty.git("switch", "--quiet", "-c", "develop")
    empty.gflow("init", "--hooks", "none")
    refusal = empty.gflow("undo", code=1).err
    assert "on develop, which was there before" in refusal
    empty.run("sh", "-c", refusal.splitlines()[-1].partition(": ")[2] + " --no-edit")
    assert not (empty.path / ".gflow.toml").exists()


@pytest.mark.parametrize("born", [False, True])
def test_a_file_that_was_only_written_stays(empty: Repository, born: bool) -> None:
    if born:
        empty.commit("feat: old", old="1\n")
        empty.git("branch", "develop")
    empty.gflow("init", "--hooks", "none", "--no-commit", "--preset", "github")
    refusal = empty.gflow("undo", code=1).err
    empty.run("sh", "-c", refusal.splitlines()[-1].partition(": ")[2])
    assert not (empty.path / ".gflow.toml").exists()


def test_an_init_with_nothing_to_do_is_not_the_last_thing(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.gflow("init", "--hooks", "none")
    assert "feature.start" in repository.gflow("undo").out
