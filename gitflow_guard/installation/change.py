"""What became of a hook's file."""

from __future__ import annotations

from gitflow_guard.record import Record


class HookChange(Record):
    """What became of one file.

    `change` is `installed`, `chained` (installed, and the hook that was there runs before it),
    `kept` (installed, and the hook that was there is kept but does not run, as it did not
    before), `updated`, `current`, `called` (another's, which runs gflow: nothing was done); of an
    uninstallation `removed` or `restored`.
    """

    name: str
    change: str
