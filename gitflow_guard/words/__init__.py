"""Every sentence a user reads, by code and language; nothing else in the package holds any.

An entry's first line says what happened; the lines after it say why and what to type.
Placeholders are `str.format` fields; the values put in are data and are never read as templates.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

LANGUAGES = ("en", "ko")


def language(environment: Mapping[str, str]) -> str:
    """`ko` or `en`: GFLOW_LANG, else the first of LC_ALL, LC_MESSAGES and LANG that is set."""
    for variable in ("GFLOW_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        chosen = environment.get(variable)
        if chosen:
            return "ko" if chosen.lower().startswith("ko") else "en"
    return "en"


def table(lang: str) -> dict[str, str]:
    """All sentences of one language, by code."""
    if lang == "ko":
        from gitflow_guard.words.korean import WORDS
    else:
        from gitflow_guard.words.english import WORDS
    return WORDS


def say(lang: str, code: str, values: Mapping[str, Any]) -> str:
    """The sentence for a code, its values filled in and made safe to print."""
    shown = {name: printable(value) for name, value in values.items()}
    return table(lang)[code].format(**shown)


def printable(value: object) -> str:
    """A value as text without control characters: a name must not be able to move a cursor."""
    if isinstance(value, (tuple, list)):
        return ", ".join(printable(item) for item in value)
    text = str(value)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else repr(c)[1:-1] for c in text)
