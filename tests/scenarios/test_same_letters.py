"""Where file names are not told apart by case, neither can branches be."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


def allow_capitals(repository: Repository) -> None:
    path = repository.path / ".gflow.toml"
    path.write_text(path.read_text().replace("[a-z0-9", "[A-Za-z0-9"))
    repository.git("commit", "--quiet", "-am", "build: any name")


@pytest.fixture
def folded(repository: Repository) -> Repository:
    """feature/login is there; git has been told that the file system folds case."""
    repository.git("config", "core.ignorecase", "true")
    allow_capitals(repository)
    repository.gflow("feature", "start", "login")
    repository.commit("feat: one", one="1")
    return repository


def refused(repository: Repository, *command: str, other: str = "feature/login") -> None:
    before = repository.refs(), repository.changes(), repository.git("config", "--local", "--list")
    done = repository.gflow(*command, "--format", "json", code=1)
    assert done.json["error"]["code"] == "branch-same-case"
    assert other in done.err
    assert "only in capitals" in done.err
    after = repository.refs(), repository.changes(), repository.git("config", "--local", "--list")
    assert after == before


def test_a_start(folded: Repository) -> None:
    refused(folded, "feature", "start", "LOGIN")
    refused(folded, "feature", "start", "Login")


def test_a_folder_that_differs_only_by_case(folded: Repository) -> None:
    refused(folded, "feature", "start", "Login/form")
    folded.gflow("feature", "start", "a/b")
    refused(folded, "feature", "start", "A", other="feature/a/b")


def test_a_rename(folded: Repository) -> None:
    folded.gflow("feature", "start", "other")
    refused(folded, "rename", "LOGIN")
    refused(folded, "feature", "rename", "login", "OTHER", other="feature/other")


def test_a_rename_to_itself_in_capitals(folded: Repository) -> None:
    refused(folded, "rename", "LOGIN")


def test_a_track(folded: Repository, remote: Repository) -> None:
    folded.git("push", "--quiet", "origin", "HEAD:refs/heads/feature/LOGIN")
    folded.git("fetch", "--quiet", "origin")
    refused(folded, "feature", "track", "LOGIN")


def test_a_name_that_the_remote_has_in_capitals(folded: Repository, remote: Repository) -> None:
    folded.git("push", "--quiet", "origin", "HEAD:refs/heads/feature/Other")
    folded.git("fetch", "--quiet", "origin")
    refused(folded, "feature", "start", "other", other="origin/feature/Other")


def test_a_tag(folded: Repository) -> None:
    folded.git("tag", "V1.0")
    data = folded.gflow("release", "start", "1.0", "--format", "json", code=1).json
    assert data["error"]["code"] == "tag-same-case"


def test_a_checkout_by_the_wrong_capitals_goes_nowhere(folded: Repository) -> None:
    folded.git("switch", "--quiet", "develop")
    said = folded.gflow("feature", "checkout", "LOGIN", code=2).err
    assert "Did you mean feature/login?" in said
    assert folded.current() == "develop"


def test_where_case_is_told_apart_both_can_be(repository: Repository) -> None:
    repository.git("config", "core.ignorecase", "false")
    allow_capitals(repository)
    repository.gflow("feature", "start", "login")
    repository.gflow("feature", "start", "LOGIN")
    assert {"feature/login", "feature/LOGIN"} <= repository.branches()


def test_all_else_works(folded: Repository) -> None:
    folded.gflow("update")
    folded.gflow("rename", "sign-in")
    folded.gflow("finish")
    folded.gflow("undo")
    folded.gflow("finish", "--strategy", "squash")
    assert folded.branches() == {"main", "develop"}
    folded.gflow("release", "start", "1.0")
    folded.commit("docs: news", news="1")
    folded.gflow("finish")
    assert folded.tags() == {"v1.0"}
    assert folded.changes() == ""


def test_a_conflict_is_settled_or_given_up(folded: Repository) -> None:
    folded.commit("feat: one way", base="one\n")
    folded.git("switch", "--quiet", "develop")
    folded.commit("feat: another way", base="another\n")
    folded.git("switch", "--quiet", "feature/login")
    before = folded.refs()
    folded.gflow("finish", code=4)
    folded.gflow("abort")
    assert folded.refs() == before
    folded.gflow("finish", code=4)
    folded.write("base", "both\n")
    folded.git("add", "base")
    folded.gflow("continue")
    assert folded.git("show", "develop:base") == "both"
