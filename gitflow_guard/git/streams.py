"""git read as it prints: a history is longer than memory should be."""

from __future__ import annotations

import contextlib

from gitflow_guard.git.run import Completed, begin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

    from gitflow_guard.git.run import Process

# Bytes, where the system can (F_SETPIPE_SZ of fcntl(2)); that many need no privilege. With the
# usual 64 KB git waits while this program looks at what it has read.
PIPE_SIZE = 1 << 20


class Stream:
    """One git process, read as it prints; it has to read all of `stdin` before."""

    def __init__(self, arguments: Sequence[str], *, directory: str, stdin: bytes = b"") -> None:
        self._process = begin(arguments, directory=directory, pipe_size=PIPE_SIZE)
        feed(self._process.stdin, stdin)

    def read(self, size: int) -> bytes:
        """That many bytes, fewer only at the end."""
        assert self._process.stdout is not None
        return self._process.stdout.read(size)

    def end(self) -> Completed:
        """How it has ended, after all was read."""
        return how_ended(self._process)

    def drop(self) -> None:
        """Nobody reads on."""
        stop(self._process)


class Pipe:
    """Two git processes: the second reads what the first prints, this program what it makes of it.

    `stdin` is for the first, which has to read all of it before it prints.
    """

    def __init__(
        self, first: Sequence[str], second: Sequence[str], *, directory: str, stdin: bytes = b""
    ) -> None:
        self._first = begin(first, directory=directory, pipe_size=PIPE_SIZE)
        listed = self._first.stdout
        self._second = begin(second, directory=directory, stdin=listed, pipe_size=PIPE_SIZE)
        assert listed is not None
        # Else the first would not notice that the second has gone.
        listed.close()
        feed(self._first.stdin, stdin)

    def read(self, size: int) -> bytes:
        """That many bytes, fewer only at the end."""
        assert self._second.stdout is not None
        return self._second.stdout.read(size)

    def listing(self) -> Completed:
        """How the first has ended."""
        return how_ended(self._first)

    def drop(self) -> None:
        """Nobody reads on."""
        stop(self._second)
        stop(self._first)


def feed(stdin: IO[bytes] | None, raw: bytes) -> None:
    """Give it all there is to read; that it has ended already is told when it is asked how."""
    assert stdin is not None
    with contextlib.suppress(OSError):
        stdin.write(raw)
        stdin.close()


def how_ended(process: Process) -> Completed:
    """Its exit code and what it said of errors; what it printed was read before."""
    assert process.stderr is not None
    err = process.stderr.read()
    return Completed(process.wait(), b"", err)


def stop(process: Process) -> None:
    """End it, read or not."""
    process.terminate()
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()
    process.wait()
