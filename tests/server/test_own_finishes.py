"""What gflow's own finish pushes is taken, by the same policy."""

from __future__ import annotations

import pytest

from tests.server.conftest import Client


def finished(client: Client, *arguments: str) -> None:
    """The finish of the branch that is checked out, there as well as here."""
    before = client.server.heads()
    client.gflow("finish", "--push", *arguments)
    after = client.server.heads()
    assert after["refs/heads/main"] == client.oid("main") != before["refs/heads/main"]
    assert after["refs/heads/develop"] == client.oid("develop")


def test_a_release_without_a_commit_of_its_own(client: Client) -> None:
    client.git("switch", "--quiet", "develop")
    client.commit("feat: something", some="1\n")
    client.taken("develop")
    client.gflow("release", "start", "1.0")
    finished(client)


@pytest.mark.parametrize("kept", [(), ("--keep",)])
@pytest.mark.parametrize(("kind", "name"), [("release", "1.0"), ("hotfix", "0.0.1")])
def test_a_branch_that_went_on_since_it_was_pushed(
    client: Client, kind: str, name: str, kept: tuple[str, ...]
) -> None:
    client.git("switch", "--quiet", "develop")
    client.commit("feat: something", some="1\n")
    client.taken("develop")
    client.policy(client.path.joinpath(".gflow.toml").read_text(), "main")
    client.gflow(kind, "start", name, "--push")
    client.commit("fix: the last thing", last="1\n")
    finished(client, *kept)


def test_a_branch_of_that_name_that_is_another(client: Client) -> None:
    client.topic("release/1.0")
    client.taken("release/1.0")
    client.topic("feature/x")
    told = "Merge branch 'release/1.0' into main"
    client.merge("feature/x", "main", told)
    said = client.refused("main")
    assert "main: nothing tells which branch" in said


def test_a_feature_under_the_name_of_a_release_that_is_there(client: Client) -> None:
    client.git("switch", "--quiet", "-c", "release/1.0", "develop")
    client.taken("release/1.0")
    client.topic("feature/x")
    client.taken("feature/x")
    client.commit("feat: more", more="1\n")
    client.merge("feature/x", "main", "Merge branch 'release/1.0' into main")
    assert "feature/x does not go to main" in client.refused("main")
