"""What a check found, whatever was checked."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.checks.waivers import Waived
    from gitflow_guard.policy.model import Waiver
    from gitflow_guard.rules.finding import Finding


class Report(Record):
    """`checked` and `skipped` count the things judged and those passed over; `why` says why.

    `why` is a words code (`skipped-merge` ...) or empty. `waived` are findings that the policy lets
    pass, `ended` its waivers that no longer do, `let_be` counts what a baseline leaves out.
    """

    checked: int
    skipped: int
    findings: tuple[Finding, ...]
    why: str = ""
    waived: tuple[Waived, ...] = ()
    ended: tuple[Waiver, ...] = ()
    let_be: int = 0

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings do not count."""
        return all(finding.level != ERROR for finding in self.findings)
