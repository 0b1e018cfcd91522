"""Readers of headers that are not `type(scope)!: subject` alone; by hand, as `read_colon` is."""

from __future__ import annotations

from gitflow_guard.rules.parts import read_colon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.parts import Read, Spans

_DASHES = ("-", "–", "—", ":")
_JOINS = str.maketrans("+-_", "aaa")


def suffixed(text: str) -> Spans | None:
    """`type: subject (#12)`: the ticket a forge puts after the subject when it squashes."""
    spans = read_colon(text)
    if not spans or "subject" not in spans or not text.endswith(")"):
        return spans
    start, end = spans["subject"]
    opened = text.rfind(" (", start, end)
    if opened > start and is_ticket(text[opened + 2 : end - 1]):
        spans["ticket"] = (opened + 2, end - 1)
        spans["subject"] = (start, opened)
    return spans


def spaced(text: str) -> Spans | None:
    """The same, spaces before the colon taken for none: `Feat : subject`."""
    colon = text.find(":")
    before = text[: max(colon, 0)].rstrip()
    gap = colon - len(before)
    spans = suffixed(before + text[colon:]) if before else None
    return moved(spans, gap, len(before)) if spans and gap else spans


def bracketed(text: str) -> Spans | None:
    """`[type](scope)! #12 - subject`; scope, `!` and ticket may be missing."""
    closed = text.find("]")
    if text[:1] != "[" or closed < 0 or not is_word(text[1:closed]) or is_key(text[1:closed]):
        return None
    spans = {"type": (1, closed)}
    at = closed + 1
    if text[at : at + 1] == "(":
        end = text.find(")", at)
        if not is_scope(text[at + 1 : end]):
            return None
        spans["scope"] = (at + 1, end)
        at = end + 1
    if text[at : at + 1] == "!":
        spans["breaking"] = (at, at + 1)
        at += 1
    if at == len(text):
        return spans
    return with_subject(text, at, spans) if one_space(text, at) else None


def with_subject(text: str, at: int, spans: Spans) -> Spans:
    """The rest: a ticket with a dash, a colon or a space after it, and the subject."""
    word, _, rest = text[at + 1 :].partition(" ")
    start = at + 1
    ticket = word.removesuffix(":")
    if rest and is_ticket(ticket):
        spans["ticket"] = (start, start + len(ticket))
        start += len(word) + 1
        if rest[:1] in _DASHES and rest[1:2] == " " and rest[2:].strip():
            start += 2
    start += len(text[start:]) - len(text[start:].lstrip())
    spans["subject"] = (start, len(text))
    return spans


def iconic(text: str) -> Spans | None:
    """`✨ subject`, `:sparkles: (scope): subject`, `✨ feat(scope)!: subject`."""
    mark, _, rest = text.partition(" ")
    if not is_emoji(mark) or (rest and rest[:1].isspace()):
        return None
    spans = {"type": (0, len(mark))}
    start = len(mark) + 1
    if not rest:
        return spans
    scoped = read_colon("x" + rest) if rest[:1] == "(" else None
    worded = read_colon(rest) if scoped is None else None
    if worded and not is_type(rest[slice(*worded["type"])]):
        worded = None
    inner = moved(scoped, -1, 0) if scoped else worded or {"subject": (0, len(rest))}
    inner.pop("type", None)
    return {**spans, **moved(inner, start, 0)}


def ticketed(text: str) -> Spans | None:
    """`ABC-12 type(scope)!: subject` or `ABC-12: subject`."""
    word, _, rest = text.partition(" ")
    if word.endswith(":") and is_key(word[:-1]):
        spans = {"ticket": (0, len(word) - 1)}
        if rest.strip() and not rest[:1].isspace():
            spans["subject"] = (len(word) + 1, len(text))
        return spans if not rest or "subject" in spans else None
    inner = read_colon(rest) if is_key(word) else None
    return {"ticket": (0, len(word)), **moved(inner, len(word) + 1, 0)} if inner else None


def numbered(text: str) -> Spans | None:
    """`Type(scope) #22!: subject`."""
    at = text.find(" #")
    colon = text.find(":", at)
    if at < 1 or colon < at:
        return None
    end = colon - 1 if text[colon - 1] == "!" else colon
    if not is_ticket(text[at + 1 : end]):
        return None
    inner = read_colon(text[:at] + text[end:])
    if not inner:
        return None
    return {"ticket": (at + 1, end), **moved(inner, end - at, at)}


def moved(spans: Spans, by: int, after: int) -> Spans:
    """Spans of a text that had `by` more characters at `after`."""
    return {
        name: (start + (by if start >= after else 0), end + (by if end > after else 0))
        for name, (start, end) in spans.items()
    }


def one_space(text: str, at: int) -> bool:
    """Whether exactly one space stands there, and something after it."""
    return text[at : at + 1] == " " and bool(text[at + 1 : at + 2].strip())


def is_word(text: str) -> bool:
    """Letters and digits, `+`, `-` and `_` between them."""
    return text[:1].isalnum() and text.translate(_JOINS).isalnum()


def is_scope(text: str) -> bool:
    """A scope as `read_colon` takes it."""
    return bool(text) and text == text.strip() and "(" not in text and ")" not in text


def is_ticket(text: str) -> bool:
    """`#12`, or a key as `is_key` has it."""
    number = text[1:] if text[:1] == "#" else ""
    return (number.isascii() and number.isdigit()) or is_key(text)


def is_key(text: str) -> bool:
    """`ABC-12`, as Jira and its like number issues."""
    project, _, number = text.partition("-")
    return (
        text.isascii()
        and number.isdigit()
        and project.isalnum()
        and project == project.upper()
        and project[0].isalpha()
    )


def is_emoji(text: str) -> bool:
    """An emoji or its code, whichever it is."""
    if text.isascii():
        code = text[1:-1].translate(_JOINS)
        return len(text) > 2 and text[0] == text[-1] == ":" and code.isalnum()
    return not any(letter.isalnum() or letter in "()[]!:" for letter in text)


def is_type(word: str) -> bool:
    """Whether the word after an emoji says a type once more."""
    from gitflow_guard.rules.aliases import ALIASES

    lowered = word.lower()
    return lowered in ALIASES or any(lowered in names for names in ALIASES.values())


FORMS: dict[str, Read] = {
    "colon": read_colon,
    "suffixed": suffixed,
    "spaced": spaced,
    "bracketed": bracketed,
    "iconic": iconic,
    "ticketed": ticketed,
    "numbered": numbered,
}
