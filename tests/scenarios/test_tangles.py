"""Branches that hold what is another's: found, drawn, and put right by the command that is told."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.support.repository import Repository


@pytest.fixture
def team(repository: Repository) -> Repository:
    """feature/a, from develop, with two commits; main has one that develop has not."""
    repository.git("switch", "--quiet", "main")
    repository.commit("fix: deployed", deployed="1\n")
    repository.git("switch", "--quiet", "-c", "feature/a", "develop")
    repository.commit("feat: a one", a1="1\n")
    repository.commit("feat: a two", a2="1\n")
    return repository


def new(team: Repository, branch: str, start: str) -> None:
    team.git("switch", "--quiet", "-c", branch, start)
    team.commit(f"feat: on {branch}", **{branch.replace("/", "_"): "1\n"})


def found(team: Repository, branch: str = "") -> list[dict[str, str]]:
    data = team.gflow("check", "branch", *([branch] if branch else []), "--format", "json").json
    return [each for each in data["findings"] if each["rule"] == "tangle"]


def own(team: Repository, branch: str, base: str = "develop") -> list[str]:
    return team.git("log", "--format=%s", f"{base}..{branch}").splitlines()


def put_right(team: Repository, message: str) -> None:
    """Do what the finding says."""
    (command,) = (line for line in message.splitlines() if line.startswith("git rebase"))
    team.git(*command.split()[1:])


def test_a_branch_by_the_book_is_not_tangled(team: Repository) -> None:
    team.gflow("feature", "start", "b")
    team.commit("feat: b", b="1\n")
    team.git("switch", "--quiet", "develop")
    team.commit("feat: meanwhile", meanwhile="1\n")
    team.git("switch", "--quiet", "feature/b")
    team.gflow("update")
    assert found(team) == found(team, "feature/a") == []
    team.gflow("hotfix", "start", "1.0")
    team.commit("fix: now", now="1\n")
    assert found(team) == []


def test_a_feature_started_from_another(team: Repository) -> None:
    new(team, "feature/b", "feature/a")
    (tangle,) = found(team)
    assert tangle["level"] == "warning"
    assert tangle["ref"] == "refs/heads/feature/b"
    first, *graph = tangle["message"].splitlines()
    assert first == (
        "feature/b was started from feature/a, and holds 2 of its commits that develop has not."
    )
    at, tip = (team.git("rev-parse", name)[:10] for name in ("feature/a", "feature/b"))
    assert graph[:5] == [
        "develop    *--*",
        "            \\",
        f"feature/a    *--* {at}",
        "                 \\",
        f"feature/b         *--* {tip}",
    ]
    assert found(team, "feature/a") == []
    put_right(team, tangle["message"])
    assert own(team, "feature/b") == ["feat: on feature/b"]
    assert found(team) == []


def test_one_that_is_tangled_itself_is_told_once(team: Repository) -> None:
    new(team, "feature/b", "feature/a")
    new(team, "feature/c", "feature/b")
    (tangle,) = found(team)
    assert "was started from feature/b, and holds 3 of its commits" in tangle["message"]
    new(team, "feature/d", "develop")
    team.git("merge", "--quiet", "--no-ff", "--no-edit", "feature/c")
    (tangle,) = found(team)
    assert "has merged 4 commits of feature/c" in tangle["message"]


def test_the_other_went_on(team: Repository) -> None:
    new(team, "feature/b", "feature/a~1")
    (tangle,) = found(team)
    assert "begin with the same 1 commits" in tangle["message"]
    put_right(team, tangle["message"])
    assert own(team, "feature/b") == ["feat: on feature/b"]
    assert found(team) == []


def test_a_feature_started_from_main(team: Repository) -> None:
    new(team, "feature/b", "main")
    (tangle,) = found(team)
    assert "feature/b was started from main, and holds 1 of its commits" in tangle["message"]
    put_right(team, tangle["message"])
    assert own(team, "feature/b") == ["feat: on feature/b"]
    assert found(team) == []


def test_a_feature_started_from_a_main_that_develop_has(team: Repository) -> None:
    team.gflow("release", "start", "1.0")
    team.commit("docs: 1.0", notes="1\n")
    team.gflow("release", "finish")
    new(team, "feature/b", "main")
    (tangle,) = found(team)
    assert "feature/b was started from main, and not from develop." in tangle["message"]
    put_right(team, tangle["message"])
    assert team.git("rev-parse", "feature/b~1") == team.git("rev-parse", "develop")
    assert found(team) == []


@pytest.mark.parametrize("other", ["feature/a", "release/1.0", "main"])
def test_what_was_merged_in(team: Repository, other: str) -> None:
    new(team, "release/1.0", "develop")
    new(team, "feature/b", "develop")
    team.git("merge", "--quiet", "--no-ff", "--no-edit", other)
    merge = team.git("rev-parse", "HEAD")[:10]
    team.commit("feat: after", after="1\n")
    (tangle,) = found(team)
    first, *graph = tangle["message"].splitlines()
    assert f"of {other}, which does not go there." in first
    assert graph[3].strip() == f"^ {merge}"
    assert found(team, other if other != "main" else "feature/a") == []
    put_right(team, tangle["message"])
    assert own(team, "feature/b") == ["feat: after", "feat: on feature/b"]
    assert found(team) == []


def test_what_goes_there_is_no_tangle(team: Repository) -> None:
    new(team, "release/1.0", "develop")
    new(team, "bugfix/y", "release/1.0")
    team.git("switch", "--quiet", "release/1.0")
    team.git("merge", "--quiet", "--no-ff", "--no-edit", "bugfix/y")
    assert found(team, "release/1.0") == found(team, "bugfix/y") == []


def test_what_came_by_main_is_no_support_lines(team: Repository) -> None:
    """A hotfix that a release took in is also where a later support line begins."""
    team.git("tag", "v0.9", "main")
    new(team, "release/1.0", "develop")
    team.gflow("hotfix", "start", "0.9.1")
    team.commit("fix: now", now="1\n")
    team.gflow("hotfix", "finish")
    new(team, "support/0.x", "main")
    assert "v0.9.1" in team.git("tag", "--merged", "release/1.0").split()
    assert found(team, "release/1.0") == []
    team.git("switch", "--quiet", "release/1.0")
    team.git("merge", "--quiet", "--no-ff", "--no-edit", "support/0.x")
    (tangle,) = found(team, "release/1.0")
    assert "has merged 1 commits of support/0.x" in tangle["message"]


def test_a_branch_of_the_remote_counts_too(team: Repository) -> None:
    oid = team.git("rev-parse", "feature/a")
    new(team, "feature/b", "feature/a")
    team.git("update-ref", "refs/remotes/origin/feature/a", oid)
    team.git("branch", "--quiet", "-D", "feature/a")
    assert "was started from feature/a" in found(team)[0]["message"]


def test_hangul_stands_straight(team: Repository) -> None:
    team.git(
        "branch", "--quiet", "-m", "feature/a", "feature/로그인-화면을-아주-길게-이름-지은-브랜치"
    )
    new(team, "feature/b", "feature/로그인-화면을-아주-길게-이름-지은-브랜치")
    shown = team.program("check", "branch", variables={"GFLOW_LANG": "ko"}).out.splitlines()
    assert any("에서 시작해서" in line for line in shown)
    rows = [line for line in shown if "*--*" in line]
    assert all(len(line) < 80 for line in shown if "*" in line)
    wide = sum("가" <= letter <= "힣" for letter in rows[1])
    assert rows[1].index("*") + wide == rows[0].index("*") + 2


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("off", 0)])
def test_the_level_is_the_policys(team: Repository, level: str, code: int) -> None:
    new(team, "feature/b", "feature/a")
    policy = team.path / ".gflow.toml"
    text = policy.read_text().replace('tangles = "warning"', f'tangles = "{level}"')
    policy.write_text(text)
    shown = team.gflow("check", "branch", code=code)
    assert ("tangle" in shown.out) == bool(code)


@pytest.mark.parametrize("form", ["sarif", "junit", "github", "gitlab"])
def test_every_format_can_hold_it(team: Repository, form: str) -> None:
    new(team, "feature/b", "feature/a")
    assert "feature/a" in team.gflow("check", "branch", "--format", form).out


def test_a_thousand_branches(team: Repository, tmp_path: Path) -> None:
    tree, base = team.git("rev-parse", "HEAD^{tree}"), team.git("rev-parse", "develop")
    commit = team.git("commit-tree", "-p", base, "-m", "feat: one of many", tree)
    lines = "".join(f"create refs/heads/feature/n{number} {commit}\n" for number in range(1000))
    subprocess.run(
        ["git", "update-ref", "--stdin"], cwd=team.path, input=lines, text=True, check=True
    )
    new(team, "feature/b", "feature/a")
    trace = tmp_path / "trace"
    began = time.monotonic()
    shown = team.program("check", "branch", variables={"GIT_TRACE": str(trace)}).out
    assert "was started from feature/a" in shown
    assert time.monotonic() - began < 10
    started = [line for line in trace.read_text().splitlines() if "trace: built-in" in line]
    assert len(started) <= 20, started


def test_a_hotfix_started_from_develop_is_not_finished(repository: Repository) -> None:
    repository.git("switch", "-q", "develop")
    ahead = int(repository.git("rev-list", "--first-parent", "--count", "main..develop"))
    unreleased = repository.commit("feat: not to be seen yet", unseen="1\n")
    repository.git("switch", "-qc", "hotfix/0.0.1")
    own = repository.commit("fix: the login", login="1\n")
    before = repository.refs()
    for more in ((), ("--dry-run",), ("--strategy", "squash")):
        said = repository.gflow("finish", *more, code=1).err
        assert f"hotfix/0.0.1 was not finished: it holds {ahead + 1} commits of develop" in said
        assert repository.refs() == before
    assert 'policy: branches.hotfix.base = "main"' in said
    repository.git(*said.splitlines()[-1].split()[1:])
    repository.gflow("finish")
    assert unreleased not in repository.git("rev-list", "main").split()
    assert own not in repository.git("rev-list", "main").split()
    assert repository.git("show", "main:login") == "1"


def test_a_hotfix_merged_into_develop_before_is_finished(repository: Repository) -> None:
    repository.git("switch", "-q", "develop")
    repository.commit("feat: something", some="1\n")
    repository.gflow("hotfix", "start", "0.0.1")
    repository.commit("fix: the login", login="1\n")
    repository.git("switch", "-q", "develop")
    repository.git("merge", "-q", "--no-ff", "--no-edit", "hotfix/0.0.1")
    repository.gflow("finish", "hotfix/0.0.1")
    assert repository.git("show", "main:login") == "1"


def test_it_is_an_error_of_the_branch_too(repository: Repository) -> None:
    repository.git("switch", "-q", "develop")
    repository.commit("feat: not to be seen yet", unseen="1\n")
    repository.git("switch", "-qc", "hotfix/0.0.1")
    repository.commit("fix: the login", login="1\n")
    said = repository.gflow("check", "branch", code=1).out
    assert "tangle error: hotfix/0.0.1 was started from develop" in said
