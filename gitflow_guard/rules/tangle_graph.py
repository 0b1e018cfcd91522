"""A tangle as a small graph, in the signs of `git log --graph` with a line for each branch.

ASCII but for the names, so that it stands straight in every terminal.
"""

from __future__ import annotations

from gitflow_guard.rules.tangles import MERGED, SHARES
from gitflow_guard.rules.width import length, within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.tangles import Standing, Tangle

WIDEST = 30
SHORT = 10
# More commits than these are not drawn one by one.
DRAWN = 3


def drawn(standing: Standing, tangle: Tangle) -> str:
    """The graph, in lines of at most 80 columns."""
    at, tip = tangle.at[:SHORT], standing.tip[:SHORT]
    dots = "--".join("*" * max(1, min(len(tangle.commits), DRAWN)))
    if tangle.how == MERGED:
        # The merge stands below and to the right of the last commit it takes in.
        gap = " " * len(dots)
        rows = [
            (tangle.other, dots),
            ("", f"{gap}\\"),
            (standing.branch, f"*{'-' * len(dots)}*--* {tip}"),
            ("", f"{gap} ^ {at}"),
        ]
    elif tangle.commits:
        rest = "--*" if tangle.how == SHARES else ""
        gap = " " * (len(dots) + 2)
        rows = [
            (standing.base, "*--*"),
            ("", " \\"),
            (tangle.other, f"  {dots}{rest} {at}" if not rest else f"  {dots}{rest}"),
            ("", f"{gap}\\" + (f" {at}" if rest else "")),
            (standing.branch, f"{gap} *--* {tip}"),
        ]
    else:
        rows = [
            (standing.base, "*--*"),
            (tangle.other, f"*--* {at}"),
            ("", "    \\"),
            (standing.branch, f"     *--* {tip}"),
        ]
    return laid_out(rows)


def laid_out(rows: list[tuple[str, str]]) -> str:
    """Names in a column, what hangs together beside them."""
    names = [clipped(name) for name, _ in rows]
    widest = max(length(name, "columns") for name in names)
    lines = []
    for name, (_, signs) in zip(names, rows, strict=True):
        space = " " * (widest - length(name, "columns"))
        lines.append(f"{name}{space}  {signs}".rstrip())
    return "\n".join(lines)


def clipped(name: str) -> str:
    """A name of at most WIDEST columns."""
    if length(name, "columns") <= WIDEST:
        return name
    return name[: within(name, WIDEST - 3, "columns")] + "..."
