"""Being let through: only those whom the server names, with a reason, and on the record."""

from __future__ import annotations

import os

from gitflow_guard.errors import refused
from gitflow_guard.words import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.server.pusher import Pusher
    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.hooks.server.settings import Settings
    from gitflow_guard.hooks.where import Place

# As in `git push -o gflow.bypass="the reason"`.
OPTION = "gflow.bypass"
RECORD = "bypasses"
LONGEST = 500


def reason_among(options: Sequence[str]) -> str | None:
    """The reason that was given, on one line; None where nobody asks to be let through."""
    asked = [option.partition("=") for option in options]
    reasons = (" ".join(value[:LONGEST].split()) for name, _, value in asked if name == OPTION)
    return next(reasons, None)


def denied(settings: Settings, pusher: Pusher, reason: str) -> GflowError | None:
    """Why they are not let through; None when they are."""
    if not pusher.is_among(settings.bypassers):
        return refused("server-bypass-denied", name=pusher.name or "?")
    return None if reason else refused("server-bypass-reason")


def write_down(place: Place, pusher: Pusher, reason: str, updates: Sequence[Update]) -> None:
    """Add the push to the record: a line for each reference. Raises OSError."""
    import time

    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    path = os.path.join(place.common, "gflow", RECORD)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    lines = (
        "\t".join(map(printable, (now, pusher.name, each.old, each.new, each.ref, reason)))
        for each in updates
    )
    with open(path, "a", encoding="utf-8", errors="backslashreplace") as file:
        file.write("".join(f"{line}\n" for line in lines))
