"""Which version comes next, told by the tags and the commits."""

from __future__ import annotations

import re

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# The core of a version (semver.org, point 2); pre-releases and builds do not count here.
CORE = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?\Z")
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
