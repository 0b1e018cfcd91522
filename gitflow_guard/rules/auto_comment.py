"""The comment character that git chooses by itself (git-config(1) `core.commentChar = auto`)."""

from __future__ import annotations

from gitflow_guard.rules.cleanup import CUT, SPACES

CHARACTERS = b"#;@!$%^&|:"
USUAL = b"#"


def chosen(lines: list[bytes], *, editor: bool, passes_end: bool) -> bytes:
    """The character, or nothing where no line of the message can be a comment.

    git takes one that starts no line of the message, so that only lines which git itself put
    below it in an editor are comments. `passes_end`: since 2.51 it looks past the comments that
    end the message, so that without an editor those are taken for git's own.
    """
    if editor:
        return seen_below(lines)
    return unused(lines) if passes_end else b""


def seen_below(lines: list[bytes]) -> bytes:
    """The character, as the lines tell that git has written below the message."""
    for index, line in enumerate(lines[:-1]):
        if line[1:] == CUT and line[0] in CHARACTERS and lines[index + 1][:1] == line[:1]:
            return line[:1]
    below = [line for line in lines if line.strip(SPACES)][-2:]
    if len(below) == 2 and below[0][:1] == below[1][:1] and all(map(is_gits, below)):
        return below[0][:1]
    return b""


def is_gits(line: bytes) -> bool:
    """Whether git may have written that comment line: the character, then a space, tab or end."""
    return line[0] in CHARACTERS and line[1:2] in {b"", b" ", b"\t", b"\r"}


def unused(lines: list[bytes]) -> bytes:
    """The first character that starts neither the first line nor one above the comments at the end.

    git looks at the very first character in any case.
    """
    own = [*lines[:1], *lines[: end_of_own(lines)]]
    starts = {line[:1] for line in own} | {
        part[:1] for line in own for part in line.split(b"\r")[1:]
    }
    left = (bytes([each]) for each in CHARACTERS)
    return next((each for each in left if each not in starts), b"")


def end_of_own(lines: list[bytes]) -> int:
    """How many lines come before the scissors, and before the comments and blanks above those."""
    end = lines.index(USUAL + CUT) if USUAL + CUT in lines[:-1] else len(lines)
    while end and (not lines[end - 1] or lines[end - 1].startswith(USUAL)):
        end -= 1
    return end
