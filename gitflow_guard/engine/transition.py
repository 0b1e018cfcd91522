"""A change of refs, of what is checked out, and of recorded settings: data, and reversible."""

from __future__ import annotations

from gitflow_guard.git.transaction import Update
from gitflow_guard.record import Record, to_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class HeadMove(Record):
    """What is checked out, before and after. An empty branch is a detached HEAD."""

    leaving: str
    leaving_oid: str
    landing: str
    landing_oid: str

    def reversed(self) -> HeadMove:
        """The way back."""
        return HeadMove(self.landing, self.landing_oid, self.leaving, self.leaving_oid)


class Setting(Record):
    """A key of git's local configuration, its value before and after; None where it is not set."""

    key: str
    old: str | None
    new: str | None


class Transition(Record):
    """`reason` is what the reflogs say. `head` is None when what is checked out stays."""

    reason: str
    updates: tuple[Update, ...]
    head: HeadMove | None
    settings: tuple[Setting, ...] = ()

    def reversed(self, reason: str) -> Transition:
        """The transition that takes everything back."""
        return Transition(
            reason,
            tuple(Update(update.ref, update.old, update.new) for update in self.updates),
            self.head.reversed() if self.head else None,
            tuple(Setting(setting.key, setting.new, setting.old) for setting in self.settings),
        )

    def data(self) -> dict[str, Any]:
        """As JSON can hold it."""
        data: dict[str, Any] = to_data(self)
        return data


def transition_of(data: dict[str, Any]) -> Transition:
    """What `Transition.data` gave."""
    head = data["head"]
    return Transition(
        data["reason"],
        tuple(Update(**update) for update in data["updates"]),
        HeadMove(**head) if head else None,
        tuple(Setting(**setting) for setting in data["settings"]),
    )
