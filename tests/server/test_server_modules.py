"""What the hook of a server loads, and how many processes it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.hooks.test_hook_modules import ALLOWED, OURS, PACKAGE, PROBE
from tests.server.conftest import Client


def loaded(client: Client, *updates: str, **variables: str) -> set[str]:
    """The modules, for updates of branches that lie under refs/x already."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", PROBE, str(PACKAGE.parent), "pre-receive"],
        cwd=client.server.path,
        env={**os.environ, "GIT_DIR": ".", **variables},
        input="".join(f"{update}\n" for update in updates),
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def updates(client: Client, topic: str) -> tuple[str, str, str]:
    """A new branch, a direct commit to main, and a tag."""
    client.git("push", "--quiet", "origin", f"{topic}:refs/x/topic")
    old = client.server.oid("main")
    tip, none = client.oid(topic), "0" * 40
    return (
        f"{none} {tip} refs/heads/{topic}", f"{old} {tip} refs/heads/main",
        f"{none} {old} refs/tags/v1.0.0",
    )  # fmt: skip


def test_only_what_is_allowed(client: Client) -> None:
    client.topic("feature/a", "main")
    names = loaded(client, *updates(client, "feature/a"))
    own = {name for name in names if name.partition(".")[0] == "gitflow_guard"}
    assert {name.split(".")[1] for name in own if "." in name} <= set(OURS)
    assert not any(name.startswith("gitflow_guard.git.repo") for name in own)
    others = {name.partition(".")[0] for name in names - own}
    assert others <= ALLOWED, sorted(others - ALLOWED)


def processes(client: Client, trace: Path, *updates: str) -> int:
    trace.write_text("")
    loaded(client, *updates, GIT_TRACE=str(trace))
    return sum("trace: built-in" in line for line in trace.read_text().splitlines())


def test_as_few_git_processes_whatever_is_pushed(client: Client, tmp_path: Path) -> None:
    client.topic("feature/a", "main")
    one, main, tag = updates(client, "feature/a")
    assert processes(client, tmp_path / "trace", one) <= 6
    assert processes(client, tmp_path / "trace", one, main, tag) <= 14
    for number in range(30):
        client.git("commit", "--quiet", "--allow-empty", "-m", f"feat: number {number}")
    many, _, _ = updates(client, "feature/a")
    others = [f"{many}-{number}" for number in range(30)]
    assert processes(client, tmp_path / "trace", many, *others) <= 6
