"""git at work while this program does something else."""

from __future__ import annotations

from gitflow_guard.git.run import NOTHING, Completed, begin, completion, git_failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Begun:
    """A git process that works while this program does something else."""

    def __init__(self, arguments: Sequence[str], *, directory: str) -> None:
        self._arguments = arguments
        self._process = begin(arguments, directory=directory, stdin=NOTHING)

    def completed(self) -> Completed:
        """Wait for the end. Raises GflowError `git-failed`."""
        done = completion(self._process, None)
        if done.code != 0:
            raise git_failed(self._arguments, done)
        return done

    def drop(self) -> None:
        """Nobody will ask for the end."""
        self._process.terminate()
        self._process.communicate()
