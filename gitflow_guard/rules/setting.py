"""How a team sets the commit rules; read by the policy, resolved against the rule table."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TICKET_PLACES = ("auto", "header", "footer", "off")
LENGTH_UNITS = ("columns", "characters", "graphemes", "utf16")


class RuleOverride(Record):
    """A rule as the policy sets it; `None` leaves what the convention says.

    A value or `applies` without a level makes a rule that is off an error.
    `applies` is `always` or `never`, for the rules that can be turned round.
    """

    rule: str
    level: str | None = None
    value: Any = None
    applies: str | None = None


class OwnConvention(Record):
    """A convention of a team's own, as the policy spells it.

    It has a `pattern`, or a `template` from which one can be made; the rest may be empty.
    """

    name: str
    pattern: str = ""
    template: str = ""
    form: str = ""
    types: tuple[str, ...] = ()


class CommitPolicy(Record):
    """How commits are written. `types` and `scopes`, when not empty, replace the convention's.

    `generated` are patterns of files that rules of size leave out; commits of `ignore_authors`,
    names or addresses, are not judged. `ticket_from_branch` is where the ticket in a branch's
    name is put in a new message (one of TICKET_PLACES).
    """

    convention: str = "conventional"
    length_unit: str = "columns"
    types: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    rules: tuple[RuleOverride, ...] = ()
    generated: tuple[str, ...] = ()
    ignore_authors: tuple[str, ...] = ()
    conventions: tuple[OwnConvention, ...] = ()
    aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ticket_from_branch: str = "auto"
