"""Hooks that git takes from its configuration (git 2.54 or newer), beside those of others."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.git_age import configuration_runs_hooks, git_that_says
from tests.support.hook_managers import PROGRAMS, doctor, husky, is_guarded, states
from tests.support.repository import Repository

CONFIGURED = {"configured"}


@pytest.fixture(autouse=True)
def path(monkeypatch: pytest.MonkeyPatch) -> None:
    """gflow-hook is on the PATH."""
    monkeypatch.setenv("PATH", f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A git that says it is new enough; what it runs is another matter."""
    git_that_says("2.54.0", tmp_path, monkeypatch)


def commands(repository: Repository) -> dict[str, str]:
    """The commands that git's configuration of a repository has, by event."""
    asked = ("config", "--local", "--get-regexp", r"^hook\..*\.command$")
    rows = repository.git(*asked, ok=False).splitlines()
    pairs = [row.split(" ", 1) for row in rows]
    return {repository.git("config", key[: -len("command")] + "event"): line for key, line in pairs}


def test_commands_written_by_hand_are_seen(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("config", "hook.gflow-commit-msg.command", "gflow-hook commit-msg")
    repository.git("config", "hook.gflow-commit-msg.event", "commit-msg")
    repository.git("config", "hook.other.command", "make test")
    repository.git("config", "hook.other.event", "pre-push")
    git_that_says("2.53.1", tmp_path, monkeypatch)
    assert set(states(repository).values()) == {"missing"}
    git_that_says("2.54.0", tmp_path, monkeypatch)
    found = states(repository)
    assert (found["commit-msg"], found["pre-push"]) == ("configured", "missing")
    assert "run by git's configuration" in repository.gflow("hooks", "status").out
    for key, value in (
        ("hook.gflow-commit-msg.enabled", "false"),
        ("hook.commit-msg.enabled", "false"),
        ("hook.gflow-commit-msg.event", ""),
        ("hook.gflow-commit-msg.command", "true"),
    ):
        repository.git("config", "--add", key, value)
        assert states(repository)["commit-msg"] == "missing", key
        repository.git("config", "--unset", key, f"^{value}$")


@pytest.mark.usefixtures("new")
def test_where_husky_has_the_folder_git_s_configuration_runs_them(repository: Repository) -> None:
    husky(repository)
    said = repository.gflow("hooks", "install").out
    assert "git's configuration runs them" in said
    assert set(states(repository).values()) == CONFIGURED
    assert "hooks-path" not in doctor(repository, code=0)
    assert "gflow hooks install" not in repository.gflow("status").out
    folder = repository.path / ".git" / "gflow-hooks"
    assert sorted(commands(repository)) == sorted(path.name for path in folder.glob("[!g]*"))
    before = (repository.path / ".git" / "config").read_bytes()
    assert repository.gflow("hooks", "install", "--format", "json").json["by-git"]
    assert (repository.path / ".git" / "config").read_bytes() == before


@pytest.mark.usefixtures("new")
def test_each_command_runs_the_hook_of_its_name(repository: Repository) -> None:
    husky(repository)
    repository.gflow("hooks", "install")
    repository.write("message", "no such thing\n")
    # git gives a command that is no plain path to the shell, its arguments after it.
    line = commands(repository)["commit-msg"] + ' "$@"'
    done = subprocess.run(
        ["sh", "-c", line, line, "message"], cwd=repository.path, capture_output=True, check=False
    )
    assert (done.returncode, b"header-format" in done.stderr) == (1, True)


@pytest.mark.usefixtures("new")
def test_they_are_taken_away_whole(repository: Repository) -> None:
    before = (repository.path / ".git" / "config").read_text()
    repository.gflow("hooks", "install", "--type", "config")
    assert set(states(repository).values()) == CONFIGURED
    repository.gflow("hooks", "uninstall")
    assert set(states(repository).values()) == {"missing"}
    assert (repository.path / ".git" / "config").read_text() == before
    assert not list((repository.path / ".git").glob("gflow-hooks*"))


@pytest.mark.usefixtures("new")
def test_from_files_to_the_configuration_and_back(guarded: Repository) -> None:
    own = guarded.path / ".git" / "hooks" / "pre-push.chained-by-gflow"
    guarded.gflow("hooks", "uninstall")
    own.with_name("pre-push").write_text("#!/bin/sh\n")
    own.with_name("pre-push").chmod(0o755)
    guarded.gflow("hooks", "install")
    assert own.exists()
    guarded.gflow("hooks", "install", "--type", "config", "--no-guard-refs")
    # The user's own is where git looks for it, and nothing judges twice.
    assert own.with_name("pre-push").read_text() == "#!/bin/sh\n"
    assert not own.with_name("gflow.sh").exists()
    found = states(guarded)
    assert found.pop("reference-transaction") == "left-out"
    assert set(found.values()) == CONFIGURED
    # As before, until it is said otherwise.
    guarded.gflow("hooks", "install")
    assert set(commands(guarded)) == set(found)
    guarded.gflow("hooks", "install", "--type", "native")
    assert commands(guarded) == {}
    assert states(guarded)["pre-push"] == "chained"


@pytest.mark.usefixtures("new")
def test_a_hook_that_husky_runs_is_not_run_twice(repository: Repository) -> None:
    husky(repository)
    repository.write(".husky/commit-msg", 'gflow-hook commit-msg "$@" || exit\n')
    repository.gflow("hooks", "install")
    found = states(repository)
    assert found.pop("commit-msg") == "called"
    assert set(found.values()) == CONFIGURED
    assert "commit-msg" not in commands(repository)


@pytest.mark.usefixtures("new")
def test_a_repository_that_was_moved(repository: Repository, tmp_path: Path) -> None:
    husky(repository)
    repository.gflow("hooks", "install")
    moved = Repository(repository.path.rename(tmp_path / "옮긴 곳"))
    assert set(states(moved).values()) == CONFIGURED


@pytest.mark.usefixtures("new")
def test_what_an_installation_that_was_cut_off_has_left(guarded: Repository) -> None:
    files = {path.name: path.read_bytes() for path in (guarded.path / ".git" / "hooks").iterdir()}
    guarded.gflow("hooks", "install", "--type", "config")
    for name, raw in files.items():
        path = guarded.path / ".git" / "hooks" / name
        path.write_bytes(raw)
        path.chmod(0o755)
    assert set(states(guarded).values()) == {"outdated"}
    assert "hooks" in doctor(guarded)
    guarded.gflow("doctor", "--fix")
    assert set(states(guarded).values()) == CONFIGURED


@pytest.mark.usefixtures("new")
def test_commands_whose_files_are_gone(repository: Repository) -> None:
    repository.gflow("hooks", "install", "--type", "config")
    shutil.rmtree(repository.path / ".git" / "gflow-hooks")
    assert set(states(repository).values()) == {"outdated"}
    assert "removed" in repository.gflow("hooks", "uninstall").out
    assert commands(repository) == {}


@pytest.mark.usefixtures("new")
def test_a_hook_that_was_switched_off_is_on_again(repository: Repository) -> None:
    repository.gflow("hooks", "install", "--type", "config")
    repository.git("config", "hook.gflow-commit-msg.enabled", "false")
    assert states(repository)["commit-msg"] == "missing"
    repository.gflow("doctor", "--fix")
    assert states(repository)["commit-msg"] == "configured"


@pytest.mark.usefixtures("new")
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_what_to_do_without_gflow_is_told_as_it_works_there(
    repository: Repository, lang: str
) -> None:
    repository.gflow("hooks", "install", "--type", "config")
    shared = repository.path / ".git" / "gflow-hooks" / "gflow.sh"
    shared.write_text(shared.read_text().replace(sys.executable, "/gone/python"))
    line = commands(repository)["pre-commit"]
    done = subprocess.run(
        ["sh", "-c", line],
        cwd=repository.path,
        env={**os.environ, "PATH": "/usr/bin:/bin", "GFLOW_LANG": lang},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    told = done.stderr.splitlines()[-1].partition(": ")[2]
    repository.run(*told.split())
    assert "pre-commit" not in commands(repository)


def test_an_older_git_says_so(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git_that_says("2.53.1", tmp_path, monkeypatch)
    said = repository.gflow("hooks", "install", "--type", "config", code=1).err
    assert "begins with 2.54" in said
    assert "gflow hooks install" in said
    assert set(states(repository).values()) == {"missing"}


@configuration_runs_hooks
@pytest.mark.parametrize("beside", ["husky", "nobody"])
def test_git_runs_them(repository: Repository, tmp_path: Path, beside: str) -> None:
    if beside == "husky":
        repository.write(".husky/pre-commit", "touch husky-ran\n")
        husky(repository)
    repository.gflow("hooks", "install", "--type", "config")
    is_guarded(repository)
    assert (repository.path / "husky-ran").exists() == (beside == "husky")
    repository.git("switch", "-q", "main")
    before = repository.refs()
    repository.git("merge", "-q", "feature/guarded", ok=False)
    repository.git("reset", "-q", "--hard", "feature/guarded", ok=False)
    repository.git("update-ref", "refs/heads/main", "feature/guarded", ok=False)
    assert repository.refs() == before
    remote = Repository(tmp_path / "remote.git")
    repository.git("init", "-q", "--bare", str(remote.path))
    repository.git("push", "-q", str(remote.path), "develop:wibble", ok=False)
    assert remote.git("for-each-ref") == ""
    tree = Repository(tmp_path / "a tree")
    repository.git("worktree", "add", "-q", str(tree.path), "feature/guarded")
    tree.git("commit", "--allow-empty", "-qm", "no such thing", ok=False)
    assert repository.refs() == before


@configuration_runs_hooks
def test_a_copy_and_an_odd_path(repository: Repository, tmp_path: Path) -> None:
    """git asks a shell for a path with `%` in it, and the hook goes by whose child it is."""
    repository.gflow("hooks", "install", "--type", "config")
    copied = Repository(tmp_path / "100%" / "a=b 'c' \"d\" $HOME")
    shutil.copytree(repository.path, copied.path, symlinks=True)
    repository.path.rename(tmp_path / "gone")
    is_guarded(copied)
    before = copied.refs()
    copied.git("branch", "-M", "feature/guarded", "main", ok=False)
    assert copied.refs() == before
