"""The hooks that run before ours, each under its own name.

A hook may look at its own name (overcommit, one script for several hooks) and at what is beside
it or above it. So a folder beside git's, as deep as it is, holds a link for each such hook, by
the name it had, and one for every other file of git's folder. Where there can be no links,
`gflow.sh` runs the hook by the name it is kept under.
"""

from __future__ import annotations

import os
from contextlib import suppress

from gitflow_guard.installation.files import CHAINED, NAMES, SHARED

# `gflow.sh` adds the same to the folder it is in.
SUFFIX = "-chained-by-gflow"
SAMPLE = ".sample"


def runs(path: str) -> bool:
    """Whether git would run that hook."""
    return os.path.isfile(path) and os.access(path, os.X_OK)


def refresh_links(folder: str) -> None:
    """Make the links for the hooks in git's folder, and remove those that lead nowhere now."""
    links = folder + SUFFIX
    wanted = links_for(folder)
    with suppress(OSError):
        if wanted:
            os.makedirs(links, exist_ok=True)
        for name in os.listdir(links):
            path = os.path.join(links, name)
            if os.path.islink(path) and wanted.get(name) != os.readlink(path):
                os.unlink(path)
        for name, target in wanted.items():
            if not os.path.lexists(os.path.join(links, name)):
                os.symlink(target, os.path.join(links, name))
        if not wanted:
            os.rmdir(links)


def links_for(folder: str) -> dict[str, str]:
    """The links by name, with what they lead to; none where no hook is chained."""
    kept = {name: name + CHAINED for name in NAMES}
    hooks = {name: file for name, file in kept.items() if runs(os.path.join(folder, file))}
    if not hooks:
        return {}
    ours = {*NAMES, *kept.values(), SHARED}
    others = (name for name in os.listdir(folder) if not name.endswith(SAMPLE))
    beside = {name: name for name in others if name not in ours}
    up = os.path.join(os.pardir, os.path.basename(folder))
    return {name: os.path.join(up, file) for name, file in (beside | hooks).items()}


def remove_links(folder: str) -> None:
    """Remove the links, and their folder unless something else has come to be in it."""
    links = folder + SUFFIX
    with suppress(OSError):
        for name in os.listdir(links):
            path = os.path.join(links, name)
            if os.path.islink(path):
                os.unlink(path)
        os.rmdir(links)
