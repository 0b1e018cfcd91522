"""What a finish leaves to be done on the remote is said, and can be typed as it stands."""

from __future__ import annotations

import shlex
from collections.abc import Callable

from tests.support.repository import Repository


def test_what_is_left_to_push_can_be_typed(repository: Repository, remote: Repository) -> None:
    repository.gflow("hooks", "install")
    repository.gflow("feature", "start", "x", "--push")
    repository.commit("feat: one", one="1")
    repository.gflow("publish")
    done = repository.gflow("finish")
    line = next(line for line in done.out.splitlines() if "git push" in line)
    assert ":feature/x" in line
    repository.git(*shlex.split(line.partition("git ")[2]))
    assert remote.branches() == {"main", "develop"}
    assert remote.oid("develop") == repository.oid("develop")


def test_a_release_that_a_pull_request_has_merged(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    """main got it by the forge: the finish tags that, and takes it to develop."""
    repository.gflow("hooks", "install")
    repository.gflow("release", "start", "1.0.0", "--push")
    repository.commit("docs: news", news="1")
    repository.gflow("publish")
    forge = clone("forge")
    forge.git("merge", "--quiet", "--no-ff", "-m", "Merge pull request #1", "origin/release/1.0.0")
    forge.git("push", "--quiet", "origin", "main")
    merged = forge.oid("main")
    assert "git fetch origin main:main" in repository.gflow("finish", code=1).err
    repository.git("fetch", "--quiet", "origin", "main:main")

    told = repository.gflow("finish", "--dry-run")
    assert "main: stays, it has all of release/1.0.0 already" in told.out
    assert "A dry run fetches nothing" in told.err

    repository.gflow("finish", "--push")
    assert remote.oid("main") == merged == remote.oid("v1.0.0^{commit}")
    assert remote.branches() == {"main", "develop"}
    assert remote.holds("develop", merged)


def test_a_dry_run_without_a_remote_says_nothing_of_one(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    assert repository.gflow("finish", "--dry-run").err == ""
    assert "git push" not in repository.gflow("finish").out
