"""How old git is, and a git that says it is of another age."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def git_version() -> tuple[int, ...]:
    """The first two numbers of the version of the git on the PATH."""
    said = subprocess.run(["git", "version"], capture_output=True, text=True, check=True).stdout
    return tuple(int(number) for number in said.split()[2].split(".")[:2])


# git 2.54 began to take hooks from its configuration.
configuration_runs_hooks = pytest.mark.skipif(
    git_version() < (2, 54), reason="this git is older than 2.54: it takes no configured hooks"
)

# git 2.48 began to move references, with their reflogs, into tables (`git refs migrate`).
keeps_tables = pytest.mark.skipif(
    git_version() < (2, 48), reason="this git is older than 2.48: it moves no reflogs into tables"
)


def git_that_says(version: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a git on the PATH that says it is of a version; all else it does as git does."""
    real = shutil.which("git")
    program = folder / f"git-{version}" / "git"
    program.parent.mkdir()
    told = f'[ "$1" != version ] || {{ echo "git version {version}"; exit; }}'
    program.write_text(f'#!/bin/sh\n{told}\nexec {real} "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
