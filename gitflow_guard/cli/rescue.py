"""`gflow rescue`: commits off a protected branch, and files back from a refused move."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Annotated

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import DryRunOption, Format, FormatOption
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan

app = new_app()
HEADS = "refs/heads/"
# Where hooks/references/left_behind.py writes down what a refused move has left.
LEFT = "gflow/left"


@app.command()
def rescue(
    name: Annotated[
        str, typer.Argument(help="The new topic branch; else named by the first commit.")
    ] = "",
    branch: Annotated[
        str, typer.Option("--branch", help="The protected branch, if not the current one.")
    ] = "",
    dry_run: DryRunOption = False,
    format: FormatOption = Format.text,
) -> None:
    """Move a protected branch's own commits to a topic branch, and put the branch back."""
    session = Session()
    planned: list[str] = []

    def make_plan() -> Plan:
        from gitflow_guard.flow.rescue import RescueRequest
        from gitflow_guard.planning.rescue import plan

        request = RescueRequest(name=name, branch=branch)
        made = plan(session, request, recorded(session), left_in(session))
        planned.append(made.operation)
        return made

    carry_out(session, "branch.rescue", make_plan, dry_run=dry_run, format=format)
    # Where commits came first, what is left is for the next one: HEAD names the same commit.
    if not dry_run and "branch.rescue" not in planned:
        with suppress(FileNotFoundError):
            os.unlink(os.path.join(session.place.git_dir, *LEFT.split("/")))


def recorded(session: Session) -> dict[str, str]:
    """Where gflow's own operations have brought branches, the last one of each."""
    from gitflow_guard.engine.journal import Journal

    found: dict[str, str] = {}
    for entry in Journal(session.place).entries():
        moving = entry.last("moving") if entry.state == "done" else None
        for update in moving["transition"]["updates"] if moving else ():
            if update["ref"].startswith(HEADS):
                found.setdefault(update["ref"].removeprefix(HEADS), update["new"])
    return {branch: oid for branch, oid in found.items() if oid}


def left_in(session: Session) -> str:
    """The commit whose files a refused move has left here; none since HEAD has moved."""
    path = os.path.join(session.place.git_dir, *LEFT.split("/"))
    try:
        with open(path, encoding="ascii") as file:
            target, _, head = file.read().strip().partition(" ")
    except (OSError, ValueError):
        return ""
    known = head == session.snapshot.head_oid and session.repository.resolve(target) == target
    return target if known and session.snapshot.dirty else ""
