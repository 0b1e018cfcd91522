"""Texts of strangers in Mermaid: within quotes only signs that mean nothing to it, nor to markdown.

Source: mermaid.js.org, "Gitgraph Diagrams" and "Flowcharts"; tried on Mermaid 11.
"""

from __future__ import annotations

KEPT = frozenset("/._-+ :()#!?,=~'")
LONGEST = 60


def plain(text: str, longest: int = LONGEST) -> str:
    """The text with every other sign as `_`; never empty. A colon is no label's beginning there."""
    # `#` begins an entity where a word and a semicolon follow; a semicolon is not among the KEPT.
    kept = "".join(sign if sign.isalnum() or sign in KEPT else "_" for sign in text)
    return kept[:longest].strip() or "_"


class Names:
    """Names that are each given once: the second of the same gets a number."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def new(self, text: str, longest: int = LONGEST) -> str:
        """The text, or the text with the first number that makes it another."""
        wanted = plain(text, longest)
        name, number = wanted, 1
        while name.lower() in self._given:
            number += 1
            name = f"{wanted} ({number})"
        self._given.add(name.lower())
        return name
