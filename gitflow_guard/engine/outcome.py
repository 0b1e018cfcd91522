"""What came of a plan."""

from __future__ import annotations

from gitflow_guard.record import Record

DONE = "done"
PLANNED = "planned"
PAUSED = "paused"
ABORTED = "aborted"


class Moved(Record):
    """A ref that moved; `old` or `new` is None when there was, or is, no such ref."""

    ref: str
    old: str | None
    new: str | None


class Conflicted(Record):
    """A path in conflict: in the merge of `source` into `branch`."""

    path: str
    kind: str
    branch: str
    source: str


class Rescued(Record):
    """A file whose content no commit has was written anew; the object holds what it was.

    Of a symbolic link that is the target.
    """

    path: str
    oid: str
    link: bool = False


class Outcome(Record):
    """`state` is `planned`, `done` or `paused`. `on` is the branch checked out at the end.

    `notes` are (code, values) pairs that the user should read. `interrupted` says that Ctrl-C
    came while the last steps were being done. `held` are the branches that a planned merge would
    not move: they hold its source already. `cancelled` says of an aborted one that the merge was
    given up by git, and gflow only found that.
    """

    state: str
    moved: tuple[Moved, ...] = ()
    conflicts: tuple[Conflicted, ...] = ()
    on: str = ""
    notes: tuple[tuple[str, dict[str, str]], ...] = ()
    interrupted: bool = False
    rescued: tuple[Rescued, ...] = ()
    held: tuple[str, ...] = ()
    cancelled: bool = False
