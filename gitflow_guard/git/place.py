"""Where a repository lies: its working tree and its git directories, asked of git."""

from __future__ import annotations

import os

from gitflow_guard.errors import failed
from gitflow_guard.git.run import Completed, decode, git
from gitflow_guard.record import Record


class Place(Record):
    """Absolute paths: of the working tree, of its git directory, of the one all worktrees share.

    `hooks` is the folder git takes hooks from, by core.hooksPath or not.
    """

    top: str
    git_dir: str
    common_dir: str
    hooks: str


def locate(directory: str = ".", *, bare: bool = False) -> Place:
    """The repository `directory` is in; with `bare` one without a working tree will do.

    The top of such a one is its git directory. Raises GflowError `not-a-repository`,
    `bare-repository`, `inside-git-directory`, `dubious-owner`, `path-of-lines`, `git-missing`.
    """
    asked = ["rev-parse", "--path-format=absolute", "--git-dir", "--git-common-dir"]
    found = git([*asked, "--git-path", "hooks", "--show-toplevel"], directory=directory, accept=())
    if found.code != 0:
        if bare and is_bare(directory):
            asked = [*asked, "--git-path", "hooks"]
            git_dir, common_dir, hooks = git(asked, directory=directory).text.split("\n", 2)
            return Place(top=git_dir, git_dir=git_dir, common_dir=common_dir, hooks=hooks)
        raise not_located(directory, found, git([*asked], directory=directory, accept=()))
    if found.text.count("\n") != 3:
        raise failed("path-of-lines")
    git_dir, common_dir, hooks, top = found.text.split("\n")
    return Place(top=top, git_dir=git_dir, common_dir=common_dir, hooks=hooks)


def is_bare(directory: str) -> bool:
    """Whether it is in a repository that has no working tree."""
    asked = ["rev-parse", "--is-bare-repository"]
    return git(asked, directory=directory, accept=()).text == "true"


def not_located(directory: str, found: Completed, without_tree: Completed) -> Exception:
    """Why there is no working tree to work in."""
    try:
        shown = os.path.abspath(directory)
    except FileNotFoundError:
        return failed("directory-vanished")
    if without_tree.code == 0:
        code = "bare-repository" if is_bare(directory) else "inside-git-directory"
        return failed(code, directory=shown)
    said = decode(found.err).strip()
    if "safe.directory" in said:
        return failed("dubious-owner", problem=said.replace("\n\n", "\n").replace("\t", "  "))
    return failed("not-a-repository", directory=shown)
