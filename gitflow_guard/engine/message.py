"""A message for a commit that gflow makes, shown to the commit-msg hook as git would show it."""

from __future__ import annotations

import os

from gitflow_guard.errors import failed, refused
from gitflow_guard.git.hook import is_only_ours, run_hook
from gitflow_guard.git.run import decode, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.repository import Repository


def accepted_message(repository: Repository, message: str, *, merging: bool) -> str:
    """The message as the hook leaves it. Raises GflowError `hook-refused`.

    The file is called as git calls it: a hook can tell a merge by that (githooks(5)).
    """
    folder = os.path.join(repository.place.git_dir, "gflow")
    path = os.path.join(folder, "MERGE_MSG" if merging else "COMMIT_EDITMSG")
    try:
        os.makedirs(folder, exist_ok=True)
        with open(path, "wb") as file:
            file.write(encode(message))
        ask_hook(repository, path)
        with open(path, "rb") as file:
            return decode(file.read())
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem


def ask_hook(repository: Repository, path: str) -> None:
    """Let commit-msg judge, and change, the message in a file."""
    # By gflow's own rules the message was judged when the plan was made.
    configured = repository.has_configured_hooks
    if not configured and is_only_ours(repository.place, "commit-msg"):
        return
    ran = run_hook(repository.place, "commit-msg", path, configured=configured)
    if ran.code != 0:
        said = decode(ran.err or ran.out).strip()
        raise refused("hook-refused", hook="commit-msg", problem=said)
