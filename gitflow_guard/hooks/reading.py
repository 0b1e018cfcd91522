"""How git will read the message file, found out from its configuration and environment."""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import merged_commits
from gitflow_guard.rules.cleanup import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place


def reading_of(place: Place, path: str, raw: bytes) -> Reading:
    """The facts; a `--cleanup` on git's command line cannot be seen from here.

    A merge is known by MERGE_HEAD, or by the name git gives its message file, as gflow does too.
    """
    editor = os.environ.get("GIT_EDITOR") != ":"
    settings = {} if is_plain(raw) else configured(place)
    merging = os.path.basename(path) == "MERGE_MSG" or bool(merged_commits(place))
    return Reading(editor=editor, merging=merging, **settings)


def is_plain(raw: bytes) -> bool:
    """Whether no setting could make git read the message otherwise.

    It is ASCII, which every encoding shares, and holds nothing that a cleanup takes away:
    comments (which begin with a sign, not a letter), spaces at ends, blank lines side by side.
    """
    if not raw.isascii() or b"\n\n\n" in raw or raw[:1] == b"\n" or raw[-2:] == b"\n\n":
        return False
    lines = raw.removesuffix(b"\n").split(b"\n")
    return all(not line or (line[:1].isalnum() and line == line.rstrip()) for line in lines)


def configured(place: Place) -> dict[str, str]:
    """The settings as fields of a Reading."""
    from gitflow_guard.git.settings import message_settings

    return message_settings(place.top)
