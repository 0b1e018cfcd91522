"""A repository that keeps its references in tables (`git init --ref-format=reftable`)."""

from __future__ import annotations

import pytest

from tests.killed.crash import gflow
from tests.killed.test_git_killed import KILL, install
from tests.support.git_age import keeps_tables
from tests.support.repository import Repository

pytestmark = keeps_tables


@pytest.fixture
def tables(repository: Repository) -> Repository:
    """On a feature of one commit."""
    repository.git("refs", "migrate", "--ref-format=reftable")
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1\n")
    return repository


@pytest.mark.parametrize("way", ["continue", "abort", "doctor --fix"])
def test_killed_with_the_lock_of_all_references(tables: Repository, way: str) -> None:
    before = tables.refs()
    hook = install(tables, KILL.format(case="prepared*heads/develop*"))
    assert gflow(tables.path, "finish").killed
    hook.unlink()
    lock = tables.path / ".git" / "reftable" / "tables.list.lock"
    assert lock.exists()
    data = tables.gflow("doctor", "--format", "json", code=1).json
    found = [each["message"] for each in data["findings"] if each["rule"] == "lock-own"]
    assert [str(lock) in each for each in found] == [True]
    tables.gflow(*way.split())
    assert not lock.exists()
    assert (tables.refs() == before) == (way == "abort")
    assert (tables.git("branch", "--list", "feature/x") == "") == (way != "abort")


def test_a_lock_of_somebody_else_s_is_named(tables: Repository) -> None:
    lock = tables.path / ".git" / "reftable" / "tables.list.lock"
    lock.touch()
    before = tables.refs()
    assert str(lock) in tables.gflow("finish", code=3).err
    lock.unlink()
    assert tables.refs() == before


@pytest.mark.usefixtures("remote")
def test_what_was_pushed_is_known_as_the_remote_s(tables: Repository) -> None:
    """git cannot move a remote-tracking branch while the lock of all references is held."""
    tables.gflow("finish", "--push")
    assert tables.oid("origin/develop") == tables.oid("develop")


def test_a_bypass_lets_nothing_through_again(tables: Repository) -> None:
    tables.gflow("hooks", "install")
    before = tables.oid("main")
    tables.gflow("bypass", "--reason", "x", "--ref", "main")
    move = ("update-ref", "refs/heads/main", "feature/x", before)
    tables.git(*move)
    assert tables.oid("main") == tables.oid("feature/x")
    tables.git("-c", "core.hooksPath=/dev/null", "branch", "-qf", "main", before)
    tables.git(*move, ok=False)
    assert tables.oid("main") == before
