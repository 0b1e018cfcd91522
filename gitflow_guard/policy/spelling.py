"""Values and keys as TOML spells them (toml.io, v1.0.0)."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")


def join(path: str, key: str) -> str:
    """A key path with one more key."""
    part = key if BARE_KEY.match(key) else basic(key)
    return f"{path}.{part}" if path else part


def spelt(value: Any) -> str:
    """Any value a policy holds."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(spelt, value)) + "]"
    if isinstance(value, dict):
        pairs = (f"{join('', key)} = {spelt(item)}" for key, item in value.items())
        return "{ " + ", ".join(pairs) + " }"
    return quoted(value) if isinstance(value, str) else str(value)


def quoted(text: str) -> str:
    """A string: literal where it can be, for patterns are easier to read so."""
    if text.isprintable() and "'" not in text and ("\\" in text or '"' in text):
        return f"'{text}'"
    return basic(text)


def basic(text: str) -> str:
    """A string between double quotes."""
    return '"' + "".join(map(escaped, text)) + '"'


def escaped(character: str) -> str:
    """One character of a basic string."""
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
