"""The commands of gflow's that do a thing right, as one types them."""

from __future__ import annotations

from shlex import quote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.policy.model import BranchKind


def start_of(kind: BranchKind) -> str:
    """The command that starts one; a version is found by gflow, a name is not."""
    return f"gflow {quote(kind.name)} start" + ("" if kind.version != "none" else " NAME")


def start_as(kind: BranchKind, name: str) -> str:
    """The same with a name."""
    return f"gflow {quote(kind.name)} start" + (f" {name}" if kind.version == "none" else "")


def finish_of(kind: BranchKind, branch: str) -> str:
    """The command that finishes a topic branch."""
    return f"gflow {quote(kind.name)} finish {quote(branch.removeprefix(kind.prefix))}"


def update_of(kind: BranchKind, branch: str) -> str:
    """The command that brings what its base has got into a topic branch."""
    return f"gflow {quote(kind.name)} update {quote(branch.removeprefix(kind.prefix))}"
