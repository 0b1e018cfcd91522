"""A message put right in all that can be told for certain."""

from __future__ import annotations

from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.message import read_hook_file
from gitflow_guard.rules.wrap import wrapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.cleanup import Reading
    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.message import Message
    from gitflow_guard.rules.seen import Facts

# What is found shows the first mistakes of a kind only; the others come up in later rounds.
_ROUNDS = 50
# What is larger no person wrote; each round reads all of it.
_LARGEST = 100_000
_BLANKS = frozenset({"body-leading-blank", "footer-leading-blank"})
_WRAPS = "body-max-line-length"


def mended(raw: bytes, reading: Reading, book: RuleBook, facts: Facts | None = None) -> bytes:
    """The file with every suggestion applied until nothing changes.

    Only the lines that are wrong change: comments, and what is below the scissors, stay. A
    message whose bytes cannot be read stays as it is, and so does one of more than 100,000.
    """
    small = len(raw) <= _LARGEST and has_lines(reading.encoding or "utf-8")
    for _ in range(_ROUNDS if small else 0):
        message = read_hook_file(raw, reading)
        if message.flaw is not None and message.flaw.code != "encoding-bom":
            return raw
        findings = judge(message, book, facts).findings
        better = applied(raw, findings, message, book, reading.encoding or "utf-8")
        # A header such as `#12 ...` may be a comment in this file: there would be no message.
        if better == raw or not read_hook_file(better, reading).header:
            return raw
        raw = better
    return raw


def has_lines(encoding: str) -> bool:
    """Whether lines end in it as git ends them: in UTF-16, say, they do not."""
    try:
        return "\n".encode(encoding) == b"\n"
    except LookupError:
        return False


def applied(
    raw: bytes, findings: tuple[Finding, ...], message: Message, book: RuleBook, encoding: str
) -> bytes:
    """The file with one correction for each wrong line."""
    lines = raw.split(b"\n")
    texts = {message.number(index): text for index, text in enumerate(message.texts)}
    edits = {
        finding.line: right_lines(finding, texts.get(finding.line or 0), book)
        for finding in reversed(findings)
    }
    for number in sorted((n for n in edits if n), reverse=True):
        old = lines[number - 1]
        end = b"\r" if old.endswith(b"\r") else b""
        try:
            new = [line.encode(encoding) + end for line in edits[number] or ()]
        except (UnicodeEncodeError, LookupError):
            continue
        lines[number - 1 : number] = new or [old]
    return b"\n".join(lines)


def right_lines(finding: Finding, line: str | None, book: RuleBook) -> list[str]:
    """What goes in place of the finding's line; nothing where that is not known."""
    if finding.rule in _BLANKS and line is not None:
        return ["", line]
    if finding.suggestion is not None:
        return finding.suggestion.split("\n")
    limit = finding.values.get("limit")
    if finding.rule == _WRAPS and line is not None and isinstance(limit, int):
        return list(wrapped(line, limit, book.unit))
    return []
