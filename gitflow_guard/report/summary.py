"""A job's summary: markdown, with the pull request drawn by Mermaid.

Titles, names and messages are text of strangers: of markdown nothing is left in them, and in
the drawing stand only letters, digits and a few signs (mermaid.js.org, "Gitgraph").
"""

from __future__ import annotations

import string

from gitflow_guard.record import Record
from gitflow_guard.report.told import about
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.report.told import Telling, Told

PUNCTUATION = frozenset(string.punctuation)
MOST_DRAWN = 30
MOST_LISTED = 100


class Drawn(Record):
    """A pull request to be drawn: its commits' short ids, oldest first."""

    source: str
    target: str
    title: str
    commits: tuple[str, ...]


def summary(telling: Telling, drawn: Drawn | None, lang: str) -> str:
    """The markdown."""
    parts = [f"### gflow\n\n{plain(telling.sums)}\n"]
    if telling.why:
        parts.append(f"{plain(telling.why)}\n")
    if drawn is not None:
        parts.append(f"{heading(drawn)}\n\n{graph(drawn, lang)}")
    if telling.findings:
        parts.append(listed(telling.findings[:MOST_LISTED], lang))
    left = len(telling.findings) - MOST_LISTED
    if left > 0:
        parts.append(say(lang, "ci-summary-more", {"count": left}) + "\n")
    return "\n".join(parts) + "\n"


def heading(drawn: Drawn) -> str:
    """What goes where."""
    title = f": {plain(drawn.title)}" if drawn.title else ""
    return f"**{plain(drawn.source)} → {plain(drawn.target)}**{title}"


def listed(findings: Iterable[Told], lang: str) -> str:
    """The findings as a table."""
    names = (say(lang, f"ci-summary-{name}", {}) for name in ("where", "rule", "what"))
    rows = [f"| {' | '.join(names)} |", "|---|---|---|"]
    rows += [f"| {plain(about(told))} | {mark(told)} | {what(told)} |" for told in findings]
    return "\n".join(rows) + "\n"


def mark(told: Told) -> str:
    """The rule and how bad it is."""
    return f"{'❌' if told.level == 'error' else '⚠️'} {plain(told.rule)}"


def what(told: Told) -> str:
    """The sentence and the corrected line, in one cell."""
    right = f"<br>→ {plain(told.suggestion)}" if told.suggestion else ""
    return plain(told.message) + right


def plain(text: str) -> str:
    """Text with no markdown and no HTML in it: each sign that could be any is escaped."""
    shown = printable(text).replace("\n", "\r")
    escaped = "".join(f"\\{sign}" if sign in PUNCTUATION else sign for sign in shown)
    return escaped.replace("\r", "<br>")


def graph(drawn: Drawn, lang: str) -> str:
    """The commits as they would stand once merged."""
    target, source = name(drawn.target), name(drawn.source)
    if target == source:
        source += "-"
    shown = drawn.commits[-MOST_DRAWN:]
    left = len(drawn.commits) - len(shown)
    lines = [
        "```mermaid",
        f"%%{{init: {{'gitGraph': {{'mainBranchName': '{target}'}}}}}}%%",
        "gitGraph",
        f'  commit id: "{target} "',
        f'  branch "{source}"',
    ]
    if left:
        more = say(lang, "ci-summary-more", {"count": left})
        lines.append(f'  commit id: "{name(more)}"')
    lines += [f'  commit id: "{name(commit)}"' for commit in shown]
    lines += [f'  checkout "{target}"', f'  merge "{source}"', "```"]
    return "\n".join(lines) + "\n"


def name(text: str) -> str:
    """A name that Mermaid takes within quotes, whatever it was."""
    kept = "".join(sign if sign.isalnum() or sign in "/._- #" else "_" for sign in text)
    return kept[:60] or "_"
