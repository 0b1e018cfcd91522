"""The way of `conventional-commitlint`: commitlint's verdict, its quirks included.

Measured beside commitlint itself: docs/parity.md.
"""

from __future__ import annotations

from gitflow_guard.rules.commitlint_message import LooseMessage, read
from gitflow_guard.rules.commitlint_rules import CHECKS
from gitflow_guard.rules.judge import EMPTY, HOOK, Judgement, found_by
from gitflow_guard.rules.kinds import PLAIN
from gitflow_guard.rules.seen import Seen
from gitflow_guard.rules.table import RULES_BY_ID
from gitflow_guard.rules.way import Way

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.message import Message
    from gitflow_guard.rules.seen import Active, Facts

IGNORED = "ignored"


def judged(message: Message, book: RuleBook, facts: Facts | None, stage: str) -> Judgement:
    """Everything wrong with a message; `exempt` is `ignored` where commitlint reads nothing."""
    loose = LooseMessage(message)
    skipped = loose.ignored or loose.blank
    table = book.active if stage == HOOK else book.history
    findings = found_by(Seen(loose, book, facts), rules_for(loose, table, bare=skipped))
    if findings:
        from gitflow_guard.rules.polish import polished

        findings = polished(findings, loose, book, facts)
    exempt = (IGNORED if loose.ignored else EMPTY) if skipped else ""
    return Judgement(tuple(findings), exempt)


def rules_for(
    message: LooseMessage, table: dict[str, tuple[Active, ...]], *, bare: bool
) -> tuple[Active, ...]:
    """Those of messages, whatever its kind, and those of commits, as of its kind.

    `bare` leaves only the latter: commitlint knows nothing of them, a policy may.
    """
    of_commits = [each for each in table[message.kind] if is_of_commits(each)]
    of_messages = [each for each in table[PLAIN] if not is_of_commits(each)]
    return (*([] if bare else of_messages), *of_commits)


def is_of_commits(rule: Active) -> bool:
    """Whether the rule looks at what a commit is or changes."""
    return RULES_BY_ID[rule.rule].family == "commit" or rule.rule == "no-fixup"


WAY = Way(read=read, reread=LooseMessage, judged=judged, checks=CHECKS)
