"""`gflow init`, in every state a repository can be in."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from gitflow_guard.policy.parse import parse
from tests.support.repository import Repository

HOOKS = {
    "commit-msg",
    "pre-commit",
    "pre-merge-commit",
    "pre-push",
    "pre-rebase",
    "prepare-commit-msg",
}


def installed(repository: Repository) -> set[str]:
    folder = repository.path / ".git" / "hooks"
    return (
        {path.name for path in folder.iterdir() if path.name in HOOKS} if folder.is_dir() else set()
    )


def test_in_a_new_repository(empty: Repository) -> None:
    done = empty.gflow("init")
    assert empty.branches() == {"main", "develop"}
    assert empty.current() == "develop"
    assert empty.oid("main") == empty.oid("develop")
    assert empty.git("ls-tree", "-r", "--name-only", "main") == ".gflow.toml"
    assert empty.changes() == ""
    assert installed(empty) == HOOKS
    assert "gflow feature start" in done.out
    text = (empty.path / ".gflow.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["main"] == "main"
    assert "# " in text


def test_a_second_time_says_so_and_changes_nothing(empty: Repository) -> None:
    empty.gflow("init")
    before = empty.refs(), empty.git("config", "--list", "--local")
    again = empty.gflow("init")
    assert "Already set up; nothing was changed." in again.out
    assert (empty.refs(), empty.git("config", "--list", "--local")) == before
    assert empty.changes() == ""


def is_toml(line: str) -> bool:
    """Whether what is commented out is a setting, and no sentence."""
    try:
        return bool(tomllib.loads(line))
    except tomllib.TOMLDecodeError:
        return False


def test_what_the_written_file_says_is_the_preset(empty: Repository) -> None:
    empty.gflow("init", "--hooks", "none")
    text = (empty.path / ".gflow.toml").read_text(encoding="utf-8")
    written = parse(tomllib.loads(text), "", "main", "develop")
    assert written == parse({}, "", "main", "develop")
    lines = text.splitlines()
    uncommented = "\n".join(line[2:] if is_toml(line[2:]) else line for line in lines)
    tables = tomllib.loads(uncommented)["branches"]
    assert set(tables) == {"feature", "bugfix", "release", "hotfix", "support"}


@pytest.mark.parametrize("preset", ["gitflow", "github", "gitlab", "trunk"])
def test_every_preset_starts_and_finishes_a_feature(empty: Repository, preset: str) -> None:
    empty.gflow("init", "--preset", preset, "--hooks", "none")
    home = "develop" if preset == "gitflow" else "main"
    assert empty.branches() == {"main", home}
    assert empty.current() == home
    empty.gflow("feature", "start", "x")
    tip = empty.commit("feat: one", one="1")
    empty.gflow("finish")
    assert empty.holds(home, tip)
    assert empty.branches() == {"main", home}


def test_names_of_one_s_own(empty: Repository) -> None:
    empty.gflow(
        "init", "-d", "--main", "prod", "--develop", "next", "--tag-prefix", "", "--hooks", "none"
    )
    assert empty.branches() == {"prod", "next"}
    empty.gflow("release", "start", "1.0")
    empty.gflow("finish")
    assert empty.tags() == {"1.0"}
    assert empty.oid("1.0^{commit}") == empty.oid("prod")


@pytest.mark.parametrize("name", ["main", "master"])
def test_an_existing_history_keeps_its_main(empty: Repository, name: str) -> None:
    empty.git("symbolic-ref", "HEAD", f"refs/heads/{name}")
    first = empty.commit("whatever it was", old="1")
    empty.write("old", "changed, not committed")
    empty.gflow("init")
    assert empty.branches() == {name, "develop"}
    assert empty.oid(name) == first
    assert empty.parents("develop") == [first]
    assert empty.current() == "develop"
    assert empty.changes() == " M old"
    assert tomllib.loads((empty.path / ".gflow.toml").read_text(encoding="utf-8"))["main"] == name
    assert empty.gflow("init").out.startswith("Already set up")


def test_staged_work_stays_staged_and_uncommitted(empty: Repository) -> None:
    empty.commit("whatever it was", old="1")
    empty.write("new", "staged")
    empty.git("add", "new")
    empty.gflow("init", "--hooks", "none")
    assert empty.changes() == "A  new"
    assert empty.git("diff", "--name-only", "develop~1", "develop") == ".gflow.toml"


def test_without_a_commit_the_file_waits(empty: Repository) -> None:
    done = empty.gflow("init", "--no-commit", "--hooks", "none")
    assert empty.branches() == set()
    assert empty.changes() == "?? .gflow.toml"
    assert "make the first one" in done.out
    empty.commit("build: begin", one="1")
    empty.gflow("init", "--hooks", "none")
    assert empty.branches() == {"main", "develop"}


def test_on_a_topic_branch_nothing_is_committed(empty: Repository) -> None:
    empty.commit("whatever it was", old="1")
    empty.git("switch", "--quiet", "-c", "work")
    done = empty.gflow("init", "--hooks", "none")
    assert empty.current() == "work"
    assert empty.branches() == {"main", "work", "develop"}
    assert empty.changes() == "?? .gflow.toml"
    assert "git add .gflow.toml" in done.out


def test_a_teammate_s_clone_is_completed(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    mate = clone("mate")
    assert mate.branches() == {"main"}
    mate.gflow("init")
    assert mate.branches() == {"main", "develop"}
    assert mate.oid("develop") == repository.oid("develop")
    assert mate.git("rev-parse", "--abbrev-ref", "develop@{upstream}") == "origin/develop"
    assert installed(mate) == HOOKS
    assert mate.changes() == ""
    assert mate.gflow("init").out.startswith("Already set up")


def test_a_policy_on_develop_holds_on_branches_that_lack_it(empty: Repository) -> None:
    empty.commit("whatever it was", old="1")
    empty.gflow("init", "--hooks", "none")
    policy = empty.path / ".gflow.toml"
    policy.write_text(policy.read_text(encoding="utf-8").replace('"feature/"', '"feat/"'))
    empty.git("commit", "--quiet", "-am", "build: another prefix")
    empty.git("switch", "--quiet", "main")
    assert not policy.exists()
    assert "Policy: develop:.gflow.toml." in empty.gflow("status").out
    empty.gflow("feature", "start", "x")
    assert empty.current() == "feat/x"


def test_options_that_contradict_the_file_are_refused(empty: Repository) -> None:
    empty.gflow("init", "--hooks", "none")
    refusal = empty.gflow("init", "--preset", "trunk", "--convention", "conventional", code=1)
    assert "--preset, --convention" in refusal.err


def test_unknown_words_name_the_nearest(empty: Repository) -> None:
    refusal = empty.gflow("init", "--preset", "gitflw", code=2)
    assert "gitflow" in refusal.err
    refusal = empty.gflow("init", "--convention", "conventionl", code=2)
    assert "conventional" in refusal.err
    empty.gflow("init", "--main", "a b", code=2)
    assert list(empty.path.iterdir()) == [empty.path / ".git"]


def test_git_flow_avh_s_settings_become_the_policy(empty: Repository) -> None:
    empty.commit("whatever it was", old="1")
    empty.git("branch", "-m", "production")
    empty.git("branch", "integration")
    for key, value in {
        "gitflow.branch.master": "production",
        "gitflow.branch.develop": "integration",
        "gitflow.prefix.feature": "topic/",
        "gitflow.prefix.versiontag": "rel-",
    }.items():
        empty.git("config", key, value)
    empty.gflow("feature", "start", "x")
    assert empty.current() == "topic/x"
    empty.git("switch", "--quiet", "integration")
    empty.gflow("init", "--hooks", "none")
    assert empty.branches() == {"production", "integration", "topic/x"}
    data = tomllib.loads((empty.path / ".gflow.toml").read_text(encoding="utf-8"))
    assert (data["main"], data["develop"], data["tag-prefix"]) == (
        "production",
        "integration",
        "rel-",
    )
    assert data["branches"]["feature"]["prefix"] == "topic/"


def test_a_dry_run_writes_nothing(empty: Repository) -> None:
    shown = empty.gflow("init", "--dry-run")
    assert "write .gflow.toml" in shown.out
    assert list(empty.path.iterdir()) == [empty.path / ".git"]
    assert not (empty.path / ".git" / "hooks" / "commit-msg").exists()


def test_as_json(empty: Repository) -> None:
    data = empty.gflow("init", "--format", "json").json
    assert (data["operation"], data["state"]) == ("init", "done")
    assert {moved["ref"] for moved in data["moved"]} == {"refs/heads/main", "refs/heads/develop"}


def test_nobody_s_first_commit_is_refused_before_anything(empty: Repository) -> None:
    empty.git("config", "user.useConfigOnly", "true")
    ended = empty.program("init", variables={"GIT_CONFIG_GLOBAL": os.devnull, "EMAIL": ""})
    assert ended.code == 3
    assert "git config user.name" in ended.err
    assert list(empty.path.iterdir()) == [empty.path / ".git"]


def test_from_a_subdirectory_the_file_is_at_the_top(empty: Repository) -> None:
    below = empty.path / "below"
    below.mkdir()
    command = [sys.executable, "-m", "gitflow_guard", "init"]
    done = subprocess.run(command, cwd=below, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (empty.path / ".gflow.toml").exists()


@pytest.mark.usefixtures("older_git")
def test_a_hooks_path_of_somebody_else_s_is_told_and_left(
    empty: Repository, tmp_path: Path
) -> None:
    folder = tmp_path / "shared hooks"
    folder.mkdir()
    empty.git("config", "core.hooksPath", str(folder))
    done = empty.gflow("init")
    assert "core.hooksPath" in done.out
    assert list(folder.iterdir()) == []
    assert empty.branches() == {"main", "develop"}


def test_for_the_pre_commit_framework(empty: Repository) -> None:
    done = empty.gflow("init", "--hooks", "pre-commit")
    assert "pre-commit install" in done.out
    assert "gflow-commit-message" in (empty.path / ".pre-commit-config.yaml").read_text()
    assert installed(empty) == set()
