"""One gflow at a time in a repository; the lock goes with the process that holds it."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager

from gitflow_guard.errors import failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.git.place import Place

FILE = "gflow/lock"
PATIENCE = 10.0
PAUSE = 0.05


@contextmanager
def only_one(place: Place, doing: str, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the repository's lock; wait `patience` seconds for another gflow to end.

    Raises GflowError `locked`, which names the process that holds it. The kernel takes the lock
    back when the process ends, however it ends, so there are no stale ones.
    """
    path = os.path.join(place.common_dir, FILE)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem
    try:
        wait_for(descriptor, time.monotonic() + patience)
        try:
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()} {doing}\n".encode(), 0)
            yield
        finally:
            os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def wait_for(descriptor: int, deadline: float) -> None:
    """Take the lock, or say who has it when the time is up."""
    while not taken(descriptor):
        if time.monotonic() > deadline:
            holder = os.pread(descriptor, 200, 0).decode("utf-8", "replace").strip()
            raise failed("locked", holder=holder or "?")
        time.sleep(PAUSE)


def taken(descriptor: int) -> bool:
    """Whether the lock could be taken now."""
    try:
        import fcntl
    except ImportError:
        return taken_on_windows(descriptor)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def taken_on_windows(descriptor: int) -> bool:
    """The same where there is no flock: a byte far behind the text is locked."""
    import msvcrt

    locking = vars(msvcrt)
    os.lseek(descriptor, 1 << 20, os.SEEK_SET)
    try:
        locking["locking"](descriptor, locking["LK_NBLCK"], 1)
    except OSError:
        return False
    return True
