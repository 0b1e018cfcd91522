"""Bringing in what a remote has, without touching anything but its remote-tracking branches.

Nothing is pruned: a remote-tracking branch may be all that is left of somebody's work.
"""

from __future__ import annotations

from gitflow_guard.git.run import decode, git
from gitflow_guard.git.snapshot import HEADS, TAGS
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

ALONE = ("--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules",
         "--no-prune", "--no-prune-tags")  # fmt: skip


class Fetched(Record):
    """What came of a fetch.

    `problem` is git's first line when it could not. `seen` are the remote-tracking branches
    whose branch the remote has, None where that cannot be told.
    """

    problem: str = ""
    seen: frozenset[str] | None = None


def fetch(top: str, remote: str) -> Fetched:
    """Fetch. FETCH_HEAD stays the user's.

    Git runs where Ctrl-C reaches it: a remote may never answer.
    """
    asked = ["-c", "fetch.output=full", "fetch", "--verbose", *ALONE, "--", remote]
    done = git(asked, directory=top, accept=())
    said = decode(done.err)
    if done.code != 0:
        return Fetched(first_words(said) or f"exit {done.code}")
    return Fetched(seen=listed(said) if takes_all(top, remote) else None)


def first_words(said: str) -> str:
    """The first line of what git said of its failure, without the word it begins with."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    words = ("fatal: ", "error: ", "warning: ")
    line = next((line for line in lines if line.startswith(words)), "".join(lines[:1]))
    for word in words:
        line = line.removeprefix(word)
    return line.rstrip(":. ")


def listed(said: str) -> frozenset[str]:
    """The local names in the table that `git fetch --verbose` prints (git-fetch(1), "OUTPUT")."""
    rows = (line.rpartition(" -> ")[2] for line in said.splitlines() if " -> " in line)
    return frozenset(row.partition(" ")[0] for row in rows)


def takes_all(top: str, remote: str) -> bool:
    """Whether a fetch brings every branch of the remote, as it does by default."""
    asked = ["config", "--get-all", f"remote.{remote}.fetch"]
    refspecs = git(asked, directory=top, accept=()).text.splitlines()
    usual = f"refs/heads/*:refs/remotes/{remote}/*"
    left_out = any(refspec.startswith("^") for refspec in refspecs)
    return not left_out and usual in {refspec.removeprefix("+") for refspec in refspecs}


def tag_there(top: str, remote: str, tag: str) -> bool:
    """Whether the remote has the tag; what cannot be found out is taken for no."""
    return ref_there(top, remote, TAGS + tag)


def branch_there(top: str, remote: str, branch: str) -> bool:
    """Whether the remote has the branch; what cannot be found out is taken for no."""
    return ref_there(top, remote, HEADS + branch)


def ref_there(top: str, remote: str, ref: str) -> bool:
    """Whether the remote has a ref of this full name."""
    found = git(["ls-remote", "--refs", "--", remote, ref], directory=top, accept=())
    return any(line.endswith(f"\t{ref}") for line in decode(found.out).splitlines())


def tags_there(top: str, remote: str, tags: Iterable[str]) -> dict[str, str] | None:
    """The object ids of those of the tags that the remote has; None when it cannot be asked."""
    asked = ["ls-remote", "--refs", "--", remote, *(TAGS + tag for tag in tags)]
    found = git(asked, directory=top, accept=())
    if found.code != 0:
        return None
    rows = (line.split("\t") for line in decode(found.out).splitlines())
    return {ref.removeprefix(TAGS): oid for oid, ref in rows}
