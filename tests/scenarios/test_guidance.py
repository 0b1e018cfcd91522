"""What a refusal or a list tells somebody to do next fits where they are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.repository import Repository


def test_an_undo_after_a_push_names_the_commit(repository: Repository, remote: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.gflow("finish", "--push")
    assert remote.oid("develop") == repository.oid("develop")
    refusal = repository.gflow("undo", code=1)
    assert f"git revert -m 1 {repository.oid('develop')[:10]}" in refusal.err
    repository.git("revert", "--no-edit", "-m", "1", repository.oid("develop")[:10])


@pytest.mark.parametrize("command", [("release", "start"), ("plan", "release", "start")])
def test_a_kind_of_another_model(empty: Repository, command: tuple[str, ...]) -> None:
    empty.gflow("init", "--preset", "github", "--hooks", "none")
    refusal = empty.gflow(*command, code=2)
    assert "no kind of branch called release" in refusal.err
    assert "feature, bugfix, hotfix" in refusal.err


def test_what_is_no_plan_and_what_is_no_file(repository: Repository, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text("{}")
    assert 'does not begin with "schema": 1' in repository.gflow("apply", str(file), code=2).err
    assert "is not a file" in repository.gflow("apply", str(tmp_path / "none"), code=2).err


def test_only_what_is_alike_is_proposed(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.gflow("feature", "start", "login")
    refusal = repository.gflow("feature", "finish", "nope", code=2)
    assert "Did you mean" not in refusal.err
    assert "feature/login" in repository.gflow("feature", "finish", "logn", code=2).err


def test_the_journal_speaks_korean(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.gflow("feature", "start", "x")
    repository.gflow("undo")
    monkeypatch.setenv("GFLOW_LANG", "ko")
    assert "되돌림" in repository.gflow("undo", "--list").out
    rows = repository.gflow("undo", "--list", "--format", "json").json["operations"]
    assert "undone" in [row["state"] for row in rows]


def test_what_only_the_remote_has_is_listed(repository: Repository, remote: Repository) -> None:
    repository.gflow("feature", "start", "x", "--push")
    repository.gflow("delete")
    shown = repository.gflow("feature", "list").out
    assert "Only on origin, by the last fetch: feature/x" in shown
    assert "feature/x" in remote.branches()
    assert "gflow feature track x" in shown


def test_init_says_what_is_to_be_pushed(empty: Repository, tmp_path: Path) -> None:
    empty.commit("feat: one", one="1")
    empty.git("clone", "--quiet", "--bare", str(empty.path), str(tmp_path / "bare.git"))
    empty.git("remote", "add", "origin", str(tmp_path / "bare.git"))
    empty.git("fetch", "--quiet", "origin")
    shown = empty.gflow("init").out
    assert "git push -u origin develop" in shown
    empty.git("push", "--quiet", "-u", "origin", "develop")


def test_a_pause_in_another_worktree(repository: Repository, tmp_path: Path) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one way", base="one\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another way", base="another\n")
    repository.git("switch", "--quiet", "main")
    other = Repository(tmp_path / "other")
    repository.git("worktree", "add", "--quiet", str(other.path), "feature/x")
    other.gflow("finish", code=4)
    shown = repository.gflow("status").out
    assert f"gflow -C {other.path} continue" in shown
    shutil.rmtree(other.path)
    assert "Give it up: gflow abort" in repository.gflow("status").out
    assert "gflow abort" in repository.gflow("doctor", code=1).out
    repository.gflow("abort")
    assert "waits" not in repository.gflow("status").out


def test_git_s_own_folder_is_not_called_bare(repository: Repository) -> None:
    told = repository.program("-C", ".git", "status")
    assert told.code == 3
    assert "git's own folder" in told.err


def test_the_way_out_of_a_refused_commit_takes_no_older_stash(guarded: Repository) -> None:
    guarded.write("base", "stashed long ago")
    guarded.git("stash", "--quiet")
    guarded.git("switch", "--quiet", "main")
    said = guarded.run("git", "commit", "--amend", "--no-edit", ok=False).err
    command = said.rstrip().splitlines()[-1].strip()
    guarded.gflow(*command.replace("NAME", "x").split(" ")[1:])
    assert guarded.current() == "feature/x"
    assert guarded.changes() == ""
    assert guarded.git("stash", "list").count("\n") == 0


def test_the_way_out_of_a_refused_commit_loses_nothing(guarded: Repository) -> None:
    guarded.git("switch", "--quiet", "main")
    guarded.write("new", "1")
    guarded.git("add", "new")
    said = guarded.run("git", "commit", "-m", "feat: new", ok=False).err
    command = said.rstrip().splitlines()[-1].strip().split(" ")[1:]
    guarded.gflow(*command, code=1)
    assert guarded.changes() == "A  new"
    guarded.gflow(*(word.replace("NAME", "x") for word in command))
    assert (guarded.current(), guarded.changes()) == ("feature/x", "A  new")


def test_a_refused_merge_names_the_release_and_not_what_is_at_the_same_commit(
    guarded: Repository,
) -> None:
    guarded.gflow("release", "start", "0.1.0")
    guarded.git("switch", "--quiet", "main")
    guarded.run("git", "merge", "--no-ff", "release/0.1.0", ok=False)
    # Who ends the merge by hand leaves no name behind.
    assert "gflow release finish 0.1.0" in guarded.run("git", "commit", "--no-edit", ok=False).err
    guarded.git("merge", "--abort")
    refused = guarded.run("git", "merge", "--ff-only", "release/0.1.0", ok=False).err
    assert "gflow release finish 0.1.0" in refused


def test_a_feature_refused_by_a_release_is_not_told_to_bring_all_of_develop(
    guarded: Repository,
) -> None:
    guarded.gflow("feature", "start", "x")
    guarded.commit("feat: one", one="1")
    guarded.gflow("release", "start", "0.1.0")
    refused = guarded.run("git", "merge", "--no-ff", "feature/x", ok=False).err
    assert "gflow feature finish x" in refused
    assert "gflow update" not in refused
