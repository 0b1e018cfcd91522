"""What is wrong with a clone, as data."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Trouble(Record):
    """One thing that is wrong.

    `code` names its sentence, `values` fill it; one of them may be a GflowError, which is told in
    its own words. `mend` are the commands that put it right, one after the other, each a list of
    arguments. `rule` and `fix` are those of the check's row: `fix` names what `--fix` does.
    """

    level: str
    code: str
    values: dict[str, Any] = {}
    mend: tuple[tuple[str, ...], ...] = ()
    rule: str = ""
    fix: str = ""


class Examination(Record):
    """`checked` and `skipped` count checks: those made, and those whose facts are not known."""

    checked: int
    skipped: int
    troubles: tuple[Trouble, ...]

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings do not count."""
        return all(trouble.level != ERROR for trouble in self.troubles)
