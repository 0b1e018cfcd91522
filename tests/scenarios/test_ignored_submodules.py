"""A submodule that git is told to pass over is still part of what moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.killed.crash import gflow
from tests.support.repository import Repository


@pytest.fixture
def bumped(repository: Repository, tmp_path: Path) -> Repository:
    """feature/x, not checked out, has a newer commit of a submodule with `ignore = all`."""
    path = tmp_path / "library"
    path.mkdir()
    library = Repository(path)
    library.git("init", "--quiet")
    library.commit("feat: one", one="1\n")
    repository.git("submodule", "--quiet", "add", str(path), "lib")
    repository.git("config", "-f", ".gitmodules", "submodule.lib.ignore", "all")
    repository.git("add", "--force", ".gitmodules", "lib")
    repository.git("commit", "--quiet", "-m", "build: library")
    newer = library.commit("feat: two", one="2\n")
    repository.git("-C", "lib", "fetch", "--quiet")
    repository.gflow("feature", "start", "x")
    repository.git("update-index", "--cacheinfo", f"160000,{newer},lib")
    repository.git("commit", "--quiet", "-m", "feat: newer library")
    repository.git("switch", "--quiet", "develop")
    return repository


def library_of(repository: Repository, where: str) -> str:
    """The submodule's commit in the index (`:`) or in a commit."""
    return repository.oid(f"{where}:lib" if where else ":lib")


def test_a_finish_brings_it_into_the_index(bumped: Repository) -> None:
    newer = library_of(bumped, "feature/x")
    bumped.gflow("feature", "finish", "x")
    assert library_of(bumped, "develop") == newer
    assert library_of(bumped, "") == newer
    bumped.write("other", "1\n")
    bumped.git("add", "other")
    bumped.git("commit", "--quiet", "-m", "feat: something else")
    assert library_of(bumped, "develop") == newer


def test_a_finish_that_was_cut_off(bumped: Repository) -> None:
    older, newer = library_of(bumped, "develop"), library_of(bumped, "feature/x")
    saved = bumped.path.with_name("saved")
    bumped.run("cp", "-a", str(bumped.path), str(saved))
    points = gflow(bumped.path, "feature", "finish", "x").points
    read = [n for n, point in enumerate(points) if point.startswith("start read-tree")][-1]
    for way, wanted in (("continue", newer), ("abort", older)):
        for at in (read, read + 3):
            bumped.run("rm", "-rf", str(bumped.path))
            Repository(saved).run("cp", "-a", str(saved), str(bumped.path))
            assert gflow(bumped.path, "feature", "finish", "x", at=at).killed
            assert gflow(bumped.path, way).code == 0
            assert library_of(bumped, "") == library_of(bumped, "develop") == wanted
