"""Everything about a repository that a crash could leave otherwise than it should be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from tests.support.repository import Repository

OPEN = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "MERGE_MSG", "MERGE_MODE", "AUTO_MERGE", "sequencer")


def files(top: Path) -> dict[str, str]:
    """Every file of the working tree, tracked or not."""
    found = {}
    for folder, folders, names in os.walk(top):
        if ".git" in folders:
            folders.remove(".git")
        for name in names:
            path = Path(folder, name)
            found[str(path.relative_to(top))] = path.read_text()
    return found


def state(repository: Repository) -> dict[str, Any]:
    """Refs, HEAD, index, files, settings, what git has open; the remote's refs."""
    remote = Repository(repository.path.parent / "remote.git")
    git_dir = repository.path / ".git"
    every = ("for-each-ref", "--format=%(refname) %(objectname)")
    return {
        "refs": without_copies(repository.git(*every)),
        "HEAD": (git_dir / "HEAD").read_text(),
        "index": repository.git("ls-files", "--stage", "-t"),
        "status": repository.git("status", "--porcelain=v2"),
        "files": files(repository.path),
        "settings": sorted(repository.git("config", "--local", "--list").splitlines()),
        "open": [name for name in OPEN if (git_dir / name).exists()],
        "remote": remote.git(*every) if remote.path.exists() else "",
    }


def without_copies(listed: str) -> str:
    """Refs less those of what an abort has kept copies of."""
    return "\n".join(line for line in listed.splitlines() if "/rescued/" not in line)


def leftovers(repository: Repository) -> list[str]:
    """Locks, worktrees and other files that stand in somebody's way."""
    git_dir = repository.path / ".git"
    found = [*git_dir.rglob("*.lock"), *git_dir.glob("packed-refs.new")]
    found += [git_dir / "gflow" / "expected-push", *git_dir.glob("worktrees/*")]
    return [str(path) for path in found if path.exists()]


def broken(repository: Repository) -> list[str]:
    """The locks that are left, and what fsck says."""
    checked = repository.run("git", "fsck", "--no-dangling", "--no-progress", ok=False)
    said = checked.out + (checked.err if checked.code else "")
    return leftovers(repository) + said.splitlines()
