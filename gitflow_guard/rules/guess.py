"""What a header that is not in the convention's form was meant to be."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.parts import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from gitflow_guard.rules.book import RuleBook

_FULL_WIDTH = str.maketrans("：（）！［］【】　", ":()![][] ")
_LONGEST = 1000
_LONGEST_TYPE = 30
_ALIKE = 0.7
_TYPE = r"(?P<type>[^\W_][\w+-]*)"
_BRACKETS = (
    r"\[\s*" + _TYPE + r"\s*\]\s*(?:\((?P<scope>[^()]*)\))?\s*(?P<breaking>!)?\s*"
    r"(?P<mark>[:–—-])?\s*(?P<subject>.*)"
)
_BARE = (
    _TYPE + r"(?P<gap>\s*)(?P<early>!)?\s*(?:\((?P<scope>[^()]*)\))?"
    r"(?P<before>\s*)(?P<breaking>!)?(?P<after>\s*)"
    r"(?:(?P<mark>:|(?<=\s)[–—-]+>?)(?P<space>\s*))?(?P<subject>.*)"
)


class Guess(Record):
    """A header put right. `slips` names what was wrong with its shape, `type` its right type."""

    header: str
    slips: tuple[str, ...]
    type: str
    written: str


def guess(header: str, book: RuleBook) -> Guess | None:
    """What the header was meant to be, or nothing where that cannot be told."""
    if len(header) > _LONGEST or not book.convention.template:
        return None
    import re

    plain = header.translate(_FULL_WIDTH).strip()
    match = re.fullmatch(_BRACKETS, plain) or re.fullmatch(_BARE, plain)
    meant = match and right_type(match["type"], book)
    if not match or not meant or not match["subject"] or not _is_header(match, meant):
        return None
    right = write(book.convention, _values(match, meant))
    if right == header or book.read(right) is None:
        return None
    slips = _slips(match, full_width=_moved(header, match))
    return Guess(right, slips if book.convention.colon else (), meant, match["type"])


def right_type(written: str, book: RuleBook) -> str:
    """The type that was meant: itself, an alias of it, or the nearest name; empty if none is."""
    lowered = written.lower()
    spelled = {each.lower(): each for each in book.types}
    if lowered in spelled:
        return spelled[lowered]
    canonical = book.canonical.get(lowered)
    for each in book.types:
        if canonical and book.canonical.get(each.lower()) == canonical:
            return each
    return _nearest(lowered, spelled)


def _nearest(lowered: str, spelled: dict[str, str]) -> str:
    if len(lowered) > _LONGEST_TYPE:
        return ""
    from difflib import get_close_matches

    near = get_close_matches(lowered, spelled, n=1, cutoff=_ALIKE)
    return spelled[near[0]] if near else ""


def _is_header(match: re.Match[str], meant: str) -> bool:
    """A word without a mark after it is a type only when it is one, spelt right."""
    if "early" not in match.re.groupindex or match["mark"]:
        return True
    if match["subject"][0] in "(:":
        return False
    if match["scope"] is not None:
        return True
    return bool(match["type"].lower() == meant.lower())


def _values(match: re.Match[str], meant: str) -> dict[str, str]:
    groups = match.groupdict("")
    return {
        "type": meant,
        "scope": groups["scope"].strip(),
        "breaking": groups["breaking"] or groups.get("early", ""),
        "subject": groups["subject"].strip(),
    }


def _moved(header: str, match: re.Match[str]) -> bool:
    """Whether the part before the subject holds a full-width sign."""
    before = header.strip()[: match.start("subject")]
    return before != before.translate(_FULL_WIDTH)


def _slips(match: re.Match[str], *, full_width: bool) -> tuple[str, ...]:
    groups = match.groupdict()
    if "early" not in groups:
        return ("header-brackets",)
    scope, mark = groups["scope"], groups["mark"] or ""
    spaced = bool(groups["before"] or groups["after"]) if mark else False
    signs = (
        ("header-full-width", full_width),
        ("header-bang-early", bool(groups["early"] and scope is not None)),
        ("header-scope-hollow", scope is not None and not scope.strip()),
        ("header-scope-spaces", scope is not None and _loose(scope, groups["gap"])),
        ("header-no-colon", not mark),
        ("header-dash", mark not in {"", ":"}),
        ("header-space-before-colon", mark == ":" and (spaced or _gap(groups))),
        ("header-no-space", mark == ":" and not groups["space"] and not full_width),
        ("header-spaces-after-colon", mark == ":" and len(groups["space"] or "") > 1),
    )
    return tuple(code for code, wrong in signs if wrong)


def _gap(groups: dict[str, str | None]) -> bool:
    return groups["scope"] is None and bool(groups["gap"])


def _loose(scope: str, gap: str | None) -> bool:
    return bool(scope.strip()) and (scope != scope.strip() or bool(gap))
