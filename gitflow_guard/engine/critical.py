"""The few steps that must not be cut apart by Ctrl-C."""

from __future__ import annotations

import signal
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HELD_BACK = ("SIGINT", "SIGTERM", "SIGHUP")


class LateInterrupt(KeyboardInterrupt):
    """Ctrl-C when what must not be cut apart is done; `code` names the sentence that says so."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@contextmanager
def uninterrupted(done: str = "interrupted-after") -> Iterator[list[int]]:
    """Hold SIGINT, SIGTERM and SIGHUP back until the block has ended; yields those that came.

    When the block ends well it is for the caller to say that it did, and then to stop; a Ctrl-C
    that comes before it could raises LateInterrupt with `done`. When it ends with an error after a
    signal, that signal is the reason: KeyboardInterrupt is raised.
    """
    received: list[int] = []
    signals = [getattr(signal, name) for name in HELD_BACK if hasattr(signal, name)]
    before = {each: signal.signal(each, lambda n, _frame: received.append(n)) for each in signals}
    try:
        yield received
        if before.get(signal.SIGINT) is signal.default_int_handler:
            before[signal.SIGINT] = late(done)
    except Exception as reason:
        if received:
            raise KeyboardInterrupt from reason
        raise
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def stop_if(received: list[int]) -> None:
    """Raise KeyboardInterrupt when a signal has come that was held back."""
    if received:
        raise KeyboardInterrupt


def late(code: str) -> Callable[[int, object], None]:
    """What takes Ctrl-C once the block has ended."""

    def act(number: int, frame: object) -> None:
        del number, frame
        raise LateInterrupt(code)

    return act
