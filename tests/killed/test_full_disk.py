"""No room for a line of the journal, or for an object: said, exit 3, and nothing is lost."""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.killed.crash import gflow
from tests.killed.operations import OPERATIONS, prepared
from tests.killed.state import broken, state
from tests.support.repository import Repository


def limited(size: int) -> Callable[[], None]:
    """No file may grow beyond so many bytes; Python ignores the signal, git does not."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.fixture
def release(model: Path, tmp_path: Path) -> Repository:
    return prepared(model, tmp_path, OPERATIONS["release"])


@pytest.mark.parametrize("size", [300, 450, 600, 750, 900, 1050, 1200, 1500, 1900, 2300])
@pytest.mark.parametrize("way", ["continue", "abort"])
def test_files_cannot_grow(release: Repository, size: int, way: str) -> None:
    before = state(release)
    full = gflow(release.path, "finish", limit=limited(size))
    assert "Traceback" not in full.said
    assert full.code in (0, 1, 3), full.said
    if full.code == 0:
        return
    done = gflow(release.path, way)
    assert done.code == 0 or "Nothing is paused" in done.said, done.said
    assert broken(release) == []
    assert release.changes() == "?? notes/"
    if release.current() == "develop":
        assert release.holds("develop", "v1.0")
    else:
        assert state(release) == before
        assert gflow(release.path, "finish").code == 0


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system that can be filled."""
    path = tmp_path / "small"
    path.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(path)]
    try:
        mounted = subprocess.run(mounting, capture_output=True)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if mounted.returncode != 0:
        pytest.skip("a file system cannot be mounted here")
    try:
        yield path
    finally:
        subprocess.run(["umount", str(path)], check=True)


@pytest.mark.parametrize("left", [0, 4, 16, 28, 40, 60])
def test_a_full_file_system(model: Path, small: Path, left: int) -> None:
    release = prepared(model, small, OPERATIONS["release"])
    before = state(release)
    free = os.statvfs(small)
    ballast = small / "ballast"
    # The file that gflow's words go to here needs a page as well.
    ballast.write_bytes(b"x" * max(0, free.f_bavail * free.f_frsize - left * 1024 - 4096))
    full = gflow(release.path, "finish", report=small.parent)
    ballast.unlink()
    assert full.code in (0, 1, 3), full.said
    if full.code:
        done = gflow(release.path, "abort", report=small.parent)
        assert done.code == 0 or "Nothing is paused" in done.said, done.said
        assert state(release) == before
    assert broken(release) == []
