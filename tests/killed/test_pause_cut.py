"""A conflict that is being set up is cut off: git is not left at work behind one's back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.killed.operations import OPERATIONS, prepared
from tests.killed.state import broken, state
from tests.support.repository import Repository

SLOW = 'f() {{ cat; if [ -e "{on}" ]; then touch "{sign}"; while [ ! -e "{go}" ]; do sleep 0.02; done; fi; }}; f'  # noqa: E501


@pytest.fixture
def slow(model: Path, tmp_path: Path) -> Repository:
    """feature/x and develop disagree; a filter holds git up while it checks develop out."""
    repository = prepared(model, tmp_path, OPERATIONS["pause"])
    info = repository.path / ".git" / "info"
    info.mkdir(exist_ok=True)
    (info / "attributes").write_text("other filter=slow\n")
    names = {name: tmp_path / name for name in ("on", "sign", "go")}
    repository.git("config", "filter.slow.smudge", SLOW.format(**names))
    repository.git("config", "filter.slow.clean", "cat")
    (tmp_path / "on").touch()
    return repository


def begun(repository: Repository, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "gitflow_guard", *arguments],
        cwd=repository.path, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip


def at_work(repository: Repository, *arguments: str) -> subprocess.Popen[str]:
    """gflow, once the git that it has started is in the filter."""
    process = begun(repository, *arguments)
    while not (repository.path.parent / "sign").exists():
        assert process.poll() is None
        time.sleep(0.01)
    return process


@pytest.mark.parametrize("strategy", ["merge", "rebase"])
def test_by_ctrl_c(slow: Repository, strategy: str) -> None:
    before = state(slow)
    process = at_work(slow, "finish", "--strategy", strategy)
    os.killpg(process.pid, signal.SIGINT)
    (slow.path.parent / "go").touch()
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "nothing was changed" in said
    assert state(slow) == before
    assert broken(slow) == []
    slow.gflow("abort", code=1)


def test_by_sigkill(slow: Repository) -> None:
    before = state(slow)
    process = at_work(slow, "finish")
    process.kill()
    process.communicate()
    aborting = begun(slow, "abort")
    time.sleep(2)
    assert (slow.path / ".git" / "index.lock").exists()
    assert aborting.poll() is None
    (slow.path.parent / "go").touch()
    said, _ = aborting.communicate(timeout=60)
    assert aborting.returncode == 0, said
    assert state(slow) == before
    assert broken(slow) == []


PRESS = """
import os, signal, sys
import {module} as module
def press(*arguments): os.kill(os.getpid(), signal.SIGINT)
module.{name} = press
# Whoever runs tests in the background has them ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)
from gitflow_guard.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def pressed(repository: Repository, module: str, name: str, *arguments: str) -> tuple[int, str]:
    """Run gflow; Ctrl-C comes where it would have told what it did."""
    code = PRESS.format(module=module, name=name)
    done = repository.run(sys.executable, "-c", code, *arguments, ok=False)
    return done.code, done.err


def test_ctrl_c_when_all_is_done_and_not_told_yet(repository: Repository) -> None:
    OPERATIONS["merge"].setting(repository)
    code, said = pressed(repository, "gitflow_guard.cli.carry_out", "tell", "finish")
    assert code == 130
    assert "all of it is done" in said
    assert repository.branches() == {"main", "develop"}
    code, said = pressed(repository, "gitflow_guard.cli.undo", "tell", "undo")
    assert code == 130
    assert "all of it is done" in said
    assert repository.current() == "feature/x"


def test_ctrl_c_when_a_conflict_is_set_up_and_not_told_yet(repository: Repository) -> None:
    OPERATIONS["pause"].setting(repository)
    code, said = pressed(repository, "gitflow_guard.cli.carry_out", "tell", "finish")
    assert code == 130
    assert "gflow continue" in said
    assert "waits for you" in repository.gflow("status").out
    repository.gflow("abort")
