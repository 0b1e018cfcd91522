"""Which folder git takes a repository's hooks from, and who says so."""

from __future__ import annotations

import os

from gitflow_guard.errors import failed
from gitflow_guard.git.run import decode, git
from gitflow_guard.installation.files import is_unfilled
from gitflow_guard.record import Record

GIT = "git"
OURS = "gflow"
HUSKY = "husky"
OTHER = "other"


class HookPlace(Record):
    """The folders of a repository's hooks, absolute.

    `folder` is where git looks, `default` where it looks without core.hooksPath. `configured` is
    core.hooksPath, empty where it is not set; `scope` (`local`, `global`, ...) and `source` (a
    file) say where it is set. `manager` tells whose folder it is: `git` the default one, `gflow`
    our own files in a checkout, `husky`, or `other`.
    """

    top: str
    folder: str
    default: str
    configured: str = ""
    scope: str = ""
    source: str = ""
    manager: str = GIT


def find_place(directory: str) -> HookPlace:
    """The place of the repository that holds a directory."""
    top, common = folders(directory)
    default = os.path.join(common, "hooks")
    scope, source, configured = setting(top)
    if not scope:
        return HookPlace(top, default, default)
    folder = os.path.normpath(os.path.join(top, configured))
    return HookPlace(
        top=top,
        folder=folder,
        default=default,
        configured=configured,
        scope=scope,
        source=source.removeprefix("file:"),
        manager=manager_of(folder, default),
    )


def folders(directory: str) -> tuple[str, str]:
    """Where git runs the hooks (the top of the working tree) and the shared git directory."""
    asked = ["rev-parse", "--path-format=absolute", "--git-common-dir", "--show-toplevel"]
    answer = git(asked, directory=directory, accept=())
    # A bare repository, and the inside of a git directory, have no top to tell.
    lines = [line for line in answer.text.split("\n") if line]
    if not lines:
        said = decode(answer.err).strip()
        if "dubious ownership" in said:
            raise failed("dubious-owner", problem=said)
        raise failed("not-a-repository", directory=directory)
    if not all(map(os.path.isabs, lines)):
        raise failed("path-of-lines")
    return lines[-1], lines[0]


def setting(top: str) -> tuple[str, str, str]:
    """Scope, source and value of core.hooksPath; all empty where it is not set."""
    asked = ["config", "-z", "--show-scope", "--show-origin", "--type=path"]
    answer = git([*asked, "--get", "core.hooksPath"], directory=top, accept=(0, 1))
    if answer.code:
        return "", "", ""
    scope, source, value, _ = decode(answer.out).split("\0")
    return scope, source, value


def manager_of(folder: str, default: str) -> str:
    """Whose folder it is."""
    if os.path.realpath(folder) == os.path.realpath(default):
        return GIT
    if is_unfilled(folder):
        return OURS
    parts = folder.split(os.sep)
    return HUSKY if ".husky" in parts[-2:] else OTHER


def husky_folder(folder: str) -> str:
    """Where husky keeps the files people write: beside `_`, which it makes anew each time."""
    return os.path.dirname(folder) if os.path.basename(folder) == "_" else folder


def is_in_working_tree(place: HookPlace) -> bool:
    """Whether the default folder is a link to one that is committed with everything else."""
    real = os.path.realpath(place.default)
    common = os.path.dirname(place.default)
    tops = (place.top, os.path.dirname(common) if os.path.basename(common) == ".git" else "")
    return not is_within(real, common) and any(top and is_within(real, top) for top in tops)


def is_within(path: str, folder: str) -> bool:
    """Whether a resolved path is in a folder."""
    return path.startswith(os.path.join(os.path.realpath(folder), ""))
