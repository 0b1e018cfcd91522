"""What every form says of a change: names on it, its branch, how many commits, its subject."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.history.picture import Node, Picture

SHORT = 7


class Said(Record):
    """All of it, without control characters. `branch` is told at a branch's newest change only."""

    oid: str
    heads: tuple[str, ...]
    tags: tuple[str, ...]
    branch: str
    run: str
    subject: str
    author: str


def said(picture: Picture, at: int, lang: str) -> Said:
    """What is said of the node of that number."""
    node = picture.nodes[at]
    graph, commit = picture.graph, node.newest
    heads = picture.heads.get(commit, ())
    name = picture.strands[node.strand].name
    away = f"{picture.remote}/{name}"
    return Said(
        graph.oids[commit],
        tuple(map(printable, heads)),
        tuple(map(printable, picture.tags.get(commit, ()))),
        printable(name) if node.first and not {name, away} & {*heads} else "",
        run_of(picture, node, lang),
        one_line(graph.subjects[commit]),
        one_line(graph.authors[commit]),
    )


def run_of(picture: Picture, node: Node, lang: str) -> str:
    """How many commits a run has; of one that goes on beyond what was read, at least."""
    count = len(node.commits)
    if count == 1:
        return ""
    beyond = picture.more and node.parents == (-1,)
    return say(lang, "graph-run-beyond" if beyond else "graph-run", {"count": count})


def one_line(text: str) -> str:
    """Text of a stranger's on one line."""
    return printable(" ".join(text.split()))


def legend(picture: Picture) -> list[int]:
    """The lanes that are in the picture, by number."""
    return sorted({picture.strands[node.strand].lane for node in picture.nodes})
