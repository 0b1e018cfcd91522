"""All that the rules of a history look at, and what they make of it."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.direction import direction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gitflow_guard.history.change import Line
    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.line import View
    from gitflow_guard.rules.direction import Direction

DAY = 24 * 60 * 60


class OpenBranch(Record):
    """A branch that no line holds: its own commits, by number, newest first as they were read."""

    name: str
    tip: int
    own: tuple[int, ...]


class Seen(Record):
    """A history that was read.

    `tags` map commits to the tags on them, `judged` holds 1 for each commit that is looked at,
    `patches` map commits to patch ids (git-patch-id(1)), where they were asked for. `now` is in
    seconds since 1970. `ways` is filled as `way` is asked. `notes` are what
    `gflow bypass` wrote down of commits. `gaps` are codes of words that say what is not known, with
    their values.
    """

    graph: Graph
    view: View
    lines: tuple[Line, ...]
    judged: bytearray
    now: float
    tags: Mapping[int, tuple[str, ...]] = {}
    open: tuple[OpenBranch, ...] = ()
    patches: Mapping[int, str] = {}
    notes: Mapping[int, str] = {}
    ways: dict[tuple[str, str], Direction] = {}
    gaps: tuple[tuple[str, dict[str, Any]], ...] = ()

    def line(self, name: str) -> Line | None:
        """The line of that branch, if there is one."""
        return next((line for line in self.lines if line.name == name), None)

    def oid(self, commit: int) -> str:
        """The object id."""
        return self.graph.oids[commit]

    def way(self, source: str, target: str) -> Direction:
        """Whether the one may be merged into the other; worked out once."""
        known = self.ways.get((source, target))
        if known is None:
            known = direction(self.view.policy, source, target)
            self.ways[source, target] = known
        return known

    def held(self, tip: int) -> bytearray:
        """1 for each commit that a tip holds."""
        return self.graph.reach((tip,))
