"""One story, wherever one is: begun, taken back, finished, taken back, in conflict, given up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.killed.state import leftovers
from tests.support.repository import Repository


def plain(repository: Repository) -> Repository:
    return repository


def in_a_folder(repository: Repository) -> Repository:
    repository.commit("feat: a folder", **{"deep/er/file": "1\n"})
    return Repository(repository.path / "deep" / "er")


def in_a_worktree(repository: Repository) -> Repository:
    tree = Repository(repository.path.parent / "나무 tree")
    repository.git("switch", "--quiet", "--detach", "main")
    repository.git("worktree", "add", "--quiet", str(tree.path), "develop")
    return tree


def library(folder: Path) -> Repository:
    """A repository to be a submodule."""
    made = Repository(folder / "library")
    made.path.mkdir()
    made.git("init", "--quiet")
    made.commit("feat: a library", lib="1\n")
    return made


def with_a_submodule(repository: Repository) -> Repository:
    source = library(repository.path.parent)
    repository.git("submodule", "--quiet", "add", str(source.path), "vendored")
    repository.commit("build: use the library", used="1\n")
    return repository


def in_a_submodule(repository: Repository) -> Repository:
    inside = Repository(with_a_submodule(repository).path / "vendored")
    inside.gflow("init", "--hooks", "none")
    return inside


def with_sha_256(repository: Repository) -> Repository:
    made = Repository(repository.path.parent / "sha256")
    made.path.mkdir()
    made.git("init", "--quiet", "--object-format=sha256")
    made.gflow("init", "--hooks", "none")
    assert len(made.oid("HEAD")) == 64
    return made


def in_part(repository: Repository) -> Repository:
    repository.commit("feat: two folders", **{"in/a": "1\n", "out/b": "1\n"})
    repository.git("sparse-checkout", "set", "in")
    return repository


PLACES: dict[str, Callable[[Repository], Repository]] = {
    "folder": in_a_folder,
    "worktree": in_a_worktree,
    "submodule": with_a_submodule,
    "inside-submodule": in_a_submodule,
    "sha256": with_sha_256,
    "sparse": in_part,
}
NAMES = ("x", "ui/menu.v2", "#12-로그인_화면", "BE-7-설명.끝")
CASES = [(place, "x") for place in PLACES] + [("plain", name) for name in NAMES[1:]]


@pytest.fixture(params=CASES, ids="-".join)
def story(repository: Repository, request: pytest.FixtureRequest) -> tuple[Repository, str]:
    """Where one is, and the name of the feature."""
    place, name = request.param
    return PLACES.get(place, plain)(repository), name


def seen(repository: Repository) -> dict[str, Any]:
    """All that has to come back."""
    return {
        "refs": repository.refs(),
        "index": repository.git("ls-files", "--stage", "-t", ":/"),
        "status": repository.git("status", "--porcelain=v2"),
        "settings": sorted(repository.git("config", "--local", "--list").splitlines()),
        "files": {
            path.name: path.read_text() for path in repository.path.glob("[!.]*") if path.is_file()
        },
        "submodules": repository.git("submodule", "status"),
    }


def test_a_start_and_back(story: tuple[Repository, str]) -> None:
    here, name = story
    before = seen(here)
    here.gflow("feature", "start", name)
    assert here.current() == f"feature/{name}"
    assert here.git("config", f"gitflow.branch.feature/{name}.base") == "develop"
    after = seen(here)
    here.gflow("undo")
    assert seen(here) == before
    here.gflow("undo")
    assert seen(here) == after


def test_a_finish_and_back(story: tuple[Repository, str]) -> None:
    here, name = story
    here.gflow("feature", "start", name)
    tip = here.commit("feat: one", one="1\n")
    before = seen(here)
    here.gflow("feature", "finish", name)
    assert here.current() == "develop"
    assert here.holds("develop", tip)
    assert here.git("log", "-1", "--format=%s") == f"Merge branch 'feature/{name}' into develop"
    after = seen(here)
    here.gflow("undo")
    assert seen(here) == before
    here.gflow("undo")
    assert seen(here) == after


def parted(here: Repository, name: str) -> None:
    here.commit("feat: begin", both="1\n")
    here.gflow("feature", "start", name)
    here.commit("feat: one way", both="one\n", new="1\n")
    here.git("switch", "--quiet", "develop")
    here.commit("feat: another way", both="another\n", other="1\n")
    here.git("switch", "--quiet", f"feature/{name}")


def test_a_conflict_and_back(story: tuple[Repository, str]) -> None:
    here, name = story
    parted(here, name)
    before = seen(here)
    assert "both" in here.gflow("finish", code=4).err
    here.write("both", "half\n")
    here.gflow("abort")
    assert seen(here) == before
    git_dir = Path(here.git("rev-parse", "--absolute-git-dir"))
    assert not [*git_dir.rglob("*.lock")]
    assert not leftovers(Repository(git_dir.parent))


@pytest.mark.parametrize("strategy", ["merge", "rebase"])
def test_a_conflict_settled(story: tuple[Repository, str], strategy: str) -> None:
    here, name = story
    parted(here, name)
    here.gflow("finish", "--strategy", strategy, code=4)
    here.write("both", "both\n")
    here.git("add", "both")
    here.gflow("continue")
    assert here.current() == "develop"
    assert here.changes() == ""
    assert (here.path / "both").read_text() == "both\n"
    assert f"feature/{name}" not in here.branches()


def test_a_release(story: tuple[Repository, str]) -> None:
    here, _ = story
    here.gflow("release", "start", "1.0-rc.1")
    here.commit("docs: news", news="1\n")
    before = seen(here)
    here.gflow("finish")
    assert here.holds("develop", "v1.0-rc.1")
    assert here.holds("main", "v1.0-rc.1")
    here.gflow("undo")
    assert seen(here) == before
