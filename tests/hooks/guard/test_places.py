"""The guard stands wherever git is started, whatever the repository is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.repository import Repository

Make = Callable[..., Repository]
REFUSED = (
    "git merge -q develop",
    "git reset -q --hard develop",
    "git reset -q --hard side",
    "git update-ref refs/heads/main develop",
    "git -c core.editor=true commit --amend -nq --allow-empty -m 'feat: x'",
    "git checkout -q -B main develop",
    "git branch -m main trunk",
)
ALLOWED = (
    "git pull -q --ff-only",
    "git reset -q --hard main~1",
    "git gc -q && git pack-refs --all",
    "git stash -q -u && git stash pop -q",
    "git fetch -q && git merge -q origin/main",
)
PLACES = ("worktree", "directory", "packed", "sha256", "by-name")


def in_place(make: Make, place: str) -> tuple[Repository, Repository]:
    """A guarded repository, and where in it git is started."""
    repository = make(guarded=True, form="sha256" if place == "sha256" else "sha1")
    repository.git("-C", "../remote.git", "update-ref", "refs/heads/main", "refs/kept/ahead")
    if place == "worktree":
        repository.git("switch", "-q", "--detach")
        repository.git("worktree", "add", "-q", "../tree 나무", "main")
        return repository, Repository(repository.path.parent / "tree 나무")
    if place == "directory":
        (repository.path / "deep" / "er").mkdir(parents=True)
        return repository, Repository(repository.path / "deep" / "er")
    if place == "packed":
        repository.git("pack-refs", "--all")
    return repository, repository


def attempt(here: Repository, place: str, command: str) -> tuple[int, str]:
    variables = {}
    here.write("untracked", "1")
    if place == "by-name":
        variables = {"GIT_DIR": str(here.path / ".git"), "GIT_WORK_TREE": str(here.path)}
        here = Repository(here.path.parent)
    ended = here.run("sh", "-ec", command, ok=False, variables=variables)
    assert "Traceback" not in ended.err
    return ended.code, ended.err


@pytest.mark.parametrize("place", PLACES)
def test_it_refuses_everywhere(make: Make, place: str) -> None:
    repository, here = in_place(make, place)
    before = repository.refs()
    for command in REFUSED:
        code, said = attempt(here, place, command)
        assert (code != 0, "gflow: " in said) == (True, True), command
        assert repository.refs() == before, command
        here.git("reset", "-q", "--hard")


@pytest.mark.parametrize("place", PLACES)
def test_it_allows_everywhere(make: Make, place: str) -> None:
    repository, here = in_place(make, place)
    for command in ALLOWED:
        assert attempt(here, place, command) == (0, ""), command
    there = repository.git("-C", "../remote.git", "rev-parse", "main")
    assert repository.oid("refs/heads/main") == there
