"""What a clone does not tell of its history: said, never passed over."""

from __future__ import annotations

import os

from gitflow_guard.git.run import git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gitflow_guard.git.place import Place
    from gitflow_guard.history.graph import Graph
    from gitflow_guard.history.seen import Seen
    from gitflow_guard.policy.model import Policy

    Gap = tuple[str, dict[str, Any]]


def gaps(place: Place, seen: Seen) -> Iterator[Gap]:
    """Codes of words with their values."""
    policy, graph = seen.view.policy, seen.graph
    if graph.cut:
        yield "audit-gap-shallow", {"count": len(graph.cut)}
    if os.path.exists(os.path.join(place.common_dir, "info", "grafts")):
        yield "audit-gap-grafts", {"path": "info/grafts"}
    if git(["for-each-ref", "--count=1", "refs/replace"], directory=place.top).out:
        yield "audit-gap-replaced", {}
    yield from missing(policy, seen, graph)


def missing(policy: Policy, seen: Seen, graph: Graph) -> Iterator[Gap]:
    """The permanent branches that are not here."""
    if not len(graph):
        return
    for name in policy.permanent():
        if seen.line(name) is None:
            yield "audit-gap-branch", {"branch": name}
