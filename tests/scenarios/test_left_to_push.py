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


def test_a_finish_that_moves_nothing_leaves_nothing_to_push(
    repository: Repository, remote: Repository
) -> None:
    repository.gflow("feature", "start", "x")
    told = repository.gflow("finish").out
    assert "develop had all of feature/x already, so there is nothing to push." in told
    assert "git push" not in told


def test_the_branch_that_is_left_on_the_remote_can_be_deleted(
    repository: Repository, remote: Repository
) -> None:
    repository.gflow("feature", "start", "x", "--push")
    told = repository.gflow("finish").out
    line = next(line for line in told.splitlines() if "git push" in line)
    repository.git(*shlex.split(line.partition("git ")[2]))
    assert remote.branches() == {"main", "develop"}


def test_a_dry_run_says_what_would_be_left(repository: Repository, remote: Repository) -> None:
    repository.gflow("release", "start", "1.0.0")
    told = repository.gflow("finish", "--dry-run").out
    assert "changes only by pull request" in told
    assert 'policy: protect.main.push = "pr"' in told
    assert "git push -u origin release/1.0.0" in told
    assert "has none of this yet" not in told
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    told = repository.gflow("finish", "--dry-run").out
    assert "To push it at once: gflow feature finish x --push" in told
