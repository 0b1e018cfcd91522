"""A permanent branch that takes commits by hand still keeps what it has got, here and there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hooks.conftest import Repository


def test_develop_takes_pushes(guarded: Repository, remote: Path) -> None:
    guarded.git("switch", "-q", "develop")
    guarded.commit_quietly("a")
    guarded.git("push", "-q", "origin", "develop")
    assert guarded.git("rev-parse", "develop") == guarded.git("rev-parse", "origin/develop")


def test_develop_is_not_overwritten(guarded: Repository, remote: Path) -> None:
    guarded.git("switch", "-q", "develop")
    guarded.commit_quietly("a")
    guarded.git("push", "-q", "origin", "develop")
    guarded.git("reset", "-q", "--hard", "HEAD~1")
    guarded.commit_quietly("b")
    said = guarded.refused("push", "--force", "origin", "develop")
    assert "develop of origin is not overwritten: the push would take commits away" in said
    assert 'preset gitflow: protect.develop.push = "forward"' in said
    assert "git fetch origin" in said
    assert "is not overwritten" in guarded.refused("push", "origin", "+main:develop")


def test_develop_is_not_overwritten_unseen(guarded: Repository, remote: Path) -> None:
    other = guarded.top.parent / "other"
    guarded.git("clone", "-q", "-b", "develop", str(remote), str(other))
    guarded.quietly("-C", str(other), "commit", "-q", "--allow-empty", "-m", "feat: theirs")
    guarded.git("-C", str(other), "push", "-q")
    guarded.git("switch", "-q", "develop")
    guarded.commit_quietly("mine")
    said = guarded.refused("push", "--force", "origin", "develop")
    assert "whether this push overwrites it cannot be told" in said


def test_develop_is_not_deleted(guarded: Repository, remote: Path) -> None:
    assert "develop of origin is not deleted" in guarded.refused("push", "origin", ":develop")


def test_a_policy_that_lets_it_be(guarded: Repository, remote: Path) -> None:
    guarded.write(".gflow.toml", 'version = 1\n[protect.develop]\npush = "allow"\n')
    guarded.git("push", "-q", "origin", ":develop")


def test_a_line_that_says_nothing_of_pushes(guarded: Repository, remote: Path) -> None:
    guarded.write(".gflow.toml", 'version = 1\n[protect.develop]\ncommits = "block"\n')
    assert "develop of origin is not deleted" in guarded.refused("push", "origin", ":develop")


def test_a_glob_says_it_of_develop_too(guarded: Repository, remote: Path) -> None:
    guarded.write(".gflow.toml", 'version = 1\n[protect."dev*"]\npush = "block"\n')
    guarded.git("switch", "-q", "develop")
    guarded.commit_quietly("a")
    assert "No push to develop" in guarded.refused("push", "origin", "develop")
