"""Nobody commits to a protected branch, merges into it or rebases it by hand."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hooks.conftest import Repository


def test_a_commit_is_refused_and_told_where_to_go(guarded: Repository) -> None:
    guarded.change("a")
    said = guarded.refused("commit", "-m", "feat: add a file")
    assert "No direct commits to main." in said
    assert 'preset gitflow: protect.main.commits = "block"' in said
    assert "\n  gflow hotfix start\n" in said
    assert said.endswith("\n  gflow feature start NAME\n")
    assert "stash" not in said


def test_the_line_of_the_policy_file_is_named(guarded: Repository) -> None:
    guarded.write(".gflow.toml", '[protect."rel/*"]\ncommits = "block"\n')
    guarded.git("switch", "-qc", "rel/1")
    guarded.change("a")
    said = guarded.refused("commit", "-m", "feat: add a file")
    assert '.gflow.toml: protect."rel/*".commits = "block"' in said


def test_korean(guarded: Repository) -> None:
    guarded.change("a")
    said = guarded.refused("commit", "-m", "feat: add a file", GFLOW_LANG="ko")
    assert "main에는 직접 커밋할 수 없습니다." in said


@pytest.mark.parametrize("more", [("--amend", "--no-edit"), ("-m", "feat: add a file")])
def test_no_verify_does_not_help(guarded: Repository, more: tuple[str, ...]) -> None:
    guarded.change("a")
    assert "No direct commits to main." in guarded.refused("commit", "--no-verify", *more)


def test_in_a_linked_worktree(guarded: Repository, tmp_path: Path) -> None:
    guarded.git("switch", "-q", "develop")
    guarded.git("worktree", "add", "-q", str(tmp_path / "linked"), "main")
    linked = type(guarded)(tmp_path / "linked", guarded.environment)
    linked.change("a")
    assert "No direct commits to main." in linked.refused("commit", "-m", "feat: add a file")
    linked.git("switch", "-qc", "feature/linked")
    linked.git("commit", "-qm", "feat: add a file")


def test_from_a_sub_directory(guarded: Repository) -> None:
    guarded.change("deep/er/a")
    said = guarded.refused("-C", "deep/er", "commit", "-m", "feat: add a file")
    assert "No direct commits to main." in said


def test_with_the_repository_named_by_variables(guarded: Repository, tmp_path: Path) -> None:
    guarded.change("a")
    said = guarded.refused(
        "commit",
        "-m",
        "feat: add a file",
        GIT_DIR=str(guarded.top / ".git"),
        GIT_WORK_TREE=str(guarded.top),
    )
    assert "No direct commits to main." in said


def test_cherry_pick_and_revert_are_refused_and_can_be_called_off(guarded: Repository) -> None:
    guarded.git("switch", "-qc", "feature/a")
    picked = guarded.commit_quietly("a")
    guarded.git("switch", "-q", "main")
    said = guarded.refused("cherry-pick", picked)
    assert "No cherry-pick on main" in said
    assert "\n  git cherry-pick --abort\n" in said
    guarded.git("cherry-pick", "--abort")
    guarded.commit_quietly("b")
    said = guarded.refused("revert", "--no-edit", "HEAD")
    assert "No revert on main" in said
    assert "\n  git reset --merge\n" in said
    guarded.git("reset", "--merge")
    assert guarded.git("status", "--porcelain") == ""


def test_a_merge_that_belongs_elsewhere(guarded: Repository) -> None:
    guarded.git("switch", "-qc", "feature/it's")
    guarded.commit_quietly("a")
    guarded.git("switch", "-q", "main")
    said = guarded.refused("merge", "--no-ff", "feature/it's")
    assert "feature/it's was not merged into main: it goes to develop." in said
    assert "gflow feature finish 'it'\"'\"'s'" in said
    guarded.git("merge", "--abort")
    assert guarded.git("status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("branch", "command"),
    [("release/1.2", "gflow release finish 1.2"), ("develop", "gflow release start")],
)
def test_a_merge_that_gflow_does(guarded: Repository, branch: str, command: str) -> None:
    guarded.git("switch", "-q", "develop")
    if branch != "develop":
        guarded.git("switch", "-qc", branch)
    guarded.commit_quietly("a")
    guarded.git("switch", "-q", "main")
    said = guarded.refused("merge", "--no-ff", branch)
    assert f"\n  git merge --abort\n  {command}\n" in said
    # What is left of it cannot be committed either, with or without hooks of that name.
    assert "was not merged into main" in guarded.refused("commit", "--no-edit")
    assert branch in guarded.refused("commit", "--no-edit", "--no-verify")
    guarded.git("merge", "--abort")
    assert "was not merged" in guarded.refused("merge", "--no-ff", "--no-verify", branch)


def test_only_object_ids_are_merged_commits(guarded: Repository) -> None:
    guarded.change("a")
    said = guarded.refused("commit", "-m", "feat: add a file", GITHEAD_="", GITHEAD_x="y")
    assert "No direct commits to main." in said


def test_blocked_merges_ask_for_a_pull_request(guarded: Repository) -> None:
    guarded.write(".gflow.toml", '[protect.main]\nmerges = "block"\n')
    guarded.git("switch", "-qc", "feature/a")
    guarded.commit_quietly("a")
    guarded.git("switch", "-q", "main")
    said = guarded.refused("merge", "--no-ff", "feature/a")
    assert '.gflow.toml: protect.main.merges = "block"' in said
    assert "open a pull request from feature/a to main" in said


def test_pulling_into_a_branch_that_has_diverged(guarded: Repository, remote: Path) -> None:
    guarded.commit_quietly("theirs")
    guarded.quietly("push", "-q", "origin", "main")
    guarded.quietly("reset", "-q", "--hard", "HEAD~1")
    guarded.commit_quietly("ours")
    # A fetch of git 2.48 or newer writes origin/HEAD.
    guarded.git("fetch", "-q", "origin")
    said = guarded.refused("pull", "--no-rebase", "--no-edit")
    assert "main and origin/main have diverged" in said
    command = "gflow rescue --branch main"
    assert command in said
    guarded.git("merge", "--abort")
    assert command in guarded.refused("pull", "--rebase")
    ours = guarded.git("rev-parse", "main")
    rescue = [sys.executable, "-m", "gitflow_guard", *command.split(" ")[1:]]
    subprocess.run(rescue, cwd=guarded.top, capture_output=True, check=True)
    assert guarded.git("rev-parse", "feature/something-to-see") == ours
    guarded.git("switch", "-q", "main")
    guarded.git("pull", "-q")


@pytest.mark.parametrize("upstream", ["origin/main", "@{upstream}", "refs/remotes/origin/main"])
def test_a_rebase_that_only_catches_up_passes(
    guarded: Repository, remote: Path, upstream: str
) -> None:
    ahead = guarded.commit_quietly("theirs")
    guarded.quietly("push", "-q", "origin", "main")
    guarded.quietly("reset", "-q", "--hard", "HEAD~1")
    guarded.git("rebase", "-q", upstream)
    assert guarded.git("rev-parse", "main") == ahead


def test_a_rebase_onto_anything_else_is_refused(guarded: Repository, remote: Path) -> None:
    guarded.git("switch", "-qc", "feature/a")
    guarded.commit_quietly("a")
    guarded.git("switch", "-q", "main")
    assert "main was not rebased" in guarded.refused("rebase", "feature/a")
    assert "main was not rebased" in guarded.refused("rebase", "feature/a", "main")
    onto = ("rebase", "--onto", "feature/a")
    assert "main was not rebased" in guarded.refused(*onto, "main", "main")
    assert "main was not rebased" in guarded.refused(*onto, "origin/main", "main")
    guarded.git("branch", "-q", "--set-upstream-to=feature/a", "main")
    assert "main was not rebased" in guarded.refused("rebase")


def test_a_rebase_of_a_protected_branch_named_on_the_line(guarded: Repository) -> None:
    guarded.git("switch", "-qc", "feature/a")
    guarded.commit_quietly("a")
    guarded.git("switch", "-q", "main")
    guarded.commit_quietly("b")
    guarded.git("switch", "-q", "feature/a")
    assert "main was not rebased" in guarded.refused("rebase", "feature/a", "main")
    guarded.git("rebase", "-q", "main")


def test_topics_are_free(guarded: Repository) -> None:
    guarded.git("switch", "-qc", "feature/로그인")
    guarded.change("a")
    done = guarded.try_git("commit", "-qm", "feat: 로그인 화면 추가")
    assert (done.returncode, done.stderr) == (0, "")
    guarded.git("switch", "-q", "develop")
    guarded.git("merge", "-q", "--no-ff", "--no-edit", "feature/로그인")


def test_a_detached_head_is_free(guarded: Repository) -> None:
    guarded.git("checkout", "-q", "--detach", "main")
    guarded.change("a")
    done = guarded.try_git("commit", "-qm", "feat: add a file")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_first_commit_of_all_is_free(make: object, tmp_path: Path, bare: Repository) -> None:
    new = type(bare)(tmp_path / "new", bare.environment)
    new.top.mkdir()
    for branch in ("main", "trunk"):
        new.git("init", "-q", "-b", branch)
        new.git("symbolic-ref", "HEAD", f"refs/heads/{branch}")
        new.install()
        new.change("a")
        new.git("commit", "-qm", "chore: begin the project")
        new.quietly("update-ref", "-d", f"refs/heads/{branch}")


def test_a_rebase_under_way_is_free(guarded: Repository) -> None:
    guarded.git("switch", "-qc", "wibble")
    guarded.commit_quietly("a", "no good message at all")
    guarded.git("switch", "-q", "develop")
    guarded.commit_quietly("b")
    done = guarded.try_git("rebase", "-q", "--force-rebase", "develop", "wibble")
    assert (done.returncode, done.stderr) == (0, "")


def test_branch_names(guarded: Repository) -> None:
    guarded.git("switch", "-qc", "feature/Log_In")
    guarded.change("a")
    said = guarded.refused("commit", "-m", "feat: add a file")
    assert "does not fit the pattern of a feature" in said
    assert "git branch -m feature/log_in" in said
    guarded.git("branch", "-m", "feature/log_in")
    guarded.git("commit", "-qm", "feat: add a file")


def test_a_broken_policy_is_told_whole(guarded: Repository) -> None:
    guarded.write(".gflow.toml", 'versoin = 1\n[protect.main]\npush = "pull"\n')
    done = guarded.hook("pre-commit")
    assert done.returncode == 2
    assert "versoin: there is no such key. Did you mean version?" in done.stderr
    assert "protect.main.push: pull is not one of" in done.stderr


def test_a_rebase_left_behind_disarms_nothing(guarded: Repository, tmp_path: Path) -> None:
    guarded.git("switch", "-qc", "feature/a")
    guarded.commit_quietly("a")
    guarded.commit_quietly("b")
    editor = "sed -i 's/^pick/edit/'"
    guarded.git("rebase", "-q", "-i", "HEAD~1", GIT_SEQUENCE_EDITOR=editor)
    guarded.git("checkout", "-qf", "main")
    guarded.change("c")
    assert "No direct commits to main." in guarded.refused("commit", "-m", "feat: add a file")


def test_a_head_that_is_a_link(guarded: Repository) -> None:
    guarded.git("config", "core.preferSymlinkRefs", "true")
    guarded.git("symbolic-ref", "HEAD", "refs/heads/main")
    assert (guarded.top / ".git" / "HEAD").is_symlink()
    guarded.change("a")
    assert "No direct commits to main." in guarded.refused("commit", "-m", "feat: add a file")


def test_a_branch_that_is_another_name_of_one(guarded: Repository, tmp_path: Path) -> None:
    guarded.git("symbolic-ref", "refs/heads/feature/m", "refs/heads/main")
    guarded.git("switch", "-q", "feature/m")
    guarded.change("a")
    assert "No direct commits to main." in guarded.refused("commit", "-m", "feat: add a file")
    guarded.git("worktree", "add", "-q", "--force", str(tmp_path / "linked"), "feature/m")
    linked = type(guarded)(tmp_path / "linked", guarded.environment)
    linked.change("b")
    assert "No direct commits to main." in linked.refused("commit", "-m", "feat: add a file")


def test_the_name_of_a_kind_is_quoted(guarded: Repository) -> None:
    from gitflow_guard.policy.model import BranchKind
    from gitflow_guard.rules.commands import finish_of, start_of

    kind = BranchKind(name="it's", prefix="x/", base="develop", into=("develop",))
    assert start_of(kind).startswith("gflow 'it'\"'\"'s' start")
    assert finish_of(kind, "x/1") == "gflow 'it'\"'\"'s' finish 1"


def test_the_way_back_to_the_remote_needs_no_upstream(guarded: Repository, remote: Path) -> None:
    """Nor what a fetch has just brought: the remote's branch, as it was last seen, is enough."""
    theirs = guarded.commit_quietly("theirs")
    guarded.quietly("push", "-q", "origin", "main")
    guarded.quietly("reset", "-q", "--hard", "HEAD~1")
    guarded.git("branch", "--unset-upstream", "main")
    (guarded.top / ".git" / "FETCH_HEAD").unlink(missing_ok=True)
    guarded.git("reset", "-q", "--hard", "origin/main")
    assert guarded.git("rev-parse", "main") == theirs
