"""`gflow init` and `gflow hooks install` for teams that use the pre-commit framework."""

from __future__ import annotations

from pathlib import Path

import pytest

from gitflow_guard.cli.pre_commit import configuration, install_command, write
from gitflow_guard.errors import GflowError
from gitflow_guard.flow.first_commit import FRAMEWORK_FILE as CONFIGURATION
from tests.support.repository import Repository

INSTALL = ("hooks", "install", "--type", "pre-commit")


def test_init_writes_the_file_whatever_it_prints(empty: Repository) -> None:
    done = empty.gflow("init", "--hooks", "pre-commit", "--format", "json")
    assert (empty.path / CONFIGURATION).read_text(encoding="utf-8") == configuration()
    assert any(install_command() in note for note in done.json["notes"])


def test_a_dry_run_writes_nothing(empty: Repository) -> None:
    empty.gflow("init", "--hooks", "pre-commit", "--dry-run", "--format", "json")
    assert not (empty.path / CONFIGURATION).exists()


def test_install_as_json(repository: Repository) -> None:
    wrote = repository.gflow(*INSTALL, "--format", "json").json
    then = {"schema": 1, "path": CONFIGURATION, "then": install_command()}
    assert wrote == {**then, "state": "wrote"}
    assert repository.gflow(*INSTALL, "--format", "json").json == {**then, "state": "there"}
    repository.write(CONFIGURATION, "repos: []\n")
    added = repository.gflow(*INSTALL, "--format", "json").json
    assert added == {**then, "state": "add", "add": configuration()}
    assert (repository.path / CONFIGURATION).read_text(encoding="utf-8") == "repos: []\n"


def test_install_in_words(repository: Repository) -> None:
    assert "Wrote" in repository.gflow(*INSTALL).out
    assert "already" in repository.gflow(*INSTALL).out
    repository.write(CONFIGURATION, "repos: []\n")
    assert "      - id: gflow-push\n" in repository.gflow(*INSTALL).out


def test_a_file_that_cannot_be_read(repository: Repository) -> None:
    (repository.path / CONFIGURATION).mkdir()
    assert CONFIGURATION in repository.gflow(*INSTALL, code=2).err


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(GflowError, match="file-unwritable"):
        write(str(tmp_path / "no-such-folder"))
