"""Whether git's settings may say anything of how a message is read; without asking git.

To ask costs a process, as long as all else a hook does. Most people have no such setting, and
that the files themselves tell, which git-config(1), "FILES", names.
"""

from __future__ import annotations

import os

from gitflow_guard.errors import GflowError
from gitflow_guard.hooks.where import content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.hooks.where import Place

# core.commentChar, core.commentString, i18n.commitEncoding; and other files, which are not read.
TELLING = (b"comment", b"commitencoding", b"[include")
# Set by `git -c`, or by whoever runs git.
IN_THE_ENVIRONMENT = ("GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT")
# Where the gits there are look for the system's own; one built otherwise has its own place.
OF_THE_SYSTEM = ("/etc/gitconfig", "/usr/local/etc/gitconfig", "/opt/homebrew/etc/gitconfig")


def may_tell(place: Place) -> bool:
    """Whether git has to be asked; a doubt is a yes."""
    if any(os.environ.get(name) for name in IN_THE_ENVIRONMENT):
        return True
    try:
        files = [(content(path) or b"").lower() for path in paths(place)]
    except GflowError:
        return True
    return any(word in file for file in files for word in TELLING)


def paths(place: Place) -> Iterator[str]:
    """The files git reads settings from here."""
    yield os.path.join(place.common, "config")
    yield os.path.join(place.directory, "config.worktree")
    own = os.environ.get("GIT_CONFIG_GLOBAL")
    if own is not None:
        yield own
    else:
        home = os.path.expanduser("~")
        yield os.path.join(home, ".gitconfig")
        folder = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
        yield os.path.join(folder, "git", "config")
    yield from [os.environ["GIT_CONFIG_SYSTEM"]] if "GIT_CONFIG_SYSTEM" in os.environ else ()
    yield from OF_THE_SYSTEM
