"""Which policy judges a push: the server's own, and what becomes of one that is pushed."""

from __future__ import annotations

import pytest

from tests.server.conftest import Client

LAX = '[protect.main]\ncommits = "allow"\nmerges = "allow"\npush = "allow"\n'
STRICT = '[protect.main]\npush = "block"\n'
BROKEN = "preset = \n"
CHANGED = "This push changes the policy of this server, develop:.gflow.toml."


def rewrite(client: Client, text: str, branch: str = "develop") -> str:
    client.git("switch", "--quiet", branch)
    return client.commit("chore: change the policy", __gflow__toml=text)


def test_a_pushed_policy_does_not_judge_the_push_that_brings_it(client: Client) -> None:
    rewrite(client, LAX)
    client.git("switch", "--quiet", "main")
    client.commit("fix: in a hurry")
    assert "main takes no direct commit" in client.refused("main", "develop")
    assert CHANGED in client.taken("develop")
    client.taken("main")


def test_nor_does_one_on_another_branch(client: Client) -> None:
    client.topic("feature/a")
    rewrite(client, LAX, "feature/a")
    assert "changes the policy" not in client.taken("feature/a")
    client.git("switch", "--quiet", "main")
    client.commit("fix: in a hurry")
    client.refused("main")


def test_a_policy_that_says_the_same_is_no_change(client: Client) -> None:
    text = (client.path / ".gflow.toml").read_text(encoding="utf-8")
    rewrite(client, "# another word\n" + text)
    assert "changes the policy" not in client.taken("develop")


def test_a_broken_policy_is_not_taken(client: Client) -> None:
    rewrite(client, BROKEN)
    said = client.refused("develop")
    assert "The policy (develop:.gflow.toml) cannot be read" in said
    assert "would leave this server with a policy that cannot be read" in said


def test_a_policy_that_is_broken_already_can_be_mended(client: Client) -> None:
    client.policy(BROKEN)
    client.topic("feature/a")
    said = client.refused("feature/a")
    assert "The policy (develop:.gflow.toml) cannot be read" in said
    assert "could not be judged, and so was refused" in said
    rewrite(client, STRICT)
    assert "which the push brings, was taken" in client.taken("develop")
    client.taken("feature/a")


def test_the_server_lets_pass_what_it_cannot_judge_only_when_told(client: Client) -> None:
    client.policy(BROKEN)
    client.server.config("gflow.on-failure", "pass")
    client.topic("wibble")
    assert "this server lets it pass all the same" in client.taken("wibble")


def test_main_where_develop_has_none(client: Client) -> None:
    client.policy("")
    client.git("rm", "--quiet", ".gflow.toml")
    client.git("commit", "--quiet", "-m", "chore: no policy")
    client.taken("develop")
    client.git("switch", "--quiet", "main")
    client.commit("fix: in a hurry")
    assert 'main:.gflow.toml: protect.main.push = "pr"' in client.refused("main")


def test_pyproject(client: Client) -> None:
    client.git("switch", "--quiet", "develop")
    client.git("rm", "--quiet", ".gflow.toml")
    client.commit("chore: move it", pyproject__toml="[tool.gflow.protect.main]\npush = 'block'\n")
    assert "develop:pyproject.toml [tool.gflow]" in client.taken("develop")
    said = client.refused("--force", "develop:main")
    assert 'develop:pyproject.toml [tool.gflow]: protect.main.push = "block"' in said


@pytest.mark.parametrize("name", ["main", "refs/heads/main"])
def test_the_branch_that_the_server_names(client: Client, name: str) -> None:
    client.server.config("gflow.policy-ref", name)
    client.git("switch", "--quiet", "main")
    client.commit("fix: in a hurry")
    assert 'main:.gflow.toml: protect.main.push = "pr"' in client.refused("main")


def test_a_branch_that_is_not_there(client: Client) -> None:
    client.server.config("gflow.policy-ref", "policy")
    client.topic("feature/a")
    said = client.refused("feature/a")
    assert "There is no branch policy here, which gflow.policy-ref names." in said
    client.git("branch", "policy", "main")
    client.refused("policy")
    client.git("branch", "support/1", "main")
    client.server.git("config", "--unset", "gflow.policy-ref")
    client.server.config("gflow.policy-ref", "support/1")
    assert "which the push brings, was taken" in client.taken("support/1")
    client.taken("feature/a")


def test_a_file_of_the_server(client: Client) -> None:
    client.server.config("gflow.policy-file", "policy.toml")
    client.topic("feature/a")
    path = client.server.path / "policy.toml"
    assert f"{path} is not a file." in client.refused("feature/a")
    path.write_text(STRICT)
    client.taken("feature/a")
    assert f'{path}: protect.main.push = "block"' in client.refused("feature/a:main")
    rewrite(client, LAX)
    assert "changes the policy" not in client.taken("develop")


def test_git_config_and_the_preset(client: Client) -> None:
    for branch in ("develop", "main"):
        client.git("switch", "--quiet", branch)
        client.git("rm", "--quiet", ".gflow.toml")
        client.git("commit", "--quiet", "-m", "chore: no policy")
    client.server.config("receive.denyDeletes", "false")
    oids = [f"{client.oid(name)}:refs/heads/{name}" for name in ("develop", "main")]
    client.run("git", "push", "--quiet", "--receive-pack=git -c core.hooksPath=/ receive-pack",
               str(client.server.path), *oids)  # fmt: skip
    client.topic("task/a")
    assert "The names are those of preset gitflow." in client.refused("task/a")
    client.server.config("gitflow.branch.task.type", "topic")
    client.server.config("gitflow.branch.task.prefix", "task/")
    client.server.config("gitflow.branch.task.parent", "develop")
    client.taken("task/a")


def test_a_policy_as_large_as_none(client: Client) -> None:
    rewrite(client, "# " + "x" * 1_100_000 + "\n")
    assert ".gflow.toml is larger than 1000000 bytes" in client.refused("develop")


def test_an_endless_pattern_ends(client: Client) -> None:
    """Many places to begin, and no second way, which no look at the pattern alone can tell."""
    pattern = "subject-pattern = { value = '.*.*.*.*.*.*x' }"
    client.policy(f"[commits.rules]\n{pattern}\nheader-max-length = 'off'\n")
    client.topic("feature/a", message="feat: " + "ab " * 2000)
    said = client.refused("feature/a")
    assert "for 2 seconds (subject-pattern)" in said
    assert "could not be judged, and so was refused" in said
