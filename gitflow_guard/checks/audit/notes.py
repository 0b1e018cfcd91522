"""What was let through once: the notes of pushed bypasses, and this clone's own journal of them."""

from __future__ import annotations

import os

from gitflow_guard.git.run import decode, git
from gitflow_guard.git.sources import read_file
from gitflow_guard.rules.bypass import FILE, FOLDER, NOTES, read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.place import Place
    from gitflow_guard.history.graph import Graph

# So much of a note is told.
LONGEST = 200


def notes(place: Place, graph: Graph) -> dict[int, str]:
    """The notes by commit, a line each; what was not pushed stands in the journal alone."""
    raw = read_file(os.path.join(place.common_dir, FOLDER, FILE)) or b""
    journal = {
        graph.number[use.new]: " ".join(f"Reason: {each.reason} By: {each.by}".split())[:LONGEST]
        for each in read(raw)
        for use in each.uses
        if use.new in graph.number
    }
    return {**journal, **noted(place.top, graph)}


def noted(top: str, graph: Graph) -> dict[int, str]:
    """The notes that can be pushed (git-notes(1))."""
    listed = git(["notes", f"--ref={NOTES}", "list"], directory=top, accept=()).text
    pairs = [line.split(" ") for line in listed.splitlines()]
    known = [(blob, graph.number[oid]) for blob, oid in pairs if oid in graph.number]
    return {commit: content(top, blob) for blob, commit in known}


def content(top: str, blob: str) -> str:
    """The first of a note, on one line."""
    shown = git(["cat-file", "blob", blob], directory=top).out[: 4 * LONGEST]
    return " ".join(decode(shown).split())[:LONGEST]
