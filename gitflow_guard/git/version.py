"""Git's version, asked once for each git that comes along."""

from __future__ import annotations

import os
import shutil

from gitflow_guard.errors import failed
from gitflow_guard.git.run import git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.place import Place

NEEDED = (2, 38)
FILE = "gflow/git-version"


def git_version(place: Place) -> tuple[int, ...]:
    """The version of the git on the PATH, as up to three numbers.

    It is kept in the git directory beside what tells one git from another: path, size and time
    of the program; so a command need not start a process to know it.
    """
    path = os.path.join(place.common_dir, *FILE.split("/"))
    mark = mark_of(shutil.which("git") or "git")
    known = remembered(path, mark)
    if known:
        return known
    words = git(["version"]).text.split()
    numbers = words[2].split(".")[:3] if len(words) > 2 else []
    version = tuple(int(number) for number in numbers if number.isdigit())
    remember(path, mark, version)
    return version


def check_version(found: tuple[int, ...]) -> None:
    """Raise GflowError `git-too-old` unless git can merge without a working tree (2.38)."""
    if found[:2] < NEEDED:
        shown, needed = (".".join(map(str, version)) for version in (found, NEEDED))
        raise failed("git-too-old", found=shown, needed=needed)


def mark_of(program: str) -> str:
    """What changes when another git takes the place of this one."""
    try:
        status = os.stat(program)
    except OSError:
        return program
    return f"{program} {status.st_size} {status.st_mtime_ns}"


def remembered(path: str, mark: str) -> tuple[int, ...]:
    """The version kept for this git; nothing for another, or for what is damaged."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            kept, _, version = file.read().rstrip("\n").partition("\n")
    except OSError:
        return ()
    numbers = version.split(".")
    whole = kept == mark and all(number.isdigit() for number in numbers)
    return tuple(map(int, numbers)) if whole else ()


def remember(path: str, mark: str, version: tuple[int, ...]) -> None:
    """Keep it, where it can be kept: a folder may be read-only."""
    new = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(new, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(mark + "\n" + ".".join(map(str, version)) + "\n")
        os.replace(new, path)
    except OSError:
        return
