"""The line of a branch: what it was at each time, one commit after the other."""

from __future__ import annotations

from collections import Counter

from gitflow_guard.history.names import called
from gitflow_guard.history.origin import GIT, REMOTE, TRACKING, by_forge, merged
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.origin import Origin
    from gitflow_guard.policy.model import Policy

# So many commits of somebody's own are looked at before a pull of theirs.
PULLED = 30
FETCHED = "Merge branch '"


class View(Record):
    """What is known besides the graph: the policy, the branches there are, the remotes' URLs.

    `pulled` are URLs, as `plain_url` has them, that people seem to have pulled this very project
    from.
    """

    policy: Policy
    branches: frozenset[str] = frozenset()
    urls: tuple[str, ...] = ()
    pulled: frozenset[str] = frozenset()


class Step(Record):
    """A commit of a line; `swapped` where the line comes from its second parent."""

    commit: int
    origin: Origin | None
    swapped: bool = False


def steps(graph: Graph, view: View, name: str, tip: int, stop: Container[int]) -> Iterator[Step]:
    """The line of the branch `name`, newest first, down to a root or a commit of `stop`.

    A merge whose parents are swapped (main was merged into something, and main then moved there)
    is followed to where the branch was before.
    """
    commit: int | None = tip
    while commit is not None and commit not in stop:
        parents = graph.parents[commit]
        read = merged if len(parents) > 1 else by_forge
        origin = read(graph.subjects[commit], graph.body(commit))
        swapped = len(parents) == 2 and is_swapped(graph, view, name, commit, origin)
        yield Step(commit, origin, swapped)
        commit = parents[1] if swapped else parents[0] if parents else None


def is_swapped(graph: Graph, view: View, name: str, commit: int, origin: Origin | None) -> bool:
    """Whether a merge on the line took the branch in, and did not go into it."""
    policy = view.policy
    if origin is None or called(policy, origin.source) != name:
        return False
    if origin.form == REMOTE:
        url = plain_url(origin.url)
        return url in view.pulled or url in map(plain_url, view.urls)
    target = called(policy, origin.target)
    if target and target != name:
        return True
    if origin.form == TRACKING and origin.owner == policy.remote:
        return True
    return origin.form == GIT and is_pull(graph, commit)


def pulled_from(graph: Graph, policy: Policy, names: Container[str]) -> frozenset[str]:
    """The URLs whose merges mostly look like pulls; a project moves, and its old URL stays.

    Somebody else's repository, which is merged from, has a branch of the same name as well; one
    such merge alone does not tell the two apart.
    """
    votes: Counter[str] = Counter()
    for commit, parents in enumerate(graph.parents):
        subject = graph.subjects[commit]
        if len(parents) != 2 or not subject.startswith(FETCHED):
            continue
        origin = merged(subject)
        if origin is not None and origin.form == REMOTE and called(policy, origin.source) in names:
            votes[plain_url(origin.url)] += 1 if is_pull(graph, commit) else -1
    return frozenset(url for url, sum_of_votes in votes.items() if sum_of_votes > 0)


def plain_url(url: str) -> str:
    """Host and path: the same for `git@host:a/b.git` and `https://host/a/b`."""
    rest = url.rpartition("://")[2].rpartition("@")[2]
    return rest.replace(":", "/").removesuffix("/").removesuffix(".git").lower()


def is_pull(graph: Graph, commit: int) -> bool:
    """Whether whoever made the merge had only commits of their own on the first side.

    Then it is a pull into one's own clone; else somebody else's branch of that name was taken in.
    """
    mine, theirs = graph.parents[commit][:2]
    own, at = list[int](), mine
    while len(own) < PULLED and not graph.is_merge(at) and graph.parents[at]:
        own.append(at)
        at = graph.parents[at][0]
    if not own:
        return False
    held = younger(graph, theirs, min(graph.times[at], graph.times[own[-1]]))
    alone = [each for each in own if each not in held]
    whose = graph.committers[commit]
    ends = (len(alone) < len(own)) or at in held
    return alone != [] and ends and all(graph.committers[each] == whose for each in alone)


def younger(graph: Graph, tip: int, since: int) -> set[int]:
    """The commits the tip holds that were committed no earlier."""
    held, waiting = {tip}, [tip]
    while waiting:
        for parent in graph.parents[waiting.pop()]:
            if parent not in held and graph.times[parent] >= since:
                held.add(parent)
                waiting.append(parent)
    return held
