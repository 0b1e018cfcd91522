"""The graph, the lines and the open branches of a repository."""

from __future__ import annotations

import fnmatch

from gitflow_guard.git.graph import walked
from gitflow_guard.git.shallow import cut_off_at
from gitflow_guard.history.change import line_of
from gitflow_guard.history.graph import Graph
from gitflow_guard.history.line import View, pulled_from
from gitflow_guard.history.seen import OpenBranch, Seen
from gitflow_guard.rules.direction import topic_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gitflow_guard.git.place import Place
    from gitflow_guard.git.tips import Tips
    from gitflow_guard.history.change import Line
    from gitflow_guard.policy.model import Policy

GLOB = "*?["


def graph_of(place: Place, tips: Tips, told: Callable[[int], None]) -> Graph:
    """All commits of all branches and tags; `told` hears how many there are, now and then."""
    every = (*tips.branches.values(), *tips.away.values(), *tips.tags.values())
    graph = Graph()
    add = graph.add
    for number, row in enumerate(walked(place.top, tuple(dict.fromkeys(every)))):
        add(row)
        if not number % 1000:
            told(number)
    graph.link()
    graph.cut |= {graph.number[oid] for oid in cut_off_at(place) if oid in graph.number}
    return graph


def branches_of(graph: Graph, tips: Tips) -> dict[str, int]:
    """Every branch with its commit; of one that is here and on the remote, the newer."""
    found = {name: graph.number[oid] for name, oid in tips.away.items()}
    for name, oid in tips.branches.items():
        here, there = graph.number[oid], found.get(name)
        if there is None or not graph.reach((there,))[here]:
            found[name] = here
    return found


def names_of_lines(policy: Policy, branches: Mapping[str, int]) -> list[str]:
    """The branches that live on: the permanent ones, the protected, and those never finished."""
    named = [*policy.permanent()]
    for line in policy.protections:
        pattern = line.branch
        fitting = [name for name in sorted(branches) if fnmatch.fnmatchcase(name, pattern)]
        named += fitting if set(pattern) & set(GLOB) else [pattern]
    kept = [name for name in sorted(branches)
            if (kind := topic_kind(policy, name)) is not None and not kind.into]  # fmt: skip
    return [name for name in dict.fromkeys((*named, *kept)) if name in branches]


def lines_of(graph: Graph, view: View, branches: Mapping[str, int]) -> tuple[Line, ...]:
    """Their lines; what two share belongs to the one named first."""
    known: dict[int, str] = {}
    lines, names = [], names_of_lines(view.policy, branches)
    view = view.replace(pulled=pulled_from(graph, view.policy, names))
    for name in names:
        line = line_of(graph, view, name, branches[name], known)
        known.update((change.commit, change.role) for change in line.changes)
        lines.append(line)
    return tuple(lines)


def open_branches(
    graph: Graph, lines: tuple[Line, ...], branches: Mapping[str, int]
) -> tuple[OpenBranch, ...]:
    """The branches that no line holds; one that shares nothing with the lines is none."""
    held = graph.reach(line.tip for line in lines)
    of_lines = {line.name for line in lines}
    found = []
    for name, tip in sorted(branches.items()):
        if name in of_lines or held[tip]:
            continue
        own = tuple(graph.newly((tip,), bytearray(held)))
        shares = any(held[parent] for commit in own for parent in graph.parents[commit])
        if shares:
            found.append(OpenBranch(name, tip, own))
    return tuple(found)


def seen_of(graph: Graph, policy: Policy, tips: Tips, now: float) -> Seen:
    """The history, all of it to be judged."""
    branches = branches_of(graph, tips)
    view = View(policy, frozenset(branches), tips.urls)
    lines = lines_of(graph, view, branches)
    tags: dict[int, tuple[str, ...]] = {}
    for name, oid in tips.tags.items():
        commit = graph.number[oid]
        tags[commit] = (*tags.get(commit, ()), name)
    judged = bytearray(b"\1") * len(graph)
    opened = open_branches(graph, lines, branches)
    return Seen(graph, view, lines, judged, now, tags, opened, ways={})
