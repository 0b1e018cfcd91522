"""A remote on the network: a real git daemon, whose hooks have the last word."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.scenarios.test_remotes import allow_push
from tests.support.repository import Repository

REFUSES = """\
#!/bin/sh
case $1 in
refs/heads/main | refs/tags/*) echo "the server keeps $1" >&2; exit 1 ;;
esac
"""


class Daemon:
    """`git daemon` on loopback."""

    def __init__(self, base: str, port: int) -> None:
        self.url = f"git://127.0.0.1:{port}/remote.git"
        self._process = subprocess.Popen(
            [
                "git", "daemon", "--reuseaddr", "--listen=127.0.0.1", f"--port={port}",
                "--export-all", "--enable=receive-pack", f"--base-path={base}", base,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        deadline = time.monotonic() + 10
        while not answers(port) and time.monotonic() < deadline:
            time.sleep(0.02)

    def stop(self) -> None:
        """`git daemon` is git's wrapper and the daemon itself: both are ours to end."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGTERM)
        self._process.wait(10)


def answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def daemon(repository: Repository, remote: Repository) -> Iterator[Daemon]:
    """The remote of `repository`, reached through a daemon."""
    daemon = Daemon(str(remote.path.parent), free_port())
    repository.git("remote", "set-url", "origin", daemon.url)
    yield daemon
    daemon.stop()


def protect(remote: Repository) -> None:
    hook = remote.path / "hooks" / "update"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(REFUSES)
    hook.chmod(0o755)


def test_the_whole_way_through_a_server(
    repository: Repository, remote: Repository, daemon: Daemon
) -> None:
    allow_push(repository)
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.gflow("publish")
    repository.gflow("rename", "y", "--push")
    assert remote.oid("feature/y") == repository.oid("HEAD")
    repository.gflow("finish", "--push")
    assert remote.branches() == {"main", "develop"}
    repository.gflow("release", "start", "1.0")
    repository.gflow("finish", "--push")
    assert remote.oid("v1.0") == repository.oid("v1.0")


def test_a_server_that_refuses_leaves_both_sides_untouched(
    repository: Repository, remote: Repository, daemon: Daemon
) -> None:
    allow_push(repository)
    protect(remote)
    repository.gflow("release", "start", "1.0", "--push")
    repository.commit("docs: news", news="1")
    before = repository.refs(), remote.refs()
    refusal = repository.gflow("finish", "--push", "--format", "json", code=3)
    assert "the server keeps refs/" in refusal.err
    assert refusal.json["state"] == "refused"
    assert (repository.refs(), remote.refs()) == before
    assert repository.changes() == ""
    # What the server does take goes through, before and after.
    repository.gflow("publish")
    assert remote.oid("release/1.0") == repository.oid("HEAD")


def test_when_the_server_is_gone_local_work_goes_on(
    repository: Repository, remote: Repository, daemon: Daemon
) -> None:
    allow_push(repository)
    repository.gflow("release", "start", "1.0")
    daemon.stop()
    before = repository.refs(), remote.refs()
    told = repository.gflow("finish", "--push", code=3)
    assert "Could not fetch from origin" in told.err
    assert "The push to origin did not go through" in told.err
    assert (repository.refs(), remote.refs()) == before
    done = repository.gflow("finish")
    assert "at the last fetch" in done.err
    assert repository.tags() == {"v1.0"}
    repository.gflow("feature", "start", "x")
    assert "did not go through" in repository.gflow("publish", code=3).err
    repository.gflow("update")
    repository.gflow("delete")


def test_a_server_that_never_answers_can_be_interrupted(
    repository: Repository, remote: Repository
) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        silent.settimeout(20)
        port = silent.getsockname()[1]
        repository.git("remote", "set-url", "origin", f"git://127.0.0.1:{port}/remote.git")
        before = repository.refs()
        process = subprocess.Popen(
            [sys.executable, "-m", "gitflow_guard", "feature", "start", "x"],
            cwd=repository.path,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        connection, _ = silent.accept()
        with connection:
            os.killpg(process.pid, signal.SIGINT)
            out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, "")
    assert "Interrupted" in err
    assert repository.refs() == before
