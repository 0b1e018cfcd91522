"""The hooks of `.pre-commit-hooks.yaml`, run by the real pre-commit, without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hooks.conftest import Repository

ROOT = Path(__file__).resolve().parents[2]
# `make .venv/wheelhouse/complete` fills it with what pip needs to build and install this package.
WHEELHOUSE = Path(sys.prefix) / "wheelhouse"
IDS = ("gflow-commit-message", "gflow-branch-name", "gflow-protect-branches", "gflow-push")
STAGES = (
    "commit-msg",
    "prepare-commit-msg",
    "pre-commit",
    "pre-merge-commit",
    "pre-push",
    "pre-rebase",
)


def run(command: list[str], directory: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        command, cwd=directory, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="session")
def framework(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment for pre-commit, and a repository (REPO, REV) of this working tree."""
    if not any(WHEELHOUSE.glob("hatchling-*.whl")):
        pytest.fail(f"{WHEELHOUSE} holds no wheels: fill it with `make .venv/wheelhouse/complete`")
    folder = tmp_path_factory.mktemp("framework")
    configuration = folder / "gitconfig"
    configuration.write_text(
        "[user]\n\tname = Hong Gildong\n\temail = hong@example.org\n"
        "[init]\n\tdefaultBranch = main\n"
    )
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "GIT_CONFIG_GLOBAL": str(configuration),
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C.UTF-8",
        "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(WHEELHOUSE),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    repository = folder / "gflow"
    snapshot(repository, environment)
    environment["REPO"] = str(repository)
    environment["REV"] = run(["git", "rev-parse", "HEAD"], repository, environment)
    return environment


def snapshot(repository: Path, environment: dict[str, str]) -> None:
    """The files of the working tree that are not ignored, as one commit."""
    listed = run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], ROOT, environment
    )
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (repository / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, repository / name)
    for arguments in (["init", "-q"], ["add", "--all"], ["commit", "-qm", "chore: snapshot"]):
        run(["git", *arguments], repository, environment)


@pytest.fixture
def using(framework: dict[str, str], make: Callable[[str], Repository]) -> Repository:
    """A repository that uses all four ids by way of pre-commit."""
    repository = make("uses pre-commit")
    repository.environment.update(framework)
    hooks = "".join(f"      - id: {name}\n" for name in IDS)
    repository.write(
        ".pre-commit-config.yaml",
        f"repos:\n  - repo: {framework['REPO']}\n    rev: {framework['REV']}\n    hooks:\n{hooks}",
    )
    repository.git("add", "--", ".pre-commit-config.yaml")
    repository.quietly("commit", "-qm", "chore: use pre-commit")
    repository.quietly("branch", "-f", "develop")
    pre_commit = [sys.executable, "-m", "pre_commit", "install"]
    stages = [f"--hook-type={stage}" for stage in STAGES]
    run([*pre_commit, *stages], repository.top, repository.environment)
    return repository


def said(repository: Repository, *arguments: str, **changes: str) -> str:
    """What a command that must fail printed; pre-commit prints to either stream."""
    before = repository.references()
    done = repository.try_git(*arguments, **changes)
    assert done.returncode != 0, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert repository.references() == before
    return done.stdout + done.stderr


def test_a_day_with_pre_commit(using: Repository, tmp_path: Path) -> None:
    """One story, so that the environment is built once however the tests are spread."""
    using.change("a")
    assert "No direct commits to main." in said(using, "commit", "-m", "feat: add a file")
    assert "No direct commits to main." in said(using, "commit", "--no-verify", "-m", "feat: a")

    using.git("switch", "-qc", "Feature/a")
    assert "git branch -m feature/a" in said(using, "commit", "-m", "feat: add a file")
    using.git("branch", "-m", "feature/a")
    refused = said(using, "commit", "-m", "Feat : add a file")
    assert "    -> feat: add a file" in refused
    assert 'git commit -e -F "$(git rev-parse --git-path gflow/refused-message)"' in refused
    using.git("commit", "-qm", "feat: add a file")

    using.git("switch", "-q", "main")
    merge = said(using, "merge", "--no-ff", "feature/a")
    assert "feature/a was not merged into main: it goes to develop." in merge
    assert "gflow feature finish a" in merge
    using.git("merge", "--abort")
    assert "No cherry-pick on main" in said(using, "cherry-pick", "feature/a")
    using.git("cherry-pick", "--abort")

    using.git("init", "-q", "--bare", str(tmp_path / "remote.git"))
    using.git("remote", "add", "origin", str(tmp_path / "remote.git"))
    using.git("-c", "core.hooksPath=/dev/null", "push", "-q", "origin", "main", "develop")
    using.git("push", "-q", "origin", "feature/a")
    remote = using.git("ls-remote", "origin")
    assert "No push to main of origin." in said(using, "push", "origin", "feature/a:main")
    using.git("switch", "-q", "feature/a")
    using.commit_quietly("b")
    assert "fix-this is not a name" in said(using, "push", "origin", "feature/a:fix-this")
    using.git("switch", "-q", "main")
    assert using.git("ls-remote", "origin") == remote

    using.quietly("merge", "-q", "--ff-only", "feature/a")
    using.commit_quietly("c")
    assert "main was not rebased" in said(using, "rebase", "--force-rebase", "develop", "main")
    a_ci_checkout_is_only_read(using)


def a_ci_checkout_is_only_read(using: Repository) -> None:
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    for changes, code in (({"CI": "true"}, 0), ({}, 1)):
        environment = {**using.environment, **changes}
        assert (
            subprocess.run(command, cwd=using.top, env=environment, check=False).returncode == code
        )
