"""commit-msg: the message, judged as git will store it; a refused one is kept."""

from __future__ import annotations

from gitflow_guard.errors import failed, misused, refused
from gitflow_guard.hooks.load import load_rules
from gitflow_guard.hooks.message.reading import reading_of
from gitflow_guard.hooks.where import content, here, is_rebasing
from gitflow_guard.patience import judge_in_time
from gitflow_guard.rules.book import build
from gitflow_guard.rules.finding import ERROR
from gitflow_guard.rules.judge import HOOK
from gitflow_guard.rules.message import read_hook_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.message import Message
    from gitflow_guard.rules.seen import Facts


def run(arguments: Sequence[str]) -> list[GflowError]:
    """What keeps this message from being taken."""
    if not arguments:
        raise misused("hook-argument-missing", hook="commit-msg")
    place = here()
    raw = content(arguments[0])
    if raw is None:
        raise failed("text-not-found", path=arguments[0])
    reading = reading_of(place, arguments[0], raw)
    # A rebase brings in again what was written long ago; only what was edited now counts.
    if is_rebasing(place) and not reading.editor:
        from gitflow_guard.hooks.message.replayed import is_replayed

        if is_replayed(place, raw, reading):
            return []
    found = load_rules(place)
    message = read_hook_file(raw, reading)
    book = build(found.commits)
    findings, facts = judged(place, message, book)
    if not findings:
        return []
    from gitflow_guard.hooks.message.refused import fix_for, keep
    from gitflow_guard.hooks.tell import tell_findings

    tell_findings(findings)
    errors = sum(finding.level == ERROR for finding in findings)
    if not errors:
        return []
    kept = keep(place, raw, reading)
    values = {"count": errors, "origin": found.origin, "command": kept}
    if not kept:
        return [refused("hook-message-refused-lost", **values)]
    fix = fix_for(raw, reading, book, facts)
    code = "hook-message-refused-fix" if fix else "hook-message-refused"
    return [refused(code, **values, fix=fix)]


def judged(
    place: Place, message: Message, book: RuleBook
) -> tuple[tuple[Finding, ...], Facts | None]:
    """What is wrong with the message, and the facts by which that was told."""
    facts = facts_for(place, book)
    findings = judge_in_time(message, book, facts, stage=HOOK).findings
    if facts is None and any(finding.rule == "scope-empty" for finding in findings):
        # No rule needs the files; but the scope that is missing may be told from them.
        facts = facts_for(place, book.replace(needs=frozenset({"paths"})))
        findings = judge_in_time(message, book, facts, stage=HOOK).findings
    return findings, facts


def facts_for(place: Place, book: RuleBook) -> Facts | None:
    """What the rules ask for besides the message."""
    if not book.wants_facts:
        return None
    from gitflow_guard.hooks.message.facts import facts_here

    return facts_here(place, book)
