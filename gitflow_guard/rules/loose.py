"""A header read loosely: what stands where a type, a ticket or a scope would, in any convention."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_FULL_WIDTH = str.maketrans("：（）！［］【】＃　", ":()![][]# ")
_TYPE = r"(?P<type>[^\W_][\w+-]*)"
_TICKET = r"#\d+|[A-Z][A-Z0-9]*-\d+"
_LEAD = rf"(?:\[(?P<boxed>{_TICKET})\]|(?P<bare>{_TICKET})(?![\w-]))\s*(?:[:|–—-]+\s*)?(?=\S)"
_EMOJI = r"(?P<emoji>:[a-z0-9_+-]+:|[^\w\s\x00-\x7f]+(?:\u200d[^\w\s\x00-\x7f]+)*)(?P<space>\s*)"
_BRACKETS = (
    r"\[\s*" + _TYPE + r"\s*\]\s*(?:\((?P<scope>[^()]*)\))?\s*(?P<breaking>!)?\s*"
    rf"(?:(?P<number>{_TICKET})(?!\w)\s*)?(?P<mark>[:–—-])?\s*(?P<subject>.*)"
)
_BARE = (
    _TYPE + r"(?P<gap>\s*)(?P<early>!)?\s*(?:\((?P<scope>[^()]*)\))?"
    rf"(?:\s*(?P<number>{_TICKET})(?=\s*!?\s*:))?"
    r"(?P<before>\s*)(?P<breaking>!)?(?P<after>\s*)"
    r"(?:(?P<mark>:|(?<=\s)[–—-]+>?)(?P<space>\s*))?(?P<subject>.*)"
)
_FIRST = rf"(?P<ticket>{_TICKET})(?:\s*[:–—-]+\s*|\s+)(?=\S)"
_LAST = rf"\s*[(\[](?P<ticket>{_TICKET})[)\]]"


class Loose(Record):
    """What a header may have meant; a part that is not there is empty.

    `rest` is the header without ticket and emoji at its beginning. `marked` tells that a colon,
    a dash, brackets or a scope set the type apart from the subject. `slips` are what is wrong
    with it as `type(scope)!: subject`.
    """

    type: str
    scope: str
    breaking: str
    ticket: str
    emoji: str
    subject: str
    rest: str
    marked: bool
    slips: tuple[str, ...]


def read_loosely(header: str) -> Loose:
    """The parts that can be told; without any type the whole is a subject."""
    import re

    text = header.translate(_FULL_WIDTH).strip()
    ticket = emoji = ""
    lead = re.match(_LEAD, text)
    if lead:
        ticket, text = lead["boxed"] or lead["bare"], text[lead.end() :]
    icon = re.match(_EMOJI, text)
    if icon:
        emoji, text = icon["emoji"], text[icon.end() :]
    # Korean teams mark an urgent fix so: `!HOTFIX: ...`.
    text = text[1:] if text[:1] == "!" and text[1:2].isalpha() else text
    match = re.fullmatch(_BRACKETS, text) or re.fullmatch(_BARE, text)
    if match is None:
        return Loose("", "", "", ticket, emoji, text, text, marked=False, slips=())
    groups = match.groupdict("")
    first = header.strip()[: len(header.strip()) - len(match["subject"])]
    wide = first != first.translate(_FULL_WIDTH)
    return Loose(
        type=match["type"],
        scope=groups["scope"].strip(),
        breaking=groups["breaking"] or groups.get("early", ""),
        ticket=ticket or groups["number"],
        emoji=emoji,
        subject=groups["subject"].strip(),
        rest=text,
        marked=_is_marked(match),
        slips=(
            *(["header-ticket-place"] if ticket or groups["number"] else []),
            *(["header-emoji"] if emoji else []),
            *_slips(match, full_width=wide),
        ),
    )


def ticket_in(subject: str) -> tuple[str, str]:
    """The ticket at the beginning or the end of a subject, and the subject without it."""
    import re

    first = re.match(_FIRST, subject)
    if first:
        return first["ticket"], subject[first.end() :]
    opened = max(subject.rfind("("), subject.rfind("["))
    last = re.fullmatch(_LAST, subject[opened:]) if opened > 0 else None
    return (last["ticket"], subject[:opened].rstrip()) if last else ("", subject)


def is_ticket(text: str) -> bool:
    """`#12` or `ABC-12`."""
    import re

    return re.fullmatch(_TICKET, text) is not None


def _is_marked(match: re.Match[str]) -> bool:
    if "early" not in match.re.groupindex or match["mark"]:
        return True
    return match["scope"] is not None and match["subject"][:1] not in {"(", ":"}


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
    return groups["scope"] is None and not groups["number"] and bool(groups["gap"])


def _loose(scope: str, gap: str | None) -> bool:
    return bool(scope.strip()) and (scope != scope.strip() or bool(gap))
