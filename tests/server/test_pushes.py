"""What a server takes and what it refuses: real pushes, the refs, and the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.conftest import Client

NOTHING_MOVED = "No branch and no tag of the server has moved."


def test_a_topic_branch_is_taken(by_daemon: Client) -> None:
    tip = by_daemon.topic("feature/로그인")
    by_daemon.taken("feature/로그인")
    assert by_daemon.server.heads()["refs/heads/feature/로그인"] == tip


def test_a_name_and_a_message_are_refused(by_daemon: Client) -> None:
    tip = by_daemon.topic("wibble", message="no such thing")
    said = by_daemon.refused("wibble")
    assert "gflow: wibble was not made: it is not a name this policy knows." in said
    assert f"gflow: {tip[:10]} header-format 1:1 error:" in said
    assert f"The push was refused, all of it: 2 to correct. {NOTHING_MOVED}" in said


@pytest.mark.parametrize("atomic", [(), ("--atomic",)], ids=["each", "atomic"])
def test_a_push_is_taken_as_a_whole_or_not(client: Client, atomic: tuple[str, ...]) -> None:
    client.topic("feature/good")
    client.topic("feature/bad", message="no such thing")
    said = client.refused(*atomic, "feature/good", "feature/bad")
    assert "feature/good -> feature/good (pre-receive hook declined)" in said
    client.taken(*atomic, "feature/good")


def test_no_direct_commit_reaches_main(client: Client) -> None:
    client.git("switch", "--quiet", "main")
    tip = client.commit("fix: in a hurry")
    said = client.refused("main")
    assert f"main takes no direct commit: {tip[:10]} fix: in a hurry" in said
    assert 'develop:.gflow.toml: protect.main.commits = "block"' in said
    assert f"git push origin {tip[:10]}:refs/heads/hotfix/VERSION" in said


def test_nor_one_that_arrived_earlier_on_a_feature(client: Client) -> None:
    """Nothing is new to the server then; what main would gain is what counts."""
    client.topic("feature/a", "main")
    client.taken("feature/a")
    said = client.refused("feature/a:main")
    assert "main takes no direct commit" in said


def test_nothing_is_taken_away_from_main(client: Client) -> None:
    client.git("switch", "--quiet", "--orphan", "other")
    client.commit("feat: another beginning")
    assert "main is not overwritten" in client.refused("--force", "other:main")
    assert "main is not deleted." in client.refused(":main")
    assert client.server.heads()["refs/heads/main"] == client.oid("origin/main")


def test_main_does_not_become_a_side_line(client: Client) -> None:
    """A feature that took main in, pushed as main: a fast-forward that turns the line round."""
    client.git("switch", "--quiet", "-c", "feature/a", "main")
    client.git("switch", "--quiet", "main")
    client.topic("hotfix/1.0.1", "main", "fix: urgent")
    client.merge("hotfix/1.0.1", "main")
    client.taken("main")
    client.git("switch", "--quiet", "feature/a")
    client.commit("feat: mine")
    client.git("merge", "--quiet", "-m", "Merge branch 'main' into feature/a", "main")
    said = client.refused("feature/a:main")
    assert f"what it has now ({client.oid('main')[:10]}) would become a side line" in said


def test_deletions_alone(client: Client) -> None:
    """A push that brings nothing has no quarantine."""
    client.topic("feature/a")
    client.topic("feature/b")
    client.taken("feature/a", "feature/b")
    assert "main is not deleted." in client.refused("--delete", "feature/a", "main")
    client.taken("--delete", "feature/a", "feature/b")
    assert set(client.server.branches()) == {"main", "develop"}


def test_merges_go_by_the_name_of_their_source(client: Client) -> None:
    before = client.oid("main")
    client.topic("release/1.0", message="fix: last things")
    client.merge("release/1.0", "main")
    client.taken("main")
    assert client.server.parents("main")[0] == before
    client.topic("feature/x", "main")
    client.merge("feature/x", "main")
    said = client.refused("main")
    assert "merge-direction error: feature/x does not go to main. It goes to develop" in said


def test_a_message_that_names_another_branch_is_not_believed(client: Client) -> None:
    client.topic("feature/x", "main")
    client.merge("feature/x", "main", "Merge branch 'release/2.0' into main")
    said = client.refused("main", "feature/x")
    assert "feature/x does not go to main" in said
    client.taken("feature/x")
    assert "feature/x does not go to main" in client.refused("main")
    client.git("branch", "release/2.0", "develop")
    said = client.refused("main", "release/2.0")
    assert "feature/x does not go to main" in said


def test_a_merge_of_nobody_knows_what(client: Client) -> None:
    client.topic("feature/x", "main")
    oid = client.merge("feature/x", "main", "ship it")
    said = client.refused("main")
    assert f"nothing tells which branch {oid[:10]} merged: ship it" in said
    client.git("commit", "--quiet", "--amend", "-m", "Merge branch 'wat' into main")
    assert "the policy does not let wat be merged into it" in client.refused("main")


def test_a_release_is_finished_and_pushed(by_daemon: Client) -> None:
    """gflow's own finish, with all it pushes."""
    client = by_daemon
    client.git("fetch", "--quiet", "origin")
    for branch in ("main", "develop"):
        client.git("branch", "--quiet", f"--set-upstream-to=origin/{branch}", branch)
    client.gflow("release", "start", "1.2.0")
    client.commit("fix: what QA found", fixed="1\n")
    client.gflow("release", "publish")
    client.gflow("release", "finish", "--push")
    there = client.server.heads()
    for branch in ("main", "develop"):
        assert there[f"refs/heads/{branch}"] == client.oid(branch)
    assert there["refs/tags/v1.2.0"] == client.oid("refs/tags/v1.2.0")
    assert "refs/heads/release/1.2.0" not in there
    assert client.server.git("cat-file", "-t", "v1.2.0") == "tag"


def test_a_finish_that_the_server_refuses_leaves_nothing(client: Client) -> None:
    client.git("fetch", "--quiet", "origin")
    for branch in ("main", "develop"):
        client.git("branch", "--quiet", f"--set-upstream-to=origin/{branch}", branch)
    client.gflow("release", "start", "1.2.0")
    client.commit("fix: what QA found", fixed="1\n")
    client.server.config("gflow.policy-file", "strict.toml")
    (client.server.path / "strict.toml").write_text(
        '[protect.main]\ncommits = "block"\nmerges = "flow"\npush = "block"\n'
    )
    here, there = client.refs(), client.server.heads()
    said = client.gflow("release", "finish", "--push", code=3).err
    assert "main takes no push." in said
    assert (client.refs(), client.server.heads()) == (here, there)


def test_the_first_push_to_an_empty_repository(client: Client, tmp_path: Path) -> None:
    client.git("init", "--quiet", "--bare", str(tmp_path / "new.git"))
    client.server = type(client.server)(tmp_path / "new.git").install()
    client.git("remote", "set-url", "origin", client.server.url)
    assert "nothing was judged" in client.taken("main", "develop")
    client.topic("wibble")
    assert "not a name this policy knows" in client.refused("wibble")


def test_an_alias_of_main_is_main(client: Client) -> None:
    client.server.git("symbolic-ref", "refs/heads/feature/alias", "refs/heads/main")
    client.git("switch", "--quiet", "main")
    client.commit("fix: in a hurry")
    assert "main takes no direct commit" in client.refused("main:feature/alias")


def test_notes_are_not_judged_but_hide_nothing(client: Client) -> None:
    client.topic("feature/a", message="no such thing")
    client.taken("feature/a:refs/other/a")
    assert "header-format" in client.refused("feature/a")


def test_replaced_commits_are_seen_as_they_are(client: Client) -> None:
    good = client.topic("feature/good")
    bad = client.topic("feature/bad", message="no such thing")
    client.git("replace", bad, good)
    client.taken("refs/replace/*:refs/replace/*")
    assert f"{bad[:10]} header-format" in client.refused("feature/bad")


def test_so_many_findings_are_shown(client: Client) -> None:
    client.topic("feature/a")
    for number in range(13):
        client.commit(f"bad {number}")
    said = client.refused("feature/a")
    assert said.count("header-format 1:1 error") == 10
    assert "gflow: and 3 more." in said
    client.server.config("gflow.shown", "2")
    assert client.refused("feature/a").count("header-format 1:1 error") == 2


def test_merges_into_a_topic_are_judged_once(client: Client) -> None:
    """Those of develop, on which a topic is, are not the topic's own."""
    client.topic("feature/a")
    client.merge("feature/a", "develop")
    client.topic("feature/b")
    client.taken("develop", "feature/a", "feature/b")
    client.topic("feature/c", "main")
    client.merge("feature/b", "feature/c")
    said = client.refused("feature/c")
    assert "merge-direction error: feature/b does not go to feature/c" in said
    assert said.count("merge-direction") == 1


def test_merges_of_a_guarded_develop_are_not_the_topics(client: Client) -> None:
    right = '[protect.{}]\ncommits = "block"\nmerges = "flow"\npush = "flow"\n'
    client.policy(right.format("main") + right.format("develop"))
    client.topic("feature/a")
    client.merge("feature/a", "develop")
    client.git("commit", "--quiet", "--amend", "-m", "Merge branch 'feature/a'")
    client.topic("feature/b")
    client.taken("develop", "feature/b", "feature/a")


def test_nor_those_of_a_develop_that_is_not_pushed_yet(client: Client) -> None:
    client.topic("feature/a")
    client.merge("feature/a", "develop")
    client.topic("feature/b")
    client.taken("feature/b", "feature/a")


def test_korean(client: Client) -> None:
    client.server.config("gflow.lang", "ko")
    client.git("switch", "--quiet", "main")
    client.commit("그냥 고침")
    said = client.refused("main")
    assert "gflow: main은(는) 직접 커밋을 받지 않습니다" in said
    assert "푸시 전체가 거부되었습니다. 고칠 곳: 2." in said
