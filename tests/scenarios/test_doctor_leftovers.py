"""`gflow doctor` after a crash: what was cut off is ended, what it left is removed, no more."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from tests.killed.crash import gflow
from tests.killed.operations import OPERATIONS, prepared
from tests.killed.state import broken, leftovers, state
from tests.support.repository import Repository


def found(repository: Repository, *options: str, code: int) -> dict[str, Any]:
    return dict(repository.gflow("doctor", "--format", "json", *options, code=code).json)


def rules(data: dict[str, Any]) -> list[str]:
    return [finding["rule"] for finding in data["findings"]]


@pytest.fixture
def release(model: Path, tmp_path: Path) -> Repository:
    """A release that waits to be finished, in a repository with gflow's hooks."""
    repository = prepared(model, tmp_path, OPERATIONS["release"])
    repository.gflow("hooks", "install")
    return repository


def killed(repository: Repository, label: str, *command: str) -> None:
    """Run gflow and kill it right after the first effect whose name begins so."""
    saved = repository.path.with_name("saved")
    repository.run("cp", "-a", str(repository.path), str(saved))
    points = gflow(repository.path, *command).points
    at = next(number for number, point in enumerate(points) if point.startswith(label))
    repository.run("rm", "-r", *map(str, repository.path.iterdir()))
    repository.run("cp", "-a", f"{saved}/.", str(repository.path))
    assert gflow(repository.path, *command, at=at).killed


def with_locks_left(release: Repository) -> None:
    """gflow and its git die while git holds the locks of all refs."""
    hook = release.path / ".git" / "hooks" / "reference-transaction"
    ours = hook.read_bytes()
    kill = "kill -9 $PPID $(ps -o ppid= -p $PPID)"
    hook.write_text(
        f'#!/bin/sh\ninput=$(cat)\ncase "$1 $input" in prepared*v1.0*) {kill} ;; esac\n'
    )
    hook.chmod(0o755)
    assert gflow(release.path, "finish").killed
    hook.write_bytes(ours)
    assert len(leftovers(release)) > 5


def test_a_finish_that_was_killed_is_named_and_ended(release: Repository) -> None:
    with_locks_left(release)
    first = found(release, code=1)
    assert rules(first)[0] == "operation-cut-off"
    assert first["findings"][0]["suggestion"] == "gflow continue"
    assert set(rules(first)[1:]) <= {"lock-own", "lock-holder"}
    assert rules(first).count("lock-own") > 5
    done = release.gflow("doctor", "--fix")
    assert "operation-cut-off mended: release.finish of release/1.0 is done." in done.out
    assert "Nothing is wrong with this clone" in done.out
    assert broken(release) == []
    assert release.branches() == {"main", "develop"}
    assert release.holds("develop", "v1.0")
    assert release.changes() == "?? notes/"
    assert "release.finish" in release.gflow("undo", "--list").out


@pytest.mark.parametrize("label", ["half", "tell b'start", "hear", "start read-tree", "end"])
def test_wherever_it_was_killed(release: Repository, label: str) -> None:
    release.git("switch", "--quiet", "develop")
    release.write("later", "1\n")
    release.git("add", "later")
    release.git("commit", "--quiet", "--no-verify", "-m", "feat: later")
    release.git("switch", "--quiet", "release/1.0")
    killed(release, label, "finish")
    done = release.gflow("doctor", "--fix")
    assert "Nothing is wrong" in done.out
    assert broken(release) == []
    assert release.gflow("doctor").code == 0
    assert release.changes() == "?? notes/"


def test_an_abort_that_was_killed_is_ended_as_one(model: Path, tmp_path: Path) -> None:
    operation = OPERATIONS["abort"]
    repository = prepared(model, tmp_path, operation)
    repository.gflow("hooks", "install")
    before = state(repository)
    operation.lead(repository)
    killed(repository, "whole", "abort")
    assert rules(found(repository, code=1))[0] == "operation-cut-off"
    done = repository.gflow("doctor", "--fix")
    assert "is taken back" in done.out
    assert state(repository) == before


def test_a_conflict_is_a_persons_to_settle(guarded: Repository) -> None:
    OPERATIONS["pause"].setting(guarded)
    guarded.gflow("finish", code=4)
    before = state(guarded)
    data = found(guarded, "--fix", code=1)
    assert rules(data) == ["operation-paused"]
    assert data["fixed"] == []
    assert data["findings"][0]["suggestion"] == "gflow continue"
    assert "gflow abort" in data["findings"][0]["message"]
    assert state(guarded) == before
    guarded.gflow("abort")
    guarded.gflow("doctor")


def test_it_was_begun_in_another_worktree(release: Repository, tmp_path: Path) -> None:
    with_locks_left(release)
    release.git(
        "worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"), "main~0", ok=False
    )
    tree = Repository(tmp_path / "tree")
    data = found(tree, "--fix", code=1)
    assert data["failed"][0]["rule"] == "operation-cut-off"
    assert "another worktree" in data["failed"][0]["message"]
    assert data["findings"][0]["suggestion"] == f"gflow -C {release.path} continue"
    release.gflow("doctor", "--fix")
    tree.gflow("doctor")


def test_somebody_elses_locks_are_named_and_left(release: Repository) -> None:
    others = [release.path / ".git" / name for name in ("index.lock", "config.lock")]
    for path in others:
        path.touch()
    data = found(release, "--fix", code=1)
    assert rules(data) == ["lock-foreign", "lock-foreign"]
    assert data["fixed"] == []
    assert {each["suggestion"] for each in data["findings"]} == {f"rm {path}" for path in others}
    assert all(path.exists() for path in others)


def test_a_lock_older_than_what_was_cut_off_is_somebody_elses(release: Repository) -> None:
    with_locks_left(release)
    lock = release.path / ".git" / "index.lock"
    lock.touch()
    old = time.time() - 1000
    os.utime(lock, (old, old))
    data = found(release, "--fix", code=1)
    assert "lock-foreign" in rules(data)
    assert "operation-cut-off" in rules(data)
    assert "index.lock" in data["failed"][0]["message"]
    assert lock.exists()
    lock.unlink()
    release.gflow("doctor", "--fix")
    assert broken(release) == []


def test_a_lock_of_an_operation_that_is_over(release: Repository) -> None:
    release.gflow("finish")
    journal = max((release.path / ".git/gflow/operations").iterdir())
    lock = release.path / ".git" / "HEAD.lock"
    lock.touch()
    assert rules(found(release, code=1)) == ["lock-foreign"]
    # As if it had been made while the operation was at work, which took a minute.
    events = [json.loads(line) for line in journal.read_text().splitlines() if line]
    with journal.open("a") as file:
        file.write(json.dumps({**events[-1], "at": events[-1]["at"] + 60}) + "\n")
    made = events[-1]["at"] + 30
    os.utime(lock, (made, made))
    done = release.gflow("doctor", "--fix")
    assert f"lock-own mended: {lock} is removed." in done.out
    assert not lock.exists()


def test_what_another_gflow_is_doing_is_left_to_it(release: Repository, tmp_path: Path) -> None:
    import subprocess
    import sys

    sign = tmp_path / "sign"
    hook = release.path / ".git" / "hooks" / "commit-msg.chained-by-gflow"
    hook.write_text(f'#!/bin/sh\ntouch "{sign}"\nsleep 3\n')
    hook.chmod(0o755)
    finishing = subprocess.Popen(
        [sys.executable, "-m", "gitflow_guard", "finish"],
        cwd=release.path, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while not sign.exists():
        time.sleep(0.02)
    data = found(release, "--fix", code=0)
    assert rules(data) == ["operation-running"]
    assert data["fixed"] == []
    assert finishing.wait(60) == 0


def test_the_lock_of_a_gflow_that_died(guarded: Repository) -> None:
    lock = guarded.path / ".git/gflow/lock"
    lock.parent.mkdir(exist_ok=True)
    lock.write_text("999999 feature.finish\n")
    data = found(guarded, code=0)
    assert rules(data) == ["lock-holder"]
    assert "999999" in data["findings"][0]["message"]
    assert rules(found(guarded, "--fix", code=0)) == []
    assert lock.read_text() == ""


def test_a_refused_command_leaves_no_holder(guarded: Repository) -> None:
    guarded.gflow("feature", "finish", "x", code=2)
    assert (guarded.path / ".git/gflow/lock").read_text() == ""
    assert rules(found(guarded, code=0)) == []


def test_an_announced_push_that_nobody_makes(guarded: Repository) -> None:
    path = guarded.path / ".git/gflow/expected-push"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{guarded.oid('main')} refs/heads/main\n")
    assert rules(found(guarded, code=1)) == ["push-announced"]
    guarded.gflow("doctor", "--fix")
    assert not path.exists()


def gate(repository: Repository, number: int, folder: Path) -> Path:
    """A worktree of a gate, which the journal says an operation has made."""
    path = folder / f"gflow-gate-{number}" / "worktree"
    repository.git("worktree", "add", "--quiet", "--detach", str(path), "main")
    (path / "made by the gate").write_text("x")
    journal = repository.path / ".git/gflow/operations" / f"{number:06}"
    lines = [line for line in journal.read_text().splitlines() if line]
    event = json.dumps({"event": "gate", "at": time.time(), "path": str(path)})
    journal.write_text("\n".join([lines[0], event, *lines[1:], ""]))
    return path


def last_number(repository: Repository) -> int:
    return max(int(path.name) for path in (repository.path / ".git/gflow/operations").iterdir())


def test_a_gate_worktree_of_an_operation_that_is_over(guarded: Repository, tmp_path: Path) -> None:
    guarded.gflow("feature", "start", "x")
    path = gate(guarded, last_number(guarded), tmp_path)
    data = found(guarded, code=0)
    assert rules(data) == ["gate-worktree"]
    assert data["findings"][0]["suggestion"] == f"git worktree remove --force {path}"
    guarded.gflow("doctor", "--fix")
    assert not path.parent.exists()
    assert len(guarded.git("worktree", "list").splitlines()) == 1


def test_a_gate_worktree_whose_folder_is_gone(guarded: Repository, tmp_path: Path) -> None:
    guarded.gflow("feature", "start", "x")
    path = gate(guarded, last_number(guarded), tmp_path)
    guarded.git("worktree", "lock", str(path))
    guarded.run("rm", "-r", str(path))
    assert rules(found(guarded, code=0)) == ["gate-worktree"]
    assert rules(found(guarded, "--fix", code=0)) == []
    assert len(guarded.git("worktree", "list").splitlines()) == 1


def test_a_gate_worktree_of_an_operation_that_waits_stays(
    guarded: Repository, tmp_path: Path
) -> None:
    OPERATIONS["pause"].setting(guarded)
    guarded.gflow("finish", code=4)
    path = gate(guarded, last_number(guarded), tmp_path)
    assert rules(found(guarded, "--fix", code=1)) == ["operation-paused"]
    assert path.exists()


def test_a_worktree_of_the_users_is_left(guarded: Repository, tmp_path: Path) -> None:
    path = tmp_path / "gflow-gate-mine" / "worktree"
    guarded.git("worktree", "add", "--quiet", "--detach", str(path), "main")
    assert rules(found(guarded, "--fix", code=0)) == []
    assert path.exists()


def test_a_journal_that_makes_no_sense(guarded: Repository) -> None:
    path = guarded.path / ".git/gflow/operations/999999"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"event": "planned"}\n')
    data = found(guarded, "--fix", code=1)
    assert rules(data) == ["unreadable"]
    assert data["skipped"] > 5
    assert str(path) in data["findings"][0]["message"]
