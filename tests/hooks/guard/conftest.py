"""A small world: a clone of a remote with all kinds of branches, built once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.repository import Repository

POLICY = """\
version = 1
[protect."lts/*"]
commits = "block"
merges = "flow"
"""
DATES = {f"GIT_{who}_DATE": "2026-01-05T09:00:00Z" for who in ("AUTHOR", "COMMITTER")}
BUILT = """\
git init -q --template= $FORMAT here && cd here
printf '%s' "$POLICY" > .gflow.toml && echo 1 > f && git add . && git commit -qm 'chore: one'
git branch side && git branch lts/0
echo 2 > f && git commit -qam 'feat: two'
git switch -qc develop && echo 1 > g && git add . && git commit -qm 'feat: three'
git switch -qc feature/a && echo 1 > h && git add . && git commit -qm 'feat: four'
git format-patch -q -1 -o ../mails
git switch -q side && echo 1 > s && git add . && git commit -qm 'feat: five'
git switch -qc ahead main && echo 1 > r && git add . && git commit -qm 'feat: six'
git init -q --template= --bare $FORMAT ../remote.git && git remote add origin ../remote.git
git push -q origin main develop ahead:refs/kept/ahead && git switch -q main && git branch -qD ahead
git branch -q -u origin/main && git branch -q -u origin/develop develop
"""


@pytest.fixture(scope="package")
def worlds(tmp_path_factory: pytest.TempPathFactory, home: Path) -> Callable[[str, str], Path]:
    """A world of repositories of an object format; the clone has gflow's hooks."""
    known: dict[tuple[str, str], Path] = {}

    def world(form: str, option: str) -> Path:
        if (form, option) not in known:
            folder = tmp_path_factory.mktemp("world")
            told = {"FORMAT": f"--object-format={form}", "POLICY": POLICY, **DATES}
            Repository(folder).run("sh", "-ec", BUILT, variables=told)
            Repository(folder / "here").gflow("hooks", "install", option)
            known[form, option] = folder
        return known[form, option]

    return world


@pytest.fixture
def make(worlds: Callable[[str, str], Path], tmp_path: Path) -> Callable[..., Repository]:
    """A clone in a world of its own, with gflow's hooks, with the guard of references or not."""

    def made(*, guarded: bool, form: str = "sha1") -> Repository:
        folder = tmp_path / ("guarded" if guarded else "free")
        option = "--guard-refs" if guarded else "--no-guard-refs"
        shutil.copytree(worlds(form, option), folder, symlinks=True)
        repository = Repository(folder / "here")
        repository.git("remote", "set-url", "origin", str(folder / "remote.git"))
        return repository

    return made


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done twice has the same object ids."""
    for name, value in DATES.items():
        monkeypatch.setenv(name, value)
