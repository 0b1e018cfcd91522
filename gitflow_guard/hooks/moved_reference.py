"""How a push changes one reference of a remote, as both ends of it are told."""

from __future__ import annotations

from gitflow_guard.hooks.where import HEADS
from gitflow_guard.record import Record

TAGS = "refs/tags/"


class MovedReference(Record):
    """The full name, with its old and its new object id; one of zeros, 40 or 64, is no object."""

    old: str
    new: str
    ref: str

    @property
    def branch(self) -> str:
        """The short name of the branch; empty for tags and all else."""
        return self.ref.removeprefix(HEADS) if self.ref.startswith(HEADS) else ""

    @property
    def tag(self) -> str:
        """The short name of the tag; empty for all else."""
        return self.ref.removeprefix(TAGS) if self.ref.startswith(TAGS) else ""

    @property
    def deletes(self) -> bool:
        """Whether the reference goes away."""
        return not self.new.strip("0")

    @property
    def creates(self) -> bool:
        """Whether the remote has no such reference yet."""
        return not self.old.strip("0")
