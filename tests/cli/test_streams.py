"""Streams that a caller has closed."""

from __future__ import annotations

import shlex
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
