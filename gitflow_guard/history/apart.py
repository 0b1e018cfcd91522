"""How far two branches are apart, told by the graph in memory."""

from __future__ import annotations

from heapq import heapify, heappop, heappush

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from gitflow_guard.history.graph import Graph

LEFT, RIGHT, BOTH = 1, 2, 3


class Apart(Record):
    """The commits that only one of two has, newest first.

    `exact` is False where the history is cut off before they meet: there may be fewer or more.
    """

    own: tuple[int, ...]
    lacks: tuple[int, ...]
    exact: bool = True


def heights(graph: Graph) -> list[int]:
    """For each commit the length of the longest way down from it; a child's is the longer."""
    parents = graph.parents
    children = [0] * len(graph)
    for each in parents:
        for parent in each:
            children[parent] += 1
    order = [commit for commit, count in enumerate(children) if not count]
    for commit in order:
        for parent in parents[commit]:
            children[parent] -= 1
            if not children[parent]:
                order.append(parent)
    found = [0] * len(graph)
    for commit in reversed(order):
        found[commit] = 1 + max((found[parent] for parent in parents[commit]), default=-1)
    return found


def apart(
    graph: Graph, high: Sequence[int], left: int, right: int, shared: Container[int] = ()
) -> Apart:
    """What each has and the other not; only what they do not share is walked.

    `shared` are commits that all branches are known to have, below which the graph may end.
    `high` are the graph's heights: a commit is looked at after all of its children, and so when it
    is known from which side it can be reached.
    """
    sides = {left: LEFT}
    sides[right] = sides.get(right, 0) | RIGHT
    waiting = [(-high[commit], commit) for commit in sides]
    heapify(waiting)
    alone = sum(side != BOTH for side in sides.values())
    found: dict[int, list[int]] = {LEFT: [], RIGHT: []}
    while alone:
        commit = heappop(waiting)[1]
        side = sides[commit]
        if side != BOTH:
            alone -= 1
            found[side].append(commit)
        for parent in graph.parents[commit]:
            if parent in shared:
                continue
            before = sides.get(parent, 0)
            after = sides[parent] = before | side
            if not before:
                heappush(waiting, (-high[parent], parent))
                alone += after != BOTH
            elif after != before:
                alone -= 1
    own, lacks = tuple(found[LEFT]), tuple(found[RIGHT])
    return Apart(own, lacks, not any(commit in graph.cut for commit in (*own, *lacks)))
