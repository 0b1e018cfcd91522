"""How far a long reading is, shown where a person waits for it."""

from __future__ import annotations

import sys
from contextlib import contextmanager

from gitflow_guard.report.plain import wants_colour

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# It is not worth a bar before so many.
MANY = 5000


@contextmanager
def counting(title: str) -> Iterator[Callable[[int], None]]:
    """What it yields is told how many there are so far; shown on a terminal only, then gone."""
    if not wants_colour(sys.stderr):
        yield lambda _: None
        return
    bar = Bar(title)
    try:
        yield bar.told
    finally:
        bar.end()


class Bar:
    """A bar of rich's, which is loaded when there is much to count."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._shown: Shown | None = None

    def told(self, count: int) -> None:
        """So many were read."""
        if count < MANY:
            return
        if self._shown is None:
            self._shown = Shown(self._title)
        self._shown.update(count)

    def end(self) -> None:
        """Take it away."""
        if self._shown is not None:
            self._shown.stop()


class Shown:
    """The bar itself; nobody knows beforehand how much there is, so it moves to and fro."""

    def __init__(self, title: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        columns = (TextColumn("{task.description}", markup=False), BarColumn(),
                   TextColumn("{task.completed:,.0f}"))  # fmt: skip
        self._bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)
        self._task = self._bar.add_task(title, total=None)
        self._bar.start()

    def update(self, count: int) -> None:
        """So many were read."""
        self._bar.update(self._task, completed=count)

    def stop(self) -> None:
        """Take it away."""
        self._bar.stop()
