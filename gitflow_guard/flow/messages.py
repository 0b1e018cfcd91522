"""The messages of the commits gflow makes, judged like everybody's."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.rules.book import build
from gitflow_guard.rules.finding import ERROR
from gitflow_guard.rules.judge import HISTORY, judge
from gitflow_guard.rules.message import read_stored

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.policy.model import Policy


def by_the_rules(policy: Policy, message: str, *, merging: bool) -> None:
    """Raise `message-refused`, with the findings, for what a check of the history would refuse."""
    raw = message.encode("utf-8", "surrogateescape")
    read = read_stored(raw, "", 2 if merging else 1)
    findings = judge(read, build(policy.commits), stage=HISTORY).findings
    errors = tuple(finding for finding in findings if finding.level == ERROR)
    if errors:
        raise refused("message-refused", findings=errors)
