"""What a rule says when something is wrong, as data."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

ERROR = "error"
WARNING = "warning"
OFF = "off"
LEVELS = (OFF, WARNING, ERROR)


class Finding(Record):
    """One mistake, found once.

    `code` names its sentence in `gitflow_guard.words`, `values` fill that sentence. `line` and
    `column` count from 1 in the message as the user wrote it (before cleanup), columns in
    characters. `suggestion` is the corrected line, when one can be told.
    """

    rule: str
    level: str
    code: str
    values: dict[str, Any] = {}
    commit: str | None = None
    ref: str | None = None
    line: int | None = None
    column: int | None = None
    suggestion: str | None = None

    def __hash__(self) -> int:
        return hash((self.rule, self.code, self.commit, self.ref, self.line, self.column))
