"""What git accepts as a branch name, told before git is asked.

Source: git-check-ref-format(1), with the rules of `--branch`.
"""

from __future__ import annotations

import re
import unicodedata

ODD_CHARACTERS = re.compile(r"[\x00-\x20\x7f~^:?*\[\\]")
LONGEST = 244


def problem_with(name: str) -> str:
    """The code of the first reason git would refuse this branch name, or an empty string."""
    return next((code for code, wrong in PROBLEMS if wrong(name)), "")


def odd_part(name: str) -> str:
    """The first character or sequence that git would refuse, for showing."""
    found = ODD_CHARACTERS.search(name)
    if found:
        return found.group()
    return next((part for part in ("..", "@{", "//") if part in name), "")


def proposed(name: str) -> str:
    """A name like the given one that git accepts; empty when nothing is left of it."""
    text = unicodedata.normalize("NFC", name).removeprefix("refs/heads/").strip()
    text = ODD_CHARACTERS.sub("-", re.sub(r"\s", "-", text)).replace("@{", "-")
    text = re.sub(r"\.{2,}", ".", text)
    text = re.sub(r"-{2,}", "-", text)
    pieces = (piece.strip(".-") for piece in text.split("/"))
    joined = "/".join(piece.removesuffix(".lock") for piece in pieces if piece)
    return "" if joined in ("", "@") or problem_with(joined) else joined


def is_undecodable(name: str) -> bool:
    """Whether the name holds bytes that are not UTF-8, or lone surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return True
    return False


def has_bad_component(name: str) -> bool:
    """A part between slashes that is empty, begins with a dot or ends with `.lock`."""
    return any(
        not part or part.startswith(".") or part.endswith(".lock") for part in name.split("/")
    )


PROBLEMS = (
    ("name-empty", lambda name: not name),
    ("name-dash", lambda name: name.startswith("-")),
    ("name-refs", lambda name: name.startswith("refs/")),
    ("name-undecodable", is_undecodable),
    ("name-space", lambda name: any(c.isspace() for c in name)),
    ("name-character", lambda name: bool(ODD_CHARACTERS.search(name)) or not name.isprintable()),
    ("name-sequence", lambda name: ".." in name or "@{" in name),
    ("name-reserved", lambda name: name in ("@", "HEAD")),
    ("name-component", has_bad_component),
    ("name-dot", lambda name: name.endswith(".")),
    ("name-long", lambda name: len(name.encode("utf-8", "replace")) > LONGEST),
)
