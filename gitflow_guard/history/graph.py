"""A history in memory: commits as numbers, so that many thousands are cheap to walk."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Graph:
    """Commits in the order they were added; everything of a commit stands under its number.

    `times` are seconds since 1970 at which it was committed, `authored` at which it was written.
    `parents` hold numbers, complete after `link`; `cut` are the commits a parent of which is not
    here, as at the end of a shallow clone.
    """

    __slots__ = (
        "_named", "authored", "authors", "committers", "cut", "number", "oids", "parents",
        "subjects", "telling", "times",
    )  # fmt: skip

    def __init__(self) -> None:
        self.oids: list[str] = []
        self.number: dict[str, int] = {}
        self.parents: list[tuple[int, ...]] = []
        self.times: list[int] = []
        self.authored: list[int] = []
        self.authors: list[str] = []
        self.committers: list[str] = []
        self.subjects: list[str] = []
        self.telling: dict[int, str] = {}
        self.cut: set[int] = set()
        self._named: list[str] = []

    def __len__(self) -> int:
        return len(self.oids)

    def add(self, row: Sequence[str]) -> None:
        """A commit: id, parents' ids, both times, committer's address, author's name, message."""
        oid, parents, committed, authored, committer, author, message = row
        number = len(self.oids)
        self.number[oid] = number
        self.oids.append(oid)
        self._named.append(parents)
        self.times.append(seconds(committed))
        self.authored.append(seconds(authored))
        self.committers.append(committer)
        self.authors.append(author)
        subject, _, body = message.partition("\n")
        self.subjects.append(subject)
        if body and tells(body):
            self.telling[number] = body

    def link(self) -> None:
        """Turn the ids of parents into numbers, once all commits are there."""
        number = self.number
        for child, named in enumerate(self._named):
            names = named.split()
            known = tuple(number[name] for name in names if name in number)
            if len(known) < len(names):
                self.cut.add(child)
            self.parents.append(known)
        self._named.clear()

    def body(self, commit: int) -> str:
        """The message after its first line, where that tells where the commit came from."""
        return self.telling.get(commit, "")

    def is_merge(self, commit: int) -> bool:
        """Whether it has more than one parent."""
        return len(self.parents[commit]) > 1

    def reach(self, tips: Iterable[int], seen: bytearray | None = None) -> bytearray:
        """1 for each commit that a tip holds, itself included; `seen` is added to."""
        held = bytearray(len(self.oids)) if seen is None else seen
        for _ in self.newly(tips, held):
            pass
        return held

    def newly(self, tips: Iterable[int], held: bytearray) -> Iterator[int]:
        """The commits the tips hold and `held` does not yet; each is marked there."""
        parents = self.parents
        waiting = [tip for tip in tips if not held[tip]]
        for tip in waiting:
            held[tip] = 1
        while waiting:
            commit = waiting.pop()
            yield commit
            for parent in parents[commit]:
                if not held[parent]:
                    held[parent] = 1
                    waiting.append(parent)


def seconds(text: str) -> int:
    """A time as git prints it; 0 for one that a broken commit does not tell."""
    try:
        return int(text)
    except ValueError:
        return 0


def tells(body: str) -> bool:
    """Whether a body may say where its commit came from; of other commits it is not kept.

    Sources: git-cherry-pick(1) -x, git-revert(1), git-merge(1) --squash, and what GitLab, Gerrit
    and Bitbucket write. A chain, and no loop: it is asked of every commit.
    """
    return (
        "(cherry picked from commit " in body
        or "This reverts commit " in body
        or "See merge request " in body
        or "Reviewed-on: " in body
        or "Squashed commit of the following:" in body
        or "Merge in " in body
    )
