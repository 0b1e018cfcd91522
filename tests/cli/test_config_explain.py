"""`gflow config explain`, and the language it is told in."""

from __future__ import annotations

import pytest

from gitflow_guard.rules.branch_rules import BRANCH_RULES_BY_ID
from gitflow_guard.rules.table import RULES_BY_ID
from tests.support.repository import Repository

ALL = [*RULES_BY_ID, *BRANCH_RULES_BY_ID]


def test_all_rules_have_a_line(repository: Repository) -> None:
    lines = repository.gflow("config", "explain").out.splitlines()
    assert [line.split(" ")[0] for line in lines] == ALL
    data = repository.gflow("config", "explain", "--format", "json").json
    assert [each["rule"] for each in data["rules"]] == ALL


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_each_rule_is_explained(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.setenv("GFLOW_LANG", lang)
    passes, fails = {"en": ("Passes:", "Fails:"), "ko": ("통과하는 예:", "걸리는 예:")}[lang]
    for rule in ALL:
        told = repository.gflow("config", "explain", rule).out
        before, _, failing = told.partition(fails)
        assert f"{rule} " in failing, told
        assert passes in before
        assert f"{rule} " not in before.partition(passes)[2].replace(f"with {rule} ", "").replace(
            f"설정: {rule} ", ""
        )
        data = repository.gflow("config", "explain", rule, "--format", "json").json
        assert data["passes"]["said"] == []
        assert len(data["fails"]["said"]) == 1


def test_who_sets_a_rule_is_told(repository: Repository) -> None:
    repository.write(
        ".gflow.toml",
        'version = 1\n[commits]\nscopes = ["ui"]\n[commits.rules]\nbranch-age = { value = 3 }\n'
        "header-max-length = { level = 'warning', value = 50 }\n",
    )

    def told(rule: str) -> tuple[str, str, object]:
        data = repository.gflow("config", "explain", rule, "--format", "json").json
        return data["origin"], data["level"], data["value"]

    assert told("header-max-length") == (".gflow.toml", "warning", 50)
    assert told("branch-age") == (".gflow.toml", "error", 3)
    assert told("scope-enum") == (".gflow.toml", "error", ["ui"])
    assert told("body-max-line-length") == ("convention conventional", "warning", 72)
    assert told("commit-max-files") == ("gflow", "off", 30)
    shown = repository.gflow("config", "explain", "header-max-length").out
    assert "Level: warning   # .gflow.toml" in shown


def test_a_rule_that_is_not_there(repository: Repository) -> None:
    done = repository.gflow("config", "explain", "Header-Max-Lenght", code=2)
    assert "Did you mean header-max-length?" in done.err
    assert "Did you mean" not in repository.gflow("config", "explain", "{x}", code=2).err


def test_outside_of_a_repository(empty: Repository) -> None:
    outside = Repository(empty.path.parent)
    assert "convention conventional" in outside.gflow("config", "explain", "type-case").out


def test_a_language_for_one_command(repository: Repository) -> None:
    said = repository.program("--lang", "ko", "config", "explain", "type-case")
    assert "타입을 정한" in said.out
    english = repository.program(
        "--lang", "en", "check", "message", "--text", "x", variables={"GFLOW_LANG": "ko"}
    )
    assert "The header is written" in english.out
    assert repository.program("--lang", "fr", "status").code == 2


def test_the_hooks_speak_the_language_of_the_command(guarded: Repository) -> None:
    guarded.write(".gflow.toml", "[commits.rules]\nno-merge-commits = 'error'\n")
    guarded.git("commit", "--quiet", "--no-verify", "-am", "build: no merges")
    guarded.git("switch", "--quiet", "-c", "feature/a", "develop")
    guarded.commit("feat: add a", a="1")
    done = guarded.program("--lang", "ko", "finish")
    assert "여기서는 병합 커밋을 만들지 않습니다" in done.err + done.out


@pytest.mark.parametrize(
    ("convention", "rule", "header"),
    [
        ("korean", "type-enum", "기능: add the login form"),
        ("gitmoji", "type-enum", "✨ add the login form"),
        ("udacity-cap", "subject-empty", "Feat: add the login form"),
        ("jira", "type-enum", "ABC-12 feat: add the login form"),
        ("issue-type", "type-enum", "Feat #22: add the login form"),
    ],
)
def test_an_example_keeps_the_convention_it_is_shown_under(
    repository: Repository, convention: str, rule: str, header: str
) -> None:
    repository.write(".gflow.toml", f"[commits]\nconvention = '{convention}'\n")
    data = repository.gflow("config", "explain", rule, "--format", "json").json
    assert data["passes"]["message"] == header
    assert repository.gflow("check", "message", "--text", header).code == 0
    assert [rule in said for said in data["fails"]["said"]] == [True]


def test_an_example_that_only_another_convention_can_show(repository: Repository) -> None:
    repository.write(".gflow.toml", "[commits]\nconvention = 'jira'\n")
    assert (
        "(under the convention conventional)"
        in repository.gflow("config", "explain", "type-enum").out
    )
