"""What a header that is not in the convention's form was meant to be."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.aliases import BREAKING_EMOJI, plain
from gitflow_guard.rules.loose import is_ticket, read_loosely, ticket_in
from gitflow_guard.rules.nearest import nearest
from gitflow_guard.rules.templates import pieces, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.loose import Loose

_LONGEST = 1000
# Shorter aliases are like too many words.
_SHORTEST_ALIAS = 5


class Guess(Record):
    """A header put right. `slips` names what was wrong with its shape, `type` its right type."""

    header: str
    slips: tuple[str, ...]
    type: str
    written: str
    ticket: str = ""


def guess(header: str, book: RuleBook) -> Guess | None:
    """What the header was meant to be, or nothing where that cannot be told."""
    template = book.convention.template
    if len(header) > _LONGEST or not template:
        return None
    places = {piece.name: piece.needed for piece in pieces(template) if piece.name}
    loose = read_loosely(header)
    loose = loose if "type" in places else without_type(loose)
    written, meant, subject = meant_type(loose, book)
    untyped = not meant and "type" in places
    if not subject or (untyped and (places["type"] or not loose.ticket)):
        return None
    values = placed(loose, places, meant, subject)
    if "breaking" not in places and BREAKING_EMOJI in book.types and values.pop("breaking", ""):
        values["type"] = meant = BREAKING_EMOJI
    right = write(template, values)
    if right in {"", header} or book.read(right) is None:
        return None
    slips = loose.slips if book.convention.colon else ()
    return Guess(right, slips, meant, written, loose.ticket)


def lacks_ticket(header: str, book: RuleBook) -> bool:
    """Whether a header that is not in the form would be put right, if it named a ticket."""
    wanted = any(
        piece.name == "ticket" and piece.needed for piece in pieces(book.convention.template)
    )
    tickets = ("#1", "A-1") if wanted else ()
    return any(guess(f"{header.rstrip()} ({ticket})", book) for ticket in tickets)


def without_type(loose: Loose) -> Loose:
    """The same for a convention that has no types: all but a ticket before it is the subject."""
    ticket = "" if loose.ticket in loose.rest else loose.ticket
    nothing = {"type": "", "scope": "", "breaking": "", "emoji": ""}
    return loose.replace(**nothing, ticket=ticket, subject=loose.rest, marked=False)


def meant_type(loose: Loose, book: RuleBook) -> tuple[str, str, str]:
    """The type as it was written and as it is meant, and the subject that goes with it.

    An emoji is the type where the convention's types are emoji, or no word is one.
    """
    icon = right_type(loose.emoji, book) if loose.emoji else ""
    word = word_meant(loose, book)
    if icon and (not word or plain(loose.emoji) in book.types):
        return loose.emoji, icon, loose.subject if word else loose.rest
    if word:
        return loose.type, word, loose.subject
    return "", "", "" if loose.marked else loose.rest


def word_meant(loose: Loose, book: RuleBook) -> str:
    """A word without a mark after it is a type only when it is one, spelt right."""
    word = right_type(loose.type, book) if loose.type else ""
    alone = bool(book.types) and loose.type.lower() == word.lower() and not loose.emoji
    return word if loose.marked or (alone and loose.subject[:1] not in {"(", ":"}) else ""


def placed(loose: Loose, places: dict[str, bool], meant: str, subject: str) -> dict[str, str]:
    """The parts by name, a ticket where the convention has it, else after the subject."""
    ticket, scope = loose.ticket, loose.scope
    if "ticket" in places:
        if not ticket and is_ticket(scope):
            ticket, scope = scope, ""
        if not ticket:
            ticket, subject = ticket_in(subject)
    elif ticket and ticket not in subject:
        subject, ticket = f"{subject} ({ticket})", ""
    else:
        ticket = ""
    values = {"type": meant, "scope": scope, "breaking": loose.breaking}
    return {**values, "ticket": ticket, "subject": subject}


def right_type(written: str, book: RuleBook) -> str:
    """The type that was meant: itself, an alias of it, or the nearest name; empty if none is."""
    word = _spelt(written)
    lowered = word.lower()
    if not book.types:
        return word
    if lowered in book.lowered:
        return word if book.convention.any_case else book.lowered[lowered]
    return _same_meaning(lowered, book) or _near(lowered, book)


def _spelt(written: str) -> str:
    """Of the code of an emoji, the emoji that is meant."""
    word = plain(written)
    if not word.startswith(":"):
        return word
    from gitflow_guard.rules.gitmoji import CODES

    return CODES.get(nearest(word, CODES), word)


def _same_meaning(lowered: str, book: RuleBook) -> str:
    meaning = book.canonical.get(lowered)
    same = (each for each in book.types if book.canonical.get(plain(each).lower()) == meaning)
    return next(same, "") if meaning else ""


def _near(lowered: str, book: RuleBook) -> str:
    """The nearest of the types, else of the words that mean one of them."""
    near = nearest(lowered, book.lowered)
    if near:
        return book.lowered[near]
    meanings = sorted(set(book.canonical.values()))
    alias = nearest(lowered, meanings) or nearest(
        lowered, [name for name in book.canonical if len(name) >= _SHORTEST_ALIAS]
    )
    return _same_meaning(alias, book) if alias else ""
