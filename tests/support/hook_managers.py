"""What a test asks where other managers of hooks are about."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.support.repository import Repository

PROGRAMS = Path(sys.prefix) / "bin"
HUSKY = Path(__file__).parents[1] / "scenarios" / "data" / "husky-9.1.7"
# Those that husky 9 makes a file for.
OF_HUSKY = ("pre-commit", "pre-merge-commit", "prepare-commit-msg", "commit-msg", "pre-push",
            "pre-rebase", "post-commit", "post-merge", "post-checkout")  # fmt: skip


def states(repository: Repository) -> dict[str, str]:
    data = repository.gflow("hooks", "status", "--format", "json").json
    return {hook["name"]: hook["state"] for hook in data["hooks"]}


def doctor(repository: Repository, code: int = 1) -> dict[str, str]:
    data = repository.gflow("doctor", "--format", "json", code=code).json
    return {each["rule"]: each["message"] for each in data["findings"]}


def is_guarded(repository: Repository) -> None:
    """A message against the rules and a commit to main are refused, a good one goes through."""
    repository.git("switch", "-q", "-C", "feature/guarded", "develop")
    before = repository.oid("HEAD")
    repository.git("commit", "--allow-empty", "-qm", "no such thing", ok=False)
    assert repository.oid("HEAD") == before
    repository.git("commit", "--allow-empty", "-qm", "feat: something")
    assert repository.oid("HEAD") != before
    repository.git("switch", "-q", "main")
    before = repository.oid("HEAD")
    repository.git("commit", "--allow-empty", "-qm", "feat: something", ok=False)
    assert repository.oid("HEAD") == before
    repository.git("switch", "-q", "develop")


def husky(repository: Repository) -> None:
    """Write what husky's `prepare` writes, and set what it sets."""
    folder = repository.path / ".husky" / "_"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("h", *OF_HUSKY):
        target = folder / name
        shutil.copyfile(HUSKY / ("h" if name == "h" else "hook"), target)
        target.chmod(0o755)
    (folder / ".gitignore").write_text("*")
    repository.git("config", "core.hooksPath", ".husky/_")
