"""Rules that look at how much a commit changes."""

from __future__ import annotations

from gitflow_guard.rules.seen import NOTHING, first_of, found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.seen import Active, Findings, Seen

# SI prefixes count by thousands, those of IEC 80000-13 (KiB) by 1024.
UNITS = {
    "b": 1,
    "kb": 10**3,
    "mb": 10**6,
    "gb": 10**9,
    "kib": 2**10,
    "mib": 2**20,
    "gib": 2**30,
}
_LONGEST = 30


def most_files(seen: Seen, rule: Active) -> Findings:
    """The commit changes at most `value` files, generated ones left out, a move as one."""
    return _counted(seen, rule, seen.facts.files) if seen.facts else NOTHING


def most_lines(seen: Seen, rule: Active) -> Findings:
    """The commit adds and removes at most `value` lines, generated files left out."""
    return _counted(seen, rule, seen.facts.lines) if seen.facts else NOTHING


def _counted(seen: Seen, rule: Active, changed: int) -> Findings:
    limit = limit_for(seen, rule.value)
    if limit is None or changed <= limit:
        return NOTHING
    left_out = seen.facts.left_out if seen.facts else 0
    code = f"{rule.rule}-left-out" if left_out else rule.rule
    line = seen.header_line
    return (found(rule, line, code=code, changed=changed, limit=limit, left=left_out),)


def limit_for(seen: Seen, value: Any) -> int | None:
    """The number for the message's type: its own, that of its meaning, or that of `*`."""
    if not isinstance(value, dict):
        return int(value)
    written = seen.parts.type
    meant = seen.book.canonical.get(written.lower(), written)
    limit: int | None = value.get(written, value.get(meant, value.get("*")))
    return limit


def largest_file(seen: Seen, rule: Active) -> Findings:
    """No file that the commit adds or changes is larger than `value`."""
    if seen.facts is None:
        return NOTHING
    large = ((path, size) for path, size in seen.facts.sizes if size > rule.value)

    def told(path: str, size: int) -> Finding:
        large, limit = shown_size(size), shown_size(rule.value)
        return found(rule, seen.header_line, path=path, size=large, limit=limit)

    return first_of(large, told, rule, f"{rule.rule}-more")


def bytes_of(value: Any) -> int:
    """A number of bytes, or a text as `2 MB`; -1 for what is neither."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value if value >= 0 else -1
    if not isinstance(value, str) or len(value) > _LONGEST or not value.isascii():
        return -1
    text = value.strip().lower()
    number = text.rstrip("abcdefghijklmnopqrstuvwxyz")
    unit = UNITS.get(text[len(number) :] or "b", 0)
    whole, _, part = number.strip().partition(".")
    if not unit or not whole.isdigit() or (part and not part.isdigit()):
        return -1
    return int(float(f"{whole}.{part or 0}") * unit)


def shown_size(size: int) -> str:
    """A number of bytes as people say it; exact where it is a round one."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if size >= unit:
            rounded = f"{size / unit:.1f}".removesuffix(".0")
            exact = float(rounded) * unit == size
            return f"{rounded} {name}" if exact else f"{rounded} {name} ({size} B)"
    return f"{size} B"
