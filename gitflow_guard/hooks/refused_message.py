"""A refused message is not lost: it is kept, and the command that takes it up again is told."""

from __future__ import annotations

import os

from gitflow_guard.rules.cleanup import cleaned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.rules.cleanup import Reading

FILE = "gflow/refused-message"
COMMAND = f'git commit -e -F "$(git rev-parse --git-path {FILE})"'


def keep(place: Place, raw: bytes, reading: Reading) -> str:
    """Keep the message as git would have stored it; the command, or nothing where it cannot be.

    Neither comments nor the diff of `commit --verbose` are kept: taken up again, they would be
    text.
    """
    path = os.path.join(place.directory, *FILE.split("/"))
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(cleaned(raw, reading))
    except OSError:
        return ""
    return COMMAND
