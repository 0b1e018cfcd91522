"""Headers written by a convention's template, and what else a template tells.

A template holds the names of parts in braces. What stands in the braces beside a name is
written with the part and left out with it: `{type}{(scope)}{breaking}: {subject}`. A part alone
in its braces must be there, but for `{breaking}`, which is `!` or nothing.
"""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.parts import PARTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# How each part is read where a convention has a template and no pattern of its own.
SHAPES = {
    "type": r"[^\W_][\w+-]*",
    "scope": r"[^()\s](?:[^()]*[^()\s])?",
    "breaking": "!",
    "ticket": r"#\d+|[A-Z][A-Z0-9]*-\d+",
    # As short as can be: what comes after it may be a part too.
    "subject": r"\S(?:.*?\S)??",
}


class Piece(Record):
    """A part with what is written around it; without a name a text that is always there."""

    name: str
    before: str = ""
    after: str = ""

    @property
    def needed(self) -> bool:
        """Whether no header is without it."""
        return bool(self.name) and self.name != "breaking" and not (self.before or self.after)


def pieces(template: str) -> tuple[Piece, ...]:
    """The template taken apart; what is in braces and names no part is passed over."""
    found = []
    rest = template
    while rest:
        text, _, rest = rest.partition("{")
        inside, _, rest = rest.partition("}")
        if text:
            found.append(Piece("", text))
        name = next((part for part in PARTS if part in inside), "")
        if name:
            before, _, after = inside.partition(name)
            found.append(Piece(name, before, after))
    return tuple(found)


def problem_with(template: str) -> str:
    """What makes a template unusable: `braces`, `part`, `twice`, `subject`, or nothing."""
    depth = [text.count("}") for text in template.split("{")]
    if depth[:1] != [0] or any(count != 1 for count in depth[1:]):
        return "braces"
    insides = [text.partition("}")[0] for text in template.split("{")[1:]]
    if any(sum(part in inside for part in PARTS) != 1 for inside in insides):
        return "part"
    names = [piece.name for piece in pieces(template) if piece.name]
    if len(names) != len(set(names)):
        return "twice"
    return "" if "subject" in names else "subject"


def write(template: str, values: Mapping[str, str]) -> str:
    """A header with these parts; empty when one that it needs is missing, or has no place."""
    taken = pieces(template)
    given = {name for name, value in values.items() if value}
    if not given <= {piece.name for piece in taken}:
        return ""
    if any(piece.needed and piece.name not in given for piece in taken):
        return ""
    return "".join(
        piece.before + values.get(piece.name, "") + piece.after
        for piece in taken
        if not piece.name or piece.name in given
    )


def form_of(template: str) -> str:
    """The template as people read it: `type(scope)!: subject`."""
    return "".join(
        piece.before + ("!" if piece.name == "breaking" else piece.name) + piece.after
        for piece in pieces(template)
    )


def pattern_of(template: str) -> str:
    """A regular expression for what the template writes."""
    import re

    written = []
    for piece in pieces(template):
        named = f"(?P<{piece.name}>{SHAPES[piece.name]})" if piece.name else ""
        text = re.escape(piece.before) + named + re.escape(piece.after)
        written.append(text if piece.needed or not piece.name else f"(?:{text})?")
    return "".join(written)
