"""`[finish] gate`: the team's own command on the merged result, before anything moves."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest

from tests.support.git_age import configuration_runs_hooks
from tests.support.repository import Repository

# How the policy file that `gflow init` writes speaks of it.
USUAL = '# gate = "make test"'
LOOK = """
import pathlib, subprocess, sys
here = subprocess.run(["git", "rev-parse", "--show-toplevel"], capture_output=True, text=True)
subject = subprocess.run(["git", "log", "-1", "--format=%s"], capture_output=True, text=True)
files = sorted(path.name for path in pathlib.Path().iterdir() if path.name != ".git")
with open(sys.argv[1], "a") as log:
    print(subject.stdout.strip(), here.stdout.strip(), *files, sep="|", file=log)
print("looked")
"""


@pytest.fixture
def release(repository: Repository) -> Repository:
    """A release branch; develop has gone on since."""
    repository.gflow("release", "start", "1.0")
    repository.commit("docs: news", news="1\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: later", later="1\n")
    repository.git("switch", "--quiet", "release/1.0")
    return repository


def gate(repository: Repository, command: str) -> None:
    """Have the policy of the current branch ask for it."""
    path = repository.path / ".gflow.toml"
    path.write_text(path.read_text().replace(USUAL, f"gate = {json.dumps(command)}"))
    repository.git("commit", "--quiet", "--no-verify", "-am", "build: ask for a check")


def looking(repository: Repository) -> Path:
    """A gate that writes down what it finds."""
    script, log = repository.path.parent / "look.py", repository.path.parent / "log"
    script.write_text(LOOK)
    gate(repository, shlex.join([sys.executable, str(script), str(log)]))
    return log


def worktrees(repository: Repository) -> list[str]:
    listed = repository.git("worktree", "list", "--porcelain").splitlines()
    return [line for line in listed if line.startswith("worktree ")]


def test_it_is_run_on_what_each_branch_becomes(release: Repository) -> None:
    log = looking(release)
    done = release.program("finish")
    assert done.code == 0, done
    main, develop = (line.split("|") for line in log.read_text().splitlines())
    assert main[0] == "Merge branch 'release/1.0' into main"
    assert "news" in main
    assert "later" not in main
    assert develop[0] == "Merge tag 'v1.0' into develop"
    assert {"news", "later"} <= set(develop)
    assert main[1] != str(release.path)
    assert not Path(main[1]).exists()
    assert len(worktrees(release)) == 1
    assert "looked" in done.err
    assert "looked" not in done.out


def test_the_same_tree_is_tried_once(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    log = looking(repository)
    assert repository.program("finish").code == 0
    assert len(log.read_text().splitlines()) == 1


def test_when_it_fails_nothing_has_moved(release: Repository) -> None:
    gate(release, "sh -c 'exit 3'")
    release.write("mine", "in no commit")
    before, head = release.refs(), release.current()
    done = release.program("finish")
    assert done.code == 1
    assert "'exit 3'" in done.err
    assert "ended with 3 on what main would become" in done.err
    assert "[finish] gate" in done.err
    assert (release.refs(), release.current()) == (before, head)
    assert (release.path / "mine").read_text() == "in no commit"
    assert len(worktrees(release)) == 1
    assert release.gflow("status").code == 0
    release.gflow("abort", code=1)


def test_a_failure_on_the_second_branch_is_none_less(release: Repository) -> None:
    gate(release, "sh -c 'test ! -e later'")
    before = release.refs()
    done = release.program("finish")
    assert done.code == 1
    assert "on what develop would become" in done.err
    assert release.refs() == before


def test_it_is_no_shell(release: Repository) -> None:
    gate(release, f"echo $(touch {release.path}/made) && false ; `false`")
    assert release.program("finish").code == 0
    assert not (release.path / "made").exists()


def test_a_program_that_is_not_there_is_named(release: Repository) -> None:
    gate(release, "no-such-program --fast")
    before = release.refs()
    done = release.program("finish")
    assert done.code == 3
    assert "no-such-program --fast: there is no such program" in done.err
    assert release.refs() == before
    assert len(worktrees(release)) == 1


def test_a_dry_run_names_it_and_does_not_run_it(release: Repository) -> None:
    log = looking(release)
    done = release.program("finish", "--dry-run")
    assert done.code == 0
    assert f"tried first with {sys.executable}" in done.out
    assert not log.exists()


def test_json_stays_alone_on_standard_output(release: Repository) -> None:
    looking(release)
    assert release.program("finish", "--format", "json").json["state"] == "done"


def test_only_the_policy_says_what_is_run(release: Repository) -> None:
    """A plan is a file from outside: it must not bring a command, nor leave the team's out."""
    gate(release, "true")
    plan, made = release.path.parent / "plan.json", release.path / "made"
    shown = release.program("plan", "release", "finish").json
    step = next(step for step in shown["steps"] if step["action"] == "gate")
    step["command"] = ["touch", str(made)]
    without = {**shown, "steps": [s for s in shown["steps"] if s is not step]}
    before = release.refs()
    for changed in (shown, without):
        plan.write_text(json.dumps(changed))
        done = release.program("apply", str(plan))
        assert done.code == 1
        assert "differ in [finish] gate" in done.err
    assert release.refs() == before
    assert not made.exists()
    step["command"] = ["true"]
    plan.write_text(json.dumps(shown))
    assert release.program("apply", str(plan)).code == 0


def test_after_a_conflict_it_is_run_too(release: Repository) -> None:
    release.commit("docs: one way", base="one\n")
    release.git("switch", "--quiet", "main")
    release.commit("docs: another way", base="another\n")
    release.git("switch", "--quiet", "release/1.0")
    gate(release, "sh -c 'grep both base'")
    before = release.refs()
    assert release.program("finish").code == 4
    release.write("base", "neither\n")
    release.git("add", "base")
    assert release.program("continue").code == 1
    assert release.oid("main") == before["refs/heads/main"]
    # The settled conflict is kept; here the mend is to settle it anew.
    assert release.program("abort").code == 0
    assert (release.refs(), release.current()) == (before, "release/1.0")
    assert release.program("finish").code == 4
    release.write("base", "both\n")
    release.git("add", "base")
    assert release.program("continue").code == 0
    assert release.git("show", "main:base") == "both"
    assert len(worktrees(release)) == 1


def test_it_finds_its_own_repository_whatever_the_environment_says(release: Repository) -> None:
    log = looking(release)
    git_dir = str(release.path / ".git")
    done = release.program("finish", variables={"GIT_DIR": git_dir, "GIT_PREFIX": "x/"})
    assert done.code == 0, done
    assert log.read_text().splitlines()[0].split("|")[1] != str(release.path)


@pytest.mark.parametrize("given", ['""', '"   "', '"say \'it"', "3", '["make", "test"]'])
def test_a_gate_that_is_no_command_is_an_error_of_the_policy(
    repository: Repository, given: str
) -> None:
    path = repository.path / ".gflow.toml"
    path.write_text(path.read_text().replace(USUAL, f"gate = {given}"))
    done = repository.program("config", "show")
    assert done.code == 2
    assert "finish.gate" in done.err


def test_it_is_shown_with_the_policy(release: Repository) -> None:
    gate(release, "make -C 'a b' test")
    assert "make -C 'a b' test" in release.gflow("config", "show").out


@configuration_runs_hooks
def test_no_configured_hook_of_the_user_s_runs_there(release: Repository) -> None:
    log = looking(release)
    release.git("config", "hook.mine.command", "pwd >>$(git rev-parse --git-common-dir)/seen")
    release.git("config", "hook.mine.event", "post-checkout")
    assert release.program("finish").code == 0
    assert log.exists()
    seen = (release.path / ".git" / "seen").read_text().splitlines()
    assert set(seen) == {str(release.path)}
