"""Git processes that may outlive gflow: the journal knows their numbers.

The number need not survive a power cut, which the process does not either; so it costs no fsync.
"""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress

from gitflow_guard.errors import GflowError, failed
from gitflow_guard.git.run import POSIX, Completed, git_failed, verb
from gitflow_guard.git.transaction import Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gitflow_guard.engine.journal import Entry

PATIENCE = 10.0
PAUSE = 0.02
# Numbers are given again by the system; one this old says nothing.
AGE = 3600.0
# The commands that take the index, which the journal has to know before they do.
INDEX = ("read-tree", "switch", "merge", "cherry-pick", "update-index", "checkout-index",
         "sparse-checkout")  # fmt: skip


def watched(
    arguments: Sequence[str],
    entry: Entry,
    *,
    directory: str,
    stdin: bytes = b"",
    changes: Mapping[str, str] | None = None,
    accept: Sequence[int] = (0,),
) -> Completed:
    """Run git, out of reach of Ctrl-C, its process in the journal; otherwise as `git.run.git`."""
    completed = ended(arguments, entry, directory, stdin, changes)
    if completed.code == -signal.SIGINT:
        # It came before the new process had left our group, and so before it was git.
        completed = ended(arguments, entry, directory, stdin, changes)
    if accept and completed.code not in accept:
        raise git_failed(arguments, completed)
    return completed


def ended(
    arguments: Sequence[str],
    entry: Entry,
    directory: str,
    stdin: bytes,
    changes: Mapping[str, str] | None,
) -> Completed:
    """How git ended."""
    command = verb(arguments)
    with suppress(GflowError):
        if command in INDEX:
            entry.note("process", durable=False, git=command)
    process = Process(arguments, directory=directory, changes=changes)
    with suppress(GflowError):
        entry.note("process", durable=False, git=command, pid=process.pid)
    process.tell_all(stdin)
    return process.end()


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
