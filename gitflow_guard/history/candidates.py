"""Which commits may be the same change twice: only of those is the patch worth reading."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.history.back import Carried
    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.seen import Seen

# So many patches are read for either question, the newest first: a second of git's.
MOST = 500
Groups = dict[tuple[int, str], list[int]]


def candidates(seen: Seen, carried: Iterable[Carried]) -> tuple[list[int], int]:
    """The commits whose patch ids are wanted, and how many are left out as too many.

    A commit that was picked or rebased keeps the time and the author it was written with, mostly
    also its first line (git-cherry-pick(1), git-rebase(1)).
    """
    groups = twins(seen.graph)
    both = picked(seen.graph, carried, groups), doubled(seen, groups)
    wanted = [commit for each in both for commit in each[:MOST]]
    left_out = sum(max(0, len(each) - MOST) for each in both)
    return list(dict.fromkeys(wanted)), left_out


def twins(graph: Graph) -> Groups:
    """The commits, merges left out, that share the time and the author of their writing."""
    first: dict[tuple[int, str], int] = {}
    groups: Groups = {}
    for commit, parents in enumerate(graph.parents):
        if len(parents) > 1:
            continue
        key = (graph.authored[commit], graph.authors[commit])
        before = first.setdefault(key, commit)
        if before != commit:
            groups.setdefault(key, [before]).append(commit)
    return groups


def picked(graph: Graph, carried: Iterable[Carried], groups: Groups) -> list[int]:
    """The commits of releases and hotfixes, and those that may be picks of them."""
    own = [commit for each in carried for commit in each.own]
    named = by_subject(graph, own)
    found: dict[int, None] = {}
    for commit in own:
        key = (graph.authored[commit], graph.authors[commit])
        others = {*groups.get(key, ()), *named.get(graph.subjects[commit], ())} - {commit}
        if others:
            found.update(dict.fromkeys((commit, *sorted(others))))
    return list(found)


def by_subject(graph: Graph, own: Iterable[int]) -> dict[str, list[int]]:
    """All commits that have the first line of one of these, by that line."""
    named: dict[str, list[int]] = {graph.subjects[commit]: [] for commit in own}
    for commit, subject in enumerate(graph.subjects) if named else ():
        if subject in named and not graph.is_merge(commit):
            named[subject].append(commit)
    return named


def doubled(seen: Seen, groups: Groups) -> list[int]:
    """The commits of which one line may hold the same change twice: the first lines are alike."""
    subjects = seen.graph.subjects
    alike = [[commit for commit in commits if subjects[commit] == subjects[each]]
             for commits in groups.values() for each in commits[:1]]  # fmt: skip
    found: dict[int, None] = {}
    for line in seen.lines:
        held = seen.held(line.tip)
        for commits in alike:
            here = [commit for commit in commits if held[commit]]
            if len(here) > 1 and any(seen.judged[commit] for commit in here):
                found.update(dict.fromkeys(here))
    return list(found)
