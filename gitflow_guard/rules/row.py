"""What a rule is, as a row of the table."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.rules.seen import Active, Check, Findings, Seen

FAMILIES = ("header", "body", "text", "commit")
LOOKS = ("header", "type", "scope", "subject", "body", "footer", "message", "commit")
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
    "number-by-type",
    "people",
    "size",
    "globs",
    "globs-by-name",
    "pattern-by-kind",
    "words-by-kind",
)
# What a rule asks of a commit besides its message; `lines` and `files` leave generated ones out.
NEEDS = ("lines", "files", "paths", "sizes", "author", "committer")
# Of what these look at nothing can be said when the header is not in the convention's form.
PARTS = frozenset({"type", "scope", "subject"})


class Rule(Record):
    """A rule of commit messages.

    `looks` is the part it looks at, one of LOOKS; `parameter` the kind of its value, one of
    PARAMETERS; `turns` whether `applies` may be set (`always` or `never`). `level`, `value` and
    `applies` hold where no convention or policy says otherwise. `spares` are the kinds of
    message (kinds.KINDS) it is not applied to, `needs` the facts (NEEDS) without which it finds
    nothing. `later` are the rules of a history, not of a commit that is being made.
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
    needs: tuple[str, ...] = ()
    later: bool = False

    def __hash__(self) -> int:
        return hash(self.id)


def late(module: str, function: str) -> Check:
    """A rule's function in a module of this package that a hook loads only with the rule."""

    def check(seen: Seen, rule: Active) -> Findings:
        loaded = __import__(f"gitflow_guard.rules.{module}", fromlist=[function])
        found: Findings = getattr(loaded, function)(seen, rule)
        return found

    return check
