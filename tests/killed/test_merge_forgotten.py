"""Git is killed while it forgets the merge that a person has settled."""

from __future__ import annotations

from pathlib import Path

from tests.killed.crash import gflow
from tests.killed.operations import OPERATIONS, prepared
from tests.killed.state import OPEN


def test_what_it_had_not_forgotten_goes_with_the_rest(model: Path, tmp_path: Path) -> None:
    operation = OPERATIONS["resolved"]
    repository = prepared(model, tmp_path, operation)
    operation.lead(repository)
    git_dir = repository.path / ".git"
    points = gflow(prepared_again(model, tmp_path), *operation.command).points
    at = next(n for n, point in enumerate(points) if point == "start merge --quit")
    assert gflow(repository.path, *operation.command, at=at, everything=True).killed
    (git_dir / "MERGE_HEAD").unlink(missing_ok=True)
    (git_dir / "MERGE_MSG").write_text("left\n")
    assert gflow(repository.path, "continue").code == 0
    assert [name for name in OPEN if (git_dir / name).exists()] == []


def prepared_again(model: Path, folder: Path) -> Path:
    """The same once more, to learn where the points are."""
    operation = OPERATIONS["resolved"]
    other = folder / "other"
    other.mkdir()
    repository = prepared(model, other, operation)
    operation.lead(repository)
    return repository.path
