"""What the base has got meanwhile comes into a topic branch: by a merge or a rebase."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.repository import Repository


@pytest.fixture
def behind(repository: Repository) -> Repository:
    """feature/x, checked out, and develop have a commit each since they parted."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: mine", mine="1\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: theirs", theirs="1\n")
    repository.git("switch", "--quiet", "feature/x")
    return repository


@pytest.fixture
def parted(behind: Repository) -> Repository:
    """The same, and both have changed the file `base`."""
    behind.commit("feat: one way", base="one\n")
    behind.git("switch", "--quiet", "develop")
    behind.commit("feat: another way", base="another\n")
    behind.git("switch", "--quiet", "feature/x")
    return behind


def journal(repository: Repository) -> int:
    return len(repository.gflow("undo", "--list", "--format", "json").json["operations"])


@pytest.mark.parametrize("command", [["update"], ["feature", "update"], ["feature", "update", "x"]])
def test_the_base_is_merged_in(behind: Repository, command: list[str]) -> None:
    topic, base = behind.oid("feature/x"), behind.oid("develop")
    done = behind.gflow(*command)
    assert "feature/x has all of develop." in done.out
    assert behind.parents("feature/x") == [topic, base]
    assert behind.git("log", "-1", "--format=%s") == "Merge branch 'develop' into feature/x"
    assert behind.current() == "feature/x"
    assert (behind.path / "theirs").exists()
    assert behind.changes() == ""
    assert behind.oid("develop") == base


def test_an_update_is_taken_back(behind: Repository) -> None:
    before = behind.refs()
    behind.gflow("update")
    behind.gflow("undo")
    assert behind.refs() == before
    assert not (behind.path / "theirs").exists()


def test_a_branch_that_is_not_checked_out(behind: Repository) -> None:
    behind.git("switch", "--quiet", "develop")
    behind.write("notes", "of mine")
    behind.gflow("update", "feature/x")
    assert behind.holds("feature/x", "develop")
    assert behind.current() == "develop"
    assert behind.changes() == "?? notes"


def test_the_branch_is_rebased(behind: Repository) -> None:
    author = behind.git("log", "-1", "--format=%an %ad")
    behind.gflow("update", "--rebase")
    assert behind.parents("feature/x") == [behind.oid("develop")]
    assert behind.git("log", "-1", "--format=%an %ad") == author
    assert behind.current() == "feature/x"
    assert behind.changes() == ""
    behind.gflow("finish")


def test_nothing_new_is_said_and_not_journalled(behind: Repository) -> None:
    behind.gflow("update")
    before, number = behind.refs(), journal(behind)
    done = behind.gflow("update", "--rebase")
    assert done.out == "feature/x is already up to date with develop.\n"
    assert behind.refs() == before
    assert journal(behind) == number
    data = behind.gflow("update", "--format", "json").json
    assert (data["state"], data["plan"], data["moved"]) == ("done", [], [])
    assert "up to date" in behind.gflow("update", "--dry-run").out


def test_a_branch_without_commits_moves_up(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.git("switch", "--quiet", "develop")
    tip = repository.commit("feat: theirs", theirs="1\n")
    repository.gflow("update", "feature/x")
    assert repository.oid("feature/x") == tip


def test_a_dry_run_tells_and_does_nothing(parted: Repository) -> None:
    before = parted.refs()
    assert "would stop here: develop into feature/x" in parted.gflow("update", "--dry-run").out
    data = parted.gflow("update", "--rebase", "--dry-run", "--format", "json").json
    assert data["operation"] == "feature.update"
    assert data["state"] == "planned"
    assert data["plan"][0]["strategy"] == "rebase-onto"
    assert data["conflicts"][0]["path"] == "base"
    assert "rebased onto develop" in parted.gflow("update", "--rebase", "--dry-run").out
    assert parted.refs() == before


@pytest.mark.parametrize("way", ["--merge", "--rebase"])
@pytest.mark.parametrize("checked_out", [True, False])
def test_a_conflict_pauses_and_goes_on(parted: Repository, way: str, checked_out: bool) -> None:
    if not checked_out:
        parted.git("switch", "--quiet", "main")
    on, topic, base = parted.current(), parted.oid("feature/x"), parted.oid("develop")
    paused = parted.gflow("update", "feature/x", way, code=4)
    assert "give the whole update up" in paused.err
    assert parted.oid("feature/x") == topic
    parted.write("base", "both\n")
    parted.git("add", "base")
    assert "feature/x has all of develop." in parted.gflow("continue").out
    parents = parted.parents("feature/x")
    assert parents == [topic, base] if way == "--merge" else parted.holds("feature/x", base)
    assert parted.git("show", "feature/x:base") == "both"
    assert parted.current() == on
    assert parted.changes() == ""


@pytest.mark.parametrize("way", ["--merge", "--rebase"])
def test_a_conflict_can_be_given_up(parted: Repository, way: str) -> None:
    before = parted.refs()
    parted.gflow("update", way, code=4)
    parted.gflow("abort")
    assert parted.refs() == before
    assert parted.changes() == ""


def test_changes_are_not_carried_along(behind: Repository) -> None:
    behind.write("mine", "2\n")
    before = behind.refs()
    assert "git stash" in behind.gflow("update", code=1).err
    assert behind.refs() == before
    assert behind.changes() == " M mine"


def test_a_rebase_of_what_is_published_is_refused(remote: Repository, behind: Repository) -> None:
    behind.git("push", "--quiet", "origin", "develop")
    behind.gflow("publish")
    before = behind.refs()
    refusal = behind.gflow("update", "--rebase", code=1)
    assert "gflow update feature/x --merge" in refusal.err
    assert behind.refs() == before
    behind.gflow("update", "--merge")
    behind.gflow("publish")


def test_a_rebase_that_would_lose_a_merge_is_refused(behind: Repository) -> None:
    behind.gflow("update")
    behind.git("switch", "--quiet", "develop")
    behind.commit("feat: more", more="1\n")
    refusal = behind.gflow("update", "feature/x", "--rebase", code=1)
    assert "holds a merge" in refusal.err


def test_a_base_behind_its_remote_is_refused_with_the_mend(
    remote: Repository, behind: Repository, clone: Callable[[str], Repository]
) -> None:
    behind.git("push", "--quiet", "origin", "develop")
    mate = clone("mate")
    mate.git("switch", "--quiet", "develop")
    mate.commit("feat: from the mate", mate="1")
    mate.git("push", "--quiet", "origin", "develop")
    refusal = behind.gflow("update", code=1)
    assert "git fetch origin develop:develop" in refusal.err
    behind.git("fetch", "--quiet", "origin", "develop:develop")
    behind.gflow("update")
    assert behind.holds("feature/x", "origin/develop")


def test_a_base_that_is_only_on_the_remote(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    mate = clone("mate")
    mate.gflow("feature", "start", "x")
    repository.commit("feat: more", more="1")
    repository.git("push", "--quiet", "origin", "develop")
    mate.gflow("update")
    assert mate.oid("feature/x") == repository.oid("develop")
    assert mate.branches() == {"main", "feature/x"}


def test_the_recorded_base_is_the_one(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.gflow("bugfix", "start", "y")
    repository.git("switch", "--quiet", "release/1.0")
    tip = repository.commit("fix: in the release", fix="1")
    repository.gflow("bugfix", "update", "y")
    assert repository.oid("bugfix/y") == tip


def test_a_recorded_base_that_is_gone(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.gflow("bugfix", "start", "y")
    repository.gflow("release", "delete", "1.0")
    assert "gflow bugfix track y --base develop" in repository.gflow("update", code=1).err
    repository.gflow("bugfix", "track", "y", "--base", "develop")
    assert "already up to date" in repository.gflow("update").out
    repository.gflow("delete")
    assert repository.current() == "develop"


def test_only_topic_branches_are_updated(repository: Repository) -> None:
    assert "gflow update NAME" in repository.gflow("update", code=1).err
    assert "no feature is open" in repository.gflow("feature", "update", code=1).err
    repository.gflow("feature", "start", "login")
    refusal = repository.gflow("hotfix", "update", "feature/login", code=1)
    assert "gflow feature update login" in refusal.err
    refusal = repository.gflow("feature", "update", "logn", code=2)
    assert "feature/login" in refusal.err
    data = repository.gflow("release", "update", "x", "--format", "json", code=2).json
    assert (data["state"], data["error"]["code"]) == ("refused", "topic-missing")


def test_a_plan_is_printed_and_applied(behind: Repository) -> None:
    plan = behind.gflow("plan", "feature", "update", "--rebase").out
    behind.write("../plan.json", plan)
    behind.gflow("apply", "../plan.json")
    assert behind.parents("feature/x") == [behind.oid("develop")]
    nothing = behind.gflow("plan", "feature", "update").out
    behind.write("../nothing.json", nothing)
    assert behind.gflow("apply", "../nothing.json").out == "There is nothing to do.\n"
    assert "plan-outdated" in behind.gflow("apply", "../plan.json", "--format", "json", code=1).out


def test_the_policy_may_be_against_it(behind: Repository) -> None:
    policy = behind.path / ".gflow.toml"
    text = policy.read_text()
    policy.write_text(text.replace('update = "allow"', 'update = "block"'))
    behind.git("commit", "-qam", "chore: no merges of develop", "--no-verify")
    refusal = behind.gflow("update", code=1)
    assert "gflow feature update x --rebase" in refusal.err
    policy.write_text(text.replace('# deny = ["develop -> release"]', 'deny = ["develop -> *"]'))
    behind.git("commit", "-qam", "chore: nothing of develop", "--no-verify")
    before = behind.git("rev-parse", "HEAD")
    assert "not to be merged" in behind.gflow("update", "--rebase", code=1).err
    assert behind.git("rev-parse", "HEAD") == before
