"""What a policy file says, read and checked once: that costs a hook more than all else it does.

Kept in the git directory, which is trusted as the hooks in it are, beside the very bytes it was
read from and the version of gflow that read them. What is damaged, or another's, is read anew.
"""

from __future__ import annotations

import marshal
import os

from gitflow_guard import __version__
from gitflow_guard.errors import GflowError
from gitflow_guard.hooks.where import content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.hooks.where import Place

FILE = "policy-cache"
FORMAT = 2
PRIME = 2**61 - 1
SIZE = 8


def remembered(place: Place, raw: bytes) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """The mapping in these bytes, and its commit rules; None when not known."""
    try:
        kept = content(path_of(place)) or b""
    except GflowError:
        return None
    if kept[:SIZE] != checksum(kept[SIZE:]):
        return None
    try:
        key, given, commits = marshal.loads(kept[SIZE:])  # noqa: S302 - of our own making
    except (EOFError, TypeError, ValueError):
        return None
    return (given, commits) if key == key_of(raw) else None


def remember(place: Place, raw: bytes, given: dict[str, Any], commits: dict[str, Any]) -> None:
    """Keep it, where it can be kept: a date is not, and a folder may be read-only."""
    path = path_of(place)
    new = f"{path}.{os.getpid()}"
    try:
        packed = marshal.dumps((key_of(raw), given, commits))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(new, "wb") as file:
            file.write(checksum(packed) + packed)
        os.replace(new, path)
    except (OSError, ValueError):
        remove(new)


def remove(path: str) -> None:
    """Remove what was written in part."""
    try:
        os.unlink(path)
    except OSError:
        return


def path_of(place: Place) -> str:
    """Where it is kept, for all worktrees."""
    return os.path.join(place.common, "gflow", FILE)


def key_of(raw: bytes) -> tuple[int, str, bytes]:
    """What has to be the same for it to hold."""
    return FORMAT, __version__, raw


def checksum(packed: bytes) -> bytes:
    """A power cut can leave zeros, or half a file, where there was to be a whole one."""
    return ((int.from_bytes(packed, "big") + len(packed) + 1) % PRIME).to_bytes(SIZE, "big")
