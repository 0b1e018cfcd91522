"""Every operation is taken back and done again: refs, settings, files, what is checked out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from tests.killed.state import state
from tests.scenarios.test_remotes import allow_push
from tests.support.repository import Repository


class Case(NamedTuple):
    """What there is before, the command, and what one may do that makes it too late to undo."""

    setting: Callable[[Repository], None]
    command: tuple[str, ...]
    moved: str


def topic(repository: Repository) -> None:
    """feature/x, which follows a remote's, has a base and a description; develop went on."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: mine", mine="1\n")
    repository.git("config", "branch.feature/x.remote", "origin")
    repository.git("config", "branch.feature/x.merge", "refs/heads/feature/x")
    repository.git("config", "branch.feature/x.description", "what it's\nfor")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: theirs", theirs="1\n")
    repository.git("switch", "--quiet", "feature/x")


def elsewhere(repository: Repository) -> None:
    topic(repository)
    repository.git("switch", "--quiet", "main")


def based_on_it(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.gflow("bugfix", "start", "y")
    repository.git("switch", "--quiet", "release/1.0")


CASES = {
    "rename": Case(topic, ("rename", "new"), "feature/new"),
    "rename-elsewhere": Case(elsewhere, ("rename", "feature/x", "new"), "feature/new"),
    "rename-of-a-base": Case(based_on_it, ("rename", "2.0"), "release/2.0"),
    "delete": Case(topic, ("delete", "--force"), ""),
    "delete-elsewhere": Case(elsewhere, ("delete", "feature/x", "--force"), ""),
    "update": Case(topic, ("update", "--merge"), "feature/x"),
    "update-rebase": Case(topic, ("update", "--rebase"), "feature/x"),
    "update-elsewhere": Case(elsewhere, ("update", "feature/x"), "feature/x"),
}
each = pytest.mark.parametrize("name", CASES)


def seen(repository: Repository) -> dict[str, Any]:
    """The state less what gflow keeps for itself."""
    now = state(repository)
    lines = now["refs"].splitlines()
    return {**now, "refs": [line for line in lines if "refs/gflow/" not in line]}


@each
def test_back_and_forth(repository: Repository, name: str) -> None:
    case = CASES[name]
    case.setting(repository)
    repository.write("notes", "in no commit")
    before = seen(repository)
    repository.gflow(*case.command)
    after = seen(repository)
    assert after != before
    said = repository.gflow("undo").out
    assert "is taken back" in said
    assert seen(repository) == before
    repository.gflow("undo")
    assert seen(repository) == after
    repository.gflow("undo")
    assert seen(repository) == before


@each
def test_not_when_it_moved_since(repository: Repository, name: str) -> None:
    case = CASES[name]
    case.setting(repository)
    repository.gflow(*case.command)
    if case.moved:
        tree = repository.git("rev-parse", f"{case.moved}^{{tree}}")
        commit = repository.git("commit-tree", "-p", case.moved, "-m", "feat: more", tree)
        repository.git("update-ref", f"refs/heads/{case.moved}", commit)
    else:
        repository.git("branch", "feature/x", "main")
    before = seen(repository)
    refusal = repository.gflow("undo", "--format", "json", code=1).json
    assert refusal["error"]["code"] == "undo-moved"
    assert seen(repository) == before


def test_the_branches_of_init(empty: Repository) -> None:
    empty.commit("feat: old", old="1\n")
    empty.gflow("init", "--hooks", "none")
    made = empty.oid("develop")
    empty.gflow("undo")
    assert (empty.current(), empty.branches()) == ("main", {"main"})
    empty.gflow("undo")
    assert (empty.current(), empty.oid("develop")) == ("develop", made)
    empty.commit("feat: more", more="1")
    assert "develop has moved since" in empty.gflow("undo", code=1).err


def test_a_branch_that_init_took_from_the_remote(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    mate = clone("mate")
    before = seen(mate)
    mate.gflow("init", "--hooks", "none")
    assert mate.git("config", "branch.develop.remote") == "origin"
    after = seen(mate)
    mate.gflow("undo")
    assert seen(mate) == before
    mate.gflow("undo")
    assert seen(mate) == after


@pytest.fixture
def shared(repository: Repository, remote: Repository) -> Repository:
    """feature/x is published; finish and rename may push."""
    allow_push(repository)
    repository.git("push", "--quiet", "origin", "develop")
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.gflow("publish")
    return repository


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("delete", "--remote", "--force"), "undo-pushed-delete"),
        (("rename", "y", "--push"), "undo-pushed-rename"),
        (("feature", "start", "z", "--push"), "undo-pushed-start"),
        (("finish", "--push"), "undo-pushed-itself"),
    ],
)
def test_what_has_been_pushed_is_told_how_to_take_back(
    shared: Repository, remote: Repository, command: tuple[str, ...], code: str
) -> None:
    before = shared.refs(), remote.refs()
    shared.gflow(*command)
    after = shared.refs(), remote.refs()
    refusal = shared.gflow("undo", "--format", "json", code=1).json
    assert refusal["error"]["code"] == code
    assert (shared.refs(), remote.refs()) == after
    if code == "undo-pushed-itself":
        assert any("git revert" in line for line in refusal["error"]["hint"])
        return
    shared.run("sh", "-c", by_hand(refusal["error"]["hint"][-1], shared))
    assert remote.branches() == {"main", "develop", "feature/x"}
    assert remote.oid("feature/x") == shared.oid("feature/x")
    assert "feature/y" not in shared.branches()
    assert "feature/z" not in shared.branches()
    assert {k: v for k, v in shared.refs().items() if "origin" not in k and k != "HEAD"} == {
        k: v for k, v in before[0].items() if "origin" not in k and k != "HEAD"
    }


def test_a_publication_is_told_how_to_take_back(shared: Repository, remote: Repository) -> None:
    refusal = shared.gflow("undo", "--format", "json", code=1).json
    assert refusal["error"]["code"] == "undo-pushed-publish"
    shared.run("sh", "-c", by_hand(refusal["error"]["hint"][-1], shared))
    assert remote.branches() == {"main", "develop"}
    assert "feature/x" in shared.branches()


def by_hand(line: str, repository: Repository) -> str:
    """The command in a line of words, with this very gflow."""
    command = line.partition(": ")[2]
    return command.replace("gflow ", f"{sys.executable} -m gitflow_guard ")


def test_a_tracked_branch(shared: Repository, clone: Callable[[str], Repository]) -> None:
    mate = clone("mate")
    mate.gflow("init", "--hooks", "none")
    before = seen(mate)
    mate.gflow("feature", "track", "x")
    after = seen(mate)
    mate.gflow("undo")
    assert seen(mate) == before
    mate.gflow("undo")
    assert seen(mate) == after


def test_an_undone_init_says_that_its_hooks_stay(empty: Repository) -> None:
    empty.commit("feat: begin", one="1")
    empty.gflow("init")
    assert "gflow hooks uninstall" in empty.gflow("undo").out
    assert "gflow hooks uninstall" not in empty.gflow("undo").out
    empty.gflow("hooks", "uninstall")
    assert "gflow hooks uninstall" not in empty.gflow("undo").out
