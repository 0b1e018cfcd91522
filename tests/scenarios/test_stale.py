"""What the remote no longer has is not believed, and not lost; what only it has is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.scenarios.test_remotes import allow_push
from tests.support.repository import Repository

Clone = Callable[[str], Repository]


def published(repository: Repository, branch: str, start: str = "develop") -> str:
    """A branch of the remote's that is known here, with a commit of its own."""
    repository.git("switch", "--quiet", "--detach", start)
    oid = repository.commit(f"feat: {branch}", **{branch.replace("/", "-"): "1\n"})
    repository.git("push", "--quiet", "origin", f"HEAD:refs/heads/{branch}")
    repository.git("switch", "--quiet", "develop")
    assert repository.oid(f"origin/{branch}") == oid
    return oid


def tagged(clone: Clone, tag: str) -> None:
    """A teammate pushes a tag on a commit that no branch of the remote has."""
    mate = clone("mate")
    mate.commit("build: a build", built="1")
    mate.git("tag", "-a", "-m", tag, tag)
    mate.git("push", "--quiet", "origin", tag)


def test_a_name_that_is_free_again_can_be_taken(repository: Repository, remote: Repository) -> None:
    oid = published(repository, "feature/로그인")
    assert "feature/로그인" in repository.gflow("feature", "start", "로그인", code=1).err
    remote.git("branch", "-D", "feature/로그인")
    repository.gflow("feature", "start", "로그인")
    assert repository.current() == "feature/로그인"
    assert repository.oid("origin/feature/로그인") == oid


def test_a_hotfix_does_not_go_to_a_release_that_is_gone(
    repository: Repository, remote: Repository
) -> None:
    published(repository, "release/1.0")
    repository.gflow("hotfix", "start", "0.0.1")
    repository.commit("fix: it", fixed="1")
    shown = repository.gflow("finish", "--no-fetch", "--dry-run").out
    assert "release/1.0" in shown
    remote.git("branch", "-D", "release/1.0")
    assert "release/1.0" not in repository.gflow("finish").out
    assert repository.holds("develop", "main")
    assert "release/1.0" not in repository.branches()


def test_what_only_a_gone_branch_holds_counts_as_lost(
    repository: Repository, remote: Repository
) -> None:
    repository.gflow("feature", "start", "x", "--push")
    repository.commit("feat: one", one="1")
    repository.git("push", "--quiet", "origin", "feature/x")
    remote.git("branch", "-D", "feature/x")
    assert "--force" in repository.gflow("feature", "delete", "x", code=1).err
    repository.gflow("feature", "delete", "x", "--no-fetch")


def test_a_topic_whose_branch_is_gone_is_finished_and_pushed(
    repository: Repository, remote: Repository
) -> None:
    allow_push(repository)
    repository.gflow("feature", "start", "x", "--push")
    repository.commit("feat: one", one="1")
    remote.git("branch", "-D", "feature/x")
    repository.gflow("finish", "--push")
    assert remote.oid("develop") == repository.oid("develop")
    assert repository.branches() == remote.branches() == {"main", "develop"}


@pytest.mark.parametrize(
    "refspecs",
    [
        ["+refs/heads/main:refs/remotes/origin/main"],
        ["+refs/heads/*:refs/remotes/origin/*", "^refs/heads/feature/*"],
        [],
    ],
)
def test_what_is_not_fetched_may_be_there(
    repository: Repository, remote: Repository, refspecs: list[str]
) -> None:
    published(repository, "feature/x")
    repository.git("config", "--unset-all", "remote.origin.fetch")
    for refspec in refspecs:
        repository.git("config", "--add", "remote.origin.fetch", refspec)
    assert "feature/x" in repository.gflow("feature", "start", "x", code=1).err


def test_other_refspecs_beside_the_usual_one(repository: Repository, remote: Repository) -> None:
    remote.git("update-ref", "refs/pull/1/head", "develop")
    more = "+refs/pull/*/head:refs/remotes/origin/pr/*"
    repository.git("config", "--add", "remote.origin.fetch", more)
    published(repository, "feature/x")
    remote.git("branch", "-D", "feature/x")
    repository.gflow("feature", "start", "x")
    assert repository.oid("origin/pr/1") == repository.oid("develop")


@pytest.mark.parametrize("setting", ["fetch.prune", "fetch.pruneTags"])
def test_what_is_only_here_stays(repository: Repository, remote: Repository, setting: str) -> None:
    repository.git("config", "fetch.prune", "true")
    repository.git("config", setting, "true")
    repository.git("tag", "mine")
    repository.git("update-ref", "refs/remotes/origin/feature/gone", "develop")
    repository.gflow("feature", "start", "x")
    assert repository.tags() == {"mine"}
    assert repository.oid("origin/feature/gone") == repository.oid("develop")


def test_a_start_sees_a_tag_that_is_only_there(
    repository: Repository, remote: Repository, clone: Clone
) -> None:
    tagged(clone, "v1.0")
    before = repository.refs()
    said = repository.gflow("release", "start", "1.0", code=1).err
    assert "v1.0" in said
    assert "git fetch origin tag v1.0" in said
    assert repository.refs() == before
    repository.gflow("release", "start", "1.1")


@pytest.mark.parametrize("options", [(), ("--push",), ("--push", "--no-fetch")])
def test_a_finish_sees_a_tag_that_is_only_there(
    repository: Repository, remote: Repository, clone: Clone, options: tuple[str, ...]
) -> None:
    allow_push(repository)
    repository.git("push", "--quiet", "origin", "develop")
    repository.gflow("release", "start", "1.0")
    repository.commit("docs: news", news="1")
    tagged(clone, "v1.0")
    before = repository.refs(), remote.refs()
    data = repository.gflow("finish", *options, "--format", "json", code=1).json
    assert data["error"]["code"] == "tag-exists-there"
    assert "--no-tag" in " ".join(data["error"]["hint"])
    assert (repository.refs(), remote.refs()) == before
    repository.gflow("finish", *options, "--no-tag")


def test_a_finish_without_a_look_at_the_remote_goes_by_what_is_here(
    repository: Repository, remote: Repository, clone: Clone
) -> None:
    repository.gflow("release", "start", "1.0")
    repository.commit("docs: news", news="1")
    tagged(clone, "v1.0")
    repository.gflow("finish", "--no-fetch")
    assert repository.tags() == {"v1.0"}


def test_without_a_network_nothing_is_known_to_be_gone(
    repository: Repository, remote: Repository
) -> None:
    published(repository, "feature/x")
    remote.git("branch", "-D", "feature/x")
    remote.path.rename(remote.path.with_name("away.git"))
    said = repository.gflow("feature", "start", "x", code=1).err
    assert "Could not fetch from origin" in said
    assert "feature/x" in said
    repository.gflow("release", "start", "1.0")


@pytest.mark.parametrize("merged", [True, False])
def test_a_branch_that_is_gone_is_not_left_to_be_deleted(
    repository: Repository, remote: Repository, clone: Clone, merged: bool
) -> None:
    published(repository, "feature/x")
    repository.gflow("feature", "track", "x")
    mate = clone("mate")
    if merged:
        mate.gflow("feature", "track", "x")
        mate.gflow("finish")
        mate.git("push", "--quiet", "origin", "develop")
        repository.git("fetch", "--quiet", "origin", "develop:develop")
    remote.git("branch", "-D", "feature/x")
    told = repository.gflow("finish").out
    assert "feature/x" not in "".join(line for line in told.splitlines() if "git push" in line)
    assert ("nothing to push" in told) == merged
