"""A plan: everything an operation will do, as data, decided before the first effect."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Notes = tuple[tuple[str, dict[str, Any]], ...]

LATEST = "latest:"


class Step(Record):
    """One effect of a plan; `action` is its name in JSON."""

    action: str = ""


Pairs = tuple[tuple[str, str], ...]


class Merge(Step):
    """Bring `source` into a branch without touching a working tree.

    `onto` is the commit the branch is at; `exists` is False when the branch is only on the
    remote and is made here by this step. `source` is an object id, or `latest:BRANCH` for what
    an earlier step of the plan made of that branch. `strategy` is `merge`, `squash`, `rebase`
    or `ff`; `rebase-onto` replays the branch's own commits on `source`. `message` is verbatim.
    `record` are settings to write, as (key, value) pairs.
    """

    branch: str = ""
    onto: str = ""
    exists: bool = True
    source: str = ""
    source_name: str = ""
    strategy: str = "merge"
    message: str = ""
    sign: bool = False
    record: Pairs = ()
    action: str = "merge"


class Tag(Step):
    """Put an annotated tag on `latest:BRANCH` or on an object id."""

    name: str = ""
    on: str = ""
    message: str = ""
    sign: bool = False
    action: str = "tag"


class Gate(Step):
    """Run a program on what the branches become; nothing moves unless it ends with 0.

    `command` is the program and its arguments, run without a shell in a worktree of its own.
    """

    branches: tuple[str, ...] = ()
    command: tuple[str, ...] = ()
    action: str = "gate"


class DeleteBranch(Step):
    """Delete a branch that is at `oid`, and the settings recorded of it, (key, value) pairs."""

    branch: str = ""
    oid: str = ""
    forget: Pairs = ()
    action: str = "delete-branch"


class CreateBranch(Step):
    """Create a branch at `oid` and record the branch it goes back to.

    `base_oid` is the base's commit where that is what a start was planned by, else empty.
    `into` is where a finish would take it as things stand; for the user to read. `record` are
    the settings to write, as (key, value) pairs.
    """

    branch: str = ""
    oid: str = ""
    base: str = ""
    base_oid: str = ""
    into: tuple[str, ...] = ()
    record: Pairs = ()
    action: str = "create-branch"


class SwitchTo(Step):
    """Have `branch` checked out at the end.

    `leaving` is the branch checked out at the start (empty when HEAD is detached), `leaving_oid`
    its commit.
    """

    branch: str = ""
    leaving: str = ""
    leaving_oid: str = ""
    action: str = "switch"


class Push(Step):
    """Push to `remote`, all or nothing: short names of branches and tags, and deletions."""

    remote: str = ""
    branches: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    deletions: tuple[str, ...] = ()
    action: str = "push"


class Stay(Step):
    """A branch that other steps name and that stays at `oid`."""

    branch: str = ""
    oid: str = ""
    action: str = "stay"


class PutBack(Step):
    """Have a branch that is at `onto` be at `oid`, whichever way that lies."""

    branch: str = ""
    oid: str = ""
    onto: str = ""
    action: str = "put-back"


class Remember(Step):
    """Write settings of branches, (key, value) pairs; `forget` are the values these replace."""

    record: Pairs = ()
    forget: Pairs = ()
    action: str = "record"


class Plan(Record):
    """One operation. `notes` are (code, values) pairs the user should read when it is done."""

    operation: str
    branch: str
    steps: tuple[Step, ...]
    notes: Notes = ()
