"""The commit that `gflow init` makes: it keeps the rules that it brings, whatever they are."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from gitflow_guard.rules.conventions import CONVENTIONS
from tests.support.repository import Repository

TABLE = "[tool.gflow.commits]\n"
OWN = """\
[commits]
convention = "ours"
[commits.conventions.ours]
"""
CAPITAL = """\
template = '{type}: {subject}'
types = ['chore']
[commits.rules]
subject-case = { level = 'error', value = ['sentence-case'], applies = 'always' }
"""


def with_remote(repository: Repository, tmp_path: Path) -> None:
    bare = tmp_path / "there.git"
    repository.git("init", "--quiet", "--bare", str(bare))
    repository.git("remote", "add", "origin", str(bare))


def subject(repository: Repository) -> str:
    return repository.git("log", "-1", "--format=%s")


def found_in(repository: Repository, commit: str) -> list[str]:
    checked = repository.gflow("check", "commits", "--all", "--format", "json", code=None).json
    assert checked["checked"]
    return [each["rule"] for each in checked["findings"] if each["commit"] == commit]


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_in_an_old_repository_what_init_commits_can_be_pushed(
    empty: Repository, tmp_path: Path, convention: str
) -> None:
    with_remote(empty, tmp_path)
    empty.commit("whatever it was", old="1")
    empty.git("push", "--quiet", "origin", "main")
    empty.gflow("init", "--convention", convention)
    assert found_in(empty, empty.oid("develop")) == []
    empty.git("push", "--quiet", "origin", "main", "develop")
    assert empty.oid("origin/develop") == empty.oid("develop")


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_what_init_and_a_finish_commit_keeps_the_rules(
    empty: Repository, tmp_path: Path, convention: str
) -> None:
    with_remote(empty, tmp_path)
    done = empty.gflow("init", "--convention", convention)
    assert "push them: git push -u origin main develop\n" in done.out
    empty.git("push", "--quiet", "-u", "origin", "main", "develop")
    header = subject(empty)
    empty.gflow("feature", "start", "x")
    empty.commit(header, one="1")
    empty.gflow("finish")
    empty.gflow("release", "start", "1.0.0")
    empty.gflow("finish")
    assert len(empty.git("rev-list", "--merges", "--all").split()) > 1
    assert empty.gflow("check", "commits", "--all").out.startswith("Nothing found")


@pytest.mark.parametrize(
    ("convention", "header"),
    [
        ("conventional", "build: add the gflow policy"),
        ("udacity-cap", "Chore: add the gflow policy"),
        ("korean", "기타: gflow 정책 추가"),
        ("gitmoji", "🔧 add the gflow policy"),
        ("jira", "ABC-0 build: add the gflow policy"),
        ("issue-type", "Chore #0: add the gflow policy"),
    ],
)
def test_the_advice_names_a_message_of_the_convention(
    empty: Repository, convention: str, header: str
) -> None:
    done = empty.gflow("init", "--convention", convention, "--no-commit", "--hooks", "none")
    assert f"git add .gflow.toml && git commit -m '{header}'" in done.out


@pytest.mark.parametrize(
    ("own", "header"),
    [
        ("template = '{ticket} | {type}: {subject}'\ntypes = ['feat', 'docs']",
         "#0 | docs: add the gflow policy"),
        (r"pattern = '(?P<ticket>PROJ-\d+): (?P<subject>.+)'", "PROJ-0: add the gflow policy"),
        ("template = '<{type}> {subject}'\ntypes = ['기능', '설정']", "<설정> gflow 정책 추가"),
        (CAPITAL, "chore: Add the gflow policy"),
    ],
)  # fmt: skip
def test_a_convention_of_one_s_own(empty: Repository, own: str, header: str) -> None:
    empty.write(".gflow.toml", f"{OWN}{own}\n")
    empty.gflow("init", "--hooks", "none")
    assert subject(empty) == header
    assert empty.gflow("check", "commits", "--all").out.startswith("Nothing found")


@pytest.mark.parametrize("history", [False, True], ids=["unborn", "existing"])
def test_a_convention_nobody_could_guess(empty: Repository, history: bool) -> None:
    if history:
        empty.commit("whatever it was", old="1")
    empty.write(".gflow.toml", f"{OWN}pattern = 'Wow [0-9]+ (?P<subject>.+)'\n")
    done = empty.gflow("init")
    assert "gflow knows no message" in done.out
    assert empty.changes() == "?? .gflow.toml"
    empty.git("add", ".gflow.toml")
    empty.git("commit", "--quiet", "-m", "Wow 12 such rules")
    assert "knows no message" not in empty.gflow("init").out
    assert empty.branches() == {"main", "develop"}


def test_a_policy_in_pyproject_toml_is_the_first_commit(empty: Repository) -> None:
    empty.write("pyproject.toml", TABLE + 'convention = "jira"\n')
    empty.gflow("init")
    assert empty.branches() == {"main", "develop"}
    assert empty.git("ls-tree", "-r", "--name-only", "main") == "pyproject.toml"
    assert subject(empty) == "ABC-0 build: add the gflow policy"
    assert "edit pyproject.toml" in empty.gflow("undo", code=1).err


def test_a_policy_written_before_is_committed(empty: Repository) -> None:
    empty.commit("feat: begin", one="1")
    empty.gflow("config", "learn", "--write")
    done = empty.gflow("init", "--hooks", "none")
    assert "committed it on develop" in done.out
    assert empty.changes() == ""
    assert empty.git("show", "--format=", "--name-only", "develop") == ".gflow.toml"
    assert "Already set up" in empty.gflow("init", "--hooks", "none").out


def test_where_hooks_refuse_the_commit_a_topic_takes_it(empty: Repository) -> None:
    empty.commit("feat: begin", one="1")
    empty.gflow("hooks", "install")
    done = empty.gflow("init", "--preset", "github")
    command = "gflow feature start gflow-policy && git add .gflow.toml && git commit -m"
    assert command in done.out
    empty.gflow("feature", "start", "gflow-policy")
    empty.git("add", ".gflow.toml")
    empty.git("commit", "--quiet", "-m", "build: add the gflow policy")


def test_on_main_with_changes_the_advice_leads_to_develop(empty: Repository) -> None:
    empty.commit("feat: begin", one="1")
    empty.git("branch", "develop")
    empty.git("switch", "--quiet", "develop")
    empty.commit("feat: two", two="2")
    empty.git("switch", "--quiet", "main")
    empty.write("one", "changed")
    done = empty.gflow("init")
    line = next(line for line in done.out.splitlines() if "git switch develop" in line)
    empty.run("sh", "-c", line.partition("Type: ")[2])
    assert empty.current() == "develop"
    assert empty.changes() == " M one"


def test_the_configuration_of_pre_commit_is_committed_with_it(empty: Repository) -> None:
    empty.gflow("init", "--hooks", "pre-commit")
    assert empty.changes() == ""
    for branch in ("main", "develop"):
        listed = empty.git("ls-tree", "--name-only", branch).split()
        assert listed == [".gflow.toml", ".pre-commit-config.yaml"]


def test_with_hooks_install_the_way_to_commit_it_is_shown(repository: Repository) -> None:
    done = repository.gflow("hooks", "install", "--type", "pre-commit")
    line = next(line for line in done.out.splitlines() if "git add" in line)
    repository.run("sh", "-c", line.partition("Type: ")[2])
    assert repository.changes() == ""


@pytest.mark.parametrize("history", [True, False])
def test_where_a_hook_of_the_team_refuses_init_tells_how_to_go_on(
    empty: Repository, history: bool
) -> None:
    if history:
        empty.commit("feat: begin")
    hook = empty.path / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\necho 'the team says no' >&2\nexit 1\n")
    hook.chmod(0o755)
    refusal = empty.gflow("init", code=3)
    assert "the team says no" in refusal.err
    line = refusal.err.splitlines()[-1].partition("this once: ")[2]
    commit, _, again = line.partition(" && ")
    empty.run(*shlex.split(commit))
    empty.gflow(*again.split()[1:])
    assert (empty.branches(), empty.current()) == ({"main", "develop"}, "develop")
    assert empty.changes() == ""
    assert "gflow" in hook.read_text()
