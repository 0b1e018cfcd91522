"""Merges that say they are another's: what the server has seen before counts more."""

from __future__ import annotations

from tests.server.conftest import Client

CLAIMED = "Merge branch 'release/2.0' into main"


def made(client: Client, tree: str, *parents: str, message: str = CLAIMED) -> str:
    """A commit on main, made without a merge."""
    asked = [argument for parent in parents for argument in ("-p", parent)]
    oid = client.git("commit-tree", f"{tree}^{{tree}}", *asked, "-m", message)
    client.git("update-ref", "refs/heads/main", oid)
    return oid


def test_a_merge_of_what_main_has_already_is_a_direct_commit(client: Client) -> None:
    client.topic("release/1.0", message="fix: last things")
    main = client.merge("release/1.0", "main")
    client.taken("main")
    client.topic("feature/x", "main")
    oid = made(client, "feature/x", main, f"{main}~1")
    said = client.refused("main")
    assert f"main takes no direct commit: {oid[:10]} {CLAIMED}" in said


def test_nor_may_it_be_merged_twice_in_one_push(client: Client) -> None:
    client.topic("release/1.0", message="fix: last things")
    first = client.merge("release/1.0", "main")
    client.topic("feature/x", "main")
    second = made(client, "feature/x", first, "release/1.0", message="Merge branch 'release/1.0'")
    said = client.refused("main", "release/1.0")
    assert f"main takes no direct commit: {second[:10]} Merge branch 'release/1.0'" in said


def test_a_feature_the_server_has_seen_is_no_release(client: Client) -> None:
    """It has gone on since, so that no branch is at the merged commit."""
    merged = client.topic("feature/x")
    client.commit("feat: more", more="1\n")
    client.taken("feature/x")
    client.git("switch", "--quiet", "main")
    client.git("merge", "--quiet", "--no-ff", "-m", CLAIMED, merged)
    assert "feature/x does not go to main" in client.refused("main")
    client.git("branch", "release/2.0", merged)
    assert "feature/x does not go to main" in client.refused("main", "release/2.0")


def test_nor_when_it_is_pushed_under_that_name_too(client: Client) -> None:
    client.topic("feature/x")
    client.taken("feature/x")
    client.git("branch", "release/2.0", "feature/x")
    client.merge("release/2.0", "main")
    assert "feature/x does not go to main" in client.refused("main", "release/2.0")


def test_nor_with_a_commit_on_top(client: Client) -> None:
    client.topic("feature/x")
    client.taken("feature/x")
    client.git("switch", "--quiet", "-c", "release/2.0")
    client.commit("fix: last things", last="1\n")
    client.merge("release/2.0", "main")
    assert "feature/x does not go to main" in client.refused("main", "release/2.0")


def test_a_release_with_features_merged_on_develop(client: Client) -> None:
    """The features are still there, and so is a bugfix that was started from the release."""
    client.topic("feature/x")
    client.taken("feature/x")
    client.merge("feature/x", "develop")
    client.taken("develop")
    client.topic("release/2.0", message="fix: last things")
    client.git("branch", "bugfix/y")
    client.taken("release/2.0", "bugfix/y")
    client.git("switch", "--quiet", "bugfix/y")
    client.commit("fix: y", y="1\n")
    client.taken("bugfix/y")
    client.merge("bugfix/y", "release/2.0")
    client.merge("release/2.0", "main")
    client.taken("main", "release/2.0")


def test_a_feature_started_from_the_release_does_not_stop_it(client: Client) -> None:
    """That is the feature's mistake."""
    client.topic("release/2.0", message="fix: last things")
    client.taken("release/2.0")
    client.topic("feature/x", "release/2.0")
    client.taken("feature/x")
    client.git("switch", "--quiet", "release/2.0")
    client.commit("fix: one more", more="1\n")
    client.merge("release/2.0", "main")
    client.taken("main", "release/2.0")


def test_a_release_that_was_never_pushed(client: Client) -> None:
    client.topic("release/2.0", message="fix: last things")
    client.merge("release/2.0", "main")
    client.git("branch", "--quiet", "-D", "release/2.0")
    client.taken("main")


def test_a_bugfix_of_a_release_that_was_never_pushed(client: Client) -> None:
    client.topic("release/2.0", message="fix: last things")
    client.git("branch", "bugfix/y")
    client.taken("bugfix/y")
    client.merge("release/2.0", "main")
    client.taken("main")


def test_a_release_is_not_made_of_a_feature(client: Client) -> None:
    """In two steps: once the server has the release, nothing would tell."""
    client.topic("feature/x")
    client.taken("feature/x")
    client.git("switch", "--quiet", "-c", "release/2.0")
    said = client.refused("release/2.0")
    assert "feature/x does not go to release/2.0" in said
    client.git("reset", "--quiet", "--hard", "develop")
    client.taken("release/2.0")
    assert "feature/x does not go to release/2.0" in client.refused("feature/x:release/2.0")


def test_a_feature_may_be_started_from_a_feature(client: Client) -> None:
    """Where both go to develop; whether that is a tangle is another matter."""
    client.topic("feature/x")
    client.taken("feature/x")
    client.topic("feature/y", "feature/x")
    client.taken("feature/y")


def test_what_develop_gets_in_the_same_push_is_its_own(client: Client) -> None:
    """A feature moved onto develop by a fast-forward is on its line."""
    client.topic("feature/x")
    client.taken("feature/x")
    client.git("switch", "--quiet", "develop")
    client.git("merge", "--quiet", "--ff-only", "feature/x")
    client.topic("release/2.0", message="fix: last things")
    client.merge("release/2.0", "main")
    client.taken("main", "develop", "release/2.0")


def test_a_hotfix_of_a_support_line(client: Client) -> None:
    """It holds what support has, which goes nowhere, and goes back there alone."""
    client.topic("support/1.x", "main", "fix: an old line")
    client.taken("support/1.x")
    client.topic("hotfix/1.0.1", "support/1.x", "fix: it")
    client.taken("hotfix/1.0.1")
    client.merge("hotfix/1.0.1", "support/1.x")
    client.taken("support/1.x")


def test_what_was_merged_into_a_release_that_is_only_merged(client: Client) -> None:
    """The release itself is not pushed, and is gone."""
    client.topic("feature/x")
    client.topic("release/2.0", message="fix: last things")
    inner = client.merge("feature/x", "release/2.0")
    client.merge("release/2.0", "main")
    client.git("branch", "--quiet", "-D", "release/2.0")
    said = client.refused("main")
    assert f"{inner[:10]} merge-direction error: feature/x does not go to release/2.0" in said
    client.git("reset", "--quiet", "--hard", "main~1")
    client.git("switch", "--quiet", "-c", "release/2.0", f"{inner}~1")
    client.topic("bugfix/y", "release/2.0")
    client.merge("bugfix/y", "release/2.0")
    client.merge("release/2.0", "main")
    client.git("branch", "--quiet", "-D", "release/2.0")
    client.taken("main")


def test_a_release_that_is_merged_the_wrong_way_round(client: Client) -> None:
    client.topic("release/2.0", message="fix: last things")
    client.git("merge", "--quiet", "--no-ff", "-m", "Merge branch 'main'", "main")
    client.git("switch", "--quiet", "main")
    client.topic("hotfix/1", "main", "fix: it")
    client.merge("hotfix/1", "main")
    client.taken("main")
    client.merge("main", "release/2.0", "Merge branch 'release/2.0' into main")
    assert "would become a side line" in client.refused("release/2.0:main")


def test_several_at_once(client: Client) -> None:
    """An octopus, one of whose arms is a feature."""
    client.topic("release/2.0", message="fix: last things")
    client.topic("feature/x")
    client.git("switch", "--quiet", "main")
    client.git("merge", "--quiet", "--no-ff", "-m", CLAIMED, "release/2.0", "feature/x")
    said = client.refused("main")
    assert "nothing tells which branch" in said or "feature/x does not go to main" in said
    told = "Merge branches 'release/2.0' and 'feature/x' into main"
    client.git("commit", "--quiet", "--amend", "-m", told)
    assert "feature/x does not go to main" in client.refused("main")
    assert "feature/x does not go to main" in client.refused("main", "release/2.0", "feature/x")


def test_a_hotfix_started_from_develop(client: Client) -> None:
    client.git("switch", "--quiet", "develop")
    client.commit("feat: not to be seen yet", unseen="1\n")
    client.taken("develop")
    client.topic("hotfix/0.0.1", "develop", "fix: the login")
    client.taken("hotfix/0.0.1")
    client.merge("hotfix/0.0.1", "main")
    assert "develop does not go to main itself" in client.refused("main")
