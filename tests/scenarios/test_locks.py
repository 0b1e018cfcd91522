"""What stands in the way is called by its name: a lock is no file of the user's, nor a move."""

from __future__ import annotations

import pytest

from tests.killed.operations import OPERATIONS
from tests.killed.state import state
from tests.support.repository import Repository


@pytest.mark.parametrize("name", ["index", "HEAD", "refs/heads/main", "packed-refs"])
def test_a_lock_is_named(repository: Repository, name: str) -> None:
    OPERATIONS["hotfix"].setting(repository)
    before = state(repository)
    lock = repository.path / ".git" / f"{name}.lock"
    lock.touch()
    said = repository.gflow("finish", code=3).err
    assert str(lock) in said
    assert "gflow doctor" in said
    assert f"rm {lock}" in repository.gflow("doctor", code=1).out
    lock.unlink()
    assert state(repository) == before
    repository.gflow("finish")
