r"""What Graphviz is told: texts in quotes, and how the lanes look.

Source: graphviz.org, "DOT Language": in a quoted text a quote is escaped; in a label
entities are read, and its own escapes (`\N`, `\G`, `\n`) begin with a backslash.
"""

from __future__ import annotations

from gitflow_guard.words import printable

SHAPES = {"hotfix": "octagon", "release": "hexagon", "support": "house", "main_line": "ellipse",
          "develop_line": "box", "topic": "box", "other": "note"}  # fmt: skip
# The hues of Okabe and Ito, which people see apart who see few colours.
HUES = {"hotfix": "#d55e00", "release": "#e69f00", "support": "#6a51a3", "main_line": "#0072b2",
        "develop_line": "#009e73", "topic": "#cc79a7", "other": "#7f7f7f"}  # fmt: skip


def quoted(*lines: str) -> str:
    """Lines of text as one label, with nothing in them that is more than text."""
    return '"' + "\\n".join(escaped(line) for line in lines) + '"'


def escaped(text: str) -> str:
    """One line of it."""
    shown = printable(text).replace("\n", " ").encode("utf-8", "backslashreplace").decode()
    return shown.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')


def look(role: str) -> str:
    """The attributes of a node of a lane."""
    style = " style=rounded" if role == "topic" else ""
    return f'shape={SHAPES[role]}{style} color="{HUES[role]}"'
