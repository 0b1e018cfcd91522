"""Git processes: what Ctrl-C may stop, and what it may not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gitflow_guard.errors import GflowError
from gitflow_guard.git.run import git

ONCE = """#!/bin/sh
if [ ! -e "{mark}" ]; then touch "{mark}"; kill -INT $$; fi
exec {git} "$@"
"""


@pytest.fixture
def interrupted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git whose first process ends by SIGINT before it has done anything."""
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    program.write_text(ONCE.format(mark=tmp_path / "mark", git=shutil.which("git")))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    return tmp_path


def test_what_is_out_of_reach_is_started_again(interrupted_once: Path) -> None:
    git(["init", "--quiet", "made"], directory=str(interrupted_once), apart=True)
    assert (interrupted_once / "made" / ".git").is_dir()


def test_what_is_in_reach_is_not(interrupted_once: Path) -> None:
    with pytest.raises(GflowError):
        git(["init", "--quiet", "made"], directory=str(interrupted_once))
    assert not (interrupted_once / "made").exists()
