"""What `gflow bypass` wrote down beside commits (git-notes(1))."""

from __future__ import annotations

from gitflow_guard.git.run import decode, git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.history.graph import Graph

REF = "refs/notes/gflow"
# So much of a note is told.
LONGEST = 200


def notes(top: str, graph: Graph) -> dict[int, str]:
    """The notes by commit, a line each."""
    listed = git(["notes", f"--ref={REF}", "list"], directory=top, accept=()).text
    pairs = [line.split(" ") for line in listed.splitlines()]
    known = [(blob, graph.number[oid]) for blob, oid in pairs if oid in graph.number]
    return {commit: content(top, blob) for blob, commit in known}


def content(top: str, blob: str) -> str:
    """The first of a note, on one line."""
    shown = git(["cat-file", "blob", blob], directory=top).out[: 4 * LONGEST]
    return " ".join(decode(shown).split())[:LONGEST]
