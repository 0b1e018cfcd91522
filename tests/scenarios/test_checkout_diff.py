"""To a topic branch by a part of its name; and what it has changed, as git shows it."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


@pytest.fixture
def several(repository: Repository) -> Repository:
    """feature/login, feature/logout and hotfix/1.0.1; develop is checked out."""
    for name in ("feature/login", "feature/logout", "hotfix/1.0.1"):
        repository.git("branch", name, "develop")
    return repository


@pytest.mark.parametrize("name", ["login", "feature/login", "logi", "feature/logi"])
def test_a_branch_by_its_name_or_the_beginning_of_it(several: Repository, name: str) -> None:
    several.write("base", "being worked on\n")
    assert several.gflow("feature", "checkout", name).out == "You are on feature/login.\n"
    assert several.current() == "feature/login"
    assert several.changes() == " M base"
    assert "You are on feature/login." in several.gflow("feature", "checkout", name).out


def test_an_exact_name_is_before_a_beginning(several: Repository) -> None:
    several.git("branch", "feature/log")
    several.gflow("feature", "checkout", "log")
    assert several.current() == "feature/log"


def test_what_is_unclear_or_unknown_is_refused(several: Repository) -> None:
    assert "feature/login, feature/logout" in several.gflow("feature", "checkout", "lo", code=2).err
    assert "feature/logout" in several.gflow("feature", "checkout", "logut", code=2).err
    refusal = several.gflow("feature", "checkout", "hotfix/1.0.1", code=1)
    assert "gflow hotfix checkout 1.0.1" in refusal.err
    data = several.gflow("feature", "checkout", "none", "--format", "json", code=2).json
    assert (data["operation"], data["state"]) == ("feature.checkout", "refused")
    assert several.current() == "develop"


def test_changes_in_the_way_stop_it(several: Repository) -> None:
    several.gflow("feature", "checkout", "login")
    several.commit("feat: other", base="other\n")
    several.git("switch", "--quiet", "develop")
    several.write("base", "being worked on\n")
    assert "would be overwritten" in several.gflow("feature", "checkout", "login", code=1).err
    assert several.current() == "develop"


def test_it_leaves_undo_what_it_was(several: Repository) -> None:
    several.gflow("feature", "start", "x")
    several.gflow("feature", "checkout", "login")
    several.gflow("undo")
    assert "feature/x" not in several.branches()
    assert several.current() == "feature/login"


def test_as_json_and_as_a_dry_run(several: Repository) -> None:
    data = several.gflow("feature", "checkout", "login", "--dry-run", "--format", "json").json
    assert [step["action"] for step in data["plan"]] == ["stay", "switch"]
    assert several.current() == "develop"
    data = several.gflow("feature", "checkout", "login", "--format", "json").json
    assert (data["state"], data["moved"]) == ("done", [])
    assert several.current() == "feature/login"


@pytest.fixture
def changed(repository: Repository) -> Repository:
    """feature/x with a commit; develop has one since."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: theirs", theirs="1\n")
    return repository


def test_the_diff_is_git_s_own(changed: Repository) -> None:
    ended = changed.program("diff", "feature/x")
    assert ended.code == 0
    assert ended.out.rstrip("\n") == changed.git("diff", "develop...feature/x")
    assert "theirs" not in ended.out
    ended = changed.program("feature", "diff", "x", "--stat")
    assert ended.out.rstrip("\n") == changed.git("diff", "--stat", "develop...feature/x")
    changed.git("switch", "--quiet", "feature/x")
    assert changed.program("diff").out == changed.program("feature", "diff").out != ""


def test_the_diff_takes_no_pager_and_the_user_s_own_tool(changed: Repository) -> None:
    tool = changed.path.parent / "tool"
    tool.write_text('#!/bin/sh\necho "by tool: $1"\n')
    tool.chmod(0o755)
    variables = {"GIT_EXTERNAL_DIFF": str(tool), "GIT_PAGER": "echo paged"}
    assert changed.program("diff", "feature/x", variables=variables).out == "by tool: one\n"


def test_a_branch_that_has_no_diff(repository: Repository) -> None:
    assert "gflow diff NAME" in repository.gflow("diff", code=1).err
