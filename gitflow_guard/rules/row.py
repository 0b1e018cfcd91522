"""What a rule is, as a row of the table."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.rules.seen import Check

FAMILIES = ("header", "body", "text")
LOOKS = ("header", "type", "scope", "subject", "body", "footer", "message")
PARAMETERS = (
    "none",
    "number",
    "words",
    "pattern",
    "text",
    "cases",
    "characters",
    "words-by-type",
    "words-by-path",
    "numbers",
)
# Of what these look at nothing can be said when the header is not in the convention's form.
PARTS = frozenset({"type", "scope", "subject"})


class Rule(Record):
    """A rule of commit messages.

    `looks` is the part it looks at, one of LOOKS; `parameter` the kind of its value, one of
    PARAMETERS; `turns` whether `applies` may be set (`always` or `never`). `level`, `value` and
    `applies` hold where no convention or policy says otherwise. `spares` are the kinds of
    message (kinds.KINDS) it is not applied to.
    """

    id: str
    family: str
    looks: str
    parameter: str
    check: Check
    value: Any = None
    applies: str = "always"
    turns: bool = False
    level: str = "off"
    spares: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)
