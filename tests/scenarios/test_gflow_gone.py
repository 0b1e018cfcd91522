"""A hook whose gflow was taken away: it says how to mend it, and does what the policy says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.repository import Repository

PLAIN = {"PATH": "/usr/bin:/bin"}


def take_away(repository: Repository, tmp_path: Path) -> None:
    """Let the hooks be those of an environment that is gone."""
    shared = repository.path / ".git" / "hooks" / "gflow.sh"
    text = shared.read_text()
    assert sys.executable in text
    shared.write_text(text.replace(sys.executable, str(tmp_path / "gone" / "bin" / "python")))


def commit(repository: Repository) -> subprocess.CompletedProcess[str]:
    repository.git("switch", "-q", "--create", "feature/a")
    repository.write("a", "a")
    repository.git("add", "a")
    return subprocess.run(
        ["git", "commit", "-qm", "whatever"],
        cwd=repository.path,
        env={**os.environ, **PLAIN},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_blocks_where_nothing_else_is_said(guarded: Repository, tmp_path: Path) -> None:
    take_away(guarded, tmp_path)
    done = commit(guarded)
    assert done.returncode == 1
    assert "the pre-commit hook cannot run: gflow is no longer installed" in done.stderr
    assert "pipx install gitflow-guard && gflow hooks install" in done.stderr


def test_it_lets_pass_and_says_so_where_the_policy_wants_that(
    repository: Repository, tmp_path: Path
) -> None:
    repository.write(".gflow.toml", 'version = 1\n[hooks]\nwhen-missing = "warn"\n')
    repository.gflow("hooks", "install")
    take_away(repository, tmp_path)
    done = commit(repository)
    assert done.returncode == 0, done.stderr
    assert "the pre-commit hook did not run: gflow is no longer installed" in done.stderr
    assert repository.git("log", "-1", "--format=%s") == "whatever"


def test_it_is_taken_over_by_each_installation(repository: Repository) -> None:
    shared = repository.path / ".git" / "hooks" / "gflow.sh"
    for word in ("warn", "block"):
        repository.write(".gflow.toml", f'version = 1\n[hooks]\nwhen-missing = "{word}"\n')
        repository.gflow("hooks", "install")
        assert f"\ngflow_missing={word}\n" in shared.read_text()
    # A policy that cannot be read leaves it as it was.
    repository.write(".gflow.toml", "version = ")
    repository.gflow("hooks", "install")
    assert "\ngflow_missing=block\n" in shared.read_text()


def test_doctor_says_when_a_clone_lags_behind_the_policy(guarded: Repository) -> None:
    found = guarded.gflow("doctor", "--format", "json").json["findings"]
    assert "hooks-when-missing" not in {each["rule"] for each in found}
    guarded.write(".gflow.toml", 'version = 1\n[hooks]\nwhen-missing = "warn"\n')
    found = guarded.gflow("doctor", "--format", "json").json["findings"]
    (lag,) = [each for each in found if each["rule"] == "hooks-when-missing"]
    assert (lag["level"], lag["suggestion"]) == ("warning", "gflow hooks install")
    guarded.gflow("doctor", "--fix")
    found = guarded.gflow("doctor", "--format", "json").json["findings"]
    assert "hooks-when-missing" not in {each["rule"] for each in found}


def test_a_hook_that_was_there_runs_all_the_same(repository: Repository, tmp_path: Path) -> None:
    repository.write(".gflow.toml", 'version = 1\n[hooks]\nwhen-missing = "warn"\n')
    earlier = repository.path / ".git" / "hooks" / "pre-commit"
    earlier.parent.mkdir(exist_ok=True)
    earlier.write_text("#!/bin/sh\necho earlier >&2\nexit 1\n")
    earlier.chmod(0o755)
    repository.gflow("hooks", "install")
    take_away(repository, tmp_path)
    done = commit(repository)
    assert done.returncode == 1
    assert "earlier" in done.stderr


def test_another_gflow_on_the_path_takes_over(guarded: Repository, tmp_path: Path) -> None:
    take_away(guarded, tmp_path)
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "gflow-hook"
    run = Path(__file__).parents[2] / "gitflow_guard" / "hooks" / "run.py"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -I -S {run} "$@"\n')
    program.chmod(0o755)
    assert shutil.which("git", path=PLAIN["PATH"])
    said = guarded.run(
        "git", "commit", "-m", "x", "--allow-empty", ok=False,
        variables={"PATH": f"{folder}:{PLAIN['PATH']}"},
    )  # fmt: skip
    assert said.code == 1
    assert "gflow: " in said.err
    assert "no longer installed" not in said.err


@pytest.mark.parametrize("wrong", ["'never'", "true", "[]"])
def test_no_other_word_is_taken(repository: Repository, wrong: str) -> None:
    repository.write(".gflow.toml", f"version = 1\n[hooks]\nwhen-missing = {wrong}\n")
    assert "hooks.when-missing" in repository.gflow("config", "show", code=2).err
