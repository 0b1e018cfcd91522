"""What a commit changes, by its message: for the next version and the changelog."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.aliases import BREAKING_EMOJI, plain
from gitflow_guard.rules.parts import Parts
from gitflow_guard.rules.trailers import BREAKING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.book import RuleBook


class Change(Record):
    """A commit's meaning. `type` is canonical (`feat` for `기능`), or empty where none is told."""

    type: str
    scope: str
    breaking: bool
    subject: str


def summarise(message_text: str, book: RuleBook) -> Change:
    """The meaning of a message, strict about nothing; never raises."""
    header, _, rest = message_text.lstrip("\ufeff \t\r\n").partition("\n")
    parts = Parts(header, book.read)
    if not parts.formed:
        parts = _put_right(header, book) or parts
    written = plain(parts.type).lower()
    breaking = parts.breaking or written == BREAKING_EMOJI
    breaking = breaking or (bool(written or rest) and _has_note(rest))
    canonical = book.canonical.get(written, written)
    return Change(canonical, parts.scope.strip(), breaking, parts.subject.strip())


def _put_right(header: str, book: RuleBook) -> Parts | None:
    if header[:1].isalnum() and not any(mark in header for mark in ":：]-"):
        return None
    from gitflow_guard.rules.guess import guess

    meant = guess(header, book)
    return Parts(meant.header, book.read) if meant else None


def _has_note(rest: str) -> bool:
    if "BREAKING" not in rest:
        return False
    return rest.startswith(BREAKING) or any(f"\n{note}" in rest for note in BREAKING)
