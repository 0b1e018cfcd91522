"""Every sentence a user reads, by code and language; nothing else in the package holds any.

An entry's first line says what happened; the lines after it say why and what to type.
Placeholders are `str.format` fields; the values put in are data and are never read as templates.
`{branch:q}` quotes the value for a shell: for what stands in a command that is to be typed.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

LANGUAGES = ("en", "ko")
# Spaces (Unicode's category Zs), and the joiners that Hangul jamo, Indic scripts and emoji need.
HARMLESS = frozenset(
    "\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200c\u200d\u202f\u205f\u3000"
)


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
        from gitflow_guard.words.korean.whole import WORDS
    else:
        from gitflow_guard.words.english.whole import WORDS
    return WORDS


def say(lang: str, code: str, values: Mapping[str, Any]) -> str:
    """The sentence for a code, its values filled in and made safe to print."""
    template = sentence(lang, code)
    if lang == "ko" and "{" in template:
        from gitflow_guard.words.particles import END, settled

        marked = {name: Shown(value, END) for name, value in values.items()}
        return settled(template.format(**marked))
    return template.format(**{name: Shown(value) for name, value in values.items()})


def sentence(lang: str, code: str) -> str:
    """The sentence as it is written; the parts that most commands do without are loaded late."""
    if lang == "ko":
        from gitflow_guard.words.korean.lifecycle import LIFECYCLE
    else:
        from gitflow_guard.words.english.lifecycle import LIFECYCLE
    known = LIFECYCLE.get(code)
    return table(lang)[code] if known is None else known


class Shown:
    """A value as sentences take it: printable, with the format `q` quoted for a shell too.

    `end` is put behind it, for whoever looks for where it ends.
    """

    def __init__(self, value: object, end: str = "") -> None:
        self.value = value
        self.end = end

    def __format__(self, form: str) -> str:
        return (quoted(self.value) if form == "q" else printable(self.value)) + self.end

    def __repr__(self) -> str:
        return repr(printable(self.value)) + self.end


def quoted(value: object) -> str:
    """A printable value as one word of a command; a list as a word each."""
    if isinstance(value, (tuple, list)):
        return " ".join(map(quoted, value))
    from shlex import quote

    return quote(printable(value))


def printable(value: object) -> str:
    """A value as text without control characters: a name must not be able to move a cursor."""
    if isinstance(value, (tuple, list)):
        return ", ".join(printable(item) for item in value)
    text = str(value)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in HARMLESS else repr(c)[1:-1] for c in text)
