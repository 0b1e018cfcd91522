"""Which commits may be the same change twice: only of those is the patch worth reading."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.history.back import Carried
    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.seen import Seen

# So many patches are read for either question, the newest first: some seconds of git's.
MOST = 1000


def candidates(seen: Seen, carried: Iterable[Carried]) -> tuple[list[int], int]:
    """The commits whose patch ids are wanted, and how many were left out.

    A commit that was picked or rebased keeps the time and the author it was written with, mostly
    also its first line (git-cherry-pick(1), git-rebase(1)).
    """
    groups = twins(seen.graph)
    wanted = [*picked(seen.graph, carried, groups), *doubled(seen, groups)]
    ordered = list(dict.fromkeys(wanted))
    return ordered[: 2 * MOST], max(0, len(ordered) - 2 * MOST)


def twins(graph: Graph) -> dict[tuple[int, str], list[int]]:
    """The commits, merges left out, that share the time and the author of their writing."""
    first: dict[tuple[int, str], int] = {}
    groups: dict[tuple[int, str], list[int]] = {}
    for commit, parents in enumerate(graph.parents):
        if len(parents) > 1:
            continue
        key = (graph.authored[commit], graph.authors[commit])
        before = first.setdefault(key, commit)
        if before != commit:
            groups.setdefault(key, [before]).append(commit)
    return groups


def picked(
    graph: Graph, carried: Iterable[Carried], groups: dict[tuple[int, str], list[int]]
) -> list[int]:
    """The commits of releases and hotfixes, and those that may be picks of them."""
    own = [commit for each in carried for commit in each.own]
    subjects = {graph.subjects[commit] for commit in own}
    same = [commit for commit, subject in enumerate(graph.subjects)
            if subject in subjects and not graph.is_merge(commit)] if own else []  # fmt: skip
    named = twins_by_subject(graph, same)
    found = []
    for commit in own:
        key = (graph.authored[commit], graph.authors[commit])
        others = {*groups.get(key, ()), *named.get(graph.subjects[commit], ())} - {commit}
        if others:
            found += [commit, *sorted(others)]
    return found[:MOST]


def twins_by_subject(graph: Graph, commits: Iterable[int]) -> dict[str, list[int]]:
    """The commits by their first line."""
    named: dict[str, list[int]] = {}
    for commit in commits:
        named.setdefault(graph.subjects[commit], []).append(commit)
    return named


def doubled(seen: Seen, groups: dict[tuple[int, str], list[int]]) -> list[int]:
    """The commits of which one line may hold the same change twice."""
    found: list[int] = []
    for line in seen.lines:
        held = seen.held(line.tip)
        for commits in groups.values():
            here = [commit for commit in commits if held[commit]]
            if len(here) > 1 and any(seen.judged[commit] for commit in here):
                found += here
    return list(dict.fromkeys(found))[:MOST]
