"""Two gflow commands in one repository: one after the other, or one is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

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


SLOW_REFS = """\
#!/bin/sh
[ "$1" = prepared ] || exit 0
grep -q refs/heads/bugfix || exit 0
touch "{sign}"
while ! test -e "{go}"; do sleep 0.05; done
"""


@pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="what a process has open is told by /proc"
)
def test_who_waited_sees_what_the_other_has_done(
    repository: Repository, remote: Repository, tmp_path: Path
) -> None:
    """The base that the first one records is where the second one goes."""
    assert remote.branches()
    repository.gflow("release", "start", "1.0")
    sign, go = tmp_path / "sign", tmp_path / "go"
    path = repository.path / ".git" / "hooks" / "reference-transaction"
    path.parent.mkdir(exist_ok=True)
    path.write_text(SLOW_REFS.format(sign=sign, go=go))
    path.chmod(0o755)
    first = begun(repository, "bugfix", "start", "y", "--from", "release/1.0")
    while not sign.exists():
        time.sleep(0.02)
    second = begun(repository, "bugfix", "finish", "y", "--format", "json")
    while not fetched_by(second, repository):
        time.sleep(0.02)
    go.touch()
    assert first.communicate(timeout=60)[0]
    said = second.communicate(timeout=60)[0]
    assert second.returncode == 0, said
    merge = next(step for step in json.loads(said)["plan"] if step["action"] == "merge")
    assert merge["branch"] == "release/1.0"


def fetched_by(run: subprocess.Popen[str], repository: Repository) -> bool:
    """Whether it waits for the lock, which it opens after it has fetched."""
    lock = repository.path / ".git" / "gflow" / "lock"
    opened = Path(f"/proc/{run.pid}/fd")
    names = (os.readlink(link) for link in opened.iterdir()) if opened.exists() else ()
    try:
        return run.poll() is not None or str(lock) in names
    except OSError:
        return False
