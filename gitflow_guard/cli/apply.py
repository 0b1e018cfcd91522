"""`gflow apply FILE`: a plan that was printed before, carried out now."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import DryRunOption, Format, FormatOption
from gitflow_guard.cli.read import read
from gitflow_guard.errors import misused
from gitflow_guard.flow.allowed import allowed
from gitflow_guard.flow.expected import as_planned
from gitflow_guard.flow.plan import Plan
from gitflow_guard.flow.plan_data import plan_of_data
from gitflow_guard.session import Session

app = new_app()


@app.command()
def apply(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="What gflow plan has printed.")],
    dry_run: DryRunOption = False,
    format: FormatOption = Format.text,
) -> None:
    """Carry a printed plan out, unless a branch or tag it names has moved since."""
    session = Session()
    plan = plan_of_data(parsed(read(file)))

    def checked() -> Plan:
        as_planned(plan, session.snapshot, session.policy.remote)
        allowed(plan, session.snapshot, session.policy)
        return plan

    carry_out(session, plan.operation, checked, dry_run=dry_run, format=format)


def parsed(raw: bytes) -> Any:
    """JSON's content. Raises `plan-unreadable`."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as problem:
        raise misused("plan-unreadable", problem=str(problem)) from problem
