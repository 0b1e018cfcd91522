"""The newest changes as Mermaid's gitGraph, with the lanes in their order.

A gitGraph is told as commands, oldest first: it knows no commit by its parents, only the heads of
its branches. A merge of anything but a head is told as a commit, so that nothing untrue is drawn.
Source: mermaid.js.org, "Gitgraph Diagrams".
"""

from __future__ import annotations

from gitflow_guard.report.graph.layout import OLDER
from gitflow_guard.report.graph.mermaid_text import Names, plain
from gitflow_guard.report.graph.said import SHORT, said
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.picture import Picture
    from gitflow_guard.report.graph.said import Said

# So much of a first line stands at a commit, which Mermaid writes slantwise.
SUBJECT = 30


def mermaid(picture: Picture, lang: str) -> str:
    """The diagram; of a repository without a commit one that says so."""
    return "\n".join(Told(picture, lang).lines()) + "\n"


class Told:
    """The commands while they are told; `heads` are the nodes that the branches are at.

    `older` are the branches that a commit of their own stands on for what is not shown.
    """

    def __init__(self, picture: Picture, lang: str) -> None:
        self.picture = picture
        self.lang = lang
        self.ids = Names()
        self.names = Names()
        self.branches: dict[int, str] = {}
        self.heads: dict[int, int] = {}
        self.older = set[int]()
        self.at = -1
        self.order = self.orders()
        self.begun = self.bases()
        self.root = self.first()
        self.forks: dict[int, list[int]] = {}
        for strand, base in self.begun.items():
            if strand != self.root and base != OLDER:
                self.forks.setdefault(base, []).append(strand)

    def orders(self) -> dict[int, int]:
        """The strands from the first lane to the last, within a lane the oldest first."""
        strands = self.picture.strands
        seen = dict[int, None]()
        for node in reversed(self.picture.nodes):
            seen.update(dict.fromkeys((node.strand, *self.picture.guests.get(node.newest, ()))))
        ordered = sorted(seen, key=lambda strand: strands[strand].lane)
        return {strand: place for place, strand in enumerate(ordered)}

    def bases(self) -> dict[int, int]:
        """For each strand the node it began at; OLDER where there is none here."""
        last = {node.strand: node for node in self.picture.nodes}
        return {strand: next(iter(node.parents), OLDER) for strand, node in last.items()}

    def first(self) -> int:
        """The strand that the diagram begins with: main's if that can be."""
        free = [strand for strand, base in self.begun.items() if base == OLDER]
        strands, lanes = self.picture.strands, self.picture.lanes
        main = (each for each in free if lanes[strands[each].lane].role == "main_line")
        return next(main, free[-1] if free else OLDER)

    def lines(self) -> Iterator[str]:
        """All of it."""
        if not self.picture.nodes:
            yield from ("gitGraph", f'  commit id: "{plain(say(self.lang, "overview-empty", {}))}"')
            return
        name = self.branch(self.root)
        setting = f"'mainBranchName': '{name}', 'mainBranchOrder': {self.order[self.root]}"
        yield f"%%{{init: {{'gitGraph': {{{setting}}}}}}}%%"
        yield "gitGraph"
        self.at = self.root
        yield from self.before()
        for at in range(len(self.picture.nodes) - 1, -1, -1):
            yield from self.node(at)
            yield from self.guests(at)
            for strand in self.forks.get(at, ()):
                yield from self.fork(strand, at)

    def before(self) -> Iterator[str]:
        """What came before all of it, and the branches that began there."""
        cut = [strand for strand, base in self.begun.items() if base == OLDER]
        oldest = {node.strand: node for node in self.picture.nodes}
        if len(cut) > 1 or oldest[self.root].parents:
            yield self.older_one()
            self.heads[self.root] = OLDER
        for strand in cut:
            if strand != self.root:
                yield from self.fork(strand, OLDER)
                if any(parent != OLDER for parent in oldest[strand].parents[1:]):
                    # Without a commit of its own it would take in nothing of the first branch.
                    yield self.older_one()
                    self.older.add(strand)

    def older_one(self) -> str:
        """A commit that stands for all that is not shown."""
        return f'  commit id: "{self.ids.new(say(self.lang, "graph-before", {}))}"'

    def fork(self, strand: int, base: int) -> Iterator[str]:
        """Make a branch where it began, before anything else comes there."""
        yield from self.to(self.root if base == OLDER else self.picture.nodes[base].strand)
        yield f'  branch "{self.branch(strand)}" order: {self.order[strand]}'
        self.at, self.heads[strand] = strand, base

    def guests(self, at: int) -> Iterator[str]:
        """The branches that have nothing of their own yet."""
        node = self.picture.nodes[at]
        for strand in self.picture.guests.get(node.newest, ()):
            yield from self.to(node.strand)
            yield f'  branch "{self.branch(strand)}" order: {self.order[strand]}'
            self.at = strand

    def branch(self, strand: int) -> str:
        """The one name of a strand."""
        if strand not in self.branches:
            known = self.picture.strands[strand]
            lane = self.picture.lanes[known.lane]
            # In the line of settings a name stands between such quotes.
            text = known.name or lane.key or lane.role
            self.branches[strand] = self.names.new(text.replace("'", "_"))
        return self.branches[strand]

    def node(self, at: int) -> Iterator[str]:
        """A change: its branch gone to, then the commit or the merge."""
        node = self.picture.nodes[at]
        yield from self.to(node.strand)
        sides = [parent for parent in node.parents[1:] if parent != OLDER]
        side = next((each for each in sides if self.is_head(each)), OLDER)
        text = self.attributes(said(self.picture, at, self.lang))
        other = self.picture.nodes[side].strand if side != OLDER else -1
        if side != OLDER and self.takes(node.strand, other):
            yield f'  merge "{self.branch(other)}" {text}'
        else:
            yield f"  commit {text}"
        self.heads[node.strand] = at

    def is_head(self, at: int) -> bool:
        """Whether a change is what its branch is at just now."""
        return self.heads.get(self.picture.nodes[at].strand) == at

    def takes(self, strand: int, other: int) -> bool:
        """Whether Mermaid merges the one into the other: not where both are at commits of one."""
        head = self.heads.get(strand)
        if head is None or other == strand:
            return False
        if head == OLDER:
            return strand in self.older or other != self.root
        return self.picture.nodes[head].strand != other

    def to(self, strand: int) -> Iterator[str]:
        """Be on another branch."""
        if self.at != strand:
            yield f'  checkout "{self.branch(strand)}"'
            self.at = strand

    def attributes(self, told: Said) -> str:
        """The id of a commit, which no other has, its tags, and its look."""
        run = f"({told.run}) " if told.run else ""
        text = (
            f'id: "{self.ids.new(f"{told.oid[:SHORT]} {run}{told.subject}", SHORT + 1 + SUBJECT)}"'
        )
        if told.run:
            text += " type: HIGHLIGHT"
        return text + "".join(f' tag: "{plain(tag)}"' for tag in told.tags)
