"""Streams that a caller has closed, that are full, or that cannot say everything."""

from __future__ import annotations

import os
import pty
import shlex
import subprocess
import sys

import pytest

from tests.support.repository import Repository


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
@pytest.mark.parametrize(
    ("command", "code"),
    [("status", 0), ("status --format json", 0), ("feature finish x", 2), ("check message -", 0)],
)
def test_a_closed_stream_changes_no_exit_code(
    repository: Repository, closed: str, command: str, code: int
) -> None:
    program = f"{shlex.quote(sys.executable)} -m gitflow_guard {command} {closed}"
    done = repository.run("sh", "-c", program, ok=False)
    assert done.code == code, done


@pytest.mark.parametrize("command", ["audit --format html", "status --format json", "--version"])
def test_a_full_disk_is_no_mistake_of_gflow(repository: Repository, command: str) -> None:
    program = f"{shlex.quote(sys.executable)} -m gitflow_guard {command} >/dev/full"
    done = repository.run("sh", "-c", program, ok=False)
    assert done.code == 3, done
    assert done.err.splitlines()[0] == (
        "The system does not let gflow go on: No space left on device"
    )
    assert "Traceback" not in done.err


def test_a_terminal_that_cannot_say_it_gets_escapes(repository: Repository) -> None:
    """One of colours, which rich writes to."""
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TERM": "xterm"}
    locale |= {"PYTHONIOENCODING": "ascii"}
    seen = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | locale
    mine, theirs = pty.openpty()
    command = [sys.executable, "-m", "gitflow_guard", "check", "message", "--text", "기능: x"]
    with os.fdopen(mine, "rb", buffering=0) as screen:
        with os.fdopen(theirs, "wb") as terminal:
            ended = subprocess.run(
                command, cwd=repository.path, env=seen, stdin=subprocess.DEVNULL, stdout=terminal
            )
            terminal.write(b".")
        shown = screen.read(4096).decode()
    assert ended.returncode == 1
    assert "`\\uae30\\ub2a5` is not a type" in shown
