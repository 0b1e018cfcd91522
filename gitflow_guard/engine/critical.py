"""The few steps that must not be cut apart by Ctrl-C."""

from __future__ import annotations

import signal
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

HELD_BACK = ("SIGINT", "SIGTERM", "SIGHUP")


@contextmanager
def uninterrupted() -> Iterator[list[int]]:
    """Hold SIGINT, SIGTERM and SIGHUP back until the block has ended; yields those that came.

    When the block ends well it is for the caller to say that it did, and then to stop. When it
    ends with an error after a signal, that signal is the reason: KeyboardInterrupt is raised.
    """
    received: list[int] = []
    signals = [getattr(signal, name) for name in HELD_BACK if hasattr(signal, name)]
    before = {each: signal.signal(each, lambda n, _frame: received.append(n)) for each in signals}
    try:
        yield received
    except Exception as reason:
        if received:
            raise KeyboardInterrupt from reason
        raise
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
