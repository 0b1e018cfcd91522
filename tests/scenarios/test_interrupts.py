"""Ctrl-C at any time: exit 130, and either nothing has happened or all of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gitflow_guard.cli.main import main
from tests.support.repository import Repository


def interrupted(
    repository: Repository, *arguments: str, after: float = 0.0, seen: Path | None = None
) -> tuple[int, str]:
    """Run gflow as a terminal would, press Ctrl-C when a file appears or some time has gone."""
    process = subprocess.Popen(
        [sys.executable, "-m", "gitflow_guard", *arguments],
        cwd=repository.path,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    if seen is not None:
        deadline = time.monotonic() + 20
        while not seen.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        assert seen.exists()
    time.sleep(after)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    if "Could not import runpy module" in err:
        # Python itself was only about to begin.
        return -signal.SIGINT, out
    assert "Traceback" not in err
    return process.returncode, out + err


def hook(repository: Repository, name: str, body: str) -> None:
    path = repository.path / ".git" / "hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


@pytest.fixture
def release(repository: Repository) -> Repository:
    """A release with a commit, checked out, ready to be finished."""
    repository.gflow("release", "start", "1.0")
    repository.commit("docs: news", news="1")
    return repository


def test_while_the_merges_are_made_nothing_has_happened(release: Repository) -> None:
    sign = release.path.parent / "started"
    hook(release, "commit-msg", f'touch "{sign}"; sleep 5')
    before = release.refs()
    code, said = interrupted(release, "finish", seen=sign)
    assert code == 130
    assert "Interrupted" in said
    assert release.refs() == before
    assert release.changes() == ""


def test_while_the_refs_move_all_of_it_is_done(release: Repository) -> None:
    sign = release.path.parent / "started"
    hook(release, "post-checkout", f'touch "{sign}"; sleep 1')
    code, said = interrupted(release, "finish", seen=sign)
    assert code == 130
    assert "all of it is done" in said
    assert release.oid("v1.0^{commit}") == release.oid("main")
    assert release.branches() == {"main", "develop"}
    assert release.current() == "develop"
    assert release.changes() == ""


def test_while_a_hook_of_git_holds_the_refs_nothing_is_cut_apart(release: Repository) -> None:
    sign = release.path.parent / "started"
    hook(
        release,
        "reference-transaction",
        f'[ "$1" = prepared ] && grep -q v1.0 && touch "{sign}" && sleep 1; exit 0',
    )
    code, _ = interrupted(release, "finish", seen=sign)
    assert code == 130
    assert release.branches() == {"main", "develop"}
    assert release.holds("develop", "v1.0")
    assert release.changes() == ""


def test_while_a_branch_is_started(repository: Repository) -> None:
    sign = repository.path.parent / "started"
    hook(repository, "post-checkout", f'touch "{sign}"; sleep 1')
    code, _ = interrupted(repository, "feature", "start", "x", seen=sign)
    assert code == 130
    assert repository.current() == "feature/x"
    assert repository.git("config", "gitflow.branch.feature/x.base") == "develop"


def test_at_any_moment(release: Repository) -> None:
    before = release.refs()
    for step in range(12):
        code, said = interrupted(release, "finish", after=0.05 * step)
        done = "release/1.0" not in release.branches()
        # Before Python has put its handlers in place, the signal itself is the end.
        assert code in (130, -signal.SIGINT) or (done and code == 0), said
        assert release.changes() == ""
        assert not list((release.path / ".git").rglob("*.lock"))
        if done:
            assert release.holds("develop", "v1.0")
            assert release.current() == "develop", (code, said)
            return
        assert release.refs() == before
    release.gflow("finish")


def test_while_a_class_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    """Python 3.11 wraps what is raised in there; later ones do not."""

    class Pressed:
        def __set_name__(self, owner: type, name: str) -> None:
            raise KeyboardInterrupt

    def run(arguments: object) -> int:
        type("Made", (), {"entry": Pressed()})
        return 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("gitflow_guard.cli.app.run", run)
        assert main(["status"]) == 130
    assert "mistake in gflow" not in capsys.readouterr().err
