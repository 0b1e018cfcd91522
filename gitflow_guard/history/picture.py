"""The newest changes of a repository, and how they hang together: what pictures are drawn of."""

from __future__ import annotations

from heapq import heapify, heappop, heappush

from gitflow_guard.history.origin import by_forge
from gitflow_guard.history.strands import NOBODY
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.lanes import Lane
    from gitflow_guard.history.strands import Strand, Woven
    from gitflow_guard.history.work import Fact

# A parent that is older than what is shown.
OLDER = -1


class Node(Record):
    """A change: one commit, or a run of plain ones of a branch, newest first.

    `parents` are nodes by number, the one before on the same branch first; OLDER where that is not
    shown. There are none for the first commit of all. `first` is that of its branch.
    """

    commits: tuple[int, ...]
    strand: int
    parents: tuple[int, ...] = ()
    first: bool = False

    @property
    def newest(self) -> int:
        """The commit that stands for it."""
        return self.commits[0]


class Picture(Record):
    """The nodes, newest first, a child before its parents.

    `tags` and `heads` map commits to the tags and branches on them, those of `remote` with its
    name; `head` is what is checked out. `guests` are the strands that no change is of, by the
    commit of another's that they are at. `older` counts the nodes that are known and not shown;
    `more` where there is still more history. `now` is in seconds since 1970.
    """

    graph: Graph
    lanes: tuple[Lane, ...]
    strands: tuple[Strand, ...]
    nodes: tuple[Node, ...]
    tags: Mapping[int, tuple[str, ...]]
    heads: Mapping[int, tuple[str, ...]]
    guests: Mapping[int, tuple[int, ...]] = {}
    head: str = ""
    remote: str = ""
    older: int = 0
    more: bool = False
    gaps: tuple[Fact, ...] = ()
    now: float = 0


class Marked(Record):
    """The commits to be shown, and those of them that a name or another branch hangs on."""

    wanted: bytearray
    linked: frozenset[int]


def nodes(
    graph: Graph, woven: Woven, wanted: bytearray, named: frozenset[int], most: int
) -> tuple[tuple[Node, ...], int]:
    """The newest `most` nodes of the wanted commits, and how many more there are.

    `named` are the commits with a tag or a branch. Where there is room left, runs on the branches
    that live on are told commit by commit, the newest first: a trunk is nothing but a run.
    """
    marked = Marked(wanted, frozenset((*named, *linked(graph, woven, wanted))))
    groups = list(grouped(graph, woven, marked, frozenset()))
    room = most - len(groups)
    if room > 0:
        plain = sorted(commit for strand, run in groups if len(run) > 1
                       and woven.strands[strand].lives for commit in run)  # fmt: skip
        if plain:
            groups = list(grouped(graph, woven, marked, frozenset(plain[:room])))
    return ordered(graph, woven, groups, most)


def guests(woven: Woven, tips: Mapping[str, int], but: str = "") -> dict[int, tuple[int, ...]]:
    """The strands without a commit of their own, by the commit that each is at; `but` is none."""
    found: dict[int, tuple[int, ...]] = {}
    for number, strand in enumerate(woven.strands):
        if not strand.commits and strand.name != but:
            at = tips[strand.name]
            found[at] = (*found.get(at, ()), number)
    return found


def linked(graph: Graph, woven: Woven, wanted: bytearray) -> Iterator[int]:
    """The commits that another branch begins at, or has taken in."""
    for commit, parents in enumerate(graph.parents):
        if not wanted[commit]:
            continue
        before = woven.next(graph, commit)
        for parent in parents:
            if parent != before or woven.owner[parent] != woven.owner[commit]:
                yield parent


def grouped(
    graph: Graph, woven: Woven, marked: Marked, alone: frozenset[int]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The commits of each strand in runs; those of `alone` stand by themselves."""
    for number, strand in enumerate(woven.strands):
        run = list[int]()
        stops = stopper(graph, strand, alone)
        for commit in strand.commits:
            if not marked.wanted[commit]:
                continue
            if run and (commit in marked.linked or stops(run[-1]) or stops(commit)):
                yield number, tuple(run)
                run = []
            run.append(commit)
        if run:
            yield number, tuple(run)


def stopper(graph: Graph, strand: Strand, alone: frozenset[int]) -> Callable[[int], bool]:
    """Whether a commit is no plain one, and so in no run."""

    def stops(commit: int) -> bool:
        if graph.is_merge(commit) or commit in alone:
            return True
        if not strand.lives:
            return False
        origin = by_forge(graph.subjects[commit], graph.body(commit))
        return origin is not None

    return stops


def ordered(
    graph: Graph, woven: Woven, groups: Sequence[tuple[int, tuple[int, ...]]], most: int
) -> tuple[tuple[Node, ...], int]:
    """The newest groups as nodes, each before what it came from."""
    at = {commit: number for number, (_, run) in enumerate(groups) for commit in run}
    above = [parents_of(graph, woven, run, at) for _, run in groups]
    children = [0] * len(groups)
    for parents in above:
        for parent in {*parents} - {OLDER}:
            children[parent] += 1
    waiting = [(-graph.times[run[0]], number) for number, (_, run) in enumerate(groups)
               if not children[number]]  # fmt: skip
    heapify(waiting)
    order: list[int] = []
    while waiting and len(order) < most:
        number = heappop(waiting)[1]
        order.append(number)
        for parent in {*above[number]} - {OLDER}:
            children[parent] -= 1
            if not children[parent]:
                heappush(waiting, (-graph.times[groups[parent][1][0]], parent))
    new = {number: place for place, number in enumerate(order)}
    first = {groups[number][0]: number for number in reversed(order)}
    shown = tuple(
        Node(groups[number][1], groups[number][0],
             tuple(new.get(parent, OLDER) for parent in above[number]),
             first[groups[number][0]] == number)
        for number in order
    )  # fmt: skip
    return shown, len(groups) - len(order)


def parents_of(
    graph: Graph, woven: Woven, run: Sequence[int], at: Mapping[int, int]
) -> tuple[int, ...]:
    """The groups a run came from: what its oldest commit was made on, then what it took in."""
    oldest = run[-1]
    before = woven.next(graph, oldest)
    sides = [parent for parent in graph.parents[oldest] if parent != before]
    first = [before] if before != NOBODY or oldest in graph.cut else []
    return tuple(at.get(parent, OLDER) for parent in (*first, *sides))
