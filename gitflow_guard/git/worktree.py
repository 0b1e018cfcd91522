"""A second working tree of the repository for a while, on a commit that no ref need name."""

from __future__ import annotations

import os
import shutil
import tempfile

from gitflow_guard.errors import failed
from gitflow_guard.git.run import git

PREFIX = "gflow-gate-"


def new_folder() -> str:
    """A path for a worktree, outside the repository: many a tool passes over `.git`."""
    try:
        folder = tempfile.mkdtemp(prefix=PREFIX)
    except OSError as problem:
        path = tempfile.gettempdir()
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem
    return os.path.join(os.path.realpath(folder), "worktree")


def add_worktree(top: str, path: str, commit: str) -> None:
    """Check the commit out at the path, without the user's post-checkout hook."""
    asked = ["-c", f"core.hooksPath={os.devnull}", "worktree", "add", "--quiet", "--detach"]
    git([*asked, "--", path, commit], directory=top)


def remove_worktree(top: str, path: str) -> None:
    """Take it away, whatever is in it, and what git knows of it; it may be gone already."""
    git(["worktree", "remove", "--force", "--force", "--", path], directory=top, accept=())
    if os.path.basename(os.path.dirname(path)).startswith(PREFIX):
        shutil.rmtree(os.path.dirname(path), ignore_errors=True)
