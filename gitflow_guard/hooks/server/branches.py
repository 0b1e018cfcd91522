"""The branches the server has, before the push."""

from __future__ import annotations

from gitflow_guard.git.run import git
from gitflow_guard.hooks.where import HEADS
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.hooks.server.received import Update


class Branches(Record):
    """`tips` are object ids by short name; `aliases` full names by the full name they stand for."""

    tips: dict[str, str]
    aliases: dict[str, str]

    def __hash__(self) -> int:
        return id(self)

    def resolved(self, update: Update) -> Update:
        """The update, with the branch that it moves."""
        return update.replace(moved=self.aliases.get(update.ref, update.ref))

    def after(self, updates: Sequence[Update]) -> Branches:
        """The branches as the push would leave them."""
        tips = dict(self.tips)
        for update in updates:
            if update.branch and update.deletes:
                tips.pop(update.branch, None)
            elif update.branch:
                tips[update.branch] = update.new
        return self.replace(tips=tips)

    def at(self, commit: str) -> tuple[str, ...]:
        """The branches whose tip is that commit."""
        return tuple(name for name, tip in self.tips.items() if tip == commit)


def read_branches(directory: str) -> Branches:
    """All of them, in one question."""
    asked = ["for-each-ref", "--format=%(objectname) %(refname)%00%(symref)", HEADS]
    tips: dict[str, str] = {}
    aliases: dict[str, str] = {}
    for line in git(asked, directory=directory).text.split("\n"):
        named, _, target = line.partition("\0")
        oid, _, ref = named.partition(" ")
        if target:
            aliases[ref] = target
        elif ref:
            tips[ref.removeprefix(HEADS)] = oid
    return Branches(tips, aliases)
