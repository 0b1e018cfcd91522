"""`gflow undo` takes back the branches that init has made, and its checkout."""

from __future__ import annotations

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
    assert "nothing to take back" in empty.gflow("undo", code=1).err
