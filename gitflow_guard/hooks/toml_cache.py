"""A policy file's content, parsed once: `tomllib` costs a hook more than all else it does.

Kept as JSON beside the very text it was read from, in the git directory, which is trusted as
the hooks in it are. Only the reading is spared; the mapping is checked anew each time.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress

from gitflow_guard.errors import GflowError
from gitflow_guard.hooks.where import content
from gitflow_guard.policy.find import toml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.hooks.where import Place

FILE = "policy-cache.json"


def parsed(place: Place, raw: bytes, origin: str) -> dict[str, Any]:
    """The mapping a TOML file holds. Raises GflowError `policy-unreadable`."""
    path = os.path.join(place.common, "gflow", FILE)
    text = raw.decode("utf-8", "surrogateescape")
    known = remembered(path, text)
    if known is not None:
        return known
    given = toml(raw, origin)
    remember(path, text, given)
    return given


def remembered(path: str, text: str) -> dict[str, Any] | None:
    """What was kept for this very text; None for another, or for what is damaged."""
    try:
        kept = json.loads(content(path) or b"null")
    except (GflowError, OSError, ValueError, RecursionError):
        return None
    if not isinstance(kept, dict) or kept.get("text") != text:
        return None
    given = kept.get("given")
    return given if isinstance(given, dict) else None


def remember(path: str, text: str, given: dict[str, Any]) -> None:
    """Keep it, where it can be kept: a date has no JSON, a folder may be read-only."""
    new = f"{path}.{os.getpid()}"
    try:
        raw = json.dumps({"text": text, "given": given}).encode()
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(new, "wb") as file:
            file.write(raw)
        os.replace(new, path)
    except (OSError, TypeError, ValueError):
        with suppress(OSError):
            os.unlink(new)
