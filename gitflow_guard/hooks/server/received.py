"""The updates of a push, as a server receives them."""

from __future__ import annotations

from gitflow_guard.errors import failed
from gitflow_guard.hooks.moved_reference import MovedReference
from gitflow_guard.hooks.where import HEADS

FIELDS = 3


class Update(MovedReference):
    """A line of pre-receive's input (githooks(5)).

    `moved` is the branch that moves, which is another one than `ref` names where the server has
    made `ref` a second name of it.
    """

    moved: str = ""

    @property
    def branch(self) -> str:
        """The short name of the branch that moves; empty for tags and all else."""
        whole = self.moved or self.ref
        return whole.removeprefix(HEADS) if whole.startswith(HEADS) else ""


def read_received(raw: bytes) -> tuple[Update, ...]:
    """The updates, in the order git sends them. Raises GflowError `server-input`."""
    lines = raw.decode("utf-8", "surrogateescape").removesuffix("\n").split("\n")
    updates = tuple(Update(*line.split(" ", FIELDS - 1)) for line in lines if is_update(line))
    if len(updates) != sum(map(bool, lines)):
        raise failed("server-input")
    return updates


def is_update(line: str) -> bool:
    """Whether a line is two object ids and a reference."""
    fields = line.split(" ", FIELDS - 1)
    return len(fields) == FIELDS and all(map(is_object_id, fields[:2]))


def is_object_id(text: str) -> bool:
    """Whether it is one in full, SHA-1 or SHA-256."""
    return len(text) in (40, 64) and not text.strip("0123456789abcdef")
