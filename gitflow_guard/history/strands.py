"""Which branch each commit was made on: the graph, taken apart into strands."""

from __future__ import annotations

from array import array

from gitflow_guard.history.lanes import lane_of
from gitflow_guard.history.line import is_swapped
from gitflow_guard.history.names import source_of
from gitflow_guard.history.origin import TAG, merged
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.lanes import Lane
    from gitflow_guard.history.line import View

NOBODY = -1


class Strand(Record):
    """A branch, or what is left of one: its own commits, newest first; an open one may have none.

    `lives` tells a branch that is never finished, `open` one whose name is still there. The name
    is empty where no merge tells it.
    """

    name: str
    lane: int
    commits: tuple[int, ...]
    lives: bool = False
    open: bool = False


class Woven(Record):
    """All strands; `owner` has for each commit the number of its strand, or NOBODY.

    `along` maps merges that go on with another parent than their first to that parent.
    """

    strands: tuple[Strand, ...]
    owner: Sequence[int]
    along: Mapping[int, int]

    def next(self, graph: Graph, commit: int) -> int:
        """The commit that its branch was at before; NOBODY before the first."""
        first = next(iter(graph.parents[commit]), NOBODY)
        return self.along.get(commit, first)


def woven(
    graph: Graph,
    view: View,
    lanes: tuple[Lane, ...],
    lines: Sequence[str],
    tips: Mapping[str, int],
    pushed: Mapping[str, int],
) -> Woven:
    """The strands: those that live on first, then what is open, then what was merged into them.

    What two could claim belongs to the one that is nearer to main, or was there before, be it only
    as it was `pushed`.
    """
    loom = Loom(graph, view, lanes)
    for name in lines:
        if name in tips:
            loom.walk(name, tips[name], lives=True)
    opened = (name for name in tips if name not in lines)
    times = graph.times
    since = {name: min(times[tip], times[pushed.get(name, tip)]) for name, tip in tips.items()}
    for name in sorted(opened, key=lambda name: (loom.lane(name), since[name], name)):
        loom.walk(name, tips[name], open_=True)
    at = 0
    while at < len(loom.strands):
        loom.sides(loom.strands[at])
        at += 1
    return Woven(tuple(loom.strands), loom.owner, loom.along)


class Loom:
    """The strands while they are found."""

    def __init__(self, graph: Graph, view: View, lanes: tuple[Lane, ...]) -> None:
        self.graph = graph
        self.view = view
        self.lanes = lanes
        self.owner = array("i", [NOBODY]) * len(graph)
        self.along: dict[int, int] = {}
        self.strands: list[Strand] = []
        self.lives: set[str] = set()

    def lane(self, name: str) -> int:
        """The lane of a branch, by number; of the remote's that of ours."""
        policy = self.view.policy
        return lane_of(policy, self.lanes, name.removeprefix(f"{policy.remote}/"))

    def walk(self, name: str, tip: int, *, lives: bool = False, open_: bool = False) -> None:
        """Give a branch all commits along its line that are nobody's yet."""
        number, found, commit = len(self.strands), list[int](), tip
        while commit != NOBODY and self.owner[commit] == NOBODY:
            self.owner[commit] = number
            found.append(commit)
            commit = self.before(name, commit, lives=lives)
        if lives:
            self.lives.add(name)
        if found or lives or open_:
            self.strands.append(Strand(name, self.lane(name), tuple(found), lives, open_))

    def before(self, name: str, commit: int, *, lives: bool) -> int:
        """The commit before on the line; of a branch that lives on, as the audit follows it."""
        parents = self.graph.parents[commit]
        if lives and len(parents) == 2:
            origin = merged(self.graph.subjects[commit], self.graph.body(commit))
            if is_swapped(self.graph, self.view, name, commit, origin):
                self.along[commit] = parents[1]
                return parents[1]
        return parents[0] if parents else NOBODY

    def sides(self, strand: Strand) -> None:
        """Follow what a strand took in, the oldest first."""
        for commit in reversed(strand.commits):
            parents = self.graph.parents[commit]
            if len(parents) < 2:
                continue
            name = self.merged_name(commit)
            for parent in parents:
                if self.owner[parent] == NOBODY:
                    self.walk(name, parent)

    def merged_name(self, commit: int) -> str:
        """What was merged, as far as the message tells: a branch, else the pull request.

        What is not on the line of a branch that lives on is not that branch, whatever it says.
        """
        if commit in self.along:
            return ""
        origin = merged(self.graph.subjects[commit], self.graph.body(commit))
        if origin is None or origin.form == TAG:
            return ""
        number = f"#{origin.number}" if origin.number else ""
        name = source_of(self.view.policy, origin) or origin.source
        return "" if name in self.lives else name or number


def branches_at(tips: Iterable[tuple[str, int]]) -> dict[int, tuple[str, ...]]:
    """The names on each commit."""
    found: dict[int, tuple[str, ...]] = {}
    for name, commit in tips:
        found[commit] = (*found.get(commit, ()), name)
    return found
