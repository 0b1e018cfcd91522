"""Git is killed while it takes the gate's worktree away: what it has left of it goes as well."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.killed.crash import gflow
from tests.killed.operations import OPERATIONS, prepared
from tests.killed.state import broken


def files_in_part(worktree: Path, git_dir: Path) -> None:
    """`git worktree remove` takes the files first, in any order."""
    del git_dir
    (worktree / ".git").unlink()


def record_in_part(worktree: Path, git_dir: Path) -> None:
    shutil.rmtree(worktree)
    (git_dir / "gitdir").unlink()


def record_without_head(worktree: Path, git_dir: Path) -> None:
    shutil.rmtree(worktree)
    (git_dir / "HEAD").unlink()


@pytest.mark.parametrize("way", ["continue", "abort"])
@pytest.mark.parametrize("cut", [files_in_part, record_in_part, record_without_head])
def test_the_worktree_is_taken_away(
    way: str, cut: Callable[[Path, Path], None], model: Path, tmp_path: Path
) -> None:
    calm = tmp_path / "calm"
    repository = prepared(model, tmp_path, OPERATIONS["gate"])
    repository.git("switch", "--quiet", "develop")
    policy = repository.path / ".gflow.toml"
    policy.write_text(policy.read_text().replace('"git status"', '"sh gate.sh"'))
    repository.commit("test: die in the gate", **{"gate.sh": f"[ -e '{calm}' ] || kill -9 $PPID"})
    assert gflow(repository.path, "finish", "feature/x").killed
    (git_dir,) = (repository.path / ".git" / "worktrees").iterdir()
    worktree = Path((git_dir / "gitdir").read_text().rstrip("\n")).parent
    cut(worktree, git_dir)
    calm.touch()
    done = gflow(repository.path, way)
    assert done.code == 0, done.said
    assert broken(repository) == []
    assert not worktree.parent.exists()
