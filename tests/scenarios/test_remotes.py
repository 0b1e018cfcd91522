"""Pushing with a start or a finish: all of it, here and there, or nothing."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.repository import Repository


def allow_push(repository: Repository) -> None:
    policy = repository.path / ".gflow.toml"
    text = policy.read_text(encoding="utf-8").replace('push = "pr"', 'push = "flow"')
    policy.write_text(text, encoding="utf-8")
    repository.git("commit", "--quiet", "-am", "build: let finish push")
    repository.git("push", "--quiet", "origin", "develop")


def test_start_can_publish(repository: Repository, remote: Repository) -> None:
    repository.gflow("feature", "start", "x", "--push")
    assert remote.oid("feature/x") == repository.oid("develop")
    assert repository.git("rev-parse", "--abbrev-ref", "@{upstream}") == "origin/feature/x"


def test_finish_pushes_exactly_what_it_moved(repository: Repository, remote: Repository) -> None:
    allow_push(repository)
    repository.gflow("hooks", "install")
    repository.gflow("release", "start", "1.0", "--push")
    repository.git("tag", "private", "HEAD")
    repository.gflow("finish", "--push")
    for ref in ("main", "develop", "v1.0"):
        assert remote.oid(ref) == repository.oid(ref)
    assert remote.branches() == {"main", "develop"}
    assert remote.tags() == {"v1.0"}
    assert repository.oid("origin/main") == repository.oid("main")


def test_the_policy_can_leave_pushing_to_pull_requests(
    repository: Repository, remote: Repository
) -> None:
    repository.gflow("release", "start", "1.0")
    before = repository.refs(), remote.refs()
    refusal = repository.gflow("finish", "--push", code=1)
    assert "protect.main.push" in refusal.err
    assert "git push -u origin release/1.0" in refusal.err
    assert (repository.refs(), remote.refs()) == before


def test_a_refused_push_leaves_both_sides_untouched(
    repository: Repository, remote: Repository
) -> None:
    allow_push(repository)
    hook = remote.path / "hooks" / "update"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text('#!/bin/sh\ncase $1 in refs/tags/*) echo "no tags today" >&2; exit 1;; esac\n')
    hook.chmod(0o755)
    repository.gflow("release", "start", "1.0")
    before = repository.refs(), remote.refs()
    refusal = repository.gflow("finish", "--push", code=3)
    assert "nothing was changed" in refusal.err
    assert "no tags today" in refusal.err
    assert (repository.refs(), remote.refs()) == before
    assert repository.current() == "release/1.0"
    assert repository.changes() == ""


def test_a_remote_that_is_gone_leaves_everything_as_it_was(
    repository: Repository, remote: Repository
) -> None:
    allow_push(repository)
    remote.path.rename(remote.path.with_name("moved.git"))
    repository.gflow("release", "start", "1.0")
    before = repository.refs()
    repository.gflow("finish", "--push", code=3)
    assert repository.refs() == before
    repository.gflow("feature", "start", "x", "--push", code=3)
    assert "feature/x" not in repository.branches()
    assert repository.run("git", "config", "gitflow.branch.feature/x.base", ok=False).code == 1


def test_a_teammate_s_work_must_be_fetched_in_first(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    mate = clone("mate")
    mate.git("switch", "--quiet", "develop")
    mate.commit("feat: from the mate", mate="1")
    mate.git("push", "--quiet", "origin", "develop")
    repository.gflow("feature", "start", "x", "--no-fetch")
    repository.commit("feat: one", one="1")
    repository.git("fetch", "--quiet")
    refusal = repository.gflow("finish", code=1)
    assert "git fetch origin develop:develop" in refusal.err
    repository.git("fetch", "--quiet", "origin", "develop:develop")
    repository.gflow("finish")
    assert repository.holds("develop", "origin/develop")


def test_branches_that_have_parted_are_told(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    mate = clone("mate")
    mate.git("switch", "--quiet", "develop")
    mate.commit("feat: from the mate", mate="1")
    mate.git("push", "--quiet", "origin", "develop")
    repository.commit("feat: mine", mine="1")
    repository.git("fetch", "--quiet")
    refusal = repository.gflow("feature", "start", "x", code=1)
    assert "1 ahead, 1 behind" in refusal.err
    assert repository.branches() == {"main", "develop"}


def test_a_clone_without_a_local_develop_can_start_and_finish(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    mate = clone("mate")
    mate.gflow("feature", "start", "x")
    assert mate.oid("HEAD") == repository.oid("develop")
    tip = mate.commit("feat: one", one="1")
    mate.gflow("finish")
    assert mate.parents("develop") == [repository.oid("develop"), tip]
    assert mate.current() == "develop"


def test_a_branch_that_is_only_on_the_remote_is_not_made_twice(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    repository.gflow("feature", "start", "x", "--push")
    mate = clone("mate")
    assert "gflow feature track x" in mate.gflow("feature", "start", "x", code=1).err
    assert "gflow feature track x" in mate.gflow("feature", "finish", "x", code=1).err


def test_pushing_needs_the_remote(repository: Repository) -> None:
    assert "git remote add" in repository.gflow("feature", "start", "x", "--push", code=1).err
    assert repository.branches() == {"main", "develop"}


def test_a_hotfix_reaches_a_release_that_is_open_only_on_the_remote(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    repository.gflow("release", "start", "1.0", "--push")
    mate = clone("mate")
    mate.gflow("hotfix", "start", "0.9.1")
    fix = mate.commit("fix: stop the crash", crash="no")
    mate.gflow("hotfix", "finish")
    assert mate.holds("release/1.0", fix)
    assert mate.git("rev-parse", "--abbrev-ref", "release/1.0@{upstream}") == "origin/release/1.0"


def test_a_branch_without_an_upstream_is_brought_up_to_date_as_told(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    mate = clone("mate")
    mate.git("switch", "--quiet", "develop")
    mate.commit("feat: from the mate", mate="1")
    mate.git("push", "--quiet", "origin", "develop")
    repository.git("branch", "--unset-upstream", "develop")
    refusal = repository.gflow("feature", "start", "x", code=1)
    repository.git(*told(refusal.err, "git merge --ff-only "))
    repository.gflow("feature", "start", "x")


def test_local_commits_of_a_protected_branch_are_kept_aside_as_told(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    mate = clone("mate")
    mate.commit("feat: from the mate", mate="1")
    mate.git("push", "--quiet", "origin", "HEAD:main")
    repository.git("switch", "--quiet", "main")
    mine = repository.commit("feat: mine", mine="1")
    refusal = repository.gflow("hotfix", "start", "1.0", code=1)
    line = next(line for line in refusal.err.splitlines() if "gflow rescue" in line)
    repository.gflow(*line.partition("gflow ")[2].split())
    assert repository.oid("feature/mine") == mine
    assert repository.oid("main") == repository.oid("origin/main")
    repository.gflow("hotfix", "start", "1.0")


def test_a_finish_that_cannot_be_pushed_says_the_way_out(
    repository: Repository, remote: Repository
) -> None:
    repository.gflow("release", "start", "1.0")
    repository.commit("docs: news", news="1")
    done = repository.gflow("finish")
    repository.gflow("undo")
    repository.git(*told(done.out, "git push "))
    assert remote.oid("release/1.0") == repository.oid("release/1.0")


def told(said: str, command: str) -> list[str]:
    """A command that a message tells to type, without its first word."""
    line = next(line for line in said.splitlines() if command in line)
    return line[line.index(command) :].split()[1:]


def test_a_topic_that_the_forge_has_deleted_already_is_no_reason_to_refuse(
    repository: Repository, remote: Repository
) -> None:
    allow_push(repository)
    repository.gflow("feature", "start", "x", "--push")
    repository.commit("feat: one", one="1")
    repository.gflow("publish")
    remote.git("branch", "-D", "feature/x")
    repository.gflow("finish", "--push")
    assert remote.oid("develop") == repository.oid("develop")
    assert "origin/feature/x" not in repository.git("branch", "--remotes")
    repository.gflow("feature", "start", "y", "--push")
    remote.git("branch", "-D", "feature/y")
    repository.gflow("feature", "delete", "y", "--remote")
    assert repository.branches() == {"main", "develop"}
