"""How large objects are, asked of one process."""

from __future__ import annotations

from gitflow_guard.git.conversation import Conversation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# So many are asked for before an answer is read; their ids must fit into a pipe.
AT_ONCE = 100


class Sizes:
    """A conversation about sizes."""

    def __init__(self, top: str) -> None:
        asked = ["cat-file", "--batch-command=%(objectsize)", "--buffer"]
        self._talk = Conversation(asked, directory=top)

    def of(self, oids: Iterable[str]) -> dict[str, int]:
        """The size of each object, in bytes; one that is not there is left out."""
        wanted = list(dict.fromkeys(oids))
        found = list[bytes]()
        for start in range(0, len(wanted), AT_ONCE):
            block = wanted[start : start + AT_ONCE]
            self._talk.tell("".join(f"info {oid}\n" for oid in block).encode() + b"flush\n")
            found += [self._talk.hear() for _ in block]
        both = zip(wanted, found, strict=True)
        return {oid: int(size) for oid, size in both if size.isdigit()}

    def end(self) -> None:
        """Nothing more is asked."""
        self._talk.end()
