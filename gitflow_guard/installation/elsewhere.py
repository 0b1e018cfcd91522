"""Where gflow installs nothing: why, and the lines to add by hand."""

from __future__ import annotations

import os
import shlex

from gitflow_guard.errors import refused
from gitflow_guard.installation.files import GUARD, NAMES
from gitflow_guard.installation.place import HUSKY, husky_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.errors import GflowError
    from gitflow_guard.installation.place import HookPlace
    from gitflow_guard.installation.status import HookState

# Not the guard of references: without its own filter it would start Python at every move.
CALLED = tuple(name for name in NAMES if name != GUARD)


def elsewhere(place: HookPlace, lacking: tuple[str, ...]) -> GflowError:
    """Why nothing is installed where core.hooksPath points, and what to add there by hand.

    `lacking` are the hooks there that do not run ours.
    """
    code = "hooks-path-husky" if place.manager == HUSKY else "hooks-path-set"
    return refused(
        code,
        path=place.configured,
        scope=place.scope,
        source=place.source,
        lines=calling_lines(folder_of_others(place), lacking),
        own=shlex.quote(place.default),
    )


def linked(place: HookPlace, lacking: tuple[str, ...]) -> GflowError:
    """Why nothing is installed where the folder is a link into the working tree."""
    target = os.path.realpath(place.default)
    lines = calling_lines(target, lacking)
    return refused("hooks-folder-linked", folder=place.default, target=target, lines=lines)


def folder_of_others(place: HookPlace) -> str:
    """Where the hooks are written that another manager runs."""
    return husky_folder(place.folder) if place.manager == HUSKY else place.folder


def calling_lines(folder: str, names: tuple[str, ...]) -> str:
    """Each hook's file, with the line to add to it."""
    lines = [f"  {os.path.join(folder, name)}: {calling_line(name)}" for name in names]
    return "\n".join(lines)


def calling_line(name: str) -> str:
    """The line of sh that runs our hook, and lets the rest read what git sent to both."""
    if name != "pre-push":
        return f'gflow-hook {name} "$@" || exit'
    return (
        'refs=$(mktemp) && cat >"$refs" && exec <"$refs" 3<"$refs" && rm "$refs" && '
        'gflow-hook pre-push "$@" <&3 || exit'
    )


def line_to_add(place: HookPlace, hook: HookState) -> str:
    """What has one hook of another manager's run gflow: its file and the line to add to it."""
    return f"{os.path.join(folder_of_others(place), hook.name)}: {calling_line(hook.name)}"
