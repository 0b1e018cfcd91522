"""Commits counted: those of some revisions that others do not hold."""

from __future__ import annotations

from gitflow_guard.git.run import git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def count(top: str, revisions: Sequence[str]) -> int:
    """How many commits the revisions name, as git-rev-list(1) reads them."""
    return int(git(["rev-list", "--count", *revisions, "--"], directory=top).text)


def carried(top: str, topic: str, tip: str, onto: str) -> int:
    """How many commits of a branch's own line, first parents, a topic holds and `onto` does not.

    All three are object ids; `tip` is the branch's.
    """
    if git(["merge-base", tip, topic], directory=top, accept=(0, 1)).text == onto:
        return 0
    line = ("--first-parent", tip, f"^{onto}")
    return count(top, line) - count(top, (*line, f"^{topic}"))


def first_merge(top: str, revisions: Sequence[str]) -> str:
    """A merge commit among them, or nothing."""
    asked = ["rev-list", "--merges", "--max-count=1", *revisions, "--"]
    return git(asked, directory=top).text


def elsewhere(remote: str, but: Sequence[str]) -> list[str]:
    """The revisions for `all branches of a remote`, negated; `but` are left out."""
    left_out = [f"--exclude={remote}/{branch}" for branch in but]
    return ["--not", *left_out, f"--remotes={remote}"]
