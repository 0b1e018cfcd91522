"""Real repositories for the hooks, cut off from the home and configuration of whoever runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gitflow_guard.installation.install import install
from gitflow_guard.installation.place import find_place

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
RUN = ROOT / "gitflow_guard" / "hooks" / "run.py"
KEPT = ("PATH", "TMPDIR", "SYSTEMROOT")


class Repository:
    """A working tree and what git says in it."""

    def __init__(self, top: Path, environment: dict[str, str]) -> None:
        self.top = top
        self.environment = environment

    def try_git(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", *arguments],
            cwd=self.top,
            env={**self.environment, **changes},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )

    def git(self, *arguments: str, **changes: str) -> str:
        done = self.try_git(*arguments, **changes)
        assert done.returncode == 0, done.stderr
        return done.stdout.rstrip("\n")

    def refused(self, *arguments: str, **changes: str) -> str:
        """Run a command that must fail and change no reference; what it said."""
        before = self.references()
        done = self.try_git(*arguments, **changes)
        assert done.returncode != 0, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        assert self.references() == before
        return done.stderr

    def references(self) -> str:
        return self.git("for-each-ref") + self.git("rev-parse", "HEAD")

    def quietly(self, *arguments: str) -> str:
        """Run git without hooks."""
        return self.git("-c", "core.hooksPath=/dev/null", *arguments)

    def write(self, name: str, text: str) -> None:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, text: str = "text\n") -> None:
        """Write a file and stage it."""
        self.write(name, text)
        self.git("add", "--", name)

    def commit_quietly(self, name: str, message: str = "feat: something to see") -> str:
        self.change(name)
        self.quietly("commit", "-qm", message)
        return self.git("rev-parse", "HEAD")

    def hook(
        self, name: str, *arguments: str, stdin: str = "", **changes: str
    ) -> subprocess.CompletedProcess[str]:
        """Run our hook as gflow.sh does."""
        return subprocess.run(
            [sys.executable, "-I", "-S", str(RUN), name, *arguments],
            cwd=self.top,
            env={**self.environment, **changes},
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )

    def install(self) -> None:
        install(find_place(str(self.top)), "main support/*")

    @property
    def hooks(self) -> Path:
        return self.top / ".git" / "hooks"


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    home = tmp_path / "home"
    home.mkdir()
    configuration = home / "gitconfig"
    configuration.write_text(
        "[user]\n\tname = Hong Gildong\n\temail = hong@example.org\n"
        "[init]\n\tdefaultBranch = main\n[advice]\n\tdetachedHead = false\n"
    )
    variables = {name: os.environ[name] for name in KEPT if name in os.environ}
    variables |= {
        "HOME": str(home),
        "GIT_CONFIG_GLOBAL": str(configuration),
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C.UTF-8",
    }
    for name in [name for name in os.environ if name.startswith("GIT_")] + ["GFLOW_LANG", "CI"]:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables


@pytest.fixture
def make(tmp_path: Path, environment: dict[str, str]) -> Callable[[str], Repository]:
    """A repository with main and develop and a policy, under a folder of that name."""

    def made(name: str) -> Repository:
        repository = Repository(tmp_path / name, environment)
        repository.top.mkdir(parents=True)
        repository.git("init", "-q")
        repository.write(".gflow.toml", "version = 1\n")
        repository.git("add", "--", ".gflow.toml")
        repository.quietly("commit", "-qm", "chore: begin the project")
        repository.git("branch", "develop")
        return repository

    return made


@pytest.fixture
def bare(make: Callable[[str], Repository]) -> Repository:
    """A repository without hooks."""
    return make("bare")


@pytest.fixture
def guarded(make: Callable[[str], Repository]) -> Repository:
    """A repository with gflow's hooks, in a folder that every quoting must get right."""
    repository = make('it\'s 한글 "$HOME" dir')
    repository.install()
    return repository


@pytest.fixture
def remote(guarded: Repository, tmp_path: Path) -> Path:
    """A remote of `guarded` that has its branches."""
    path = tmp_path / "remote.git"
    guarded.git("init", "-q", "--bare", str(path))
    guarded.git("remote", "add", "origin", str(path))
    guarded.quietly("push", "-q", "-u", "origin", "main", "develop")
    return path
