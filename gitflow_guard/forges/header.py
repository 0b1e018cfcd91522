"""A convention's headers as one pattern: it takes all that the policy takes, and a little more."""

from __future__ import annotations

from gitflow_guard.forges.patterns import literal
from gitflow_guard.rules.book import build
from gitflow_guard.rules.finding import ERROR
from gitflow_guard.rules.kinds import PLAIN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.setting import CommitPolicy

# What is not judged, or only once it is part of the history.
LET_BE = "Merge |Merged |Revert |Reapply |(?:fixup|squash|amend)! "
ANY_TYPE = "[^\\s:()!]+"
# Readers of `type(scope)!: subject`, and what each takes before the colon.
COLONS = {"colon": "", "suffixed": "", "spaced": " *"}


def header_pattern(commits: CommitPolicy) -> str:
    """What every message begins with; empty where its form is no error or has no pattern."""
    book = build(commits)
    form = plain(book)
    # A convention with a way of its own lets more be than `LET_BE`.
    if not form or book.way or "header-format" not in errors(book):
        return ""
    # `^` may be the beginning of any line (GitLab).
    return f"\\A(?:{LET_BE}|{form})"


def plain(book: RuleBook) -> str:
    """What the header of a message of the convention begins with, or matches whole."""
    convention = book.convention
    if convention.pattern:
        return f"(?:{convention.pattern})(?:\\n|$)"
    if convention.reads not in COLONS:
        return ""
    gap = COLONS[convention.reads]
    return f"{types(book)}(?:\\([^()]+\\))?!?{gap}: *\\S"


def types(book: RuleBook) -> str:
    """The types, as alternatives."""
    if "type-enum" not in errors(book) or not book.types:
        return ANY_TYPE
    spelt = "?:" if "type-case" in errors(book) else "?i:"
    return f"({spelt}{'|'.join(map(literal, book.types))})"


def errors(book: RuleBook) -> set[str]:
    """The rules that refuse an ordinary message."""
    return {active.rule for active in book.history[PLAIN] if active.level == ERROR}
