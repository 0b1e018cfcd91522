"""What every test stands on: an environment of its own, and repositories built once and copied."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.git_age import git_that_says
from tests.support.repository import Repository

# How long a thing takes is for the benchmarks to say; here it depends on who else is at work.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SETTINGS = """\
[user]
    name = Somebody
    email = somebody@example.com
[init]
    defaultBranch = main
[protocol "file"]
    allow = always
"""


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test sees the machine's git settings, language or repositories."""
    folder = tmp_path_factory.mktemp("home")
    settings = folder / "gitconfig"
    settings.write_text(SETTINGS)
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(("GIT_", "GFLOW_", "PRE_COMMIT")):
                patch.delenv(name)
        for name in ("LC_MESSAGES", "LANGUAGE", "CI", "GITHUB_ACTIONS", "TF_BUILD"):
            patch.delenv(name, raising=False)
        patch.setenv("HOME", str(folder))
        patch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        patch.setenv("GIT_CONFIG_GLOBAL", str(settings))
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        patch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
        patch.setenv("LC_ALL", "C.UTF-8")
        patch.setenv("LANG", "C.UTF-8")
        patch.setenv("NO_COLOR", "1")
        yield folder


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory, home: Path) -> Path:
    """A repository set up by gflow, without hooks, with one more commit on develop."""
    repository = Repository(tmp_path_factory.mktemp("model"))
    repository.git("init", "--quiet")
    repository.gflow("init", "--hooks", "none")
    repository.commit("feat: begin", base="1\n")
    return repository.path


@pytest.fixture
def repository(model: Path, tmp_path: Path) -> Repository:
    """A copy of the model."""
    return Repository(Path(shutil.copytree(model, tmp_path / "repository", symlinks=True)))


@pytest.fixture
def guarded(repository: Repository) -> Repository:
    """A copy of the model with the native hooks."""
    repository.gflow("hooks", "install")
    return repository


@pytest.fixture
def empty(tmp_path: Path) -> Repository:
    """A repository without a commit."""
    path = tmp_path / "empty"
    path.mkdir()
    repository = Repository(path)
    repository.git("init", "--quiet")
    return repository


@pytest.fixture
def remote(repository: Repository, tmp_path: Path) -> Repository:
    """A bare repository that is the origin of `repository`, which has pushed main and develop."""
    path = tmp_path / "remote.git"
    repository.git("clone", "--quiet", "--bare", str(repository.path), str(path))
    Repository(path).git("symbolic-ref", "HEAD", "refs/heads/main")
    repository.git("remote", "add", "origin", str(path))
    repository.git("fetch", "--quiet", "origin")
    for branch in ("main", "develop"):
        repository.git("branch", "--quiet", f"--set-upstream-to=origin/{branch}", branch)
    return Repository(path)


@pytest.fixture
def clone(remote: Repository, tmp_path: Path) -> Callable[[str], Repository]:
    """Makes a teammate's clone of the remote."""

    def make(name: str) -> Repository:
        path = tmp_path / name
        remote.git("clone", "--quiet", str(remote.path), str(path))
        return Repository(path)

    return make


@pytest.fixture
def older_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A git whose configuration has no hooks, by what it says: others' hooks have to call ours."""
    git_that_says("2.53.1", tmp_path, monkeypatch)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Coverage is told by examples: under the tracer, what is made up takes twice the time."""
    for item in items:
        if getattr(getattr(item, "function", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.no_cover)
