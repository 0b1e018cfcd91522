"""git spoken to line by line."""

from __future__ import annotations

import contextlib

from gitflow_guard.git.run import Completed, begin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Conversation:
    """A git process that is spoken to line by line (`update-ref --stdin`, `cat-file --batch`)."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        directory: str | None = None,
        changes: Mapping[str, str] | None = None,
    ) -> None:
        self._ended: Completed | None = None
        self._process = begin(arguments, directory=directory, changes=changes, apart=True)

    def tell(self, raw: bytes) -> None:
        """Send bytes. A process that has ended is noticed by the next `hear`."""
        if self._ended is not None:
            return
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.write(raw)
            self._process.stdin.flush()

    def tell_all(self, raw: bytes) -> None:
        """Send everything there is to say; what is heard may be read meanwhile."""
        self.tell(raw)
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()

    def hear(self) -> bytes:
        """The next line, without its end; empty when the process has ended."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip(b"\n")

    def read(self, size: int) -> bytes:
        """Exactly that many bytes, fewer only at the end."""
        assert self._process.stdout is not None
        return self._process.stdout.read(size)

    def until(self, mark: bytes) -> bytes:
        """All that comes up to a line that ends in `mark`, without it; less when it has ended."""
        assert self._process.stdout is not None
        lines = []
        for line in iter(self._process.stdout.readline, b""):
            lines.append(line)
            if line.endswith(mark):
                break
        return b"".join(lines).removesuffix(mark)

    def end(self) -> Completed:
        """Close its input and wait for the end; a second call gives the same."""
        if self._ended is None:
            if self._process.stdin is not None and self._process.stdin.closed:
                self._process.stdin = None
            out, err = self._process.communicate()
            self._ended = Completed(self._process.returncode, out, err)
        return self._ended
