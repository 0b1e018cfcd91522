"""Patterns as forges read them: RE2, and each one's own globs.

GitHub and GitLab match by RE2 (github.com/google/re2/wiki/Syntax), a policy by Python's `re`.
"""

from __future__ import annotations

import re

# Of a backslash's letters those that both know; before punctuation it is always known.
LETTERS = frozenset("aftnrvdDsSwWbBAzx")
PUNCTUATION = frozenset(" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
# The groups that both know. Neither a look around nor a reference nor a condition is one.
GROUP = re.compile(r"\((?!\?)|\(\?(?::|P<|[ims]*(?:-[ims]+)?[:)])")
POSSESSIVE = re.compile(r"[*+?}]\+")
CLASS = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]?", re.DOTALL)
MEANING = frozenset(r"\.+*?()|[]{}^$")


def literal(text: str) -> str:
    """A pattern that matches this text; `re.escape` escapes more than RE2 takes."""
    return "".join(f"\\{sign}" if sign in MEANING else sign for sign in text)


def foreign_part(pattern: str) -> str:
    """The first part that RE2 does not know; empty when it knows all."""
    at = 0
    while at < len(pattern):
        if is_foreign(pattern, at):
            return pattern[at : at + 3]
        found = CLASS.match(pattern, at)
        if found and (odd := foreign_escape(found.group(), LETTERS - set("bBAz"))):
            return odd
        at = found.end() if found else at + (2 if pattern[at] == "\\" else 1)
    return ""


def is_foreign(pattern: str, at: int) -> bool:
    """Whether something that RE2 does not know begins there, outside of a class."""
    if pattern[at] == "\\":
        return bool(foreign_escape(pattern[at : at + 2]))
    if pattern[at] == "(":
        return GROUP.match(pattern, at) is None
    return POSSESSIVE.match(pattern, at) is not None


def foreign_escape(text: str, letters: frozenset[str] = LETTERS) -> str:
    """The first backslash with a letter that RE2 does not know there."""
    escapes = re.findall(r"\\(.)", text, re.DOTALL)
    odd = [letter for letter in escapes if letter not in letters and letter not in PUNCTUATION]
    return f"\\{odd[0]}" if odd else ""


def from_glob(glob: str) -> str:
    """A glob of the policy as a regular expression: `*` also takes slashes (fnmatch)."""
    if not is_glob(glob):
        return literal(glob)
    parts = re.split(r"(\*|\?|\[!?\]?[^\]]*\])", glob)
    return "".join(one_of_glob(part) for part in parts)


def one_of_glob(part: str) -> str:
    """A wildcard, a class or plain text of a glob as a regular expression."""
    if part in ("*", "?"):
        return ".*" if part == "*" else "."
    if part[:1] == "[" and part[-1:] == "]":
        return "[^" + part[2:] if part[1] == "!" else part
    return literal(part)


def is_glob(name: str) -> bool:
    """Whether a protected branch is given by a glob: no name of a branch may hold these signs."""
    return any(sign in name for sign in "*?[")


def crossing(glob: str) -> str:
    """The glob where one `*` stops at slashes and `**/` does not (GitHub)."""
    whole = glob[:-1] + "**/*" if glob.endswith("/*") or glob == "*" else glob
    return whole.replace("[!", "[^")
