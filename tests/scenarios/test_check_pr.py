"""`gflow check pr`: a pull request before it is merged."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.repository import Repository


def asked(
    repository: Repository, source: str, target: str, *more: str, code: int = 0
) -> dict[str, Any]:
    done = repository.gflow(
        "check", "pr", "--source", source, "--target", target, *more, "--format", "json", code=code
    )
    data: dict[str, Any] = done.json
    return data


def rules(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(finding["rule"], finding["level"]) for finding in data["findings"]]


@pytest.fixture
def feature(repository: Repository) -> Repository:
    repository.git("switch", "--quiet", "--create", "feature/login", "develop")
    repository.commit("feat: add a login", login="1")
    return repository


def test_a_pull_request_with_nothing_wrong(feature: Repository) -> None:
    data = asked(feature, "feature/login", "develop", "--title", "feat: add a login")
    assert data == {"schema": 1, "ok": True, "checked": 3, "skipped": 0, "findings": []}
    done = feature.gflow("check", "pr", "--source", "feature/login", "--target", "develop")
    assert done.out == "Nothing found (2 checked).\n"


def test_names_direction_and_commits(feature: Repository) -> None:
    feature.commit("wrong", wrong="1")
    feature.commit("fixup! feat: add a login", login="2")
    data = asked(feature, "feature/login", "main", code=1)
    assert rules(data) == [
        ("merge-direction", "error"), ("no-fixup", "error"), ("header-format", "error"),
    ]  # fmt: skip
    assert data["findings"][0]["ref"] == "refs/heads/feature/login"
    assert data["findings"][2]["commit"] == feature.oid("HEAD~1")
    wrong = asked(feature, "featur/login", "develop", "--head", "feature/login", code=1)
    assert rules(wrong)[0] == ("branch-name", "error")


def test_the_number_a_squash_adds_counts(feature: Repository) -> None:
    title = "feat: " + "x" * 66
    assert rules(asked(feature, "feature/login", "develop", "--title", title)) == []
    data = asked(feature, "feature/login", "develop", "--title", title, "--number", "12", code=1)
    (finding,) = data["findings"]
    assert finding["rule"] == "request-title"
    assert f"{title} (#12)" in finding["message"]
    assert "header-max-length" in finding["message"]


def test_a_title_that_can_be_corrected_is_told_without_the_number(feature: Repository) -> None:
    more = ("--title", "Feat: add a login", "--number", "7")
    (finding,) = asked(feature, "feature/login", "develop", *more, code=1)["findings"]
    assert finding["suggestion"] == "feat: add a login"


def test_a_policy_may_let_titles_be(feature: Repository) -> None:
    feature.git("switch", "--quiet", "develop")
    path = feature.path / ".gflow.toml"
    set_ = '[commits.rules]\nrequest-title = "warning"'
    path.write_text(path.read_text().replace("[commits.rules]", set_))
    feature.git("commit", "--quiet", "--all", "--message", "chore: be kind to titles")
    data = asked(feature, "feature/login", "develop", "--title", "anything")
    assert rules(data) == [("request-title", "warning")]


def test_the_title_of_what_is_never_squashed_is_a_warning(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "release/1.1.0", "develop")
    repository.commit("docs: tell what is new", news="1")
    data = asked(repository, "release/1.1.0", "main", "--title", "Release 1.1.0")
    assert ("request-title", "warning") in rules(data)


def test_what_is_anothers_inside_of_the_branch(feature: Repository) -> None:
    feature.git("switch", "--quiet", "--create", "feature/other", "develop")
    feature.commit("feat: something else", other="1")
    feature.git("switch", "--quiet", "feature/login")
    feature.git("merge", "--quiet", "--no-edit", "feature/other")
    data = asked(feature, "feature/login", "develop", code=1)
    assert rules(data) == [("tangle", "warning"), ("merge-direction", "error")]
    assert "feature/other" in data["findings"][0]["message"]


def test_a_merge_tells_of_a_branch_that_is_gone(feature: Repository) -> None:
    test_what_is_anothers_inside_of_the_branch(feature)
    feature.git("branch", "--delete", "--force", "feature/other")
    (finding,) = asked(feature, "feature/login", "develop", code=1)["findings"]
    assert finding["rule"] == "merge-direction"
    assert finding["commit"] == feature.oid("feature/login")


def test_a_hotfix_is_to_reach_develop_too(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "hotfix/1.0.1", "main")
    repository.commit("fix: close the door", door="1")
    data = asked(repository, "hotfix/1.0.1", "main")
    assert rules(data) == [("request-everywhere", "warning")]
    assert "develop" in data["findings"][0]["message"]
    repository.git("switch", "--quiet", "develop")
    repository.git("merge", "--quiet", "--no-edit", "hotfix/1.0.1")
    assert rules(asked(repository, "hotfix/1.0.1", "main")) == []
    assert rules(asked(repository, "hotfix/1.0.1", "develop")) == []


def test_a_hotfix_is_to_reach_the_open_release(repository: Repository) -> None:
    repository.git("branch", "release/1.1.0", "develop")
    repository.git("switch", "--quiet", "--create", "hotfix/1.0.1", "main")
    repository.commit("fix: close the door", door="1")
    (finding,) = asked(repository, "hotfix/1.0.1", "main")["findings"]
    assert "release/1.1.0" in finding["message"]


def test_a_release_holds_what_main_has(repository: Repository) -> None:
    repository.git("switch", "--quiet", "main")
    hotfix = repository.commit("fix: close the door", door="1")
    repository.git("switch", "--quiet", "--create", "release/1.1.0", "develop")
    repository.commit("docs: tell what is new", news="1")
    data = asked(repository, "release/1.1.0", "main", code=1)
    assert ("request-up-to-date", "error") in rules(data)
    repository.git("cherry-pick", hotfix)
    assert rules(asked(repository, "release/1.1.0", "main")) == [("request-everywhere", "warning")]


def test_the_policy_is_that_of_the_target(feature: Repository) -> None:
    path = feature.path / ".gflow.toml"
    path.write_text(path.read_text().replace('"conventional"', '"bracket"'))
    feature.git("commit", "--quiet", "--all", "--message", "no such form")
    data = asked(feature, "feature/login", "develop", code=1)
    assert rules(data) == [("request-policy", "warning"), ("header-format", "error")]
    assert ".gflow.toml" in data["findings"][0]["message"]


def test_a_policy_in_pyproject_is_told_of_when_it_changes(feature: Repository) -> None:
    feature.commit("build: begin a project", pyproject__toml='[project]\nname = "x"\n')
    assert rules(asked(feature, "feature/login", "develop")) == []
    feature.commit("build: add a policy", pyproject__toml="[tool.gflow]\nversion = 1\n")
    (finding,) = asked(feature, "feature/login", "develop")["findings"]
    assert finding["rule"] == "request-policy"
    assert "pyproject.toml" in finding["message"]


@pytest.mark.parametrize(
    ("source", "target", "named", "options"),
    [
        ("feature/login", "nope", ": nope\n", "--base"),
        ("feature/lgoin", "develop", ": feature/lgoin\n", "--head"),
        ("feature/lgoin", "nope", ": feature/lgoin, nope\n", "--head, --base"),
    ],
)
def test_a_branch_that_is_not_here_is_no_green_build(
    feature: Repository, source: str, target: str, named: str, options: str
) -> None:
    done = feature.gflow("check", "pr", "--source", source, "--target", target, code=3)
    assert done.out == ""
    assert named in done.err
    assert "git branch --all" in done.err
    assert f"tell its commit with {options}." in done.err


def test_a_commit_that_is_not_here_is_said(feature: Repository) -> None:
    ends = ("--head", "1234567", "--base", "develop")
    names = ("--source", "feature/x", "--target", "develop")
    assert "1234567" in feature.gflow("check", "pr", *names, *ends, code=3).err


@pytest.mark.parametrize("name", ["a:b", "-x", "a..b", "x\x1b[31m", ""])
def test_names_that_are_none(repository: Repository, name: str) -> None:
    done = repository.gflow("check", "pr", f"--source={name}", "--target", "develop", code=2)
    assert "\x1b" not in done.err


def test_the_remote_says_where_the_target_is(remote: Repository, repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "feature/login", "develop")
    repository.commit("feat: add a login", login="1")
    repository.git("branch", "--force", "develop", "feature/login")
    assert asked(repository, "feature/login", "develop")["checked"] == 2


def test_a_forks_branch_of_the_targets_name_is_no_permanent_one(feature: Repository) -> None:
    ends = ("--base", "develop", "--head", "feature/login")
    data = asked(feature, "develop", "develop", *ends, code=1)
    assert rules(data) == [("branch-name", "error")]
    path = feature.path / ".gflow.toml"
    path.write_text(path.read_text() + "branch-name = 'off'\n")
    assert rules(asked(feature, "feature/login", "feature/login", *ends)) == []


def test_a_pull_request_marks_nothing_as_generated(feature: Repository) -> None:
    """Neither at the top nor in a folder of its own; what the target marks is left out."""
    feature.git("switch", "--quiet", "develop")
    feature.write(".gitattributes", "*.gen linguist-generated\n")
    path = feature.path / ".gflow.toml"
    limit = "[commits.rules]\ncommit-max-lines = { level = 'error', value = 5 }\n"
    path.write_text(path.read_text().replace("[commits.rules]\n", limit))
    feature.git("add", "--all")
    feature.git("commit", "--quiet", "--message", "chore: keep commits small")
    feature.git("switch", "--quiet", "--create", "feature/big", "develop")
    feature.commit("feat: add what is made", made__gen="line\n" * 20)
    assert rules(asked(feature, "feature/big", "develop")) == []
    feature.write(".gitattributes", "*.gen linguist-generated\n*.big linguist-generated\n")
    feature.write("deep/.gitattributes", "* linguist-generated\n")
    feature.write("top.big", "line\n" * 20)
    feature.git("add", "--all")
    feature.git("commit", "--quiet", "--message", "feat: add much")
    feature.write("deep/more", "line\n" * 20)
    feature.git("add", "--all")
    feature.git("commit", "--quiet", "--message", "feat: add more")
    data = asked(feature, "feature/big", "develop", code=1)
    assert rules(data) == [("commit-max-lines", "error")] * 2


def test_a_broken_policy_of_the_target_can_be_mended(feature: Repository) -> None:
    feature.git("switch", "--quiet", "develop")
    feature.commit("chore: break the policy", __gflow__toml="version = \n")
    feature.git("switch", "--quiet", "feature/login")
    options = ("--source", "feature/login", "--target", "develop", "--format", "json")
    done = feature.gflow("check", "pr", *options)
    assert "policy of develop is broken" in done.err
    assert done.json["checked"] == 2
