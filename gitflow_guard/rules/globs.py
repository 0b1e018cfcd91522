"""File patterns as `.gitattributes` and `.gitignore` write them, matched in bounded time.

`*` and `?` stay within a folder, `**` goes through any number of them. A pattern without a
slash fits a name in every folder, one that ends in a slash all that lies in the folder.
"""

from __future__ import annotations

from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_ANY = "**"
_SIGNS = "*?["


class Globs:
    """Several patterns; `first` tells which of them a path fits."""

    __slots__ = ("_parts", "patterns")

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = tuple(patterns)
        self._parts = tuple((pattern, _split(composed(pattern))) for pattern in self.patterns)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Globs) and other.patterns == self.patterns

    def __hash__(self) -> int:
        return hash(self.patterns)

    def __bool__(self) -> bool:
        return bool(self.patterns)

    def first(self, path: str) -> str:
        """The first pattern that the path fits, or nothing."""
        names = composed(path).split("/")
        return next((pattern for pattern, parts in self._parts if _fits(names, parts)), "")


def _split(pattern: str) -> tuple[str, ...]:
    anchored = "/" in pattern.rstrip("/")
    parts = [part for part in pattern.split("/") if part]
    if pattern.endswith("/"):
        parts.append(_ANY)
    # What lies in a folder is not the folder.
    if parts and parts[-1] == _ANY:
        parts.append("*")
    parts = parts if anchored else [_ANY, *parts]
    # Side by side, several of these say no more than one.
    pairs = zip(parts, ["", *parts], strict=False)
    return tuple(part for part, before in pairs if part != _ANY or before != _ANY)


def _fits(names: list[str], parts: tuple[str, ...]) -> bool:
    """Whether the parts take all names: those reached after each name are kept, never retried."""
    reached = _past_any({0}, parts)
    for name in names:
        after = set()
        for at in reached:
            if at < len(parts) and parts[at] == _ANY:
                after.add(at)
            elif at < len(parts) and _fits_name(name, parts[at]):
                after.add(at + 1)
        reached = _past_any(after, parts)
        if not reached:
            return False
    return len(parts) in reached


def _past_any(reached: set[int], parts: tuple[str, ...]) -> set[int]:
    """The places reached, and those behind a `**`, which may stand for nothing."""
    for first in sorted(reached):
        at = first
        while at < len(parts) and parts[at] == _ANY:
            at += 1
            reached.add(at)
    return reached


def _fits_name(name: str, part: str) -> bool:
    if not any(sign in part for sign in _SIGNS):
        return name == part
    import fnmatch

    return fnmatch.fnmatchcase(name, part)
