"""Every way to change a branch, with the guard of references and without it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.hooks.guard.operations import GUARD, HOOKS, NOBODY, OPERATIONS, Operation
from tests.support.repository import Ended, Repository

Make = Callable[..., Repository]


def named(operation: Operation) -> str:
    return f"{operation.command} [{operation.before}]".replace("git ", "")


def tried(
    repository: Repository, operation: Operation
) -> tuple[dict[str, str], str, dict[str, str], Ended]:
    """References, status and logs before the operation, and how it ended."""
    if operation.before:
        repository.run("sh", "-ec", operation.before)
    before = heads(repository)
    status = changes(repository)
    logs = {ref: log(repository, ref) for ref in before}
    return before, status, logs, repository.run("sh", "-ec", operation.command, ok=False)


def heads(repository: Repository) -> dict[str, str]:
    listed = repository.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads")
    return dict(line.split(" ") for line in listed.splitlines())


@pytest.mark.parametrize("operation", OPERATIONS, ids=named)
def test_with_the_guard_and_without(make: Make, operation: Operation) -> None:
    guarded, free = make(guarded=True), make(guarded=False)
    before, status, logs, ended = tried(guarded, operation)
    *_, ended_free = tried(free, operation)
    assert "Traceback" not in ended.err
    assert (ended.code == 0) == (operation.by == NOBODY), ended.err
    assert (ended_free.code == 0) == (operation.by != HOOKS), ended_free.err
    if operation.by == NOBODY:
        assert everything(guarded) == everything(free)
        assert "gflow: " not in ended.err
        return
    assert heads(guarded) == before
    if operation.by == GUARD:
        assert heads(free) != before
    for words in operation.words.split("|"):
        assert words in ended.err
    assert all(log(guarded, ref).endswith(lines) for ref, lines in logs.items())
    check_left(guarded, operation, status, ended.err)


def everything(repository: Repository) -> tuple[dict[str, str], str, str]:
    """Branches, what is checked out, and what is changed."""
    head = (repository.path / ".git" / "HEAD").read_text()
    return heads(repository), head, changes(repository)


def changes(repository: Repository) -> str:
    return repository.git("status", "--porcelain", "--no-renames")


def log(repository: Repository, ref: str) -> str:
    return repository.git("reflog", "show", "--format=%H %gs", ref, "--")


def check_left(repository: Repository, operation: Operation, before: str, said: str) -> None:
    """What is left is what was expected, and the command that was told puts it back."""
    left = changes(repository)
    assert sorted(left.splitlines()) == sorted(operation.left.splitlines())
    if not operation.mend:
        assert left == before
        return
    commands = [
        line.strip() for line in said.splitlines() if line.strip().startswith(operation.mend)
    ]
    assert len(commands) == 1, said
    repository.run("sh", "-ec", commands[0])
    assert changes(repository) == before
    assert not [each for each in ("rebase-merge", "rebase-apply", "MERGE_HEAD", "CHERRY_PICK_HEAD")
                if (repository.path / ".git" / each).exists()]  # fmt: skip
