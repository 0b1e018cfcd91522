"""A lock that another git holds stays, however near in time it is to what gflow did."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.killed.crash import gflow
from tests.killed.operations import OPERATIONS, prepared
from tests.killed.state import broken
from tests.support.repository import Repository

EDITOR = '#!/bin/sh\ntouch "{sign}"\nwhile [ ! -e "{go}" ]; do sleep 0.02; done\necho mine > "$1"\n'


def before_the_tree_moves(model: Path, folder: Path, command: tuple[str, ...]) -> Repository:
    """gflow and its gits are killed when all refs are locked, and no file is touched yet."""
    trial = prepared(model, folder / "trial", OPERATIONS["hotfix"])
    points = gflow(trial.path, *command).points
    tree = next(n for n, point in enumerate(points) if point.startswith("start read-tree"))
    at = max(n for n, point in enumerate(points[:tree]) if point.startswith("hear"))
    repository = prepared(model, folder / "box", OPERATIONS["hotfix"])
    assert gflow(repository.path, *command, at=at).killed
    return repository


def test_a_commit_that_was_begun_right_after_the_crash(model: Path, tmp_path: Path) -> None:
    repository = before_the_tree_moves(model, tmp_path, ("finish",))
    sign, go, editor = (tmp_path / name for name in ("sign", "go", "editor"))
    editor.write_text(EDITOR.format(sign=sign, go=go))
    editor.chmod(0o755)
    repository.write("fixed", "mine\n")
    committing = subprocess.Popen(
        ["git", "commit", "--quiet", "-a"],
        cwd=repository.path, env={**os.environ, "GIT_EDITOR": str(editor)},
    )  # fmt: skip
    while not sign.exists():
        time.sleep(0.01)
    lock = repository.path / ".git" / "index.lock"
    assert lock.exists()
    for way in (("continue",), ("abort",), ("doctor", "--fix")):
        done = gflow(repository.path, *way)
        assert done.code in (1, 3)
        assert "index.lock" in done.said
        assert lock.exists()
    go.touch()
    committing.wait(60)
    assert not lock.exists()


def test_a_lock_made_long_after_the_crash(model: Path, tmp_path: Path) -> None:
    repository = before_the_tree_moves(model, tmp_path, ("finish",))
    lock = repository.path / ".git" / "refs" / "heads" / "main.lock"
    later = time.time() + 60
    lock.touch()
    os.utime(lock, (later, later))
    done = gflow(repository.path, "abort")
    assert done.code == 3
    assert str(lock) in done.said
    lock.unlink()
    assert gflow(repository.path, "abort").code == 0
    assert broken(repository) == []


FAKE = """\
#!/bin/sh
case "$*" in *read-tree*) {act} ;; esac
exec {git} "$@"
"""


def fake_git(folder: Path, monkeypatch: pytest.MonkeyPatch, act: str) -> None:
    """A git that does something else first when it is to move the tree."""
    folder.mkdir()
    path = folder / "git"
    path.write_text(FAKE.format(act=act, git=shutil.which("git")))
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


def test_a_git_that_dies_beside_a_lock(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = prepared(model, tmp_path, OPERATIONS["hotfix"])
    before = repository.refs()
    lock = repository.path / ".git" / "index.lock"
    lock.touch()
    fake_git(tmp_path / "bin", monkeypatch, "kill -9 $$")
    assert gflow(repository.path, "finish").code != 0
    assert lock.exists()
    lock.unlink()
    assert broken(repository) == []
    assert repository.changes() == "?? notes/"
    assert repository.refs() == before


def test_a_git_that_an_early_ctrl_c_hit_is_started_again(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = prepared(model, tmp_path, OPERATIONS["hotfix"])
    sign = tmp_path / "sign"
    act = f'[ -e "{sign}" ] || {{ touch "{sign}"; kill -{int(signal.SIGINT)} $$; }}'
    fake_git(tmp_path / "bin", monkeypatch, act)
    done = gflow(repository.path, "finish")
    assert done.code == 0, done.said
    assert broken(repository) == []
    assert repository.changes() == "?? notes/"
