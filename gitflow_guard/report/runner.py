"""Text for the log of a CI, whose runner reads commands in it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# Gitea and Forgejo set what GitHub sets, as their runners read the same.
READERS = ("GITHUB_ACTIONS", "TF_BUILD")


def is_read(environment: Mapping[str, str]) -> bool:
    """Whether a runner reads what is printed, on either stream."""
    return any(environment.get(name) for name in READERS)


def defused(line: str) -> str:
    """The line with nothing left that a runner would do.

    Sources: `::command::` at the beginning of a line and `##[command]` anywhere are GitHub's
    (actions/runner, ActionCommand.cs), `##vso[command]` anywhere is Azure's (Logging commands).
    """
    shown = line.replace("##[", "# #[").replace("##vso[", "# #vso[")
    bare = shown.lstrip()
    if not bare.startswith("::"):
        return shown
    return shown[: len(shown) - len(bare)] + ": " + bare[1:]
