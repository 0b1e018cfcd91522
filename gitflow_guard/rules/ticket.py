"""The ticket of a branch, put into a new message: into the header, or as a trailer."""

from __future__ import annotations

from gitflow_guard.rules.branch_rules import BranchFacts, BranchSettings, names, ticket_of
from gitflow_guard.rules.cleanup import kept_lines
from gitflow_guard.rules.guess import guess
from gitflow_guard.rules.kinds import PLAIN, kind_of
from gitflow_guard.rules.templates import pieces
from gitflow_guard.rules.trailers import block_start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.cleanup import Reading
    from gitflow_guard.rules.setting import RuleOverride

AUTO = "auto"
HEADER = "header"
RULE = "branch-ticket"
TRAILER = "Refs"


def ticket_in_name(facts: BranchFacts, rules: Sequence[RuleOverride], place: str) -> str:
    """The ticket, by the pattern of the rule `branch-ticket`; empty where there is none.

    A bare number is one, `#12`, only where the policy asks for tickets: else it may be anything.
    """
    settings = BranchSettings(rules)
    asked = settings.get(RULE)
    value = asked.value if asked else pattern_of(rules)
    ticket = ticket_of(facts, value)
    if not ticket.isdigit():
        return ticket
    return f"#{ticket}" if asked or place != AUTO else ""


def pattern_of(rules: Sequence[RuleOverride]) -> object:
    """The rule's pattern though it is off."""
    on = BranchSettings([*(rule for rule in rules if rule.rule != RULE), switched_on(rules)])
    setting = on.get(RULE)
    return setting.value if setting else ""


def switched_on(rules: Sequence[RuleOverride]) -> RuleOverride:
    """The rule's own setting, as an error."""
    from gitflow_guard.rules.setting import RuleOverride

    own = next((rule for rule in rules if rule.rule == RULE), RuleOverride(RULE))
    return own.replace(level="error")


def filled(raw: bytes, reading: Reading, book: RuleBook, ticket: str, place: str) -> bytes:
    """The message file with the ticket in it; as it was where it names it, or cannot take it."""
    try:
        kept = [(number, line.decode()) for number, line in kept_lines(raw, reading)]
    except UnicodeDecodeError:
        return raw
    header = kept[0][1] if kept else ""
    if kind_of(header) != PLAIN or names("\n".join(line for _, line in kept), ticket):
        return raw
    lines = raw.split(b"\n")
    end = b"\r" if lines[0].endswith(b"\r") else b""
    spots = {piece.name: at for at, piece in enumerate(pieces(book.convention.template))}
    if place == HEADER or (place == AUTO and "ticket" in spots):
        if header:
            right = with_ticket(header, book, ticket)
        else:
            right = f"{ticket} " if spots.get("ticket") == 0 else ""
        if right:
            number = kept[0][0] if kept else 1
            lines[number - 1 : number] = [right.encode() + end]
            return b"\n".join(lines)
    return b"\n".join(with_trailer(lines, kept, end, ticket))


def with_ticket(header: str, book: RuleBook, ticket: str) -> str:
    """The header with the ticket where the convention has it; empty when that cannot be told."""
    written = f"{ticket} {header}"
    better = guess(written, book)
    if better is not None:
        return better.header
    return written if book.read(written) is not None else ""


def with_trailer(
    lines: list[bytes], kept: Sequence[tuple[int, str]], end: bytes, ticket: str
) -> list[bytes]:
    """The file's lines with a trailer below the message, among others where there are some."""
    trailer = f"{TRAILER}: {ticket}".encode() + end
    if not kept:
        # The first line stays free for the header.
        rest = lines[1:] if lines[0].strip() == b"" else lines
        return [end, end, trailer, end, *rest]
    texts = [line for _, line in kept]
    title = texts.index("") if "" in texts else len(texts)
    among = title < len(texts) and block_start(texts, title) < len(texts)
    last = kept[-1][0]
    new = [trailer] if among else [end, trailer]
    if last == len(lines):
        new = [*new, b""]
    return [*lines[:last], *new, *lines[last:]]
