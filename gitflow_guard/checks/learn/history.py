"""A history, read once: what its messages have in common."""

from __future__ import annotations

import re
from itertools import islice

from gitflow_guard.checks.learn.fit import CANDIDATES, Fit
from gitflow_guard.checks.learn.tally import Lengths, Tally
from gitflow_guard.errors import failed
from gitflow_guard.git.log import stored_commits
from gitflow_guard.git.shallow import cut_off_at
from gitflow_guard.rules.kinds import AUTOSQUASH, KINDS, MERGE, PLAIN, REVERT
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.width import length

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.git.log import StoredCommit
    from gitflow_guard.git.place import Place
    from gitflow_guard.rules.message import Message

NEWEST = 5000
# Looking for a correction takes as long as reading a hundred headers.
CORRECTED = 1000
# Of longer headers and of longer bodies nobody learns anything.
_LONGEST = 1000
_LINES = 500
_TICKETS = (
    ("(#1)", r"\(#\d+\)\s*\Z"),
    ("#1", r"(?<![\w&(])#\d+\b"),
    ("ABC-1", r"(?<![\w-])[A-Z][A-Z0-9]+-\d+\b"),
)
_LETTERS = (
    ("ko", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"),
    ("ja", "\u3041-\u30ff"),
    ("zh", "\u3400-\u4dbf\u4e00-\u9fff"),
)


class History:
    """What was found out; `revisions` is how the commits are called in sentences."""

    def __init__(self, revisions: str) -> None:
        self.revisions = revisions
        self.kinds = dict.fromkeys(KINDS, 0)
        self.fits = [Fit(name) for name in CANDIDATES]
        self.headers = Lengths()
        self.lines = Lengths()
        self.trailers = Tally()
        self.tickets = Tally()
        self.languages = Tally()
        self.newest_only = False
        self.shallow = False

    @property
    def checked(self) -> int:
        """The commits that were learnt from."""
        return self.kinds[PLAIN]

    def show(self, message: Message) -> None:
        """Learn from a message that a person wrote."""
        header = message.header[:_LONGEST]
        correct = self.checked < CORRECTED
        self.kinds[PLAIN] += 1
        for fit in self.fits:
            fit.show(header, correct=correct)
        self.headers.add(length(message.header, "columns"))
        for _, line in islice(message.body_lines, _LINES):
            if line:
                self.lines.add(length(line, "columns"))
        for token in {trailer.key for trailer in islice(message.trailers, _LINES)}:
            self.trailers.add(token)
        for shape, pattern in _TICKETS:
            if re.search(pattern, header):
                self.tickets.add(shape)
                break
        self.languages.add(language_of(header))


def language_of(header: str) -> str:
    """By its letters: `ko`, `ja`, `zh`, `latin` or `other`."""
    for code, letters in _LETTERS:
        if not header.isascii() and re.search(f"[{letters}]", header):
            return code
    return "latin" if re.search("[A-Za-z]", header) else "other"


def learn(place: Place, revisions: str) -> History:
    """Read the commits of a range, or the newest of the current branch.

    Raises GflowError `learn-none`, `learn-only-exempt`, or `range-unresolved`.
    """
    history = History(revisions or "HEAD")
    cut_off = cut_off_at(place)
    for commit in read(place, revisions):
        if not revisions and sum(history.kinds.values()) == NEWEST:
            history.newest_only = True
            break
        history.shallow = history.shallow or commit.oid in cut_off
        message = read_stored(commit.raw, commit.encoding, len(commit.parents))
        if message.kind == PLAIN and message.readable and message.header:
            history.show(message)
        elif message.kind != PLAIN:
            history.kinds[message.kind] += 1
    left_out = sum(history.kinds[kind] for kind in (MERGE, REVERT, AUTOSQUASH))
    if not history.checked and left_out:
        raise failed("learn-only-exempt", range=history.revisions, count=left_out)
    if not history.checked:
        raise failed("learn-none", range=history.revisions)
    return history


def read(place: Place, revisions: str) -> Iterator[StoredCommit]:
    """The commits, newest first; one more than are learnt from where no range is named."""
    named = (revisions,) if revisions else (f"--max-count={NEWEST + 1}", "HEAD")
    return stored_commits(place.top, named)
