"""How git will read the message file, found out from its configuration and environment."""

from __future__ import annotations

import os

from gitflow_guard.hooks.message.config_files import may_tell
from gitflow_guard.hooks.where import commit_at, merged_commits
from gitflow_guard.rules.cleanup import Reading

FIRST_BEYOND_ASCII = 0x80
USUAL_COMMENT = ord("#")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.hooks.where import Place


def reading_of(place: Place, path: str, raw: bytes) -> Reading:
    """The facts; a `--cleanup` on git's command line cannot be seen from here.

    A merge is known by MERGE_HEAD, or by the name git gives its message file, as gflow does too.
    """
    editor = os.environ.get("GIT_EDITOR") != ":"
    certain = raw.isascii() and all(is_letter(line[0]) for line in lines_in(raw))
    plain = is_plain(raw) and (certain or (is_unicode(raw) and not may_tell(place)))
    settings = {} if plain else configured(place)
    merging = os.path.basename(path) == "MERGE_MSG" or bool(merged_commits(place))
    single = not merging and b"Merge" in raw and not amends_a_merge(place)
    return Reading(editor=editor, merging=merging, single=single, **settings)


def amends_a_merge(place: Place) -> bool:
    """Whether HEAD is a merge, which `git commit --amend` would make again; no hook can tell."""
    return bool(commit_at(place, "HEAD^2"))


def is_plain(raw: bytes) -> bool:
    """Whether it holds nothing that a cleanup takes away, unless a setting names another comment.

    That is comments, spaces at ends, blank lines side by side.
    """
    if b"\n\n\n" in raw or raw[:1] == b"\n" or raw[-2:] == b"\n\n":
        return False
    return all(line[0] != USUAL_COMMENT and line == line.rstrip() for line in lines_in(raw))


def lines_in(raw: bytes) -> list[bytes]:
    """Its lines but the empty ones."""
    return [line for line in raw.split(b"\n") if line]


def is_letter(byte: int) -> bool:
    """Whether it is a letter or digit of ASCII, or part of a character that is not.

    What is ASCII besides, which every encoding shares, no setting makes git read otherwise; and
    no comment begins with it.
    """
    return byte >= FIRST_BEYOND_ASCII or chr(byte).isalnum()


def is_unicode(raw: bytes) -> bool:
    """Whether it can be read as UTF-8."""
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def configured(place: Place) -> dict[str, Any]:
    """The settings as fields of a Reading."""
    from gitflow_guard.git.settings import reading_settings

    return reading_settings(place.top)
