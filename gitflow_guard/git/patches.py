"""What commits change, as ids that stay the same when a commit is picked (git-patch-id(1))."""

from __future__ import annotations

from gitflow_guard.errors import failed
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.streams import Pipe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

DIFFS = (
    "diff-tree", "--stdin", "--root", "--patch", "--no-ext-diff", "--no-textconv", "--no-color",
    "--no-renames", "--full-index", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
CHUNK = 1 << 16


def patch_ids(top: str, oids: Iterable[str]) -> dict[str, str]:
    """The patch id of each commit by its object id; one that changes nothing has none.

    Two processes, for however many commits. A second id, after a space, is what a commit is
    compared with in the place of its parents. Raises GflowError `git-failed`.
    """
    asked = "".join(f"{oid}\n" for oid in oids).encode()
    if not asked:
        return {}
    both = Pipe(list(DIFFS), ["patch-id", "--stable"], directory=top, stdin=asked)
    try:
        raw = b""
        while more := both.read(CHUNK):
            raw += more
        ended = both.listing()
        if ended.code != 0:
            problem = decode(ended.err).strip()
            raise failed("git-failed", command="diff-tree", problem=problem)
    finally:
        both.drop()
    pairs = (line.split(" ") for line in decode(raw).splitlines())
    return {oid: patch for patch, oid in pairs}


def lacks_blobs(top: str) -> bool:
    """Whether this is a partial clone, in which reading a patch would fetch it first."""
    asked = ["config", "--get-regexp", r"^(remote\..*\.promisor|extensions\.partialclone)$"]
    return bool(git(asked, directory=top, accept=()).out)
