"""Planning, doing and telling: what every lifecycle command has in common."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager

import typer

from gitflow_guard.cli.options import Format
from gitflow_guard.engine.outcome import ABORTED, DONE, PAUSED, Outcome
from gitflow_guard.errors import INTERRUPTED, GflowError, refused
from gitflow_guard.errors import PAUSED as PAUSED_CODE
from gitflow_guard.flow.plan import Stay, SwitchTo
from gitflow_guard.flow.plan_data import data_of_plan
from gitflow_guard.record import to_data
from gitflow_guard.report.json_text import json_text
from gitflow_guard.report.lifecycle import (
    as_json,
    done_lines,
    paused_lines,
    refused_json,
)
from gitflow_guard.report.plain import diagnostics, output
from gitflow_guard.report.planned import planned_lines
from gitflow_guard.words import language, say
from gitflow_guard.words.error import describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.session import Session


def carry_out(
    session: Session,
    operation: str,
    make_plan: Callable[[], Plan],
    *,
    dry_run: bool,
    format: Format,
    fetch: bool = False,
) -> None:
    """Plan, then do it or only show it; leaves with the exit code of what came of it.

    `make_plan` itself loads what it needs: git looks at the repository meanwhile.
    With `fetch` the remote is looked at first, unless nothing is to be done.
    """

    def checked_plan() -> Plan:
        try:
            return make_plan()
        except GflowError as error:
            if error.code == "base-missing":
                from gitflow_guard.planning.unfetched import refuse_unfetched

                refuse_unfetched(session, error.values["branch"], ask=fetch)
            raise

    if session.planning:
        print_json(data_of_plan(checked_plan()))
        return
    try:
        with told(operation, format):
            if fetch and not dry_run:
                fetch_first(session)
            if fetch and dry_run:
                nothing_fetched(session)
            plan, outcome = planned_and_done(session, operation, checked_plan, dry_run=dry_run)
    finally:
        session.close()
    tell(plan, outcome, format)


@contextmanager
def told(operation: str, format: Format) -> Iterator[None]:
    """Have an error told on standard output too, where JSON is asked for."""
    try:
        yield
    except GflowError as error:
        if format is Format.json:
            lines = describe(error, language(os.environ))
            data = refused_json(operation, error.code, lines)
            if error.code == "halted":
                # Done in part: `continue` does the rest.
                data |= {"state": PAUSED, "moved": to_data(error.values["moved"])}
            print_json(data)
            error.told = True
        raise


def fetch_first(session: Session) -> None:
    """Fetch; without a network, work goes on with what is known, and that is said."""
    problem = session.fetch()
    if problem:
        values = {"remote": session.policy.remote, "problem": problem}
        diagnostics().line(say(language(os.environ), "fetch-failed", values), "heed")


def nothing_fetched(session: Session) -> None:
    """Say that a dry run goes by what is known of the remote, where there is one."""
    remote = session.policy.remote
    if remote in session.snapshot.remotes:
        diagnostics().line(say(language(os.environ), "fetch-left-out", {"remote": remote}), "heed")


def planned_and_done(
    session: Session, operation: str, make_plan: Callable[[], Plan], *, dry_run: bool
) -> tuple[Plan, Outcome]:
    """The plan, and what came of it or would; no other gflow comes between."""
    from gitflow_guard.engine.lock import only_one

    if dry_run:
        from gitflow_guard.engine.execute import predict

        plan = make_plan()
        return plan, predict(plan, session.repository)
    with only_one(session.place, operation):
        nothing_unfinished(session)
        session.repository.begin()
        session.look_again()
        from gitflow_guard.engine.execute import execute

        plan = make_plan()
        if moves_nothing(plan):
            return plan, switched(plan, session)
        return plan, execute(plan, session.repository, session.snapshot)


def moves_nothing(plan: Plan) -> bool:
    """Whether no ref changes. Then there is nothing to take back, and nothing to journal."""
    if plan.operation.endswith(".restore"):
        return False
    return all(isinstance(step, (Stay, SwitchTo)) for step in plan.steps)


def switched(plan: Plan, session: Session) -> Outcome:
    """Check out what such a plan has checked out."""
    from gitflow_guard.engine.critical import uninterrupted

    switches = [step for step in plan.steps if isinstance(step, SwitchTo)]
    with uninterrupted() as received:
        for switch in switches:
            session.check_out(switch.branch)
    on = switches[-1].branch if switches else ""
    return Outcome(DONE, on=on, notes=plan.notes, interrupted=bool(received))


def nothing_unfinished(session: Session) -> None:
    """No operation waits to be continued or aborted. Raises `unfinished`."""
    from gitflow_guard.engine.journal import Journal

    entry = Journal(session.place).unfinished()
    if entry is not None:
        values = {"operation": entry.events[0]["operation"], "branch": entry.events[0]["branch"]}
        raise refused(f"unfinished-{entry.state}", **values)


def tell(plan: Plan, outcome: Outcome, format: Format) -> None:
    """Print what came of it and leave."""
    lang = language(os.environ)
    if format is Format.json:
        print_json(as_json(plan, outcome))
    elif outcome.state == "planned":
        output().lines(planned_lines(plan, outcome, lang), "heed")
    elif outcome.state in (DONE, ABORTED):
        output().lines(done_lines(plan, outcome, lang), "good")
    if outcome.state == PAUSED:
        diagnostics().lines(paused_lines(plan, outcome, lang), "bad")
        raise typer.Exit(PAUSED_CODE)
    if outcome.interrupted:
        diagnostics().line(say(lang, "interrupted-after", {}), "heed")
        raise typer.Exit(INTERRUPTED)


def print_json(data: dict[str, Any]) -> None:
    """JSON, alone on standard output, in ASCII: no encoding can spoil it."""
    sys.stdout.write(json_text(data))
