"""A conflict moves nothing, names the files, and says how to settle it."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


@pytest.fixture
def parted(repository: Repository) -> Repository:
    """develop and feature/x have both changed the file `base`; feature/x is checked out."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one way", base="one\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another way", base="another\n")
    repository.git("switch", "--quiet", "feature/x")
    return repository


@pytest.mark.parametrize("strategy", ["merge", "squash", "rebase"])
def test_nothing_moves_and_the_files_are_named(parted: Repository, strategy: str) -> None:
    before = parted.refs()
    ended = parted.gflow("finish", "--strategy", strategy, code=4)
    assert parted.refs() == before
    assert parted.changes() == ""
    assert (parted.path / "base").read_text() == "one\n"
    assert "base   (contents)" in ended.err
    assert "git switch feature/x && git merge develop" in ended.err


def test_the_same_as_json(parted: Repository) -> None:
    data = parted.gflow("finish", "--format", "json", code=4).json
    assert data["state"] == "paused"
    assert data["moved"] == []
    assert data["conflicts"] == [
        {"path": "base", "kind": "contents", "branch": "develop", "source": "feature/x"}
    ]


def test_what_is_said_to_be_typed_settles_it(parted: Repository) -> None:
    parted.gflow("finish", code=4)
    parted.git("merge", "--quiet", "develop", ok=False)
    parted.commit("fix: settle it", base="both\n")
    parted.gflow("finish")
    assert parted.git("show", "develop:base") == "both"
    assert parted.branches() == {"main", "develop"}


def test_a_dry_run_tells_the_conflicts_that_would_come(parted: Repository) -> None:
    before = parted.refs()
    shown = parted.gflow("finish", "--dry-run")
    assert "base   (contents)" in shown.out
    assert parted.refs() == before
    data = parted.gflow("finish", "--dry-run", "--format", "json").json
    assert data["conflicts"][0]["path"] == "base"


def test_a_conflict_in_the_second_merge_moves_the_first_branch_neither(
    repository: Repository,
) -> None:
    repository.gflow("hotfix", "start", "0.0.1")
    repository.commit("fix: on main", base="main\n")
    repository.git("switch", "--quiet", "develop")
    repository.git("switch", "--quiet", "hotfix/0.0.1")
    before = repository.refs()
    ended = repository.gflow("finish", code=4)
    assert repository.refs() == before
    assert repository.tags() == set()
    assert "git switch develop && git merge --no-ff hotfix/0.0.1" in ended.err

    repository.git("switch", "--quiet", "develop")
    repository.git("merge", "--quiet", "--no-ff", "hotfix/0.0.1", ok=False)
    repository.commit("fix: settle it", base="both\n")
    repository.gflow("finish", "hotfix/0.0.1")
    assert repository.git("show", "develop:base") == "both"
    assert repository.git("show", "main:base") == "main"
    assert repository.tags() == {"v0.0.1"}


def test_kinds_of_conflict_and_odd_names_are_told(repository: Repository) -> None:
    repository.commit("feat: a file with a name", **{"빈 칸 '한글'": "1\n", "gone": "1\n"})
    repository.gflow("feature", "start", "x")
    repository.git("rm", "--quiet", "gone")
    repository.commit("feat: one", **{"빈 칸 '한글'": "2\n"})
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: two", **{"빈 칸 '한글'": "3\n", "gone": "2\n"})
    data = repository.gflow("feature", "finish", "x", "--format", "json", code=4).json
    assert {(c["path"], c["kind"]) for c in data["conflicts"]} == {
        ("빈 칸 '한글'", "contents"),
        ("gone", "modify/delete"),
    }


def test_merge_drivers_of_the_target_hold_whatever_is_checked_out(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: a list", news="1\nx\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another", news="1\ndevelop\n", __gitattributes="news merge=union\n")
    repository.git("switch", "--quiet", "main")
    repository.gflow("feature", "finish", "x")
    lines = set(repository.git("show", "develop:news").splitlines())
    assert lines == {"1", "x", "develop"}


def test_changes_that_a_switch_would_touch_are_refused_before_anything(
    repository: Repository,
) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.write("base", "not committed")
    before = repository.refs()
    refusal = repository.gflow("finish", code=1)
    assert "base" in refusal.err
    assert "git stash" in refusal.err
    assert repository.refs() == before
    assert (repository.path / "base").read_text() == "not committed"


def test_an_untracked_file_in_the_way_stays_and_nothing_moves(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.git("switch", "--quiet", "develop")
    repository.write("one", "mine, not tracked")
    before = repository.refs()
    refusal = repository.gflow("feature", "finish", "x", code=1)
    assert "one" in refusal.err
    assert repository.refs() == before
    assert (repository.path / "one").read_text() == "mine, not tracked"
    assert not (repository.path / ".git" / "HEAD.lock").exists()
    (repository.path / "one").unlink()
    repository.gflow("feature", "finish", "x")


def test_an_untracked_file_in_the_way_of_leaving_the_topic(repository: Repository) -> None:
    repository.commit("feat: a file on develop", here="develop")
    repository.gflow("feature", "start", "x", "--from", "develop~1")
    repository.commit("feat: one", one="1")
    repository.write("here", "mine, not tracked")
    before = repository.refs()
    repository.gflow("finish", code=1)
    assert repository.refs() == before
    assert repository.current() == "feature/x"
    assert (repository.path / "here").read_text() == "mine, not tracked"
    assert repository.changes() == "?? here"


def test_histories_without_a_common_commit_are_refused(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--orphan", "feature/alien")
    repository.commit("feat: from nowhere", alien="1")
    before = repository.refs()
    refusal = repository.gflow("finish", code=1)
    assert "share no history" in refusal.err
    assert repository.refs() == before


def test_a_ref_that_moved_meanwhile_stops_everything(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.gflow("release", "start", "1.0")
    hook = repository.path / ".git" / "hooks" / "commit-msg"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ngit update-ref refs/heads/develop develop~1\n")
    hook.chmod(0o755)
    main = repository.oid("main")
    refusal = repository.gflow("finish", code=1)
    assert "nothing was changed" in refusal.err
    assert repository.oid("main") == main
    assert repository.tags() == set()
    assert repository.current() == "release/1.0"
    assert repository.changes() == ""
