"""The moves of branches that git is about to make, and those of them that change nothing.

git sends a line `old new ref` for each reference. `old` is all zeros also where git does not care
what the reference is at (`branch -f`, `checkout -B`), so it is then looked up.
"""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import HEADS, content, symbolic
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.hooks.where import Place

FIELDS = 3
HEXADECIMAL = frozenset("0123456789abcdef")
PACKED = "packed-refs"
SYMBOLIC = "ref:"


class Move(Record):
    """One branch: where it is and where it would be. An empty object id is no branch.

    `told` says that git itself named where the branch is.
    """

    ref: str
    old: str
    new: str
    told: bool = False

    @property
    def branch(self) -> str:
        """Its short name."""
        return self.ref.removeprefix(HEADS)

    @property
    def line(self) -> str:
        """The move as gflow announces its own."""
        zeros = "0" * max(len(self.old), len(self.new))
        return f"{self.old or zeros} {self.new or zeros} {self.ref}"


def read_moves(place: Place, raw: bytes) -> list[Move]:
    """The moves of branches; what has another form is of a newer git and means something else."""
    lines = raw.decode("utf-8", "surrogateescape").split("\n")
    return [move for fields in map(str.split, lines) for move in understood(place, fields)]


def understood(place: Place, fields: list[str]) -> Iterator[Move]:
    """The move in a line, if it is one."""
    if len(fields) != FIELDS or not fields[2].startswith(HEADS):
        return
    old, new, ref = fields
    if new.startswith(SYMBOLIC):
        # From git 2.46 on: the branch becomes another name, so what it was is gone.
        yield Move(ref, value_of(place, ref), "")
    elif all(len(oid) in (40, 64) and HEXADECIMAL.issuperset(oid) for oid in (old, new)):
        told = bool(old.strip("0"))
        yield Move(ref, old if told else value_of(place, ref), new if new.strip("0") else "", told)


def value_of(place: Place, ref: str) -> str:
    """What a reference names now; empty where there is none."""
    path = os.path.join(place.common, ref)
    if os.path.isdir(os.path.join(place.common, "reftable")) or symbolic(path):
        from gitflow_guard.hooks.where import commit_at

        return commit_at(place, ref)
    loose = (content(path) or b"").decode("ascii", "replace").strip()
    return loose or packed_value(place, ref)


def packed_value(place: Place, ref: str) -> str:
    """What the file of packed references says of one; empty where it is not in it."""
    raw = b"\n" + (content(os.path.join(place.common, PACKED)) or b"")
    before, found, _ = raw.partition(b" " + ref.encode("utf-8", "surrogateescape") + b"\n")
    return before.rpartition(b"\n")[2].decode("ascii", "replace") if found else ""


def is_harmless(place: Place, move: Move) -> bool:
    """Whether the branch is afterwards what it was before.

    Where it is just another name of a branch, git tells of that one too.
    """
    if not move.new and symbolic(os.path.join(place.common, move.ref)):
        return True
    return move.old == move.new or is_packed_away(place, move)


def is_packed_away(place: Place, move: Move) -> bool:
    """Whether only the loose file goes, of what gc or pack-refs has just packed.

    Who deletes a branch holds the lock of the packed references meanwhile (tried on git 2.39).
    """
    if move.new or not move.told or packed_value(place, move.ref) != move.old:
        return False
    return not os.path.exists(os.path.join(place.common, f"{PACKED}.lock"))
