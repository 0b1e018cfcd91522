"""Lets gflow's own hooks know what gflow is about to do, and nothing else as gflow's own.

An environment variable would be inherited by whatever the hooks run; a file names the exact object
ids and refs, and is gone when that is over. `hooks/expected.py` reads it.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress

from gitflow_guard.errors import failed
from gitflow_guard.git.run import encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from gitflow_guard.git.place import Place
    from gitflow_guard.git.transaction import Update

EXPECTED_PUSH = "gflow/expected-push"
EXPECTED_MOVES = "gflow/expected-moves"
FILES = (EXPECTED_PUSH, EXPECTED_MOVES)


@contextmanager
def announcing(place: Place, name: str, text: str) -> Iterator[None]:
    """Keep a file for a while. Raises `file-unwritable`."""
    path = os.path.join(place.common_dir, *name.split("/"))
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(encode(text))
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            os.unlink(path)


def announcing_moves(place: Place, updates: Sequence[Update]) -> AbstractContextManager[None]:
    """Let the reference-transaction hook know these very moves while git prepares them.

    That is the only moment at which the hook can refuse.
    """
    zeros = "0" * max((len(oid) for u in updates for oid in (u.old, u.new)), default=40)
    lines = (f"{u.old or zeros} {u.new or zeros} {u.ref}\n" for u in updates)
    return announcing(place, EXPECTED_MOVES, "".join(lines))
