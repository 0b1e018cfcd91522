"""Tags by their names and places, which stay; autosquash commits, which stay on topics."""

from __future__ import annotations

import pytest

from tests.server.conftest import Client

MAIN = '[protect.main]\ncommits = "block"\nmerges = "flow"\npush = "flow"\n'


@pytest.mark.parametrize("annotated", [False, True], ids=["lightweight", "annotated"])
def test_a_version_marks_what_main_holds(client: Client, annotated: bool) -> None:
    more = ["-m", "a version"] if annotated else []
    client.topic("feature/a")
    client.git("tag", *more, "v1.0.0", "feature/a")
    said = client.refused("feature/a", "v1.0.0")
    assert "tag error: The tag v1.0.0 is not on main, support" in said
    client.git("tag", *more, "--force", "v1.0.0", "main")
    client.taken("v1.0.0")


def test_a_version_on_the_main_of_the_same_push(client: Client) -> None:
    client.topic("release/1.0.0")
    client.merge("release/1.0.0", "main")
    client.git("tag", "-m", "a version", "v1.0.0")
    said = client.refused("v1.0.0")
    assert "The tag v1.0.0 is not on main" in said
    client.taken("main", "v1.0.0")


def test_a_version_has_the_prefix(client: Client) -> None:
    client.git("tag", "1.0.0", "main")
    assert "which is written v1.0.0: git tag v1.0.0 1.0.0" in client.refused("1.0.0")


def test_a_pattern_for_all(client: Client) -> None:
    client.policy(MAIN + "[tags]\nname = '[a-z]+'\n")
    client.git("tag", "UP", "main")
    assert "The tag UP does not match [a-z]+" in client.refused("UP")
    client.taken("UP:refs/tags/down")


def test_a_version_stays_where_it_is(client: Client) -> None:
    client.git("tag", "v1.0.0", "main")
    client.git("tag", "nightly", "main")
    client.taken("v1.0.0", "nightly")
    client.git("tag", "--force", "v1.0.0", "develop")
    assert "The tag v1.0.0 is on the remote already" in client.refused("--force", "v1.0.0")
    assert "The tag v1.0.0 of the remote is not deleted" in client.refused("--delete", "v1.0.0")
    client.git("tag", "--force", "nightly", "develop")
    client.taken("--force", "nightly")
    client.taken("--delete", "nightly")


def test_tags_are_only_warned_of_or_not_looked_at(client: Client) -> None:
    client.policy(MAIN + '[tags]\nlevel = "warning"\n')
    client.git("tag", "1.0.0", "main")
    assert "tag warning: The tag 1.0.0" in client.taken("1.0.0")
    client.policy(MAIN + '[tags]\nlevel = "off"\n')
    client.git("tag", "2.0.0", "main")
    assert "gflow" not in client.taken("2.0.0", ":1.0.0")


def test_a_fixup_may_be_on_a_topic_and_not_on_develop(client: Client) -> None:
    client.topic("feature/a")
    tip = client.commit("fixup! feat: something", more="1\n")
    assert f"{tip[:10]} no-fixup 1:1 warning" in client.taken("feature/a")
    client.merge("feature/a", "develop")
    said = client.refused("develop")
    assert said.count("no-fixup 1:1 error") == 1
    assert f"{tip[:10]} no-fixup" in said


def test_a_fixup_on_both_in_one_push_is_told_once(client: Client) -> None:
    client.topic("feature/a")
    client.commit("squash! feat: something", more="1\n")
    client.merge("feature/a", "develop")
    assert client.refused("develop", "feature/a").count("no-fixup 1:1 error") == 1


def test_what_the_policy_says_of_fixups_and_messages(client: Client) -> None:
    client.policy(MAIN + '[push]\ntopic-fixups = "error"\n')
    client.topic("feature/a")
    client.commit("fixup! feat: something", more="1\n")
    assert "no-fixup 1:1 error" in client.refused("feature/a")
    client.policy(MAIN + "[push]\nmessages = false\n")
    client.taken("feature/a")


def test_baseline_and_waiver(client: Client) -> None:
    client.topic("feature/a", message="of old times")
    old = client.commit("fixup! of old times", more="1\n")
    later = client.commit("no such thing", more="2\n")
    client.policy(
        f'{MAIN}[baseline]\ncommit = "{client.oid("main")}"\n[[waiver]]\ncommit = "{later}"\n'
        'rule = "header-format"\nreason = "agreed"\nuntil = "2999-12-31"\n'
    )
    said = client.refused("feature/a")
    assert "header-format" in said
    assert later[:10] not in said
    client.server.git("fetch", "--quiet", str(client.path), f"{old}:refs/old/history")
    client.policy(
        f'{MAIN}[baseline]\ncommit = "{old}"\n[[waiver]]\ncommit = "{later}"\n'
        'rule = "header-format"\nreason = "agreed"\nuntil = "2999-12-31"\n'
    )
    client.taken("feature/a")
    client.merge("feature/a", "develop")
    client.taken("develop")


def test_a_baseline_that_the_server_has_not(client: Client) -> None:
    client.policy(f'{MAIN}[baseline]\ncommit = "{"1" * 40}"\n')
    client.topic("feature/a")
    said = client.refused("feature/a")
    assert f"git does not know {'1' * 40}, the baseline of the policy" in said
