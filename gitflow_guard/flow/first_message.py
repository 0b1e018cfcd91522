"""The message of the commit that `gflow init` makes, written by the convention of the policy."""

from __future__ import annotations

import re
from itertools import islice, product

from gitflow_guard.rules.aliases import plain
from gitflow_guard.rules.book import build
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.finding import ERROR
from gitflow_guard.rules.judge import HISTORY, judge
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.templates import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.setting import CommitPolicy

ENGLISH = "add the gflow policy"
KOREAN = "gflow 정책 추가"
# What the commit is, the best word first. Versions go by none of them.
MEANINGS = ("chore", "build", "ci", "docs")
# No tracker has an issue of this number.
TICKETS = ("#0", "ABC-0")
KEY = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]*(?=-(?:\d|\\d|\[0-9\]))")
# A convention whose headers nobody could guess is given up after so many.
MOST = 300


def first_message(commits: CommitPolicy) -> str:
    """The message, in which a check finds nothing or only warnings; empty where none is known."""
    book = build(commits)
    warned = ""
    for header in islice(headers(book, commits), MOST):
        for tried in (header, corrected(header, book)):
            found = findings(tried, book)
            if tried and not found:
                return tried + "\n"
            if tried and all(each.level != ERROR for each in found):
                warned = warned or tried + "\n"
    return warned


def headers(book: RuleBook, commits: CommitPolicy) -> Iterator[str]:
    """What may be a header of the convention, the likeliest first."""
    own = book.convention.template
    shipped = dict.fromkeys(each.template for each in CONVENTIONS.values())
    templates = (own,) if own else (*shipped, "{subject}")
    parts = product(templates, types(book), tickets(book), ("", *commits.scopes, "gflow"))
    for template, word, ticket, scope in parts:
        values = {"type": word, "ticket": ticket, "scope": scope, "subject": subject(book)}
        header = write(template, values)
        if header:
            yield header


def types(book: RuleBook) -> list[str]:
    """The types that say it, the one that is called so before those that mean it; last, none."""
    if not book.types:
        return ["build", ""]
    named = [each for each in book.types if each.lower() == "build"]
    known = {each: book.canonical.get(plain(each).lower()) for each in book.types}
    meant = [each for meaning in MEANINGS for each in book.types if known[each] == meaning]
    return list(dict.fromkeys((*named, *meant, "")))


def tickets(book: RuleBook) -> list[str]:
    """Tickets that are none, those first that look like the ones the convention shows."""
    text = f"{book.form} {book.convention.pattern}"
    shown = [f"{key}-0" for key in KEY.findall(text)] + (["#0"] if "#" in book.form else [])
    return list(dict.fromkeys(("", *shown, *TICKETS)))


def subject(book: RuleBook) -> str:
    """What is done, in Korean where the convention is."""
    letters = "".join((book.form, *book.types))
    return KOREAN if any("가" <= letter <= "힣" for letter in letters) else ENGLISH


def findings(header: str, book: RuleBook) -> tuple[Finding, ...]:
    """What a check of the history would find in a commit of this header."""
    return judge(read_stored(header.encode() + b"\n", "", 1), book, stage=HISTORY).findings


def corrected(header: str, book: RuleBook) -> str:
    """The header that the rules themselves propose in its place; empty where they do not."""
    first = (each.suggestion for each in findings(header, book) if each.suggestion)
    return next(first, None) or ""
