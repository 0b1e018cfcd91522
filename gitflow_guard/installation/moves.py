"""Changes of files that happen all or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress

from gitflow_guard.errors import failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

NEW = ".new-by-gflow"
OLD = ".old-by-gflow"


class Moves:
    """A context in which files change; leaving it by an error puts every one of them back.

    At no moment is a hook that was there missing for longer than two renames. Raises GflowError
    `hooks-change-failed` in place of an OSError.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._undo: list[Callable[[], None]] = []
        self._kept: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        steps = [self._discard_kept] if error is None else self._undo[::-1]
        for step in steps:
            # One step that fails must not keep the others from putting back what they can.
            with suppress(OSError):
                step()
        if isinstance(error, OSError):
            problem = f"{error.filename}: {error.strerror}" if error.filename else str(error)
            raise failed("hooks-change-failed", problem=problem, folder=self.folder) from error

    def make_folder(self, path: str) -> None:
        """Make a folder."""
        os.mkdir(path)
        self._undo.append(lambda: os.rmdir(path))

    def write(self, path: str, raw: bytes, mode: int) -> None:
        """Put a file in place, over what is there."""
        new = path + NEW
        self._undo.append(lambda: discard(new))
        with open(new, "wb") as file:
            file.write(raw)
        os.chmod(new, mode)
        self.rename(new, path)

    def rename(self, old: str, new: str) -> None:
        """Rename a file, over what is there."""
        if os.path.lexists(new):
            kept = new + OLD
            shutil.copy2(new, kept, follow_symlinks=False)
            self._kept.append(kept)
            self._undo.append(lambda: os.replace(kept, new))
        os.replace(old, new)
        self._undo.append(lambda: os.replace(new, old))

    def remove(self, path: str) -> None:
        """Remove a file."""
        kept = path + OLD
        os.replace(path, kept)
        self._kept.append(kept)
        self._undo.append(lambda: os.replace(kept, path))

    def _discard_kept(self) -> None:
        for path in self._kept:
            os.unlink(path)


def discard(path: str) -> None:
    """Remove a file that may not be there."""
    if os.path.lexists(path):
        os.unlink(path)
