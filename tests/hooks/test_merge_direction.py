"""A merge goes the way the policy says, or is not made: by what it really brings in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hooks.conftest import Repository

WRONG = "was not merged into"


@pytest.fixture
def team(guarded: Repository, remote: Path) -> Repository:
    """On feature/a; it and four others have each a commit of their own."""
    for branch, base in (
        ("release/1.0", "develop"),
        ("feature/a", "develop"),
        ("feature/b", "develop"),
    ):
        guarded.git("branch", branch, base)
    for branch in ("main", "develop", "release/1.0", "feature/b", "feature/a"):
        guarded.git("switch", "-q", branch)
        guarded.commit_quietly(branch.replace("/", "-"))
    return guarded


def graph(team: Repository) -> str:
    return team.git("log", "--all", "--format=%p %s")


@pytest.mark.parametrize(
    ("target", "source", "command"),
    [
        ("feature/a", "main", "gflow feature update a"),
        ("feature/a", "feature/b", "gflow feature finish b"),
        ("feature/a", "release/1.0", "gflow release finish 1.0"),
        ("release/1.0", "feature/a", "gflow feature finish a"),
    ],
)
def test_the_wrong_way_is_refused(team: Repository, target: str, source: str, command: str) -> None:
    team.git("switch", "-q", target)
    before = graph(team)
    said = team.refused("merge", "--no-ff", "--no-edit", source)
    assert f"{source} {WRONG} {target}" in said
    assert command in said
    assert "preset gitflow: branches." in said
    assert WRONG in team.refused("commit", "--no-edit")
    assert WRONG in team.refused("commit", "--no-edit", "--no-verify")
    team.git("merge", "--abort")
    assert WRONG in team.refused("merge", "--no-ff", "--no-verify", "--no-edit", source)
    team.git("merge", "--abort")
    assert team.git("status", "--porcelain") == ""
    assert graph(team) == before


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("feature/a", "develop"),
        ("develop", "feature/a"),
        ("develop", "release/1.0"),
        ("develop", "main"),
        ("feature/a", "refs/heads/develop"),
        ("feature/a", "develop^{commit}"),
    ],
)
def test_the_right_way_is_free(team: Repository, target: str, source: str) -> None:
    team.git("switch", "-q", target)
    done = team.try_git("merge", "-q", "--no-ff", "--no-edit", source)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "source",
    ["refs/heads/feature/b", "feature/b^{commit}", "feature/b~0", "OID", "@{-1}", "spare"],
)
def test_another_name_of_it_changes_nothing(team: Repository, source: str) -> None:
    oid = team.git("rev-parse", "feature/b")
    team.git("tag", "spare", oid)
    team.git("switch", "-q", "feature/b")
    team.git("switch", "-q", "feature/a")
    said = team.refused("merge", "--no-ff", "--no-edit", source.replace("OID", oid))
    assert f"feature/b {WRONG} feature/a" in said


def test_a_commit_in_the_middle_is_of_the_branch_that_holds_it(team: Repository) -> None:
    oid = team.git("rev-parse", "feature/b")
    team.git("switch", "-q", "feature/b")
    team.commit_quietly("more")
    team.git("switch", "-q", "feature/a")
    assert f"feature/b {WRONG}" in team.refused("merge", "--no-ff", "--no-edit", oid)
    team.git("merge", "--abort")
    team.git("switch", "-q", "develop")
    team.quietly("merge", "-q", "--no-ff", "--no-edit", "feature/b")
    team.git("switch", "-q", "feature/a")
    # It is a commit of develop's by now, and taken in as such.
    team.git("merge", "-q", "--no-ff", "--no-edit", oid)


def test_a_commit_of_no_branch_is_let_be(team: Repository) -> None:
    team.git("checkout", "-q", "--detach")
    oid = team.commit_quietly("loose")
    team.git("switch", "-q", "feature/a")
    team.git("merge", "-q", "--no-ff", "--no-edit", oid)


def test_an_octopus_is_judged_head_by_head(team: Repository) -> None:
    said = team.refused("merge", "--no-edit", "develop", "feature/b", "main")
    assert f"{WRONG} feature/a" in said
    assert "feature/b does not go to feature/a." in said
    assert "feature/a takes in develop, which it starts from, and not main" in said


def test_a_pull_of_another_branch(team: Repository) -> None:
    team.quietly("push", "-q", "origin", "feature/b", "develop")
    team.git("branch", "-qD", "feature/b")
    team.git("update-ref", "-d", "refs/remotes/origin/feature/b")
    url = team.git("remote", "get-url", "origin")
    pull = ("pull", "-q", "--no-rebase", "--no-ff", "--no-edit")
    before = team.git("rev-parse", "HEAD")
    for source in ("origin", url):
        done = team.try_git(*pull, source, "feature/b")
        assert f"feature/b {WRONG} feature/a" in done.stderr
        assert team.git("rev-parse", "HEAD") == before
        team.git("merge", "--abort")
    team.git(*pull, "origin", "develop")


def test_what_others_pushed_to_the_branch_itself(team: Repository) -> None:
    team.quietly("push", "-q", "origin", "feature/a")
    team.quietly("reset", "-q", "--hard", "HEAD~1")
    team.commit_quietly("mine")
    team.git("branch", "-q", "--set-upstream-to=origin/feature/a")
    team.git("pull", "-q", "--no-rebase", "--no-edit")


def test_the_recorded_base_counts(team: Repository) -> None:
    team.git("switch", "-qc", "bugfix/x", "release/1.0")
    team.commit_quietly("x")
    team.git("config", "gitflow.branch.bugfix/x.base", "release/1.0")
    assert f"develop {WRONG} bugfix/x" in team.refused("merge", "--no-edit", "develop")
    team.git("merge", "--abort")
    team.git("switch", "-q", "develop")
    said = team.refused("merge", "--no-ff", "--no-edit", "bugfix/x")
    assert "bugfix/x does not go to develop. It goes to release/1.0" in said
    team.git("merge", "--abort")
    team.git("switch", "-q", "release/1.0")
    team.git("merge", "-q", "--no-ff", "--no-edit", "bugfix/x")


def test_the_policy_may_allow_warn_or_be_silent(team: Repository) -> None:
    merge = ("merge", "-q", "--no-ff", "--no-edit", "main")
    for table, said in (
        ('allow = ["main -> feature"]', 0),
        ('level = "off"', 0),
        ('level = "warning"', 1),
        ('allow = ["main -> feature"]\ndeny = ["* -> feature/a"]', -1),
    ):
        team.write(".gflow.toml", f"[merges]\n{table}\n")
        team.git("add", ".")
        team.quietly("commit", "-qm", "chore: another policy")
        if said < 0:
            assert '.gflow.toml: merges.deny = ["* -> feature/a"]' in team.refused(*merge)
            continue
        done = team.try_git(*merge)
        assert done.returncode == 0
        assert done.stderr.count("merge-direction warning") == said
        team.quietly("reset", "-q", "--hard", "HEAD~1")


def test_korean(team: Repository) -> None:
    said = team.refused("merge", "--no-edit", "main", GFLOW_LANG="ko")
    assert "main을(를) feature/a에 병합하지 않았습니다." in said
