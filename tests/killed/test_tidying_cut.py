"""Old operations are forgotten only with what was kept for them, whatever comes between."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.killed.state import broken
from tests.support.repository import Repository

OLD = "refs/gflow/kept/000001/0"
HOLD = 'case "$1 $(cat)" in prepared*{ref}*) touch "{sign}"; sleep 1 ;; esac\n'
KILL = 'case "$1 $(cat)" in prepared*{ref}*) kill -9 $PPID $(ps -o ppid= -p $PPID) ;; esac\n'


@pytest.fixture
def aged(repository: Repository) -> Repository:
    """Sixty operations are over, the first of which keeps a commit; feature/x can be finished."""
    folder = repository.path / ".git/gflow/operations"
    folder.mkdir(parents=True, exist_ok=True)
    facts = {"operation": "feature.finish", "branch": "feature/old", "plan": {}}
    begun = {"event": "planned", "at": 1.0, "worktree": "", "head": "", "head_oid": "", **facts}
    done = {"event": "done", "at": 2.0}
    for number in range(1, 61):
        path = folder / f"{number:06}"
        path.write_text(json.dumps(begun) + "\n" + json.dumps(done) + "\n")
    repository.git("update-ref", OLD, "develop")
    repository.git("switch", "--quiet", "-c", "feature/x")
    repository.commit("feat: one", one="1\n")
    return repository


def hook(repository: Repository, body: str) -> Path:
    path = repository.path / ".git" / "hooks" / "reference-transaction"
    path.parent.mkdir(exist_ok=True)
    path.write_text("#!/bin/sh\n" + body)
    path.chmod(0o755)
    return path


def finishing(repository: Repository) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "gitflow_guard", "finish"]
    null = subprocess.DEVNULL
    return subprocess.Popen(
        command, cwd=repository.path, start_new_session=True, stdin=null, stdout=null, stderr=null
    )


def first(repository: Repository) -> bool:
    return (repository.path / ".git/gflow/operations/000001").exists()


def test_by_ctrl_c(aged: Repository, tmp_path: Path) -> None:
    sign = tmp_path / "sign"
    hook(aged, HOLD.format(ref=OLD, sign=sign))
    process = finishing(aged)
    while not sign.exists():
        assert process.poll() is None
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(60) == 130
    assert broken(aged) == []
    assert not first(aged)
    assert aged.git("for-each-ref", OLD) == ""


def test_what_cannot_be_let_go_is_not_forgotten(aged: Repository) -> None:
    lock = aged.path / ".git" / f"{OLD}.lock"
    lock.touch()
    aged.gflow("finish")
    assert first(aged)
    lock.unlink()
    aged.gflow("undo")
    assert not first(aged)
    assert aged.git("for-each-ref", OLD) == ""


def test_by_sigkill(aged: Repository) -> None:
    path = hook(aged, KILL.format(ref=OLD))
    assert finishing(aged).wait(60) == -signal.SIGKILL
    path.unlink()
    assert broken(aged) != []
    aged.gflow("doctor", "--fix")
    assert broken(aged) == []
