"""A second working tree of the repository for a while, on a commit that no ref need name."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress

from gitflow_guard.errors import failed
from gitflow_guard.git.run import git

PREFIX = "gflow-gate-"


def new_folder() -> str:
    """A path for a worktree, outside the repository: many a tool passes over `.git`."""
    import tempfile

    try:
        folder = tempfile.mkdtemp(prefix=PREFIX)
    except OSError as problem:
        path = tempfile.gettempdir()
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem
    return os.path.join(os.path.realpath(folder), "worktree")


def add_worktree(top: str, path: str, commit: str) -> None:
    """Check the whole commit out at the path, without the user's post-checkout hook."""
    settings = (f"core.hooksPath={os.devnull}", "hook.post-checkout.enabled=false",
                "core.sparseCheckout=false")  # fmt: skip
    alone = [part for setting in settings for part in ("-c", setting)]
    asked = [*alone, "worktree", "add", "--quiet", "--detach"]
    git([*asked, "--", path, commit], directory=top)
    forget_patterns(path)


def forget_patterns(path: str) -> None:
    """Take away the patterns of a sparse checkout, which a new worktree gets a copy of.

    Without them nothing that runs there leaves a part of the tree out (git-sparse-checkout(1)).
    """
    with suppress(OSError):
        with open(os.path.join(path, ".git"), encoding="utf-8", errors="surrogateescape") as file:
            git_dir = file.readline().rstrip("\n").removeprefix("gitdir: ")
        os.unlink(os.path.join(git_dir, "info", "sparse-checkout"))


def remove_worktree(top: str, path: str) -> None:
    """Take it away, whatever is in it, and what git knows of it; it may be gone in part already."""
    asked = ["worktree", "remove", "--force", "--force", "--", path]
    whole = git(asked, directory=top, accept=()).code == 0
    if os.path.basename(os.path.dirname(path)).startswith(PREFIX):
        shutil.rmtree(os.path.dirname(path), ignore_errors=True)
    if not whole:
        # Git that was killed at it took the files' own `.git` first, or its record's `gitdir`.
        # What is gone whole it takes for removed; a record without its path, prune looks for.
        git(asked, directory=top, accept=())
        git(["worktree", "prune", "--expire=never"], directory=top, accept=())
