"""What gflow itself is about to do, told to its own hooks by a file that lives for one operation.

The engine writes the exact lines and removes the file afterwards. An environment variable would
leak into whatever the user's own hooks and editors start.
"""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import lines_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.hooks.where import Place

PUSH = "expected-push"


def is_expected(place: Place, name: str, lines: Iterable[str]) -> bool:
    """Whether each line, `<object id> <full reference>`, was announced, and there is one."""
    wanted = set(lines)
    return bool(wanted) and wanted <= set(lines_of(os.path.join(place.common, "gflow", name)))
