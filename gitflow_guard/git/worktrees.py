"""The linked worktrees of a repository, as git knows them."""

from __future__ import annotations

from gitflow_guard.git.run import decode, git
from gitflow_guard.record import Record


class Worktree(Record):
    """A worktree by its path; `gone` says that git would prune it."""

    path: str
    gone: bool


def worktrees(directory: str) -> tuple[Worktree, ...]:
    """All of them, the main one first. Source: git-worktree(1), "Porcelain Format"."""
    listed = git(["worktree", "list", "--porcelain", "-z"], directory=directory).out
    records = (record.split("\0") for record in decode(listed).split("\0\0") if record)
    return tuple(
        Worktree(
            lines[0].removeprefix("worktree "),
            any(line.partition(" ")[0] == "prunable" for line in lines),
        )
        for lines in records
    )
