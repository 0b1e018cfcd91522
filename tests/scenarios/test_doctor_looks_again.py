"""What another has mended while `doctor --fix` waited for gflow's lock is not mended again."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.repository import Repository

# Tells when the facts are known, and waits.
LOOKED = """
import sys, gitflow_guard.cli.doctor as doctor
real = doctor.look
def look(place):
    found = real(place)
    print("looked", flush=True)
    return found
doctor.look = look
from gitflow_guard.cli.main import main
sys.exit(main(["doctor", "--fix"]))
"""


def mended(repository: Repository, meanwhile: Callable[[], object]) -> str:
    """What doctor says when something happens between its look and its mend."""
    path = repository.path / ".git/gflow/lock"
    path.parent.mkdir(exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    process = subprocess.Popen(
        [sys.executable, "-c", LOOKED], cwd=repository.path, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "looked\n"
    meanwhile()
    os.close(descriptor)
    return process.communicate(timeout=60)[0]


@pytest.mark.parametrize("branch", ["refs/heads/feature/x", "refs/remotes/origin/feature/x"])
def test_the_base_of_a_branch_that_is_back(guarded: Repository, branch: str) -> None:
    key = "gitflow.branch.feature/x.base"
    guarded.git("config", key, "develop")
    said = mended(guarded, lambda: guarded.git("update-ref", branch, "develop"))
    assert "it is not so any more" in said
    assert guarded.git("config", key) == "develop"


def test_a_remote_that_is_fetched_whole_by_now(guarded: Repository, remote: Repository) -> None:
    key, whole = "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*"
    guarded.git("config", "--replace-all", key, "+refs/heads/main:refs/remotes/origin/main")
    said = mended(guarded, lambda: guarded.git("config", "--add", key, whole))
    assert "it is not so any more" in said
    assert guarded.git("config", "--get-all", key).splitlines().count(whole) == 1


def test_a_gate_worktree_that_is_gone(guarded: Repository, tmp_path: Path) -> None:
    guarded.gflow("feature", "start", "x")
    path = tmp_path / "gflow-gate-1" / "worktree"
    guarded.git("worktree", "add", "--quiet", "--detach", str(path), "main")
    journal = max((guarded.path / ".git/gflow/operations").iterdir())
    lines = journal.read_text().splitlines()
    event = f'{{"event": "gate", "at": 1.0, "path": "{path}"}}'
    journal.write_text("\n".join([*lines[:2], event, *lines[2:], ""]))
    asked = ("worktree", "remove", "--force", str(path))
    assert "it is not so any more" in mended(guarded, lambda: guarded.git(*asked))
