"""A conflict moves nothing, names the files, and says how to settle it."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


@pytest.fixture
def parted(repository: Repository) -> Repository:
    """develop and feature/x have both changed the file `base`; feature/x is checked out."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one way", base="one\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another way", base="another\n")
    repository.git("switch", "--quiet", "feature/x")
    return repository


def without_head(repository: Repository) -> dict[str, str]:
    refs = repository.refs()
    del refs["HEAD"]
    return refs


@pytest.mark.parametrize("strategy", ["merge", "squash", "rebase"])
def test_no_ref_moves_the_files_are_named_and_the_merge_is_set_up(
    parted: Repository, strategy: str
) -> None:
    before, everything = without_head(parted), parted.refs()
    ended = parted.gflow("finish", "--strategy", strategy, code=4)
    assert without_head(parted) == before
    assert parted.current() == ""
    assert parted.oid("HEAD") == parted.oid("develop")
    assert "base   (contents)" in ended.err
    assert "gflow continue" in ended.err
    assert "<<<<<<<" in (parted.path / "base").read_text()
    assert "feature.finish of feature/x waits" in parted.gflow("feature", "start", "y", code=1).err

    assert "gflow continue" in parted.gflow("status").out
    data = parted.gflow("status", "--format", "json").json
    assert data["unfinished"]["state"] == "paused"

    aborted = parted.gflow("abort")
    assert "given up" in aborted.out
    assert parted.refs() == everything
    assert parted.changes() == ""
    assert (parted.path / "base").read_text() == "one\n"
    assert "Nothing is paused" in parted.gflow("abort", code=1).err


@pytest.mark.parametrize("committing", [False, True])
@pytest.mark.parametrize("strategy", ["merge", "squash", "rebase"])
def test_a_settled_conflict_goes_on(parted: Repository, strategy: str, committing: bool) -> None:
    develop, topic = parted.oid("develop"), parted.oid("feature/x")
    parted.gflow("finish", "--strategy", strategy, code=4)
    assert "still in conflict: base" in parted.gflow("continue", code=1).err
    parted.git("add", "base")
    assert "still hold conflict markers: base" in parted.gflow("continue", code=1).err
    parted.write("base", "both\n")
    parted.git("add", "base")
    if committing:
        parted.git("commit", "--quiet", "--no-edit")
    done = parted.gflow("continue")
    assert "feature/x is finished." in done.out
    parents = [develop, topic] if strategy == "merge" else [develop]
    assert parted.parents("develop") == parents
    assert parted.git("show", "develop:base") == "both"
    assert parted.branches() == {"main", "develop"}
    assert parted.current() == "develop"
    assert parted.changes() == ""
    subject = parted.git("log", "-1", "--format=%s")
    merged = "Merge branch 'feature/x' into develop"
    assert subject == (merged if strategy == "merge" else "feat: one way")


def test_what_a_finish_has_to_say_is_said_after_a_conflict_too(
    repository: Repository, remote: Repository
) -> None:
    told = "main here is ahead of origin's"
    repository.gflow("release", "start", "1.0")
    repository.commit("docs: one way", base="one\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another way", base="another\n")
    repository.git("switch", "--quiet", "release/1.0")
    assert told not in repository.gflow("finish", code=4).err
    assert told not in repository.gflow("abort").out
    repository.gflow("finish", code=4)
    repository.write("base", "both\n")
    repository.git("add", "base")
    assert told in repository.gflow("continue").out


def test_a_merge_given_up_by_git_is_an_abort(parted: Repository) -> None:
    before = parted.refs()
    parted.gflow("finish", code=4)
    parted.git("merge", "--abort")
    told = parted.gflow("continue").out
    assert "given up in git (as git merge --abort does)" in told
    assert parted.refs() == before
    line = next(line for line in told.splitlines() if "gflow finish" in line)
    parted.gflow(*line.partition("gflow ")[2].split(), code=4)


def test_going_on_from_another_branch_says_where_the_conflict_is(parted: Repository) -> None:
    parted.gflow("finish", code=4)
    parted.git("merge", "--abort")
    parted.git("switch", "--quiet", "main")
    assert "git switch --detach" in parted.gflow("continue", code=1).err
    parted.gflow("abort")
    assert parted.current() == "main"


def test_two_conflicts_pause_twice(repository: Repository) -> None:
    repository.commit("feat: a list", list="1\n")
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", base="one\n")
    repository.commit("feat: two", list="one\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: other", base="other\n", list="other\n")
    before = repository.oid("develop")
    repository.git("switch", "--quiet", "main")
    first = repository.gflow("feature", "finish", "x", "--strategy", "rebase", code=4)
    assert "base   (contents)" in first.err
    repository.write("base", "both\n")
    repository.git("add", "base")
    second = repository.gflow("continue", code=4)
    assert "list   (contents)" in second.err
    repository.write("list", "both\n")
    repository.git("add", "list")
    repository.gflow("continue")
    assert repository.git("log", "--format=%s", f"{before}..develop") == "feat: two\nfeat: one"
    assert repository.git("show", "develop:base") == "both"
    assert repository.current() == "main"
    assert repository.changes() == ""


def test_rerere_settles_what_it_has_seen_before(parted: Repository) -> None:
    parted.git("config", "rerere.enabled", "true")
    parted.git("config", "rerere.autoUpdate", "true")
    parted.gflow("finish", code=4)
    parted.write("base", "both\n")
    parted.git("add", "base")
    parted.git("commit", "--quiet", "--no-edit")
    parted.gflow("abort")
    parted.gflow("finish", code=4)
    assert (parted.path / "base").read_text() == "both\n"
    parted.gflow("continue")
    assert parted.git("show", "develop:base") == "both"


def test_there_must_be_room_to_settle_a_conflict(parted: Repository) -> None:
    parted.git("switch", "--quiet", "main")
    parted.write(".gflow.toml", (parted.path / ".gflow.toml").read_text() + "# mine\n")
    before = parted.refs()
    refusal = parted.gflow("feature", "finish", "x", code=1)
    assert "git stash" in refusal.err
    assert parted.refs() == before
    assert parted.changes() == " M .gflow.toml"
    parted.git("stash", "--quiet")
    parted.gflow("feature", "finish", "x", code=4)
    parted.gflow("abort")
    assert parted.refs().items() >= before.items()


def test_the_same_as_json(parted: Repository) -> None:
    data = parted.gflow("finish", "--format", "json", code=4).json
    assert data["state"] == "paused"
    assert data["moved"] == []
    assert data["conflicts"] == [
        {"path": "base", "kind": "contents", "branch": "develop", "source": "feature/x"}
    ]


def test_a_dry_run_tells_the_conflicts_that_would_come(parted: Repository) -> None:
    before = parted.refs()
    shown = parted.gflow("finish", "--dry-run")
    assert "base   (contents)" in shown.out
    assert parted.refs() == before
    data = parted.gflow("finish", "--dry-run", "--format", "json").json
    assert data["conflicts"][0]["path"] == "base"


def test_a_conflict_in_the_second_merge_moves_the_first_branch_neither(
    repository: Repository,
) -> None:
    repository.gflow("hotfix", "start", "0.0.1")
    repository.commit("fix: on main", base="main\n")
    repository.git("switch", "--quiet", "develop")
    repository.git("switch", "--quiet", "hotfix/0.0.1")
    before = without_head(repository)
    ended = repository.gflow("finish", code=4)
    assert without_head(repository) == before
    assert "hotfix/0.0.1" in ended.err or "v0.0.1" in ended.err
    repository.write("base", "both\n")
    repository.git("add", "base")
    repository.gflow("continue")
    assert repository.git("show", "develop:base") == "both"
    assert repository.git("show", "main:base") == "main"
    assert repository.tags() == {"v0.0.1"}
    assert repository.holds("develop", "v0.0.1")
    assert repository.current() == "develop"


def test_kinds_of_conflict_and_odd_names_are_told(repository: Repository) -> None:
    repository.commit("feat: a file with a name", **{"빈 칸 '한글'": "1\n", "gone": "1\n"})
    repository.gflow("feature", "start", "x")
    repository.git("rm", "--quiet", "gone")
    repository.commit("feat: one", **{"빈 칸 '한글'": "2\n"})
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: two", **{"빈 칸 '한글'": "3\n", "gone": "2\n"})
    data = repository.gflow("feature", "finish", "x", "--format", "json", code=4).json
    assert {(c["path"], c["kind"]) for c in data["conflicts"]} == {
        ("빈 칸 '한글'", "contents"),
        ("gone", "modify/delete"),
    }


def test_merge_drivers_of_the_target_hold_whatever_is_checked_out(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: a list", news="1\nx\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another", news="1\ndevelop\n", __gitattributes="news merge=union\n")
    repository.git("switch", "--quiet", "main")
    repository.gflow("feature", "finish", "x")
    lines = set(repository.git("show", "develop:news").splitlines())
    assert lines == {"1", "x", "develop"}


def test_changes_that_a_switch_would_touch_are_refused_before_anything(
    repository: Repository,
) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.write("base", "not committed")
    before = repository.refs()
    refusal = repository.gflow("finish", code=1)
    assert "base" in refusal.err
    assert "git stash" in refusal.err
    assert repository.refs() == before
    assert (repository.path / "base").read_text() == "not committed"


def test_an_untracked_file_in_the_way_stays_and_nothing_moves(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.git("switch", "--quiet", "develop")
    repository.write("one", "mine, not tracked")
    before = repository.refs()
    refusal = repository.gflow("feature", "finish", "x", code=1)
    assert "one" in refusal.err
    assert repository.refs() == before
    assert (repository.path / "one").read_text() == "mine, not tracked"
    assert not (repository.path / ".git" / "HEAD.lock").exists()
    (repository.path / "one").unlink()
    repository.gflow("feature", "finish", "x")


def test_an_untracked_file_in_the_way_of_leaving_the_topic(repository: Repository) -> None:
    repository.commit("feat: a file on develop", here="develop")
    repository.gflow("feature", "start", "x", "--from", "develop~1")
    repository.commit("feat: one", one="1")
    repository.write("here", "mine, not tracked")
    before = repository.refs()
    repository.gflow("finish", code=1)
    assert repository.refs() == before
    assert repository.current() == "feature/x"
    assert (repository.path / "here").read_text() == "mine, not tracked"
    assert repository.changes() == "?? here"


def test_histories_without_a_common_commit_are_refused(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--orphan", "feature/alien")
    repository.commit("feat: from nowhere", alien="1")
    before = repository.refs()
    refusal = repository.gflow("finish", code=1)
    assert "share no history" in refusal.err
    assert repository.refs() == before


def test_a_ref_that_moved_meanwhile_stops_everything(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.gflow("release", "start", "1.0")
    hook = repository.path / ".git" / "hooks" / "commit-msg"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ngit update-ref refs/heads/develop develop~1\n")
    hook.chmod(0o755)
    main = repository.oid("main")
    refusal = repository.gflow("finish", code=1)
    assert "nothing was changed" in refusal.err
    assert repository.oid("main") == main
    assert repository.tags() == set()
    assert repository.current() == "release/1.0"
    assert repository.changes() == ""


def test_a_conflict_in_the_policy_itself_is_told(repository: Repository) -> None:
    policy = repository.path / ".gflow.toml"
    before = policy.read_text()
    repository.gflow("feature", "start", "x")
    policy.write_text(before.replace("version = 1", "version = 1  # one way"))
    repository.git("commit", "--quiet", "-am", "build: one way")
    repository.git("switch", "--quiet", "develop")
    policy.write_text(before.replace("version = 1", "version = 1  # another way"))
    repository.git("commit", "--quiet", "-am", "build: another way")
    repository.gflow("feature", "finish", "x", code=4)
    shown = repository.gflow("status", code=2)
    assert "gflow continue" in shown.out
    assert ".gflow.toml) holds conflict markers" in shown.err
    policy.write_text(before)
    repository.git("add", ".gflow.toml")
    repository.gflow("continue")
    assert repository.branches() == {"main", "develop"}
