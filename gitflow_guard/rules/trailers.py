"""Trailers, as git finds them: git-interpret-trailers(1)."""

from __future__ import annotations

from gitflow_guard.record import Record

GIT_WRITES = ("Signed-off-by: ", "(cherry picked from commit ")
# Conventional Commits 1.0.0, points 11, 12 and 16: in capitals, with a colon and a space.
BREAKING = ("BREAKING CHANGE: ", "BREAKING-CHANGE: ")
# Footers that Korean teams write; git itself takes only ASCII names.
OTHER_NAMES = ("BREAKING CHANGE", "해결", "관련", "참고")
# What git takes for space; anything else is text to it.
SPACES = " \t\r\n"


class Trailer(Record):
    """A trailer. `value` has its continuation lines joined by a space; `index` counts from 0."""

    key: str
    value: str
    index: int


def separator_at(line: str) -> int:
    """Where the colon of a trailer stands, at least 1; -1 when the line is none.

    git takes other separators where `trailer.separators` says so; a setting of one clone's must
    not change the verdict on a message. Before it come letters, digits and dashes of ASCII,
    then spaces, or a name that we know.
    """
    at = line.find(":")
    if at < 1:
        return -1
    name = line[:at].rstrip(" \t")
    ours = name.isascii() and name.replace("-", "a").isalnum()
    return at if ours or name in OTHER_NAMES else -1


def block_start(lines: list[str], title_end: int) -> int:
    """Where the trailers begin, or `len(lines)`.

    `title_end` is the place of the blank line that ends the first paragraph. The last paragraph
    is taken when all of it are trailers, or a quarter of it and one that git or the convention
    writes.
    """
    trailers = others = unsure = 0
    recognised = begun = False
    for index in range(len(lines) - 1, title_end - 1, -1):
        line = lines[index]
        if line.startswith("#"):
            others, unsure = others + unsure, 0
        elif not line.strip(SPACES):
            if begun:
                others += unsure
                mostly = recognised and trailers * 3 >= others
                return index + 1 if mostly or (trailers and not others) else len(lines)
        elif is_trailer(line):
            trailers, unsure = trailers + 1, 0
            recognised = recognised or line.startswith((*GIT_WRITES, *BREAKING))
        elif line[0] in SPACES:
            unsure += 1
        else:
            others, unsure = others + unsure + 1, 0
        begun = begun or (bool(line.strip(SPACES)) and not line.startswith("#"))
    return len(lines)


def is_trailer(line: str) -> bool:
    """Whether a line alone looks like a trailer, or like what `git cherry-pick -x` adds."""
    return separator_at(line) > 0 or line.startswith(GIT_WRITES)


def read(lines: list[str], first: int) -> tuple[Trailer, ...]:
    """The trailers from line `first` on; lines of other shapes are passed over."""
    found: list[tuple[str, list[str], int]] = []
    for index in range(first, len(lines)):
        line = lines[index]
        at = separator_at(line)
        if at > 0:
            found.append((line[:at].rstrip(), [line[at + 1 :]], index))
        elif found and line[:1] in {" ", "\t"} and found[-1][2] + len(found[-1][1]) == index:
            found[-1][1].append(line)
    return tuple(
        Trailer(key, " ".join(part for part in map(str.strip, parts) if part), index)
        for key, parts, index in found
    )
