"""Where a history is cut off: a shallow clone lacks what comes before some commits."""

from __future__ import annotations

import os

from gitflow_guard.errors import failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.place import Place


def cut_off_at(place: Place) -> frozenset[str]:
    """The commits whose parents are not here; none in a whole clone.

    Source: gitrepository-layout(5), "shallow".
    """
    path = os.path.join(place.common_dir, "shallow")
    try:
        with open(path, encoding="ascii", errors="replace") as file:
            return frozenset(line.strip() for line in file)
    except FileNotFoundError:
        return frozenset()
    except OSError as problem:
        raise failed("file-unreadable", path=path, problem=problem.strerror) from problem
