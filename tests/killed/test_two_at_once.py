"""Two gflow commands in one repository: one after the other, or one is refused."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.killed.state import broken
from tests.support.repository import Repository


def begun(repository: Repository, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "gitflow_guard", *arguments],
        cwd=repository.path,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def hook(repository: Repository, seconds: float, sign: Path) -> None:
    path = repository.path / ".git" / "hooks" / "commit-msg"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'#!/bin/sh\ntouch "{sign}"\nsleep {seconds}\n')
    path.chmod(0o755)


def two_features(repository: Repository) -> None:
    for name in ("x", "y"):
        repository.git("switch", "--quiet", "develop")
        repository.gflow("feature", "start", name)
        repository.commit(f"feat: {name}", **{name: "1\n"})
    repository.git("switch", "--quiet", "main")


def test_two_finishes_end_one_after_the_other(repository: Repository) -> None:
    two_features(repository)
    runs = [begun(repository, "feature", "finish", name) for name in ("x", "y")]
    said = [run.communicate(timeout=60)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    assert repository.branches() == {"main", "develop"}
    assert {"x", "y"} <= set(repository.git("ls-tree", "--name-only", "develop").split())
    assert repository.git("rev-list", "--count", "--merges", "develop") == "2"
    assert broken(repository) == []


def test_who_waits_too_long_is_told_for_whom(repository: Repository, tmp_path: Path) -> None:
    two_features(repository)
    sign = tmp_path / "sign"
    hook(repository, 11, sign)
    first = begun(repository, "feature", "finish", "x")
    while not sign.exists():
        time.sleep(0.02)
    second = begun(repository, "feature", "finish", "y")
    began = time.monotonic()
    status = repository.program("status")
    assert status.code == 0
    assert time.monotonic() - began < 5
    said = second.communicate(timeout=60)[0]
    assert second.returncode == 3
    assert str(first.pid) in said
    first.communicate(timeout=60)
    assert first.returncode == 0
    assert repository.branches() == {"main", "develop", "feature/y"}
