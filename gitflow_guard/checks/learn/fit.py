"""How well one convention fits a history."""

from __future__ import annotations

from gitflow_guard.checks.learn.tally import Tally
from gitflow_guard.rules.book import build
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.guess import guess
from gitflow_guard.rules.letters import wrong_case
from gitflow_guard.rules.parts import Parts
from gitflow_guard.rules.setting import CommitPolicy
from gitflow_guard.rules.width import composed

# Its form is that of `conventional`; it differs in how commitlint reads it.
_LEFT_OUT = ("conventional-commitlint",)
CANDIDATES = tuple(name for name in CONVENTIONS if name not in _LEFT_OUT)


class Fit:
    """What a convention makes of the headers it was shown.

    `formed` counts those of its form, `as_are` those whose type is one of its own too,
    `tried` those on which a correction was looked for where needed, and `corrected` how many of
    those fit then.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.book = build(CommitPolicy(convention=name))
        self.formed = self.as_are = self.tried = self.corrected = 0
        self.types = Tally()
        self.scopes = Tally()
        level, cases, applies = self.book.convention.rules.get("type-case", ("off", (), "always"))
        self._cases = cases if level != "off" and applies == "always" else ()

    def show(self, header: str, *, correct: bool) -> None:
        """Count a header."""
        parts = Parts(header, self.book.read, free=False)
        fits = parts.formed and bool(parts.subject) and self.is_type(parts.type)
        if parts.formed:
            self.formed += 1
            if parts.type:
                self.types.add(composed(parts.type))
            if parts.scope:
                self.scopes.add(composed(parts.scope))
        self.as_are += fits
        if correct:
            self.tried += 1
            self.corrected += fits or guess(header, self.book) is not None

    def is_type(self, written: str) -> bool:
        """Whether the convention has this type, spelt so; where it needs none, none is one."""
        if not written:
            return self.book.convention.rules.get("type-empty", ("off",))[0] == "off"
        name = composed(written)
        if self.book.convention.any_case:
            return name.lower() in self.book.lowered
        return name in self.book.types or _bare(name) in self.book.types

    def is_cased(self, name: str) -> bool:
        """Whether a type is written in the convention's case."""
        return not self._cases or not wrong_case(name, self._cases, never=False)


def _bare(name: str) -> str:
    from gitflow_guard.rules.aliases import plain

    return plain(name)
