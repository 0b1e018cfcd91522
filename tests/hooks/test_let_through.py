"""A commit after another on the same branch: no Python says again what it said before."""

from __future__ import annotations

import os
import re
import shlex
import sys
import time
from pathlib import Path

import pytest

from tests.hooks.conftest import Repository

EARLIER = 3600
BRANCH = "feature/a"


class Watched:
    """A repository whose hooks write down which of them start Python."""

    def __init__(self, repository: Repository, folder: Path) -> None:
        self.repository = repository
        self.log = folder / "started"
        wrapper = folder / "python"
        run = 'echo "$4" >>{}\nexec {} "$@"\n'
        words = (shlex.quote(str(self.log)), shlex.quote(sys.executable))
        wrapper.write_text("#!/bin/sh\n" + run.format(*words))
        wrapper.chmod(0o755)
        shared = repository.hooks / "gflow.sh"
        text = re.sub("(?m)^gflow_python=.*", f"gflow_python='{wrapper}'", shared.read_text())
        shared.write_text(text)
        self.long_ago(shared, repository.top / ".gflow.toml")

    def long_ago(self, *paths: Path) -> None:
        moment = time.time() - EARLIER
        for path in paths:
            os.utime(path, (moment, moment))

    def started(self, *arguments: str, ok: bool = True) -> list[str]:
        """The hooks that start Python in a git command."""
        self.log.write_text("")
        done = self.repository.try_git(*arguments)
        assert (done.returncode == 0) == ok, done.stderr
        return self.log.read_text().split()

    def commit(self, *options: str, ok: bool = True) -> list[str]:
        return self.started("commit", "--allow-empty", "-qm", "feat: add it", *options, ok=ok)


@pytest.fixture
def watched(guarded: Repository, tmp_path: Path) -> Watched:
    guarded.git("switch", "-qc", BRANCH, "develop")
    return Watched(guarded, tmp_path)


def test_only_the_message_is_judged_anew(watched: Watched) -> None:
    assert watched.commit() == ["pre-commit", "commit-msg"]
    assert watched.commit() == ["commit-msg"]
    assert watched.commit("--no-verify") == []


def test_another_branch_is_judged_by_itself(watched: Watched) -> None:
    watched.commit()
    watched.repository.git("switch", "-q", "main")
    assert watched.commit(ok=False) == ["pre-commit"]
    assert watched.commit("--no-verify", ok=False) == ["prepare-commit-msg"]
    watched.repository.git("switch", "-qc", "feature/b")
    assert watched.commit() == ["pre-commit", "commit-msg"]


def test_a_policy_that_changed_counts_at_once(watched: Watched) -> None:
    watched.commit()
    watched.repository.write(".gflow.toml", f'[protect."{BRANCH}"]\ncommits = "block"\n')
    assert watched.commit(ok=False) == ["pre-commit"]
    assert watched.commit("--no-verify", ok=False) == ["prepare-commit-msg"]


def test_a_merge_is_judged(watched: Watched) -> None:
    repository = watched.repository
    repository.commit_quietly("file")
    repository.git("switch", "-q", "-c", "feature/b", "develop")
    repository.commit_quietly("file", "feat: another way")
    repository.git("switch", "-q", BRANCH)
    repository.write("file", "another\n")
    repository.quietly("commit", "-qam", "feat: one way")
    watched.commit()
    assert "CONFLICT" in repository.try_git("merge", "feature/b").stdout
    repository.change("file", "both\n")
    assert watched.started("commit", "--no-edit", ok=False) == ["pre-commit"]
    assert watched.started("commit", "--no-edit", "--no-verify", ok=False) == ["prepare-commit-msg"]


def test_a_branch_of_a_ticket_gets_it_each_time(watched: Watched) -> None:
    watched.repository.git("switch", "-qc", "feature/ABC-12-form")
    watched.commit()
    assert watched.commit() == ["prepare-commit-msg", "commit-msg"]
    assert "Refs: ABC-12" in watched.repository.git("log", "-1", "--format=%B")


def test_a_gflow_that_changed_is_asked_again(watched: Watched) -> None:
    watched.commit()
    os.utime(watched.repository.hooks / "gflow.sh")
    os.utime(watched.repository.hooks / "gflow.sh", (time.time() + EARLIER,) * 2)
    assert watched.commit() == ["pre-commit", "prepare-commit-msg", "commit-msg"]


def test_nothing_is_noted_of_a_branch_that_is_wrong(watched: Watched) -> None:
    watched.repository.git("switch", "-qc", "stray")
    assert watched.commit(ok=False) == ["pre-commit"]
    assert watched.commit(ok=False) == ["pre-commit"]
    assert not (watched.repository.top / ".git" / "gflow" / "let-through").exists()


def test_in_a_worktree(watched: Watched, tmp_path: Path) -> None:
    path = tmp_path / "second tree"
    watched.repository.git("worktree", "add", "-q", "-b", "feature/c", str(path))
    watched.long_ago(path / ".gflow.toml")
    second = Repository(path, watched.repository.environment)
    both = Watched.__new__(Watched)
    both.repository, both.log = second, watched.log
    assert both.commit() == ["pre-commit", "commit-msg"]
    assert both.commit() == ["commit-msg"]
