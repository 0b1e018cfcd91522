"""Rules that look at the subject, and at the mark of a breaking change."""

from __future__ import annotations

from gitflow_guard.rules.header import ending
from gitflow_guard.rules.letters import recased, wrong_case
from gitflow_guard.rules.seen import NOTHING, found
from gitflow_guard.rules.trailers import BREAKING
from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.seen import Active, Findings, Seen


def case(seen: Seen, rule: Active) -> Findings:
    """The subject is, or is not, in one of the cases."""
    subject = seen.parts.subject
    if not wrong_case(subject, rule.value, never=rule.never):
        return NOTHING
    right = recased(subject, rule.value, never=rule.never)
    if right and subject[1:2].isupper() and right[1:] == subject[1:]:
        # `aPI` is nothing anybody means.
        right = None
    fixed = seen.parts.with_part("subject", right) if right else None
    column = seen.parts.column("subject")
    return (found(rule, seen.header_line, column, suggestion=fixed, cases=rule.value),)


def full_stop(seen: Seen, rule: Active) -> Findings:
    """The subject ends, or does not end, in one of the characters of `value`."""
    return ending(seen, rule, seen.message.header.rstrip()) if seen.parts.subject else NOTHING


def mood(seen: Seen, rule: Active) -> Findings:
    """The subject begins with the bare verb: `add`, neither `added` nor `adds`. English only."""
    from gitflow_guard.rules.verbs import imperative

    word = seen.parts.subject.split(" ", 1)[0]
    right = imperative(word)
    if not right:
        return NOTHING
    fixed = seen.parts.with_part("subject", right + seen.parts.subject[len(word) :])
    values = {"written": word, "right": right}
    column = seen.parts.column("subject")
    return (found(rule, seen.header_line, column, suggestion=fixed, **values),)


def exclamation_mark(seen: Seen, rule: Active) -> Findings:
    """There is, or there is not, a `!` before the colon."""
    if seen.parts.breaking != rule.never:
        return NOTHING
    # Without a footer that says so too the mark is all that tells of a breaking change.
    told = any(line.startswith(BREAKING) for line in seen.message.texts)
    fixed = seen.parts.with_part("breaking", "") if rule.never and told else None
    return (found(rule, seen.header_line, seen.parts.column("breaking"), suggestion=fixed),)


def breaking_mark(seen: Seen, rule: Active) -> Findings:
    """`!` and a `BREAKING CHANGE:` footer come together or, turned round, never both or neither."""
    footer = any(line.startswith(BREAKING) for line in seen.message.texts)
    if (seen.parts.breaking == footer) != rule.never:
        return NOTHING
    part = "type" if not seen.parts.breaking else "breaking"
    return (found(rule, seen.header_line, seen.parts.column(part)),)


def words(seen: Seen, rule: Active) -> Findings:
    """The subject holds none of the words of `value`, in any case."""
    import re

    lowered = composed(seen.parts.subject).lower()
    for word in rule.value:
        match = re.search(r"(?<!\w)" + re.escape(word.lower()) + r"(?!\w)", lowered)
        if match:
            column = seen.parts.column("subject") + match.start()
            return (found(rule, seen.header_line, column, word=word),)
    return NOTHING


def pattern(seen: Seen, rule: Active) -> Findings:
    """The pattern is found in the subject or, turned round, is not."""
    subject = composed(seen.parts.subject)
    if not subject or bool(rule.value.search(subject)) != rule.never:
        return NOTHING
    column = seen.parts.column("subject")
    return (found(rule, seen.header_line, column, pattern=rule.value.pattern),)
