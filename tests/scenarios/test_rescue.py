"""`gflow rescue`: commits that a protected branch should not have, and files left by a refusal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.repository import Repository

QUIET = ("-c", "core.hooksPath=/dev/null")


@pytest.fixture
def here(repository: Repository, tmp_path: Path) -> Repository:
    """A clone of a remote, with hooks, on main."""
    repository.git("clone", "-q", "--bare", str(repository.path), str(tmp_path / "remote.git"))
    repository.git("remote", "add", "origin", str(tmp_path / "remote.git"))
    repository.git("fetch", "-q", "origin")
    repository.gflow("hooks", "install")
    repository.git("switch", "-q", "main")
    return repository


def bypass(repository: Repository, message: str, name: str) -> str:
    repository.write(name, name)
    repository.git("add", name)
    repository.git(*QUIET, "commit", "-qm", message)
    return repository.oid("HEAD")


def test_commits_go_to_a_topic_and_main_goes_back(here: Repository) -> None:
    bypass(here, "feat(ui): 로그인 화면 & more", "one")
    tip = bypass(here, "fix: second", "two")
    here.write("staged", "1")
    here.git("add", "staged")
    here.write("untracked", "1")
    before = here.refs()
    planned = here.gflow("rescue", "--dry-run")
    assert "main: put back to" in planned.out
    assert f"made of the commits that are only on main (up to {tip[:10]})" in planned.out
    assert here.refs() == before
    done = here.gflow("rescue")
    topic = "feature/로그인-화면-more"
    assert (here.current(), here.oid("HEAD")) == (topic, tip)
    assert here.oid("main") == here.oid("origin/main")
    assert here.changes().splitlines() == ["A  staged", "?? untracked"]
    assert "gflow feature finish 로그인-화면-more" in done.out
    assert here.git("config", f"gitflow.branch.{topic}.base") == "develop"
    here.git("rm", "-q", "--cached", "staged")
    here.gflow("undo")
    assert here.refs() == before
    assert "undone" not in here.gflow("rescue", "x", "--format", "json").json["state"]


def test_a_name_and_a_kind_may_be_typed(here: Repository) -> None:
    tip = bypass(here, "fix: it", "one")
    data = here.gflow("rescue", "hotfix/0.0.9", "--format", "json").json
    assert (data["operation"], data["branch"]) == ("branch.rescue", "hotfix/0.0.9")
    assert [step["action"] for step in data["plan"]] == ["create-branch", "put-back", "switch"]
    assert here.oid("hotfix/0.0.9") == tip


def test_from_another_branch_and_after_the_remote_went_on(here: Repository) -> None:
    tip = bypass(here, "feat: mine", "one")
    here.git("switch", "-q", "--detach", "origin/main")
    there = bypass(here, "feat: theirs", "two")
    here.git("push", "-q", "--no-verify", "origin", "HEAD:main")
    here.git("switch", "-q", "develop")
    here.write("base", "changed")
    here.gflow("rescue", "mine")
    assert (here.oid("main"), here.oid("feature/mine"), here.current()) == (there, tip, "develop")
    assert here.changes() == " M base"
    here.git("checkout", "-q", "base")
    here.gflow("undo")
    assert here.oid("main") == tip


def test_without_a_remote_gflows_own_work_tells(guarded: Repository) -> None:
    guarded.gflow("release", "start", "1.0")
    guarded.commit("docs: one", one="1")
    guarded.gflow("finish")
    guarded.git("switch", "-q", "main")
    released = guarded.oid("main")
    bypass(guarded, "!!!", "two")
    assert "need a branch to go to" in guarded.gflow("rescue", code=2).err
    guarded.gflow("rescue", "x")
    assert guarded.oid("main") == released


def test_a_refused_fast_forward_is_put_back(here: Repository) -> None:
    before = here.refs()
    here.write("mine", "1")
    here.git("add", "mine")
    said = here.run("git", "merge", "-q", "develop", ok=False).err
    assert "\n  gflow rescue\n" in said
    assert here.changes().splitlines() == ["A  base", "A  mine"]
    planned = here.gflow("rescue", "--dry-run").out
    develop = here.oid("develop")[:10]
    assert f"index and files: from those of {develop} back to those of main" in planned
    done = here.gflow("rescue")
    assert "are those of main again" in done.out
    assert here.changes() == "A  mine"
    assert not (here.path / "base").exists()
    assert here.refs() == before
    assert "nothing to rescue" in here.gflow("rescue", code=1).err


def test_commits_and_what_a_refused_reset_left_are_put_back_each_by_one(here: Repository) -> None:
    """The refusal names the command twice: for the commits and for the files."""
    tip = bypass(here, "feat: one", "one")
    said = here.run("git", "reset", "-q", "--hard", "develop", ok=False).err
    assert said.count("\n  gflow rescue\n") == 2
    here.gflow("rescue")
    assert (here.current(), here.oid("HEAD")) == ("feature/one", tip)
    assert here.changes() != ""
    here.gflow("rescue")
    assert here.changes() == ""
    assert (here.current(), here.oid("HEAD")) == ("feature/one", tip)


def test_what_the_user_did_since_is_not_lost(here: Repository) -> None:
    here.run("git", "merge", "-q", "develop", ok=False)
    here.write("base", "my own")
    assert "git switch develop" in here.gflow("rescue", code=1).err
    assert (here.path / "base").read_text() == "my own"
    here.git("add", "base")
    here.gflow("rescue", code=1)
    assert (here.path / "base").read_text() == "my own"


@pytest.mark.parametrize("there", ["feature/there", ""])
@pytest.mark.parametrize("staged", [False, True])
def test_what_the_user_did_since_goes_along_by_what_is_said(
    here: Repository, there: str, *, staged: bool
) -> None:
    """Only that: what the refused merge has left does not come back."""
    here.git("switch", "-q", "-c", "feature/there", "develop")
    here.commit("feat: there", there="1", more="1")
    here.git("switch", "-q", "main")
    here.run("git", "merge", "-q", "feature/there", ok=False)
    if not there:
        here.git("branch", "-q", "-D", "feature/there")
    here.write("there", "my own")
    if staged:
        here.git("add", "there")
    said = here.gflow("rescue", code=1).err
    assert "left here: there\n" in said
    assert here.gflow("rescue", "--dry-run", code=1).err == said
    command = next(line.split() for line in said.splitlines() if line.startswith("  git "))
    here.run(*command)
    assert (here.current(), here.changes()) == (there, "M  there" if staged else " M there")
    here.git("stash", "-q", "-u")
    here.git("switch", "-q", "main")
    assert here.changes() == ""
    assert "nothing to rescue" in here.gflow("rescue", code=1).err


def test_what_hinders_a_rescue(here: Repository, tmp_path: Path) -> None:
    assert "nothing to rescue" in here.gflow("rescue", code=1).err
    said = here.gflow("rescue", "--branch", "develop", code=1).err
    assert "develop is no branch here that is closed to commits" in said
    bypass(here, "feat: mine", "one")
    before = here.refs()
    assert "feature/A B" in here.gflow("rescue", "feature/A B", code=2).err
    here.git("branch", "feature/x")
    here.gflow("rescue", "x", code=1)
    here.git("switch", "-q", "develop")
    here.git("worktree", "add", "-q", str(tmp_path / "tree"), "main")
    here.gflow("rescue", "y", code=1)
    here.git("branch", "-q", "-D", "feature/x")
    here.git("worktree", "remove", str(tmp_path / "tree"))
    here.git("switch", "-q", "main")
    assert here.refs() == before


def test_commits_on_what_develop_lacks_are_a_hotfix(here: Repository) -> None:
    bypass(here, "feat: pushed past the rules", "one")
    here.git(*QUIET, "push", "-q", "origin", "main")
    bypass(here, "fix: the login form", "two")
    said = here.gflow("rescue", code=2).err
    assert "The commits of main stand on others that develop lacks" in said
    assert "A hotfix takes them to main, develop: gflow rescue hotfix/0.0.1" in said
    assert "gflow rescue feature/the-login-form" in said
    here.gflow("rescue", "hotfix/0.0.1")
    assert here.oid("main") == here.oid("origin/main")


def test_where_every_kind_has_versions(here: Repository) -> None:
    bypass(here, "fix: the login form", "one")
    here.write(".gflow.toml", "[branches]\nfeature = false\nbugfix = false\n")
    said = here.gflow("rescue", code=2).err
    assert "every kind that goes anywhere has versions" in said
    assert "A hotfix takes them to main, develop: gflow rescue hotfix/0.0.1" in said


def test_no_plan_from_outside_puts_a_branch_back(here: Repository, tmp_path: Path) -> None:
    bypass(here, "feat: mine", "one")
    before = here.refs()
    data = here.gflow("rescue", "x", "--dry-run", "--format", "json").json
    plan = {"schema": 1, "operation": "branch.rescue", "branch": "feature/x", "steps": data["plan"]}
    import json

    (tmp_path / "plan.json").write_text(json.dumps(plan))
    here.gflow("apply", str(tmp_path / "plan.json"), code=1)
    assert here.refs() == before


def test_in_korean(here: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GFLOW_LANG", "ko")
    bypass(here, "feat: mine", "one")
    assert "커밋이 이제 feature/mine에 있습니다" in here.gflow("rescue").out


def test_a_refused_merge_is_to_be_given_up(here: Repository) -> None:
    here.git("merge", "--no-ff", "develop", ok=False)
    refusal = here.gflow("rescue", code=1)
    assert "git merge --abort" in refusal.err
    assert "--continue" not in refusal.err
    here.git("merge", "--abort")
