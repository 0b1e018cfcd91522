"""One step back, guarded, and forth again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.repository import Repository


@pytest.fixture
def feature(repository: Repository) -> Repository:
    """A feature with a commit."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    return repository


def settings(repository: Repository) -> str:
    return repository.git("config", "--local", "--list")


def test_a_start_is_taken_back(repository: Repository) -> None:
    before = repository.refs(), settings(repository)
    repository.gflow("feature", "start", "x")
    done = repository.gflow("undo")
    assert "feature.start of feature/x is taken back" in done.out
    assert (repository.refs(), settings(repository)) == before


def test_a_start_with_commits_on_it_is_not(feature: Repository) -> None:
    before = feature.refs()
    assert "has moved since" in feature.gflow("undo", code=1).err
    assert feature.refs() == before


@pytest.mark.parametrize("strategy", ["merge", "squash", "rebase", "ff"])
def test_a_finish_is_taken_back_and_done_again(feature: Repository, strategy: str) -> None:
    before = feature.refs(), settings(feature)
    feature.gflow("finish", "--strategy", strategy)
    after = feature.refs(), settings(feature)
    feature.gflow("undo")
    assert (feature.refs(), settings(feature)) == before
    assert feature.changes() == ""
    assert (feature.path / "one").exists()
    feature.gflow("undo")
    assert (feature.refs(), settings(feature)) == after
    assert feature.changes() == ""


def test_a_release_with_its_tag_is_taken_back(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.commit("docs: news", news="1")
    before = repository.refs()
    repository.gflow("finish")
    repository.git("switch", "--quiet", "main")
    repository.gflow("undo")
    assert {k: v for k, v in repository.refs().items() if k != "HEAD"} == {
        k: v for k, v in before.items() if k != "HEAD"
    }
    assert repository.current() == "main"
    assert repository.changes() == ""
    assert not (repository.path / "news").exists()
    repository.gflow("finish", "release/1.0")
    assert repository.tags() == {"v1.0"}


def test_work_that_is_not_committed_is_not_carried_along(feature: Repository) -> None:
    feature.gflow("finish")
    feature.write("one", "changed")
    feature.write("other", "not tracked")
    before = feature.refs()
    assert "git stash" in feature.gflow("undo", code=1).err
    assert feature.refs() == before
    feature.git("restore", "one")
    feature.gflow("undo")
    assert (feature.path / "other").read_text() == "not tracked"


def test_what_moved_since_is_not_touched(feature: Repository) -> None:
    feature.gflow("finish")
    feature.commit("feat: more", more="1")
    before = feature.refs()
    assert "develop has moved since" in feature.gflow("undo", code=1).err
    assert feature.refs() == before


def test_what_was_pushed_is_not_taken_back(
    feature: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    feature.gflow("finish")
    feature.git("push", "--quiet", "origin", "develop")
    before = feature.refs()
    refusal = feature.gflow("undo", code=1)
    assert "git revert -m 1" in refusal.err
    assert feature.refs() == before


def test_a_start_that_was_published_is_not_taken_back(
    repository: Repository, remote: Repository
) -> None:
    repository.gflow("feature", "start", "x", "--push")
    before = repository.refs()
    repository.gflow("undo", code=1)
    assert repository.refs() == before


def test_the_list_shows_the_newest_first(feature: Repository) -> None:
    feature.gflow("finish")
    feature.gflow("undo")
    rows = feature.gflow("undo", "--list", "--format", "json").json["operations"]
    assert [(row["operation"], row["state"]) for row in rows[:3]] == [
        ("undo", "done"),
        ("feature.finish", "undone"),
        ("feature.start", "done"),
    ]
    assert "feature.finish" in feature.gflow("undo", "--list").out


def test_nothing_to_take_back(empty: Repository) -> None:
    empty.commit("feat: old", old="1\n")
    assert "nothing to take back" in empty.gflow("undo", code=1).err
    assert "nothing here yet" in empty.gflow("undo", "--list").out


def test_what_is_taken_back_is_kept_from_the_garbage_collector(feature: Repository) -> None:
    feature.gflow("finish", "--strategy", "squash", "--tag")
    after = feature.refs()
    feature.gflow("undo")
    feature.git("reflog", "expire", "--expire=now", "--expire-unreachable=now", "--all")
    feature.git("gc", "--quiet", "--prune=now")
    feature.gflow("undo")
    assert feature.refs() == after


def test_a_deleted_topic_is_kept_from_the_garbage_collector(feature: Repository) -> None:
    before = feature.refs()
    feature.gflow("finish", "--strategy", "squash")
    feature.git("reflog", "expire", "--expire=now", "--expire-unreachable=now", "--all")
    feature.git("gc", "--quiet", "--prune=now")
    feature.gflow("undo")
    assert feature.refs() == before


def test_fifty_operations_are_kept_and_a_few_more(repository: Repository) -> None:
    for number in range(31):
        repository.gflow("feature", "start", f"x{number}")
        repository.gflow("undo")
    rows = repository.gflow("undo", "--list", "--format", "json").json["operations"]
    # Ten at a time are dropped: the sixtieth leaves fifty. The first was init.
    assert len(rows) == 53
    kept = repository.git("for-each-ref", "--format=%(refname)", "refs/gflow")
    numbers = {int(name.split("/")[3]) for name in kept.splitlines()}
    assert numbers <= {row["number"] for row in rows}
