"""Rules that look at the scope."""

from __future__ import annotations

from gitflow_guard.rules.letters import recased, wrong_case
from gitflow_guard.rules.seen import NOTHING, found
from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.rules.globs import Globs
    from gitflow_guard.rules.seen import Active, Findings, Seen

# commitlint's: a scope may name several, apart by one of these.
DELIMITERS = ("/", "\\", ",")
_NOT_A_NAME = r"[^\w-]+"


def listed(seen: Seen, rule: Active) -> Findings:
    """The scope, or each of several, is one of `value`: a list, or lists by type (`*`: others)."""
    scope, allowed = composed(seen.parts.scope), _allowed(seen, rule)
    if not scope or not allowed or (scope in allowed and not rule.never):
        return NOTHING
    pieces = [scope, *_split(scope)] if rule.never else _split(scope)
    wrong = [piece for piece in pieces if (piece.strip() in allowed) == rule.never]
    if not wrong:
        return NOTHING
    scope = wrong[0].strip()
    right = None if rule.never else _nearest(seen, scope, allowed)
    column = seen.parts.column("scope")
    return (
        found(
            rule,
            seen.header_line,
            column,
            suggestion=right,
            scope=wrong[0].strip(),
            scopes=allowed[:30],
        ),
    )


def _split(scope: str) -> list[str]:
    return scope.replace("\\", "/").replace(",", "/").split("/")


def _allowed(seen: Seen, rule: Active) -> tuple[str, ...]:
    if not isinstance(rule.value, dict):
        return tuple(rule.value)
    kind = seen.parts.type
    canonical = seen.book.canonical.get(kind.lower(), kind)
    lists: dict[str, tuple[str, ...]] = rule.value
    return lists.get(kind, lists.get(canonical, lists.get("*", ())))


def _nearest(seen: Seen, scope: str, allowed: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    if len(scope) > 60 or seen.parts.scope != scope:
        return None
    near = [each for each in allowed if each.lower() == scope.lower()]
    near = near or get_close_matches(scope, allowed, n=1)
    return seen.parts.with_part("scope", near[0]) if near else None


def of_the_files(seen: Seen, rule: Active) -> Findings:
    """A scope that `value` (globs with their scopes) knows belongs to a file that is changed."""
    if seen.facts is None or not seen.facts.paths:
        return NOTHING
    globs: dict[Globs, tuple[str, ...]] = rule.value
    known = {name for names in globs.values() for name in names}
    fitting = {
        name: None
        for glob, names in globs.items()
        if any(map(glob.first, seen.facts.paths))
        for name in names
    }
    for place, piece in _pieces(composed(seen.parts.scope)):
        if piece in known and piece not in fitting:
            alone = len(fitting) == 1 and seen.parts.scope == piece
            right = seen.parts.with_part("scope", next(iter(fitting))) if alone else None
            column = seen.parts.column("scope") + place
            line, scopes = seen.header_line, tuple(fitting) or ("-",)
            told = found(rule, line, column, suggestion=right, scope=piece, scopes=scopes)
            return (told,)
    return NOTHING


def case(seen: Seen, rule: Active) -> Findings:
    """Each scope is, or is not, in one of the cases."""
    for place, piece in _pieces(seen.parts.scope):
        if wrong_case(piece, rule.value, never=rule.never):
            right = recased(piece, rule.value, never=rule.never)
            scope = seen.parts.scope
            whole = right and scope[:place] + right + scope[place + len(piece) :]
            fixed = seen.parts.with_part("scope", whole) if whole else None
            values = {"scope": piece, "cases": rule.value}
            column = seen.parts.column("scope") + place
            return (found(rule, seen.header_line, column, suggestion=fixed, **values),)
    return NOTHING


def _pieces(scope: str) -> Iterator[tuple[int, str]]:
    place = 0
    for raw in _split(scope):
        yield place + len(raw) - len(raw.lstrip()), raw.strip()
        place += len(raw) + 1


def delimiters(seen: Seen, rule: Active) -> Findings:
    """Scopes are told apart by the delimiters of `value` only or, turned round, by no such."""
    import re

    allowed = rule.value or DELIMITERS
    for match in re.finditer(_NOT_A_NAME, seen.parts.scope):
        if (match[0].strip() in allowed or match[0] in allowed) == rule.never:
            values = {"written": match[0], "delimiters": " ".join(f"`{each}`" for each in allowed)}
            column = seen.parts.column("scope") + match.start()
            return (found(rule, seen.header_line, column, **values),)
    return NOTHING
