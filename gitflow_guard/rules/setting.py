"""How a team sets the commit rules; read by the policy, resolved against the rule table."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

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


class CommitPolicy(Record):
    """How commits are written. `types` and `scopes`, when not empty, replace the convention's."""

    convention: str = "conventional"
    length_unit: str = "columns"
    types: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    rules: tuple[RuleOverride, ...] = ()
