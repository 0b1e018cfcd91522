"""What gflow itself is about to do, told to its own hooks by a file that lives for one operation.

The engine writes the exact lines and removes the file afterwards. An environment variable would
leak into whatever the user's own hooks and editors start.
"""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import lines_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place

PUSH = "expected-push"
MOVES = "expected-moves"


def announced(place: Place, name: str) -> frozenset[str]:
    """The lines that gflow has announced.

    Those of a push are `<object id> <full reference>`, of moves `<old> <new> <full reference>`.
    """
    return frozenset(lines_of(os.path.join(place.common, "gflow", name)))
