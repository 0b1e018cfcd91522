"""`gflow doctor`: what is wrong with a clone is named with its mend, and mended where asked."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gitflow_guard.checks.clone.table import ROWS
from gitflow_guard.engine.fixes import MENDS
from tests.support.repository import Repository


def rules(repository: Repository, *options: str, code: int) -> list[str]:
    """The rules of what is found."""
    found = repository.gflow("doctor", "--format", "json", *options, code=code).json
    return [finding["rule"] for finding in found["findings"]]


def finding(repository: Repository, rule: str) -> dict[str, Any]:
    """The only finding of a rule."""
    found = repository.program("doctor", "--format", "json").json
    (only,) = [each for each in found["findings"] if each["rule"] == rule]
    return dict(only)


def typed(repository: Repository, suggestion: str) -> None:
    """Do what is suggested, word for word."""
    for command in suggestion.split(" && "):
        words = shlex.split(command)
        if words[0] == "gflow":
            repository.gflow(*words[1:])
        else:
            repository.run(*words)


def test_each_check_has_an_id_of_its_own_and_a_fix_that_exists() -> None:
    names = [row.rule for row in ROWS]
    assert len(names) == len(set(names))
    assert {row.fix for row in ROWS if row.fix} == {*MENDS, "install-hooks"}


def test_nothing_is_wrong(guarded: Repository) -> None:
    done = guarded.gflow("doctor")
    assert done.out == f"Nothing is wrong with this clone ({len(ROWS)} checks).\n"
    assert guarded.gflow("doctor", "--format", "json").json == {
        "schema": 1, "ok": True, "checked": len(ROWS), "skipped": 0,
        "findings": [], "fixed": [], "failed": [],
    }  # fmt: skip
    assert guarded.gflow("doctor", "--fix").out == done.out


def test_looking_changes_nothing(guarded: Repository) -> None:
    guarded.git("config", "gitflow.branch.feature/gone.base", "develop")
    (guarded.path / ".git/hooks/pre-push").unlink()
    folder = guarded.path / ".git"
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    guarded.gflow("doctor", code=1)
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {path.name for path in set(before) ^ set(after)} <= {"git-version"}
    assert {path.name for path in before if before[path] != after[path]} <= {"index"}


def test_hooks_that_are_missing_or_switched_off_are_put_back(guarded: Repository) -> None:
    hooks = guarded.path / ".git/hooks"
    (hooks / "commit-msg").unlink()
    (hooks / "pre-push").chmod(0o644)
    said = guarded.gflow("doctor", code=1).out
    assert "commit-msg, pre-push" in said
    assert "-> gflow hooks install" in said
    assert "gflow doctor --fix" in said
    done = guarded.gflow("doctor", "--fix").out
    assert done.splitlines() == [
        f"hooks mended: the hooks are installed in {hooks}.",
        f"Nothing is wrong with this clone ({len(ROWS)} checks).",
    ]
    assert os.access(hooks / "commit-msg", os.X_OK)
    assert os.access(hooks / "pre-push", os.X_OK)


def test_what_cannot_be_mended_is_told_and_stays(guarded: Repository) -> None:
    hooks = guarded.path / ".git/hooks"
    for name in ("pre-push", "pre-push.chained-by-gflow"):
        (hooks / name).write_text("#!/bin/sh\n")
        (hooks / name).chmod(0o755)
    done = guarded.gflow("doctor", "--fix", code=1)
    assert "hooks could not be mended: " in done.err
    assert "two hooks would have to be kept" in done.err
    data = guarded.gflow("doctor", "--fix", "--format", "json", code=1).json
    assert [each["rule"] for each in data["failed"]] == ["hooks"]
    assert data["fixed"] == []


def test_hooks_of_a_framework_are_for_the_framework_to_install(repository: Repository) -> None:
    repository.gflow("hooks", "install", "--type", "pre-commit")
    assert rules(repository, "--fix", code=1) == ["hooks-framework"]
    assert finding(repository, "hooks-framework")["suggestion"].startswith("pre-commit install -t")


@pytest.mark.usefixtures("older_git")
def test_hooks_elsewhere_are_left_alone(guarded: Repository, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    guarded.git("config", "core.hooksPath", str(folder))
    assert rules(guarded, "--fix", code=1) == ["hooks-path"]
    assert str(folder) in finding(guarded, "hooks-path")["message"]
    assert list(folder.iterdir()) == []


def test_a_policy_with_a_mistake_is_told_with_the_right_key(guarded: Repository) -> None:
    guarded.write(".gflow.toml", 'version = 1\n[protect.main]\ncommit = "block"\n')
    done = guarded.gflow("doctor", code=1)
    assert "protect.main.commit: there is no such key. Did you mean commits?" in done.out
    data = guarded.gflow("doctor", "--format", "json", code=1).json
    assert [each["rule"] for each in data["findings"]] == ["policy"]
    assert data["skipped"] > 3
    assert data["checked"] + data["skipped"] == len(ROWS)
    assert f"{data['skipped']} not" in done.out
    guarded.write(".gflow.toml", "version = [")
    assert rules(guarded, code=1) == ["policy"]


def test_nobody_is_known_to_git(guarded: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    guarded.git("config", "user.name", "Somebody")
    wrong = finding(guarded, "identity")
    assert wrong["suggestion"] == "git config user.email you@example.com"
    typed(guarded, wrong["suggestion"])
    guarded.gflow("doctor")


def test_git_is_too_old(
    guarded: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = guarded.run("sh", "-c", "command -v git").out.strip()
    old = tmp_path / "bin" / "git"
    old.parent.mkdir()
    say = '[ "$1" = version ] && echo "git version 2.30.1" && exit'
    old.write_text(f'#!/bin/sh\n{say}\nexec {real} "$@"\n')
    old.chmod(0o755)
    monkeypatch.setenv("PATH", f"{old.parent}{os.pathsep}{os.environ['PATH']}")
    assert rules(guarded, code=1) == ["git-version"]
    assert "git 2.30.1 is too old" in guarded.gflow("doctor", code=1).out


def test_a_recorded_base_of_a_branch_that_is_gone_is_forgotten(guarded: Repository) -> None:
    guarded.gflow("feature", "start", "x")
    guarded.git("switch", "--quiet", "develop")
    guarded.git("config", "gitflow.branch.feature/gone.base", "develop")
    done = guarded.gflow("doctor")
    assert "base-orphan warning" in done.out
    assert "Warnings only" in done.out
    assert "gitflow.branch.feature/gone.base" in done.out
    fixed = guarded.gflow("doctor", "--fix", "--format", "json").json
    assert fixed["ok"]
    assert fixed["findings"] == []
    assert fixed["fixed"] == [
        {"rule": "base-orphan", "message": "gitflow.branch.feature/gone.base is no longer set."}
    ]
    assert guarded.git("config", "--get-regexp", "gitflow.branch").split()[1:] == ["develop"]


def test_a_base_that_is_gone_itself(guarded: Repository) -> None:
    guarded.gflow("feature", "start", "x")
    guarded.git("config", "gitflow.branch.feature/x.base", "release/9")
    wrong = finding(guarded, "base-wrong")
    assert wrong["suggestion"] == "gflow feature track x --base develop"
    assert rules(guarded, "--fix", code=1) == ["base-wrong"]


def test_a_base_that_the_policy_does_not_allow(guarded: Repository) -> None:
    guarded.gflow("feature", "start", "x")
    guarded.git("config", "gitflow.branch.feature/x.base", "main")
    assert (
        "does not allow a feature (it allows: develop)" in finding(guarded, "base-wrong")["message"]
    )


def test_a_branch_that_is_finished_is_named_and_kept(guarded: Repository) -> None:
    guarded.gflow("feature", "start", "fresh")
    guarded.gflow("hotfix", "start", "0.0.1")
    guarded.gflow("feature", "start", "done")
    guarded.commit("feat: one", one="1\n")
    guarded.gflow("finish", "--keep")
    assert rules(guarded, "--fix", code=0) == ["branch-finished"]
    wrong = finding(guarded, "branch-finished")
    assert wrong["level"] == "warning"
    assert wrong["suggestion"] == "gflow feature delete done"
    assert "feature/done" in guarded.branches()
    typed(guarded, wrong["suggestion"])
    assert guarded.branches() == {"main", "develop", "feature/fresh", "hotfix/0.0.1"}
    guarded.gflow("doctor")


def test_a_branch_of_the_policy_is_missing(guarded: Repository) -> None:
    guarded.git("switch", "--quiet", "main")
    guarded.git("branch", "--quiet", "-D", "develop")
    wrong = finding(guarded, "branch-missing")
    assert "develop" in wrong["message"]
    typed(guarded, wrong["suggestion"])
    assert "develop" in guarded.branches()
    guarded.git("-c", "core.hooksPath=/dev/null", "branch", "--quiet", "-m", "main", "trunk")
    assert finding(guarded, "branch-missing")["suggestion"] == "git branch main"


def test_a_protected_branch_is_misspelt(guarded: Repository) -> None:
    policy = guarded.path / ".gflow.toml"
    text = policy.read_text() + '\n[protect.develp]\npush = "pr"\n[protect."x/*"]\npush = "pr"\n'
    policy.write_text(text)
    assert rules(guarded, code=0) == ["protected-missing"]
    assert "Did you mean develop?" in finding(guarded, "protected-missing")["message"]


def test_a_repository_without_a_commit(empty: Repository) -> None:
    empty.gflow("hooks", "install")
    wrong = finding(empty, "branch-missing")
    assert wrong["message"] == "There is no commit yet."
    typed(empty, wrong["suggestion"])
    empty.gflow("doctor")


def test_a_branch_ahead_of_the_remote(guarded: Repository, remote: Repository) -> None:
    guarded.commit("feat: more", more="1\n")
    wrong = finding(guarded, "ahead")
    assert (wrong["level"], wrong["suggestion"]) == ("warning", "git push origin develop")
    typed(guarded, wrong["suggestion"])
    guarded.gflow("doctor")


def test_a_branch_that_only_a_finish_pushes(guarded: Repository, remote: Repository) -> None:
    policy = guarded.path / ".gflow.toml"
    policy.write_text(policy.read_text().replace('push = "forward"', 'push = "flow"'))
    guarded.commit("feat: more", more="1\n")
    wrong = finding(guarded, "ahead")
    assert "--push" in wrong["message"]
    assert "suggestion" not in wrong
    policy.write_text(policy.read_text().replace('push = "flow"', 'push = "pr"'))
    tip = guarded.commit("build: take pull requests only", another="1\n")
    for line in finding(guarded, "ahead")["suggestion"].split(" && "):
        guarded.run(*line.split())
    guarded.git("push", "--quiet", "origin", "feature/from-develop")
    assert remote.oid("feature/from-develop") == tip


def test_a_protected_branch_ahead_or_diverged(
    guarded: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    guarded.git("switch", "--quiet", "main")
    tip = guarded.git("commit-tree", "-p", "main", "-m", "fix: it", "main^{tree}")
    guarded.git("-c", "core.hooksPath=/dev/null", "update-ref", "refs/heads/main", tip)
    wrong = finding(guarded, "ahead")
    assert wrong["level"] == "error"
    assert 'push = "pr"' in wrong["message"]
    assert wrong["suggestion"] == "gflow rescue --branch main"
    typed(guarded, wrong["suggestion"] + " feature/it")
    assert guarded.oid("feature/it") == tip
    assert guarded.oid("main") == guarded.oid("origin/main")
    other = clone("other")
    other.git("switch", "--quiet", "-c", "develop", "origin/develop", ok=False)
    other.commit("feat: theirs", theirs="1\n")
    other.git("push", "--quiet", "origin", "HEAD:develop")
    guarded.git("switch", "--quiet", "develop")
    guarded.commit("feat: ours", ours="1\n")
    guarded.git("fetch", "--quiet")
    wrong = finding(guarded, "ahead")
    assert "diverged" in wrong["message"]
    assert "1 ahead, " in wrong["message"]
    assert wrong["suggestion"] == "git switch develop && git merge origin/develop"


def test_a_protected_branch_that_is_another_name(guarded: Repository, remote: Repository) -> None:
    """No hook of git 2.39 sees `git symbolic-ref` do that."""
    # Since 2.46 git asks about it.
    silent = ("-c", f"core.hooksPath={guarded.path}")
    guarded.git(*silent, "symbolic-ref", "refs/heads/main", "refs/heads/develop")
    guarded.git(*silent, "symbolic-ref", "refs/heads/dev", "refs/heads/develop")
    wrong = finding(guarded, "branch-alias")
    assert "main is only another name of develop" in wrong["message"]
    before = guarded.oid("develop")
    typed(guarded, wrong["suggestion"])
    assert guarded.oid("main") == guarded.oid("origin/main") != before
    assert guarded.oid("develop") == before
    guarded.gflow("doctor")


def test_a_clone_of_one_branch_learns_to_fetch_all(remote: Repository, tmp_path: Path) -> None:
    path = tmp_path / "narrow"
    remote.git("clone", "--quiet", "--single-branch", "--depth", "1", f"file://{remote.path}",
               str(path))  # fmt: skip
    narrow = Repository(path)
    narrow.gflow("hooks", "install")
    found = rules(narrow, code=1)
    assert set(found) == {"branch-missing", "fetch-narrow", "shallow"}
    done = narrow.gflow("doctor", "--fix", code=1)
    assert "fetch-narrow mended" in done.out
    assert "-> git fetch --unshallow" in done.out
    narrow.git("fetch", "--quiet", "--unshallow")
    narrow.gflow("doctor")
    assert narrow.git("rev-parse", "--verify", "origin/develop")


@pytest.mark.parametrize(("taken", "other"), [("main", "develop"), ("develop", "main")])
def test_a_branch_that_was_never_fetched_is_fetched(
    remote: Repository, tmp_path: Path, taken: str, other: str
) -> None:
    path = tmp_path / "narrow"
    remote.git("clone", "--quiet", f"--branch={taken}", "--single-branch", str(remote.path),
               str(path))  # fmt: skip
    narrow = Repository(path)
    typed(narrow, finding(narrow, "branch-missing")["suggestion"])
    assert "branch-missing" not in rules(narrow, code=1)
    assert narrow.oid(f"origin/{other}") == remote.oid(other)
    assert narrow.branches() == {taken}


def test_a_remote_of_another_name(guarded: Repository, remote: Repository) -> None:
    guarded.git("remote", "rename", "origin", "upstream")
    wrong = finding(guarded, "remote-missing")
    typed(guarded, wrong["suggestion"])
    guarded.gflow("doctor")


def test_git_has_something_open(guarded: Repository) -> None:
    guarded.git("bisect", "start")
    wrong = finding(guarded, "git-operation")
    assert (wrong["level"], wrong["suggestion"]) == ("warning", "git bisect reset")


def test_a_worktree_whose_folder_is_gone(guarded: Repository, tmp_path: Path) -> None:
    guarded.git("worktree", "add", "--quiet", str(tmp_path / "tree"), "main")
    guarded.run("rm", "-r", str(tmp_path / "tree"))
    wrong = finding(guarded, "worktree-gone")
    typed(guarded, wrong["suggestion"])
    guarded.gflow("doctor")


def test_below_the_top_and_in_a_linked_worktree(guarded: Repository, tmp_path: Path) -> None:
    below = guarded.path / "below"
    below.mkdir()
    Repository(below).gflow("doctor")
    guarded.git("worktree", "add", "--quiet", str(tmp_path / "나무 tree"), "main")
    tree = Repository(tmp_path / "나무 tree")
    tree.gflow("doctor")
    guarded.git("config", "gitflow.branch.feature/gone.base", "develop")
    tree.gflow("doctor", "--fix")
    assert guarded.git("config", "--get-regexp", "gitflow.branch", ok=False) == ""


def test_where_there_is_no_working_tree(tmp_path: Path) -> None:
    outside = Repository(tmp_path)
    done = outside.gflow("doctor", "--format", "json", code=3)
    assert done.json["error"]["code"] == "not-a-repository"
    assert "is not in a git repository" in done.err
    outside.git("init", "--quiet", "--bare", "bare.git")
    assert "bare repository" in Repository(tmp_path / "bare.git").gflow("doctor", code=3).err


def test_a_hostile_name_breaks_no_line(guarded: Repository) -> None:
    name = "feature/x$(touch${IFS}pwned);'\x7f"
    guarded.git("config", "gitflow.branch." + name.replace("\x7f", "\x1b[31m") + ".base", "develop")
    done = guarded.gflow("doctor")
    assert "\x1b" not in done.out
    assert "'git config" not in done.out
    assert finding(guarded, "base-orphan")["suggestion"].startswith("git config --local --unset")
    guarded.gflow("doctor", "--fix")
    assert guarded.git("config", "--get-regexp", "gitflow.branch", ok=False) == ""
    assert not (guarded.path / "pwned").exists()


def test_in_korean(guarded: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GFLOW_LANG", "ko")
    assert f"이 클론에 문제가 없습니다({len(ROWS)}개 검사)." in guarded.gflow("doctor").out
    (guarded.path / ".git/hooks/pre-push").unlink()
    guarded.git("config", "gitflow.branch.feature/gone.base", "develop")
    said = guarded.gflow("doctor", code=1).out
    assert "hooks 오류: " in said
    assert "base-orphan 경고: 없어진 feature/gone" in said
    assert "오류 1개, 경고 1개" in said
    assert "hooks 고침: " in guarded.gflow("doctor", "--fix").out
