"""What git's configuration holds of branches: what they came from, what they follow."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot

BASE = "gitflow.branch.{}.base"


def base_of_branch(branch: str, base: str) -> tuple[tuple[str, str], ...]:
    """The setting that says what a topic branch goes back to."""
    return ((BASE.format(branch), base),)


def following(branch: str, remote: str) -> tuple[tuple[str, str], ...]:
    """The settings of a branch that follows the remote's of the same name (git-branch(1))."""
    merge = f"refs/heads/{branch}"
    return ((f"branch.{branch}.remote", remote), (f"branch.{branch}.merge", merge))


def everything_of(branch: str, snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
    """All settings of a branch."""
    sections = (f"branch.{branch}", f"gitflow.branch.{branch}")
    return tuple(
        (key, value)
        for key, value in snapshot.configuration.items()
        if key.rpartition(".")[0] in sections
    )
