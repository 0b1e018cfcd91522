"""Merges that got past the hooks of a commit do not leave for the remote the wrong way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hooks.conftest import Repository


@pytest.fixture
def team(guarded: Repository, remote: Path) -> Repository:
    """On feature/a; it and four others have each a commit of their own."""
    for branch in ("release/1.0", "feature/a", "feature/b"):
        guarded.git("branch", branch, "develop")
    for branch in ("main", "develop", "release/1.0", "feature/b", "feature/a"):
        guarded.git("switch", "-q", branch)
        guarded.commit_quietly(branch.replace("/", "-"))
    return guarded


def merge(team: Repository, source: str, *more: str) -> str:
    team.quietly("merge", "-q", "--no-ff", "--no-edit", *more, source)
    return team.git("rev-parse", "HEAD")


def push(team: Repository, *what: str) -> None:
    done = team.try_git("push", "-q", "origin", *(what or ("HEAD",)))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("source", ["main", "feature/b", "release/1.0"])
def test_a_wrong_merge_is_not_pushed(team: Repository, source: str) -> None:
    before = team.git("rev-parse", "HEAD")
    oid = merge(team, source)
    team.commit_quietly("later")
    said = team.refused("push", "origin", "feature/a")
    assert f"{oid[:10]} merge-direction error" in said
    assert f"feature/a was not pushed: its merge {oid[:10]} goes the wrong way." in said
    assert "preset gitflow: branches." in said
    (command,) = (line for line in said.splitlines() if "git rebase --onto" in line)
    team.git(*command.split()[1:])
    assert team.git("rev-parse", "HEAD~1") == before
    push(team)


@pytest.mark.parametrize(
    ("branch", "source"),
    [
        ("feature/a", "develop"),
        ("develop", "feature/a"),
        ("develop", "release/1.0"),
        ("develop", "main"),
        ("release/1.0", "main"),
    ],
)
def test_a_right_merge_is(team: Repository, branch: str, source: str) -> None:
    team.git("switch", "-q", branch)
    merge(team, source)
    push(team)


def test_a_branch_that_is_gone_is_known_by_the_message(team: Repository) -> None:
    merge(team, "feature/b")
    team.git("branch", "-qD", "feature/b")
    assert "feature/b does not go to feature/a" in team.refused("push", "origin", "HEAD")
    team.quietly("commit", "-q", "--amend", "-m", "chore: take in what is needed")
    push(team)


def test_a_message_that_lies_is_not_believed(team: Repository) -> None:
    merge(team, "feature/b~0", "-m", "Merge branch 'develop' into feature/a")
    assert "feature/b does not go to feature/a" in team.refused("push", "origin", "HEAD")


def test_a_commit_in_the_middle_is_of_the_branch_that_holds_it(team: Repository) -> None:
    oid = team.git("rev-parse", "feature/b")
    team.git("switch", "-q", "feature/b")
    team.commit_quietly("more")
    team.git("switch", "-q", "feature/a")
    merge(team, oid, "-m", "chore: take in what is needed")
    assert "feature/b does not go to feature/a" in team.refused("push", "origin", "HEAD")


def test_not_of_one_that_never_was_either(team: Repository) -> None:
    oid = team.git("rev-parse", "feature/b")
    team.git("switch", "-q", "feature/b")
    team.commit_quietly("more")
    team.git("switch", "-q", "release/1.0")
    merge(team, oid, "-m", "Merge branch 'bugfix/never' into release/1.0")
    assert "feature/b does not go to release/1.0" in team.refused("push", "origin", "HEAD")


def test_merges_of_the_base_are_not_the_topics(team: Repository) -> None:
    team.git("switch", "-q", "develop")
    merge(team, "feature/b")
    merge(team, "release/1.0")
    team.git("switch", "-qc", "feature/c")
    team.commit_quietly("c")
    push(team, "feature/c")


def test_merges_of_a_release_are_not_those_of_its_bugfixes(team: Repository) -> None:
    """The release is not pushed yet, and plain git has not written down what started where."""
    team.git("switch", "-qc", "bugfix/y", "release/1.0")
    team.commit_quietly("y")
    team.git("switch", "-q", "release/1.0")
    oid = merge(team, "bugfix/y")
    team.git("switch", "-qc", "bugfix/x")
    team.commit_quietly("x")
    push(team, "bugfix/x")
    assert team.git("merge-base", "bugfix/x", "release/1.0") == oid


def test_a_wrong_merge_stays_that_of_the_release(team: Repository) -> None:
    team.git("switch", "-q", "release/1.0")
    merge(team, "feature/b")
    team.git("branch", "release/1.1")
    assert "feature/b does not go to release/1.0" in team.refused("push", "origin", "release/1.0")


def test_merges_within_a_merged_branch_are_not_the_targets(team: Repository) -> None:
    merge(team, "develop")
    team.git("switch", "-q", "develop")
    merge(team, "feature/a")
    push(team)


def test_what_others_pushed_meanwhile(team: Repository) -> None:
    push(team)
    team.git("reset", "-q", "--hard", "HEAD~1")
    team.commit_quietly("mine")
    merge(team, "origin/feature/a")
    push(team)


def test_a_branch_pushed_onto_another(team: Repository) -> None:
    push(team, "release/1.0", "feature/a")
    said = team.refused("push", "--force", "origin", "feature/a:release/1.0")
    assert "feature/a was not pushed onto release/1.0" in said
    assert "gflow feature finish a" in said
    push(team, "feature/a:refs/heads/feature/other")


def test_a_fast_forward_the_wrong_way_is_not_pushed(team: Repository) -> None:
    """No hook is asked when release/1.1 is moved onto a feature."""
    team.git("switch", "-qc", "release/1.1", "develop")
    before = team.git("rev-parse", "HEAD")
    team.git("switch", "-qc", "feature/c")
    team.commit_quietly("c")
    team.git("switch", "-q", "release/1.1")
    team.git("merge", "-q", "feature/c")
    team.commit_quietly("later")
    said = team.refused("push", "origin", "release/1.1")
    assert "feature/c does not go to release/1.1" in said
    assert "release/1.1 was not pushed: it was moved onto feature/c" in said
    (command,) = (line for line in said.splitlines() if "git rebase --onto" in line)
    team.git(*command.split()[1:])
    assert team.git("rev-parse", "HEAD~1") == before
    push(team)


def test_a_fast_forward_to_where_it_may_go_is(team: Repository) -> None:
    team.git("switch", "-q", "develop")
    team.git("switch", "-qc", "feature/c")
    team.commit_quietly("c")
    team.git("switch", "-q", "develop")
    team.git("merge", "-q", "feature/c")
    push(team)
    team.git("switch", "-qc", "feature/d", "develop~1")
    team.git("merge", "-q", "origin/develop")
    push(team)


def test_what_is_on_the_remote_is_not_judged_again(team: Repository) -> None:
    merge(team, "main")
    team.quietly("push", "-q", "origin", "feature/a")
    team.commit_quietly("later")
    team.git("push", "-q", "origin", "HEAD")


def test_the_policy_may_warn_or_be_silent(team: Repository) -> None:
    merge(team, "main")
    for level, count in (("warning", 1), ("off", 0)):
        team.write(".gflow.toml", f'[merges]\nlevel = "{level}"\n')
        said = team.try_git("push", "--dry-run", "origin", "HEAD")
        assert (said.returncode, said.stderr.count("merge-direction warning")) == (0, count)


def test_what_gflow_has_announced_passes(team: Repository) -> None:
    oid = merge(team, "main")
    (team.top / ".git" / "gflow").mkdir(exist_ok=True)
    announced = team.top / ".git" / "gflow" / "expected-push"
    announced.write_text(f"{oid} refs/heads/feature/a\n")
    push(team)


def test_as_few_processes_whatever_is_pushed(team: Repository, tmp_path: Path) -> None:
    names = ("HEAD^{tree}", "HEAD", "develop")
    tree, base, source = (team.git("rev-parse", name) for name in names)
    lines = []
    for number in range(40):
        parents = ("-p", base, "-p", source)
        oid = team.git("commit-tree", *parents, "-m", f"Merge branch 'develop' {number}", tree)
        name = f"refs/heads/feature/b{number}"
        lines.append(f"{name} {oid} {name} {'0' * 40}\n")
    trace = tmp_path / "trace"
    done = team.hook("pre-push", "origin", "url", stdin="".join(lines), GIT_TRACE=str(trace))
    assert done.returncode == 0, done.stderr
    started = [line for line in trace.read_text().splitlines() if "trace: built-in" in line]
    assert len(started) <= 13, started


def test_too_many_branches_to_look_at_are_told_of(team: Repository) -> None:
    names = [f"feature/n{number}" for number in range(11)]
    for name in names:
        team.git("branch", name, "feature/b")
    done = team.try_git("push", "-q", "origin", *names)
    assert done.returncode == 0
    assert "Whether these 11 branches hold what is another's was not looked at" in done.stderr


def test_a_tangled_branch_is_told_of(team: Repository) -> None:
    team.git("switch", "-qc", "feature/c", "feature/b")
    team.commit_quietly("c")
    done = team.try_git("push", "origin", "feature/c")
    assert done.returncode == 0
    assert "tangle warning: feature/c was started from feature/b" in done.stderr
    assert "git rebase --onto develop" in done.stderr
    team.commit_quietly("d")
    team.write(".gflow.toml", '[merges]\ntangles = "error"\n')
    said = team.refused("push", "origin", "feature/c")
    assert '.gflow.toml: merges.tangles = "error"' in said
    team.write(".gflow.toml", '[merges]\ntangles = "off"\n')
    push(team, "feature/c")
