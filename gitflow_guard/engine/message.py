"""A message for a commit that gflow makes, shown to the commit-msg hook as git would show it."""

from __future__ import annotations

import os

from gitflow_guard.errors import failed, refused
from gitflow_guard.git.run import decode, encode, git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.place import Place


def accepted_message(place: Place, message: str, *, merging: bool) -> str:
    """The message as the hook leaves it. Raises GflowError `hook-refused`.

    The file is called as git calls it: a hook can tell a merge by that (githooks(5)).
    """
    folder = os.path.join(place.git_dir, "gflow")
    path = os.path.join(folder, "MERGE_MSG" if merging else "COMMIT_EDITMSG")
    try:
        os.makedirs(folder, exist_ok=True)
        with open(path, "wb") as file:
            file.write(encode(message))
        run_hook(place, path)
        with open(path, "rb") as file:
            return decode(file.read())
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem


def run_hook(place: Place, path: str) -> None:
    """Run commit-msg, wherever this repository keeps it."""
    ran = git(
        ["hook", "run", "--ignore-missing", "commit-msg", "--", path],
        directory=place.top,
        changes={"GIT_EDITOR": ":"},
        accept=(),
    )
    if ran.code != 0:
        said = decode(ran.err or ran.out).strip()
        raise refused("hook-refused", hook="commit-msg", problem=said)
