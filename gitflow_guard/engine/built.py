"""What a build has made, or where it could not go on: data."""

from __future__ import annotations

from gitflow_guard.engine.outcome import Conflicted
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.merge import Conflict


class Stopped(Record):
    """Where a build could not go on by itself.

    `branch` is the one being merged into, `onto` the commit to resolve on, `source` the commit
    that does not go onto it; `picking` tells a rebase's single commit from a merge.
    """

    branch: str
    onto: str
    source: str
    source_name: str
    picking: bool
    conflicts: tuple[Conflict, ...]


class Built(Record):
    """The object ids the refs shall have: branches and tags by short name."""

    branches: dict[str, str] = {}
    tags: dict[str, str] = {}
    stopped: Stopped | None = None

    @property
    def conflicts(self) -> tuple[Conflicted, ...]:
        """The conflicts with the merge they came up in."""
        stop = self.stopped
        if stop is None:
            return ()
        return tuple(
            Conflicted(conflict.path, conflict.kind, stop.branch, stop.source_name)
            for conflict in stop.conflicts
        )


def resolved_key(branch: str, source: str) -> str:
    """What the commit is known by that resolves the conflicts of a source with a branch."""
    return f"{branch} {source}"
