"""Which stored messages surely have nothing wrong with them, told without judging them.

A history is long and most of it is in order. What passes here would be found clean by `judge`;
what does not is for `judge` to say. Only the beginnings of headers are remembered, and those
`judge` itself has passed.
"""

from __future__ import annotations

from gitflow_guard.rules.judge import HISTORY, judge
from gitflow_guard.rules.kinds import PLAIN
from gitflow_guard.rules.message import LARGEST, read_stored
from gitflow_guard.rules.parts import read_colon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.seen import Active

# Rules that look at what stands before the colon, which is judged once for each beginning.
OF_BEGINNINGS = frozenset({
    "no-fixup", "header-format", "type-enum", "type-case", "type-empty", "type-max-length",
    "type-min-length", "scope-enum", "scope-case", "scope-empty", "scope-max-length",
    "scope-min-length", "scope-delimiter-style",
})  # fmt: skip
# Rules that printable text, letters at the subject's ends and blank lines in place satisfy.
OF_SHAPE = frozenset({
    "encoding", "header-trim", "subject-empty", "subject-full-stop", "body-leading-blank",
    "footer-leading-blank",
})  # fmt: skip
OF_HEADERS = "header-max-length"
OF_LINES = ("body-max-line-length", "footer-max-line-length")
UNLIMITED = 1 << 30
# So many beginnings are remembered; a hostile history may have one for each commit.
MANY = 10_000


def screen_of(book: RuleBook) -> Screen | None:
    """The screen for a book; None where a rule is on that it cannot speak for."""
    active = book.history[PLAIN]
    if book.read is not read_colon or not all(map(is_screened, active)):
        return None
    return Screen(book, smallest(active, (OF_HEADERS,)), smallest(active, OF_LINES))


def is_screened(rule: Active) -> bool:
    """Whether what passes the screen passes the rule."""
    known = rule.rule in OF_BEGINNINGS or rule.rule in OF_SHAPE
    if rule.rule in OF_SHAPE and rule.rule.endswith(("-empty", "-full-stop")):
        return rule.never
    if rule.rule == "characters":
        return bool(rule.value == ("control",))
    return known or rule.rule == OF_HEADERS or rule.rule in OF_LINES


def smallest(active: Iterable[Active], rules: tuple[str, ...]) -> int:
    """The lowest limit that one of the rules sets."""
    return min((rule.value for rule in active if rule.rule in rules), default=UNLIMITED)


class Screen:
    """Not a Record: it learns. `header` and `line` are the limits of lengths."""

    def __init__(self, book: RuleBook, header: int, line: int) -> None:
        self.book = book
        self.header = header
        self.line = line
        self.beginnings: dict[str, bool] = {}

    def passes(self, raw: bytes) -> bool:
        """Whether a plain commit's message, in UTF-8, surely has nothing wrong with it."""
        if len(raw) > LARGEST:
            return False
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            return False
        header, _, rest = text.partition("\n")
        beginning, _, subject = header.partition(": ")
        # A letter, digit or ideograph at both ends: neither a space nor a full stop.
        if not (subject[:1].isalnum() and subject[-1:].isalnum() and self.is_good(beginning)):
            return False
        if is_longer(header, self.header) or not text.replace("\n", "").isprintable():
            return False
        return not rest or (rest[0] == "\n" and self.below_passes(rest))

    def is_good(self, beginning: str) -> bool:
        """Whether headers that begin so are in order but for their subject."""
        good = self.beginnings.get(beginning)
        if good is None:
            message = read_stored(f"{beginning}: a".encode())
            judgement = judge(message, self.book, stage=HISTORY)
            good = not judgement.findings and not judgement.exempt
            if len(self.beginnings) < MANY:
                self.beginnings[beginning] = good
        return good

    def below_passes(self, rest: str) -> bool:
        """The same of what comes after the header, blank line included."""
        rest = rest.rstrip("\n")
        lines = rest.split("\n")
        if rest.isascii():
            if len(max(lines, key=len)) > self.line:
                return False
        elif any(is_longer(line, self.line) for line in lines):
            return False
        if "(cherry" in rest or "BREAKING" in rest or "\n#" in rest or "\n " in rest:
            return False
        last = rest.rpartition("\n\n")[2].lstrip("\n")
        return ":" not in last or all(map(is_plain_trailer, last.split("\n")))


def is_longer(line: str, limit: int) -> bool:
    """Whether a line may be longer than that, in whatever unit.

    In none is a character more than the mean of one and its bytes in UTF-8: what is wide has three
    of them or four, and so has what UTF-16 takes two units for.
    """
    if line.isascii():
        return len(line) > limit
    return len(line) + len(line.encode()) > 2 * limit


def is_plain_trailer(line: str) -> bool:
    """Whether git takes the line for a trailer in whatever company."""
    name, separator, _ = line.partition(": ")
    return bool(separator) and name.isascii() and name.replace("-", "a").isalnum()
