"""Where a hook runs: the repository's folders, the current branch, what is in progress.

git starts a hook at the top of the working tree and sets GIT_DIR where the repository is not
simply in `.git` there (githooks(5)), so files mostly tell, and git is asked when they do not.
"""

from __future__ import annotations

import os

from gitflow_guard.errors import failed
from gitflow_guard.record import Record

HEADS = "refs/heads/"


class Place(Record):
    """The absolute folders of a repository: `common` is shared by its worktrees."""

    top: str
    directory: str
    common: str


def here() -> Place:
    """The place this hook runs in. Raises GflowError `not-a-repository`."""
    top = os.getcwd()
    directory = told_directory(top)
    if not directory:
        top, directory = asked_directories(top)
    return Place(top, directory, common_directory(directory))


def told_directory(top: str) -> str:
    """The git directory by GIT_DIR or `.git`; empty when neither tells."""
    dot_git = os.path.join(top, ".git")
    given = os.environ.get("GIT_DIR")
    if given:
        return os.path.join(top, given)
    if os.path.isdir(dot_git):
        return dot_git
    pointer = first_line(dot_git)
    if pointer.startswith("gitdir: "):
        return os.path.join(top, pointer.removeprefix("gitdir: "))
    return ""


def asked_directories(directory: str) -> tuple[str, str]:
    """The top of the working tree and the git directory, by asking git."""
    from gitflow_guard.git.run import git

    asked = ["rev-parse", "--show-toplevel", "--absolute-git-dir"]
    answer = git(asked, directory=directory, accept=())
    lines = answer.text.splitlines()
    if answer.code or len(lines) < len(asked) - 1:
        raise failed("not-a-repository", directory=directory)
    return lines[0], lines[1]


def common_directory(directory: str) -> str:
    """What the worktrees share."""
    given = os.environ.get("GIT_COMMON_DIR")
    shared = given or first_line(os.path.join(directory, "commondir"))
    return os.path.normpath(os.path.join(directory, shared)) if shared else directory


def first_line(path: str) -> str:
    """The first line of a small file; empty when there is none."""
    return next(iter(lines_of(path)), "")


def lines_of(path: str) -> tuple[str, ...]:
    """The lines of a small file; none when it is not there."""
    raw = content(path)
    if raw is None:
        return ()
    return tuple(raw.decode("utf-8", "surrogateescape").removesuffix("\n").split("\n"))


def content(path: str) -> bytes | None:
    """What a file holds; None when there is no such file."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as problem:
        raise failed("file-unreadable", path=path, problem=problem.strerror) from problem


def current_branch(place: Place) -> str:
    """The short name of the current branch; empty when HEAD is detached."""
    reference = symbolic(os.path.join(place.directory, "HEAD"))
    # What the file of HEAD holds when references are kept in a table.
    in_table = reference == f"{HEADS}.invalid"
    # A branch may itself be another name of the one that moves.
    if in_table or (reference and symbolic(os.path.join(place.common, reference))):
        from gitflow_guard.git.run import git

        asked = ["symbolic-ref", "-q", "HEAD"]
        reference = git(asked, directory=place.top, accept=(0, 1)).text
    return reference.removeprefix(HEADS) if reference.startswith(HEADS) else ""


def symbolic(path: str) -> str:
    """The reference that a file of git's refers to; empty when it holds an object id."""
    # core.preferSymlinkRefs; a link anywhere else is only a way to the file.
    if os.path.islink(path) and os.readlink(path).startswith("refs/"):
        return os.readlink(path)
    line = first_line(path)
    return line.removeprefix("ref:").strip() if line.startswith("ref:") else ""


def is_unborn(place: Place) -> bool:
    """Whether the current branch has no commit yet."""
    return not commit_at(place, "HEAD")


def commit_at(place: Place, reference: str) -> str:
    """The commit a reference points at; empty when there is no such one."""
    from gitflow_guard.git.run import git

    asked = ["rev-parse", "-q", "--verify", "--end-of-options", f"{reference}^{{commit}}"]
    return git(asked, directory=place.top, accept=()).text


def is_rebasing(place: Place) -> bool:
    """Whether a rebase, or an `am`, has yet to end."""
    folders = ("rebase-merge", "rebase-apply")
    return any(os.path.isdir(os.path.join(place.directory, folder)) for folder in folders)


def merged_commits(place: Place) -> tuple[str, ...]:
    """The commits that the merge in progress brings in."""
    return lines_of(os.path.join(place.directory, "MERGE_HEAD"))


def is_ancestor(place: Place, older: str, newer: str) -> bool:
    """Whether `older` is contained in `newer`; false when one of them is not known here."""
    from gitflow_guard.git.run import git

    asked = ["merge-base", "--is-ancestor", "--end-of-options", older, newer]
    return git(asked, directory=place.top, accept=()).code == 0
