"""Git itself is killed amid its work: its locks stay, refs and files are moved in part."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.killed.crash import gflow
from tests.killed.operations import OPERATIONS, Operation, prepared
from tests.killed.state import broken, leftovers, state
from tests.support.repository import Repository

WAYS = ("continue", "abort")


def install(repository: Repository, body: str) -> Path:
    hook = repository.path / ".git" / "hooks" / "reference-transaction"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\n{body}\n")
    hook.chmod(0o755)
    return hook


def ended(repository: Repository, way: str) -> None:
    done = gflow(repository.path, way)
    assert done.code == 0 or "Nothing is paused" in done.said, done.said
    assert broken(repository) == []


@pytest.fixture
def release(model: Path, tmp_path: Path) -> Repository:
    return prepared(model, tmp_path, OPERATIONS["release"])


# gflow dies with git; else it would mend what it can by itself.
KILL = """\
input=$(cat)
case "$1 $input" in
    {case}) kill -9 $PPID $(ps -o ppid= -p $PPID) ;;
esac
"""


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("case", ["prepared*v1.0*", "committed*v1.0*"])
def test_with_the_locks_of_all_refs_held(release: Repository, case: str, way: str) -> None:
    before = state(release)
    hook = install(release, KILL.format(case=case))
    run = gflow(release.path, "finish")
    assert run.killed
    hook.unlink()
    if case.startswith("prepared"):
        assert len(leftovers(release)) > 5
    ended(release, way)
    if way == "continue":
        assert release.branches() == {"main", "develop"}
        assert release.holds("develop", "v1.0")
        assert release.changes() == "?? notes/"
    else:
        assert state(release) == before


@pytest.mark.parametrize("way", WAYS)
def test_between_the_refs(release: Repository, way: str) -> None:
    """What a power cut amid the renames leaves: some refs moved, the other locks still there."""
    before = state(release)
    hook = install(release, KILL.format(case="prepared*v1.0*"))
    assert gflow(release.path, "finish").killed
    hook.unlink()
    lock = release.path / ".git" / "refs" / "heads" / "main.lock"
    lock.rename(lock.with_suffix(""))
    ended(release, way)
    if way == "continue":
        assert release.branches() == {"main", "develop"}
        assert release.holds("develop", "v1.0")
    else:
        assert state(release) == before


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("written", ["", "1"])
def test_a_new_file_written_in_part(model: Path, tmp_path: Path, written: str, way: str) -> None:
    """A git killed between making a file and filling it: no content of the commits', nor gone."""
    hotfix = prepared(model, tmp_path, OPERATIONS["hotfix"])
    before = state(hotfix)
    hook = install(hotfix, KILL.format(case="prepared*v0.0.1*"))
    assert gflow(hotfix.path, "finish").killed
    hook.unlink()
    (hotfix.path / "base").write_text(written)
    ended(hotfix, way)
    if way == "abort":
        assert state(hotfix) == before
    else:
        assert (hotfix.path / "base").read_text() == "1\n"
        assert hotfix.changes() == "?? notes/"


def many(repository: Repository) -> None:
    OPERATIONS["merge"].setting(repository)
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: many", **{f"many/{n}": f"{n}\n" for n in range(6)})
    repository.git("switch", "--quiet", "feature/x")


@pytest.mark.parametrize("victims", ["$PPID", "$PPID $(ps -o ppid= -p $PPID)"])
@pytest.mark.parametrize("way", WAYS)
def test_half_of_the_files_written(model: Path, tmp_path: Path, way: str, victims: str) -> None:
    """A filter kills the git that writes files at the fourth of six; gflow lives, or not."""
    repository = prepared(model, tmp_path, Operation(many, ()))
    info = repository.path / ".git" / "info"
    info.mkdir(exist_ok=True)
    (info / "attributes").write_text("many/* filter=deadly\n")
    sign = tmp_path / "deadly"
    test = f'[ "$1" = many/3 ] && [ -e "{sign}" ] && kill -9 {victims}'
    repository.git("config", "filter.deadly.smudge", f"f() {{ {test}; cat; }}; f %f")
    repository.git("config", "filter.deadly.clean", "cat")
    before = state(repository)
    sign.touch()
    run = gflow(repository.path, "finish")
    assert run.killed or run.code == 1
    sign.unlink()
    if run.killed:
        assert (repository.path / "many" / "1").exists()
    else:
        assert state(repository) == before
    ended(repository, way)
    assert repository.changes() == "?? notes/"
    if run.killed and way == "continue":
        assert len(list((repository.path / "many").iterdir())) == 6
        assert repository.branches() == {"main", "develop"}
    else:
        assert state(repository) == before
