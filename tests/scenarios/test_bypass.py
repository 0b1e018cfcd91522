"""`gflow bypass`: once, for one thing, in time, and on the record."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.support.repository import Repository

PERSON = "Somebody <somebody@example.com>"


@pytest.fixture
def on_main(guarded: Repository) -> Repository:
    """A guarded repository, on main."""
    guarded.git("switch", "-q", "main")
    return guarded


def commit(repository: Repository, *more: str) -> str:
    """Try to commit; what the hooks said."""
    return repository.run(
        "git", "commit", "--allow-empty", "-m", "fix: put the fire out", *more, ok=False
    ).err


def given(repository: Repository, *more: str, code: int = 0) -> str:
    return repository.gflow("bypass", "--reason", "the shop is down", *more, code=code).out


def listed(repository: Repository) -> list[dict[str, Any]]:
    data = repository.gflow("bypass", "--list", "--format", "json").json
    found: list[dict[str, Any]] = data["bypasses"]
    return found


def journal(repository: Repository) -> Path:
    return repository.path / ".git" / "gflow" / "bypass-journal"


def test_one_commit_is_let_through_and_no_other(on_main: Repository) -> None:
    before = on_main.oid("main")
    assert "No direct commits to main" in commit(on_main)
    said = given(on_main)
    assert "One commit, merge or move of main is let through until" in said
    assert f"{PERSON}: the shop is down" in said
    commit(on_main)
    after = on_main.oid("main")
    assert on_main.parents("main") == [before]
    assert "No direct commits to main" in commit(on_main)
    assert on_main.oid("main") == after
    assert listed(on_main)[0]["state"] == "used"
    assert listed(on_main)[0]["uses"][0]["commit"] == after
    # Not even from where it started.
    on_main.git("-c", "core.hooksPath=/dev/null", "reset", "-q", "--hard", before)
    assert "No direct commits to main" in commit(on_main)
    assert on_main.oid("main") == before


MOVES = {
    "fast-forward": ("merge", "--ff-only", "develop"),
    "reset": ("reset", "--hard", "develop"),
    "cherry-pick": ("cherry-pick", "--allow-empty", "feature/x"),
    "without the other hooks": ("commit", "--allow-empty", "-nm", "fix: put the fire out"),
    "amend": ("commit", "--amend", "--allow-empty", "-m", "chore: begin anew"),
    "rebase": ("rebase", "develop"),
    "update-ref": ("update-ref", "refs/heads/main", "develop"),
}


@pytest.mark.parametrize("kind", MOVES)
def test_every_move_of_a_branch_can_be_let_through_once(on_main: Repository, kind: str) -> None:
    on_main.git("-c", "core.hooksPath=/dev/null", "branch", "feature/x", "develop")
    before = on_main.oid("main")
    on_main.git(*MOVES[kind], ok=False)
    assert on_main.oid("main") == before
    for operation in ("rebase", "cherry-pick"):
        on_main.git(operation, "--abort", ok=False)
    on_main.git("-c", "core.hooksPath=/dev/null", "reset", "-q", "--hard", before)
    given(on_main)
    on_main.git(*MOVES[kind])
    assert on_main.oid("main") != before
    assert [each["state"] for each in listed(on_main)] == ["used"]
    assert commit(on_main)


def picks(repository: Repository, count: int) -> list[str]:
    """As many commits of a topic, to be picked."""
    repository.git("switch", "-q", "-c", "feature/picks")
    oids = [repository.commit(f"fix: {number}", **{f"n{number}": "1"}) for number in range(count)]
    repository.git("switch", "-q", "main")
    return oids


def test_several_moves_of_one_operation(on_main: Repository) -> None:
    before, commits = on_main.oid("main"), picks(on_main, 4)
    said = given(on_main, "--moves", "3")
    assert "3 commits, merges or moves of main, one after the other, are let through" in said
    on_main.git("cherry-pick", *commits[:3])
    assert on_main.git("rev-list", "--count", f"{before}..main") == "3"
    assert [each["state"] for each in listed(on_main)] == ["used"]
    assert len(listed(on_main)[0]["uses"]) == 3
    after = on_main.oid("main")
    on_main.git("cherry-pick", commits[3], ok=False)
    assert on_main.oid("main") == after


def test_moves_that_do_not_follow_one_another(on_main: Repository) -> None:
    commits = picks(on_main, 2)
    given(on_main, "--moves", "2")
    on_main.git("cherry-pick", commits[0])
    on_main.git("-c", "core.hooksPath=/dev/null", "reset", "-q", "--hard", "main~1")
    before = on_main.oid("main")
    on_main.git("cherry-pick", commits[1], ok=False)
    assert on_main.oid("main") == before


def test_moves_are_not_pushes(on_main: Repository) -> None:
    asked = ("bypass", "--push", "--moves", "2", "--reason", "x")
    assert "one push takes them all" in on_main.gflow(*asked, code=2).err
    assert not journal(on_main).exists()


def test_a_branch_deleted(on_main: Repository) -> None:
    on_main.git("switch", "-q", "develop")
    said = on_main.run("git", "branch", "-D", "main", ok=False).err
    assert on_main.oid("main")
    assert 'gflow bypass --ref main --reason "why it goes"' in said
    given(on_main, "--ref", "main")
    on_main.git("branch", "-D", "main")
    assert "main" not in on_main.branches()


def test_what_is_let_through_does_not_permit_itself(on_main: Repository) -> None:
    on_main.write(".gflow.toml", "version = 1\n[bypass]\nallow = false\n")
    on_main.git("add", ".gflow.toml")
    quiet = ("-c", "core.hooksPath=/dev/null")
    on_main.git(*quiet, "commit", "-qm", "chore: allow none")
    on_main.git("switch", "-q", "-c", "feature/allow")
    on_main.write(".gflow.toml", "version = 1\n")
    on_main.git(*quiet, "commit", "-qam", "chore: allow them")
    given(on_main, "--ref", "main")
    on_main.git("switch", "-q", "main")
    before = on_main.oid("main")
    on_main.git("merge", "--ff-only", "feature/allow", ok=False)
    assert on_main.oid("main") == before


def test_a_commit_that_fails_for_another_reason_uses_nothing_up(on_main: Repository) -> None:
    before = on_main.oid("main")
    given(on_main)
    refused = on_main.run("git", "commit", "--allow-empty", "-m", "no such thing", ok=False)
    assert "header-format" in refused.err
    assert listed(on_main)[0]["state"] == "open"
    commit(on_main)
    assert on_main.oid("main") != before


def test_a_merge(on_main: Repository) -> None:
    said = on_main.run("git", "merge", "--no-ff", "--no-edit", "develop", ok=False).err
    assert "was not merged into main" in said
    on_main.git("merge", "--abort")
    given(on_main)
    on_main.git("merge", "--no-ff", "--no-edit", "develop")
    assert len(on_main.parents("main")) == 2


def test_a_revert(on_main: Repository) -> None:
    given(on_main)
    on_main.git("revert", "--no-edit", "HEAD")
    assert on_main.git("log", "-1", "--format=%s").startswith("Revert")
    assert commit(on_main)


def test_only_for_the_branch_it_was_given_for(on_main: Repository) -> None:
    given(on_main, "--ref", "develop")
    assert "No direct commits to main" in commit(on_main)
    given(on_main, "--ref", "refs/heads/main")
    before = on_main.oid("main")
    commit(on_main)
    assert on_main.oid("main") != before


def test_it_is_over_in_time(on_main: Repository) -> None:
    given(on_main, "--minutes", "1")
    path = journal(on_main)
    event = json.loads(path.read_text())
    assert event["until"] - event["given"] == 60
    assert abs(event["given"] - time.time()) < 60
    path.write_text(json.dumps({**event, "given": 0, "until": time.time() - 1}) + "\n")
    assert "No direct commits to main" in commit(on_main)
    assert listed(on_main)[0]["state"] == "expired"
    assert "not used, over since" in on_main.gflow("bypass", "--list").out


def test_taken_back(on_main: Repository) -> None:
    given(on_main)
    given(on_main, "--push")
    assert "Taken back" in on_main.gflow("bypass", "--revoke").out
    assert {each["state"] for each in listed(on_main)} == {"revoked"}
    assert "No direct commits to main" in commit(on_main)
    assert on_main.gflow("bypass", "--revoke").out == "No bypass.\n"


def test_another_takes_the_place_of_the_first(on_main: Repository) -> None:
    given(on_main)
    given(on_main)
    assert [each["state"] for each in listed(on_main)] == ["open", "revoked"]
    commit(on_main)
    assert "No direct commits to main" in commit(on_main)


@pytest.mark.parametrize("reason", ["", "  \t\n"])
def test_no_reason_no_bypass(on_main: Repository, reason: str) -> None:
    assert "needs a reason" in on_main.gflow("bypass", "--reason", reason, code=2).err
    assert "needs a reason" in on_main.gflow("bypass", code=2).err
    assert not journal(on_main).exists()


def test_a_reason_is_one_line_whatever_it_holds(on_main: Repository) -> None:
    on_main.gflow("bypass", "--reason", "불이야\n#2 open\x1b[31m {by} %s", "--format", "json")
    said = on_main.gflow("bypass", "--list").out
    assert len(said.splitlines()) == 1
    assert "불이야 #2 open\\x1b[31m {by} %s" in said


def test_the_policy_may_have_none(on_main: Repository) -> None:
    given(on_main)
    on_main.write(".gflow.toml", "version = 1\n[bypass]\nallow = false\n")
    # Neither a new one nor one that was given before.
    error = on_main.gflow("bypass", "--reason", "x", code=1).err
    assert ".gflow.toml: bypass.allow = false" in error
    assert "No direct commits to main" in commit(on_main)


@pytest.mark.parametrize("who", ["somebody@example.com", "Somebody"])
def test_the_policy_says_who(on_main: Repository, who: str) -> None:
    on_main.write(".gflow.toml", f'version = 1\n[bypass]\nwho = ["lead@example.com", "{who}"]\n')
    given(on_main)
    on_main.write(".gflow.toml", 'version = 1\n[bypass]\nwho = ["lead@example.com"]\n')
    error = on_main.gflow("bypass", "--reason", "x", code=1).err
    assert "bypass.who = lead@example.com" in error
    assert "No direct commits to main" in commit(on_main)


def test_in_a_linked_worktree(on_main: Repository, tmp_path: Path) -> None:
    on_main.git("switch", "-q", "develop")
    on_main.git("worktree", "add", "-q", str(tmp_path / "나무"), "main")
    tree = Repository(tmp_path / "나무")
    given(on_main, "--ref", "main")
    before = tree.oid("main")
    commit(tree)
    assert tree.oid("main") != before


def test_what_is_not_protected_needs_none(on_main: Repository) -> None:
    error = on_main.gflow("bypass", "--reason", "x", "--ref", "mian", code=2).err
    assert "the policy does not protect mian" in error
    assert "main, develop" in error
    assert not journal(on_main).exists()
    given(on_main, "--ref", "refs/heads/develop")


def test_nothing_is_taken_back_by_a_misspelt_name(on_main: Repository) -> None:
    given(on_main)
    error = on_main.gflow("bypass", "--revoke", "--ref", "mian", code=2).err
    assert "the policy does not protect mian" in error
    assert [each["state"] for each in listed(on_main)] == ["open"]


def test_the_list_tells_what_is_left_and_what_is_over(on_main: Repository) -> None:
    given(on_main, "--moves", "3")
    commit(on_main)
    assert "1 of 3 used" in on_main.gflow("bypass", "--list").out
    on_main.git("-c", "core.hooksPath=/dev/null", "reset", "-q", "--hard", "HEAD~1")
    assert "over, the branch has moved otherwise" in on_main.gflow("bypass", "--list").out
    assert [each["state"] for each in listed(on_main)] == ["passed"]
    given(on_main)
    assert "taken back" in on_main.gflow("bypass", "--revoke").out


@pytest.mark.parametrize("back", ["reset", "delete"])
def test_what_has_happened_is_not_let_through_again(on_main: Repository, back: str) -> None:
    silent = ("-c", "core.hooksPath=/dev/null")
    before = on_main.oid("main")
    on_main.git("switch", "-q", "develop")
    given(on_main, "--ref", "main")
    move = ("update-ref", "refs/heads/main", "develop", before)
    on_main.git(*move)
    assert on_main.oid("main") == on_main.oid("develop")
    if back == "delete":
        on_main.git(*silent, "branch", "-qD", "main")
    on_main.git(*silent, "branch", "-qf", "main", before)
    on_main.git(*move, ok=False)
    assert on_main.oid("main") == before


def test_what_another_hook_has_kept_from_happening_may_be_tried_again(on_main: Repository) -> None:
    hook = on_main.path / ".git" / "hooks" / "reference-transaction.chained-by-gflow"
    hook.write_text("#!/bin/sh\ncase $(cat) in *refs/heads/main*) exit 1 ;; esac\n")
    given(on_main)
    commit(on_main)
    before = on_main.oid("main")
    hook.chmod(0o755)
    commit(on_main)
    assert on_main.oid("main") == before
    hook.unlink()
    commit(on_main)


def test_no_branch_no_bypass(on_main: Repository) -> None:
    on_main.git("switch", "-q", "--detach")
    assert on_main.gflow("bypass", "--reason", "x", code=1).err
    given(on_main, "--ref", "main")


def test_a_bypass_of_a_move_is_none_of_a_push(on_main: Repository, remote: Repository) -> None:
    given(on_main)
    commit(on_main)
    there = remote.oid("main")
    said = on_main.run("git", "push", "origin", "main", ok=False).err
    assert "No push to main" in said
    assert remote.oid("main") == there


def test_one_push_is_let_through_and_noted(on_main: Repository, remote: Repository) -> None:
    given(on_main)
    commit(on_main)
    first = on_main.oid("main")
    assert "One push to main is let through here" in given(on_main, "--push")
    said = on_main.run("git", "push", "origin", "main").err
    assert remote.oid("main") == first
    assert "main: let through by the bypass of" in said
    assert "git push origin refs/notes/gflow" in said
    note = on_main.git("notes", "--ref=gflow", "show", first)
    assert f"By: {PERSON}" in note
    assert "Reason: the shop is down" in note
    assert "Ref: refs/heads/main" in note
    on_main.git("push", "origin", "refs/notes/gflow")
    assert remote.git("notes", "--ref=gflow", "list")
    given(on_main)
    commit(on_main)
    refused = on_main.run("git", "push", "origin", "main", ok=False).err
    assert "No push to main" in refused
    assert remote.oid("main") == first


def test_what_was_let_through_is_noted_whichever_way_it_is_pushed(
    on_main: Repository, remote: Repository
) -> None:
    on_main.write(".gflow.toml", 'version = 1\n[protect.main]\npush = "allow"\n')
    given(on_main)
    commit(on_main)
    let_through = on_main.oid("main")
    on_main.git("-c", "core.hooksPath=/dev/null", "commit", "--allow-empty", "-qm", "fix: more")
    said = on_main.run("git", "push", "origin", "main").err
    assert f"Noted on {let_through[:10]} that" in said
    assert "Bypass: move" in on_main.git("notes", "--ref=gflow", "show", let_through)
    assert len(on_main.git("notes", "--ref=gflow", "list").splitlines()) == 1
    # Once is enough.
    on_main.git("-c", "core.hooksPath=/dev/null", "commit", "--allow-empty", "-qm", "fix: more")
    assert "Noted" not in on_main.run("git", "push", "origin", "main").err


def test_a_push_that_failed_may_be_tried_again(on_main: Repository, remote: Repository) -> None:
    given(on_main)
    commit(on_main)
    given(on_main, "--push")
    hook = remote.path / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    on_main.git("push", "origin", "main", ok=False)
    assert listed(on_main)[0]["state"] == "used"
    hook.unlink()
    on_main.git("push", "origin", "main")
    assert remote.oid("main") == on_main.oid("main")


def test_a_push_refused_for_another_reason_uses_nothing_up(
    on_main: Repository, remote: Repository
) -> None:
    on_main.git("-c", "core.hooksPath=/dev/null", "commit", "--allow-empty", "-qm", "no such thing")
    given(on_main, "--push")
    assert on_main.run("git", "push", "origin", "main", ok=False).code
    assert listed(on_main)[0]["state"] == "open"
    on_main.git("-c", "core.hooksPath=/dev/null", "commit", "-q", "--amend", "--allow-empty",
                "-m", "fix: such a thing")  # fmt: skip
    on_main.git("push", "origin", "main")
    assert listed(on_main)[0]["state"] == "used"


def test_no_server_goes_by_it(on_main: Repository, remote: Repository) -> None:
    remote.gflow("hooks", "install", "--type", "server")
    given(on_main)
    commit(on_main)
    given(on_main, "--push")
    # Nor by one that lies in the repository of the server itself.
    there = remote.path / "gflow"
    there.mkdir(exist_ok=True)
    (there / "bypass-journal").write_bytes(journal(on_main).read_bytes())
    before = remote.oid("main")
    said = on_main.run("git", "push", "origin", "main", ok=False).err
    assert "let through by the bypass" in said
    assert "pre-receive hook declined" in said
    assert remote.oid("main") == before


def test_gflow_s_own_way_needs_none(on_main: Repository) -> None:
    on_main.git("switch", "-q", "develop")
    on_main.gflow("release", "start", "1.0.0")
    on_main.gflow("finish")
    assert not journal(on_main).exists()


@pytest.mark.parametrize("wrong", ["allow = 1", 'who = "me"', "whom = []"])
def test_a_wrong_table_is_told(on_main: Repository, wrong: str) -> None:
    on_main.write(".gflow.toml", f"version = 1\n[bypass]\n{wrong}\n")
    assert "bypass.who" in on_main.gflow("config", "show", code=2).err.replace("allow", "who")
