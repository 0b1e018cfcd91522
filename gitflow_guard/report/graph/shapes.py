"""What SVG is made of here: escaped texts, and the shape that each lane's changes have."""

from __future__ import annotations

from html import escape

from gitflow_guard.report.graph.style import PICTURE
from gitflow_guard.rules.width import length
from gitflow_guard.words import printable

SVG = "http://www.w3.org/2000/svg"
# Half of a shape, and about what a column of text takes, in pixels.
HALF, COLUMN = 7, 6.6
HOLLOW = "○△□◇☆"


def safe(text: object) -> str:
    """Text for markup: printable, and no part of it markup."""
    return escape(printable(text).encode("utf-8", "backslashreplace").decode())


def wide(text: str) -> float:
    """About how wide a text is, in pixels."""
    return length(text, "columns") * COLUMN


def shape(sign: str, role: str, x: float, y: float) -> str:
    """The sign of a lane, as on a terminal: full, or with a hole."""
    look = f"hollow {role}" if sign in HOLLOW else f"shape {role}"
    half = HALF - 1 if sign in HOLLOW else HALF
    if sign in "●○":
        return f'<circle class="{look}" cx="{x:g}" cy="{y:g}" r="{half - 0.5}"/>'
    corners = {
        "▲": ((0, -half), (half, half - 1), (-half, half - 1)),
        "△": ((0, -half), (half, half - 1), (-half, half - 1)),
        "▼": ((0, half), (half, 1 - half), (-half, 1 - half)),
        "■": ((1 - half, 1 - half), (half - 1, 1 - half), (half - 1, half - 1),
              (1 - half, half - 1)),
        "□": ((1 - half, 1 - half), (half - 1, 1 - half), (half - 1, half - 1),
              (1 - half, half - 1)),
    }.get(sign, ((0, -half - 1), (half + 1, 0), (0, half + 1), (-half - 1, 0)))  # fmt: skip
    points = " ".join(f"{x + dx:g},{y + dy:g}" for dx, dy in corners)
    return f'<polygon class="{look}" points="{points}"/>'


def text(look: str, x: float, y: float, words: str, anchor: str = "start") -> str:
    """Words in a drawing; `anchor` tells which of them is at the place: start, middle or end."""
    at = f'class="{look}" x="{x:g}" y="{y:g}"'
    aside = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f"<text {at}{aside}>{safe(words)}</text>"


def run(role: str, x: float, y: float, count: str) -> str:
    """Several changes in one: how many stands in it."""
    half = max(HALF + 2, wide(count) / 2 + 5)
    return (
        f'<rect class="shape {role}" x="{x - half:g}" y="{y - HALF - 2}" width="{2 * half:g}" '
        f'height="{2 * HALF + 4}" rx="{HALF + 2}"/>'
    ) + text("inside", x, y + 4, count, "middle")


def svg(width: float, height: float, title: str, body: str, *, alone: bool) -> str:
    """The drawing; `alone` as a file of its own, with all that it looks like."""
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    space, style = (f' xmlns="{SVG}"', f"<style>{PICTURE}</style>") if alone else ("", "")
    return (
        f'<svg{space} class="gflow" {size} role="img"><title>{safe(title)}</title>{style}'
        f'<rect class="back" width="{width:.0f}" height="{height:.0f}"/>{body}</svg>'
    )
