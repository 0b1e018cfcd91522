"""Git processes that may outlive gflow: the journal knows their numbers.

The number need not survive a power cut, which the process does not either; so it costs no fsync.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress

from gitflow_guard.errors import GflowError, failed
from gitflow_guard.git.run import POSIX, Completed, git_failed
from gitflow_guard.git.transaction import Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.engine.journal import Entry

PATIENCE = 10.0
PAUSE = 0.02
# Numbers are given again by the system; one this old says nothing.
AGE = 3600.0


def watched(
    arguments: Sequence[str],
    entry: Entry,
    *,
    directory: str,
    stdin: bytes = b"",
    accept: Sequence[int] = (0,),
) -> Completed:
    """Run git, out of reach of Ctrl-C, its process in the journal; otherwise as `git.run.git`."""
    process = Process(arguments, directory=directory)
    with suppress(GflowError):
        entry.note("process", durable=False, pid=process.pid)
    process.tell_all(stdin)
    completed = process.end()
    if accept and completed.code not in accept:
        raise git_failed(arguments, completed)
    return completed


def wait_for_processes(entry: Entry) -> None:
    """Wait for what the operation has started. Raises GflowError `still-running`."""
    recent = time.time() - AGE
    pids = {event["pid"] for event in entry.events if "pid" in event and event["at"] > recent}
    deadline = time.monotonic() + PATIENCE
    while alive := [pid for pid in pids if is_alive(pid)]:
        if time.monotonic() > deadline:
            raise failed("still-running", pid=alive[0])
        time.sleep(PAUSE)


def is_alive(pid: int) -> bool:
    """Whether there is a git process of this number, which is not merely waiting to be buried."""
    if not POSIX:
        return False
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            _, _, rest = file.read().partition(b"(")
    except OSError:
        # There is no /proc on a Mac.
        return True
    name, _, state = rest.rpartition(b") ")
    return name.startswith(b"git") and state[:1] not in (b"Z", b"X")
