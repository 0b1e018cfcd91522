"""Which version comes next, told by the tags and the commits."""

from __future__ import annotations

import re

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

# The core of a version (semver.org, point 2).
CORE = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?\Z")
# A version that comes before the one of its core (semver.org, points 9 to 11).
PRE_RELEASE = re.compile(r"([0-9.]+)-[0-9A-Za-z.-]+(?:\+[0-9A-Za-z.-]+)?\Z")
Numbers = tuple[int, int, int]
NOTHING: Numbers = (0, 0, 0)


class Impact(Record):
    """What the commits since the last version hold."""

    breaking: bool = False
    feature: bool = False


def numbers(name: str) -> Numbers | None:
    """`1.4` or `1.4.2` as three numbers; None for anything else."""
    found = CORE.match(name)
    if not found:
        return None
    major, minor, patch = found.groups()
    return int(major), int(minor), int(patch or 0)


def announced(tags: Iterable[str], prefix: str) -> str:
    """The highest version that only pre-releases of it lead up to, or nothing.

    `2.0.0-rc.1` comes after every 1.x and before `2.0.0`, which is what it announces.
    """
    found = (PRE_RELEASE.match(tag.removeprefix(prefix)) for tag in tags if tag.startswith(prefix))
    cores = [core for each in found if each and (core := numbers(each[1]))]
    top = max(cores, default=NOTHING)
    released = (numbers(tag.removeprefix(prefix)) for tag in tags if tag.startswith(prefix))
    return spelt(top) if top > max(filter(None, released), default=NOTHING) else ""


def spelt(version: Numbers) -> str:
    """The version as text."""
    return ".".join(map(str, version))


def later(one: str, other: str) -> str:
    """The later of two versions; nothing comes before all."""
    return max(one, other, key=lambda version: numbers(version) or NOTHING)


def not_taken(version: str, taken: Collection[Numbers], impact: Impact) -> str:
    """The version, or the first one after it, by the same impact, that nothing else has."""
    while numbers(version) in taken:
        version = by_commits(version, "", impact)
    return version


def last_tag(tags: Iterable[str], prefix: str) -> str:
    """The tag with the highest version, or nothing."""
    versions = ((numbers(tag.removeprefix(prefix)), tag) for tag in tags if tag.startswith(prefix))
    return max(((core, tag) for core, tag in versions if core), default=(NOTHING, ""))[1]


def by_commits(tag: str, prefix: str, impact: Impact) -> str:
    """The version after `tag` (semver.org, points 6 to 8): breaking, feature, or patch."""
    major, minor, patch = numbers(tag.removeprefix(prefix)) or NOTHING
    if impact.breaking:
        return f"{major + 1}.0.0"
    if impact.feature:
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}"


def patched(tag: str, prefix: str) -> str:
    """The version of a fix of what `tag` marks."""
    return by_commits(tag, prefix, Impact())
