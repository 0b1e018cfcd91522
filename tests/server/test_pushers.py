"""Who pushes: pull requests of forges, those whom the server names, and being let through."""

from __future__ import annotations

import pytest

from gitflow_guard.hooks.server.bypass import reason_among
from gitflow_guard.hooks.server.pusher import Pusher, push_options, pusher_by
from tests.server.conftest import Client

REQUESTS_ONLY = '[protect.main]\ncommits = "block"\nmerges = "flow"\npush = "pr"\n'
FORGES = {
    "gitlab": {"GL_REPOSITORY": "project-1", "GL_USERNAME": "kim", "GL_PROTOCOL": "web"},
    "gitea": {"GITEA_REPO_NAME": "r", "GITEA_PUSHER_NAME": "kim", "GITEA_PR_ID": "7"},
    "github": {"GITHUB_USER_LOGIN": "kim", "GITHUB_VIA": "pull request merge button"},
}
BY_HAND = {
    "gitlab": {"GL_PROTOCOL": "ssh"},
    "gitea": {"GITEA_PR_ID": "0"},
    "github": {"GITHUB_VIA": "git refs update api"},
}


@pytest.fixture
def released(client: Client) -> Client:
    """Main takes pull requests only, and holds the merge of a release that is not pushed yet."""
    client.policy(REQUESTS_ONLY)
    client.topic("release/1.0", message="fix: last things")
    client.merge("release/1.0", "main")
    return client


@pytest.mark.parametrize("forge", FORGES)
def test_a_forge_merges_pull_requests(released: Client, forge: str) -> None:
    hand = {**FORGES[forge], **BY_HAND[forge]}
    said = released.refused("main", variables=hand)
    assert "main takes merges of pull requests only, and kim pushed it." in said
    for line in ("main takes merges", "The push was refused"):
        assert (f"GL-HOOK-ERR: gflow: {line}" in said) == (forge == "gitlab")
    released.taken("main", variables=FORGES[forge])


@pytest.mark.parametrize("forge", FORGES)
def test_what_a_forge_merges_is_judged_as_well(released: Client, forge: str) -> None:
    released.git("reset", "--quiet", "--hard", "origin/main")
    released.topic("feature/x", "main")
    released.merge("feature/x", "main", "Merge pull request #3 from kim/feature/x")
    said = released.refused("main", variables=FORGES[forge])
    assert "feature/x does not go to main" in said
    released.git("reset", "--quiet", "--hard", "feature/x")
    said = released.refused("main", variables=FORGES[forge])
    assert "main takes no direct commit" in said


PRODUCTION = 'preset = "github"\n[protect.production]\ncommits = "block"\nmerges = "flow"\n'


def test_a_pull_request_that_the_policy_says_nothing_of(client: Client) -> None:
    """Main goes to production, which no kind of branch does."""
    pulled = PRODUCTION + 'push = "pr"\n'
    client.policy(pulled)
    client.git("branch", "production", "main")
    client.taken("production")
    client.policy(pulled, "main")
    client.merge("main", "production")
    assert "merges of pull requests only" in client.refused(
        "production", variables={"GL_USER": "a"}
    )
    client.taken("production", variables=FORGES["gitlab"])
    client.policy(PRODUCTION + 'push = "flow"\n')
    client.policy('preset = "github"\n', "main")
    client.merge("main", "production")
    said = client.refused("production")
    assert "the policy does not let main be merged into it" in said


def test_gitlab_flow_takes_main_to_production(client: Client) -> None:
    client.policy('preset = "gitlab"\n')
    client.git("branch", "production", "main")
    client.taken("production")
    client.policy('preset = "gitlab"\n[protect.production]\npush = "flow"\n')
    client.policy('preset = "github"\n', "main")
    client.merge("main", "production")
    client.taken("production")
    client.topic("feature/x", "main")
    client.merge("feature/x", "production")
    assert "merge-direction error" in client.refused("production")


def test_a_server_of_git_alone_names_who_merges(released: Client) -> None:
    kim = {"REMOTE_USER": "kim"}
    said = released.refused("main", variables=kim)
    assert "main takes no push by kim" in said
    assert "git config --add gflow.merger kim" in said
    released.server.config("gflow.merger", "lee")
    released.refused("main", variables=kim)
    released.server.config("gflow.merger", "kim")
    released.taken("main", variables=kim)


def test_everybody_may_be_named(released: Client) -> None:
    released.server.config("gflow.merger", "*")
    released.taken("main")


def test_gitolite_tells_the_user(released: Client) -> None:
    released.server.config("gflow.merger", "kim")
    assert "and lee pushed it" in released.refused("main", variables={"GL_USER": "lee"})
    released.taken("main", variables={"GL_USER": "kim"})


def test_nobody_is_let_through_unless_named(client: Client) -> None:
    client.server.config("receive.advertisePushOptions", "true")
    client.git("switch", "--quiet", "main")
    tip = client.commit("in a hurry")
    kim = {"REMOTE_USER": "kim"}
    asked = ("-o", "other", "-o", "gflow.bypass=the site is down\t!", "main")
    assert "kim is none of those whom this server lets through" in client.refused(
        *asked, variables=kim
    )
    client.server.config("gflow.bypasser", "kim")
    assert "takes a reason" in client.refused("-o", "gflow.bypass", "main", variables=kim)
    before = client.server.heads()["refs/heads/main"]
    said = client.taken(*asked, variables=kim)
    assert "main takes no direct commit" in said
    assert "kim was let through all the same: the site is down" in said
    line = (client.server.path / "gflow" / "bypasses").read_text().rstrip("\n").split("\t")
    assert line[1:] == ["kim", before, tip, "refs/heads/main", "the site is down !"]


def test_a_reason_is_one_line_of_the_record() -> None:
    forged = "gflow.bypass=a\n2030-01-01\tkim\u2028b" + "c" * 1000
    assert reason_among(("x", forged)) == ("a 2030-01-01 kim b" + "c" * 1000)[:500]
    assert reason_among(("gflow.bypassed=x",)) is None


def test_a_server_that_takes_no_options(client: Client) -> None:
    client.topic("feature/a")
    client.server.git("config", "receive.advertisePushOptions", "false")
    said = client.refused("-o", "gflow.bypass=x", "feature/a")
    assert "push options" in said


def test_of_what_the_variables_tell() -> None:
    assert pusher_by({"GL_PROTOCOL": "http", "GL_ID": "key-1"}) == Pusher("key-1", "gitlab")
    assert pusher_by({"GITEA_REPO_NAME": "r"}) == Pusher("", "gitea")
    assert pusher_by({}).forge == ""
    assert not Pusher("").is_among(("",))
    options = {"GIT_PUSH_OPTION_COUNT": "2", "GIT_PUSH_OPTION_0": "a", "GIT_PUSH_OPTION_1": "b"}
    assert push_options(options) == ("a", "b")
    assert push_options({"GIT_PUSH_OPTION_COUNT": "x"}) == ()
