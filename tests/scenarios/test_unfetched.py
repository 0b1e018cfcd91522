"""A branch that the remote has and this clone does not fetch is not taken for missing."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.support.repository import Repository


@pytest.fixture
def narrow(remote: Repository, tmp_path: Path) -> Repository:
    """A clone that fetches nothing but main."""
    path = tmp_path / "narrow"
    remote.git("clone", "--quiet", "--single-branch", "-b", "main", str(remote.path), str(path))
    return Repository(path)


def typed(repository: Repository, told: str) -> None:
    """Do what the words say."""
    line = next(line for line in told.splitlines() if "git fetch" in line)
    for command in line[line.index("git ") :].split(" && "):
        repository.run(*shlex.split(command))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "develop is on origin, but this clone does not fetch it"),
        (("--no-fetch",), "origin may have it"),
    ],
)
def test_a_start_says_what_is_so(
    narrow: Repository, remote: Repository, arguments: tuple[str, ...], told: str
) -> None:
    refusal = narrow.gflow("feature", "start", "x", *arguments, code=1).err
    assert told in refusal
    assert "gflow init" not in refusal
    typed(narrow, refusal)
    narrow.gflow("feature", "start", "x")
    assert narrow.oid("feature/x") == remote.oid("develop")


def test_without_a_network_it_is_not_known(narrow: Repository, remote: Repository) -> None:
    remote.path.rename(remote.path.with_name("away"))
    assert "origin may have it" in narrow.gflow("feature", "start", "x", code=1).err


def test_what_is_nowhere_is_missing(narrow: Repository, remote: Repository) -> None:
    remote.git("branch", "-D", "develop")
    assert "here or on the remote" in narrow.gflow("feature", "start", "x", code=1).err


def test_init_makes_no_second_develop(narrow: Repository, remote: Repository) -> None:
    refusal = narrow.gflow("init", "--hooks", "none", code=1).err
    assert narrow.branches() == {"main"}
    typed(narrow, refusal)
    narrow.gflow("init", "--hooks", "none")
    assert narrow.oid("develop") == remote.oid("develop")


def test_nor_where_it_came_after_the_last_fetch(narrow: Repository, remote: Repository) -> None:
    narrow.git("config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*")
    refusal = narrow.gflow("init", "--hooks", "none", code=1).err
    assert "has not been fetched yet" in refusal
    typed(narrow, refusal)
    narrow.gflow("init", "--hooks", "none")
    assert narrow.oid("develop") == remote.oid("develop")


def test_init_without_a_network_makes_its_own(narrow: Repository, remote: Repository) -> None:
    remote.path.rename(remote.path.with_name("away"))
    narrow.gflow("init", "--hooks", "none")
    assert narrow.branches() == {"main", "develop"}
