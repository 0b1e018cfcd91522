"""What a protected branch takes by each strategy and each right of the policy."""

from __future__ import annotations

import pytest

from tests.server.conftest import Client

DEVELOP = '[protect.develop]\ncommits = "block"\nmerges = "flow"\npush = "flow"\n'
MAIN = '[protect.main]\npush = "flow"\n'
BY = '[branches.feature]\nstrategy = "{}"\n'


def tracking(client: Client) -> None:
    client.git("fetch", "--quiet", "origin")
    for branch in ("main", "develop"):
        client.git("branch", "--quiet", f"--set-upstream-to=origin/{branch}", branch)


@pytest.mark.parametrize("strategy", ["merge", "squash", "rebase", "ff"])
def test_a_feature_is_finished_and_pushed(client: Client, strategy: str) -> None:
    client.policy(MAIN + DEVELOP + BY.format(strategy))
    tracking(client)
    client.gflow("feature", "start", "x")
    client.commit("feat: one", one="1\n")
    client.commit("feat: two", two="2\n")
    more = ("-m", "feat: one and two") if strategy == "squash" else ()
    client.gflow("feature", "finish", "--push", *more)
    assert client.server.heads()["refs/heads/develop"] == client.oid("develop")


def test_a_release_and_a_hotfix_reach_a_guarded_develop(client: Client) -> None:
    client.policy(MAIN + DEVELOP)
    tracking(client)
    for kind, name in (("release", "1.0.0"), ("hotfix", "1.0.1")):
        client.gflow(kind, "start", name)
        client.commit("fix: it", **{kind: "1\n"})
        client.gflow(kind, "finish", "--push")
        assert client.server.heads()["refs/heads/develop"] == client.oid("develop")
        assert client.server.heads()["refs/heads/main"] == client.oid("main")


def test_a_hotfix_reaches_the_open_release(client: Client) -> None:
    for branch in ("main", "develop"):
        client.policy(MAIN + DEVELOP, branch)
    tracking(client)
    client.gflow("release", "start", "1.0.0", "--push")
    client.gflow("hotfix", "start", "0.9.1")
    client.commit("fix: it", hotfix="1\n")
    client.gflow("hotfix", "finish", "--push")
    assert client.server.heads()["refs/heads/release/1.0.0"] == client.oid("release/1.0.0")


@pytest.mark.parametrize("strategy", ["merge", "squash"])
def test_a_topic_is_not_moved_onto_develop(client: Client, strategy: str) -> None:
    """By no strategy but `ff` does develop become a side line of a topic that has taken it in."""
    client.policy(MAIN + DEVELOP + BY.format(strategy))
    client.git("switch", "--quiet", "-c", "feature/old", "develop")
    client.commit("feat: begun", old="1\n")
    client.topic("feature/new", "develop")
    client.merge("feature/new", "develop")
    client.taken("develop")
    client.merge("develop", "feature/old")
    assert "would become a side line" in client.refused("feature/old:develop")


def test_a_branch_that_takes_commits_is_not_overwritten_all_the_same(client: Client) -> None:
    client.policy(MAIN + '[protect.develop]\ncommits = "allow"\npush = "flow"\n')
    client.git("switch", "--quiet", "develop")
    client.commit("feat: direct")
    client.taken("develop")
    client.git("reset", "--quiet", "--hard", "HEAD~2")
    client.commit("feat: instead")
    said = client.refused("--force", "develop")
    assert "develop is not overwritten" in said
    assert 'protect.develop.push = "flow"' in said


def test_develop_keeps_what_it_has(client: Client) -> None:
    """The preset lets anybody commit and merge there, and nobody take anything away."""
    client.git("switch", "--quiet", "develop")
    client.commit("feat: direct")
    client.taken("develop")
    client.git("reset", "--quiet", "--hard", "HEAD~1")
    client.commit("feat: instead")
    said = client.refused("--force", "develop")
    assert "develop is not overwritten" in said
    assert 'develop:.gflow.toml: protect.develop.push = "forward"' in said
    assert "develop is not deleted." in client.refused(":develop")
    client.git("reset", "--quiet", "--hard", "HEAD~1")
    client.topic("feature/a", "develop")
    client.git("fetch", "--quiet")
    client.git("switch", "--quiet", "feature/a")
    client.git("merge", "--quiet", "--no-edit", "origin/develop")
    client.taken("feature/a:develop")


def test_one_that_allows_all_takes_all(client: Client) -> None:
    rights = 'commits = "allow"\nmerges = "allow"\npush = "allow"\n'
    for branch in ("main", "develop"):
        client.policy(f"{MAIN}[protect.develop]\n{rights}", branch)
    client.git("reset", "--quiet", "--hard", "main")
    client.commit("feat: instead")
    client.taken("--force", "develop")
    client.git("switch", "--quiet", "main")
    client.taken("--delete", "develop")


def test_force_where_anybody_pushes_but_only_merges(client: Client) -> None:
    client.policy('[protect.develop]\ncommits = "block"\npush = "allow"\n')
    client.git("reset", "--quiet", "--hard", "main")
    said = client.refused("--force", "develop")
    assert 'protect.develop.commits = "block"' in said


def test_merges_of_anything_where_the_policy_takes_them(client: Client) -> None:
    client.policy('[protect.main]\ncommits = "block"\nmerges = "allow"\npush = "flow"\n')
    client.topic("feature/x", "main")
    client.merge("feature/x", "main", "ship it")
    assert "feature/x does not go to main" in client.refused("main", "feature/x")
    client.git("branch", "--quiet", "-m", "feature/x", "wat")
    client.git("commit", "--quiet", "--amend", "-m", "Merge branch 'wat'")
    client.taken("main")


def test_a_name_that_is_only_warned_of(client: Client) -> None:
    client.policy(MAIN + '[commits.rules]\nbranch-name = "warning"\n')
    client.topic("wibble")
    assert "branch-name warning: The branch name wibble" in client.taken("wibble")
