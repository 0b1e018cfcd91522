"""`gflow ci`: finds out what the CI it runs on is about, and checks all that applies."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Annotated, NoReturn

import typer

from gitflow_guard.checks.ci_range import Range, range_of
from gitflow_guard.checks.ci_run import check_range, complete, nothing
from gitflow_guard.checks.report import Report
from gitflow_guard.ci.change import OTHER, PULL, PUSH, Change
from gitflow_guard.ci.find import Forge, change_of, forge_of, squashed
from gitflow_guard.cli.check_commits import today
from gitflow_guard.cli.ci_output import Outputs, reports
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import ReportFormat
from gitflow_guard.git.deepen import Deepening
from gitflow_guard.git.remotes import only_remote
from gitflow_guard.report import ci as report_ci
from gitflow_guard.report.json_text import json_text
from gitflow_guard.report.plain import output
from gitflow_guard.session import Session
from gitflow_guard.words import language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.policy.find import Found

app = new_app()
# Bytes; GitHub gives a payload 25 MB.
LARGEST = 32_000_000


@app.command()
def ci(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell what was found out; check nothing.")
    ] = False,
    fetch: Annotated[
        bool, typer.Option("--fetch/--no-fetch", help="Fetch what a shallow clone lacks.")
    ] = True,
    report: Annotated[
        list[str] | None,
        typer.Option("--report", metavar="FORMAT=FILE", help="Write a report too; repeatable."),
    ] = None,
    format: Annotated[
        ReportFormat | None,
        typer.Option("--format", help="How to print the report (default: as the CI shows best)."),
    ] = None,
) -> None:
    """Check what this CI run is about: a pull request, a merge queue, a push."""
    forge = forge_of(os.environ)
    also = reports(report or [])
    session = Session()
    change = change_of(os.environ, payload())
    if not forge.name:
        change = here(session)
    remote = only_remote(session.place.top)
    clone = Deepening(session.place, remote, may_fetch=fetch and bool(forge.name))
    chosen = format or ReportFormat(forge.format)
    try:
        found = range_of(change, session.policy, clone)
        if dry_run:
            tell(forge, change, found, chosen)
        judged = nothing(change)
        if found is not None:
            found, policy = with_policy(session, found)
            found = complete(found, policy.policy, clone, forge)
            judged = judge(session, forge, found, policy)
            if change.event == PULL and not forge.name:
                named = {"source": found.change.source, "target": found.change.target}
                found = found.replace(notes=(*found.notes, ("ci-here", named)))
    finally:
        session.close()
    Outputs(forge, change, found, chosen, also).conclude(judged, session.place.top)


def payload() -> dict[str, Any]:
    """The event's payload, where the CI gives one; empty when it cannot be read."""
    path = os.environ.get("GITHUB_EVENT_PATH", "")
    try:
        with open(path, "rb") as file:
            data = json.loads(file.read(LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def here(session: Session) -> Change:
    """Outside of a CI: the current branch as if it were to be merged where it goes."""
    snapshot, policy = session.snapshot, session.policy
    kind = policy.kind_of(snapshot.head)
    if not snapshot.head or not snapshot.head_oid:
        return Change("", OTHER)
    if kind is None or not kind.into or snapshot.head in policy.permanent():
        return Change("", PUSH, source=snapshot.head, head=snapshot.head_oid)
    base = snapshot.bases.get(snapshot.head, "")
    target = base if base and base != kind.base else kind.into[0]
    return Change("", PULL, source=snapshot.head, target=target, head=snapshot.head_oid)


def with_policy(session: Session, found: Range) -> tuple[Range, Found]:
    """The policy that counts: of the branch it goes to, not of what is to be judged."""
    oid, names = found.base or found.head, (found.change.source, found.change.target)
    if found.change.event != PULL:
        return found, session.found_at(oid, found.policy_of, names)
    policy, whole = session.found_for(oid, found.policy_of, names)
    notes = () if whole else (("ci-policy-broken", {"branch": found.policy_of}),)
    return found.replace(notes=(*found.notes, *notes)), policy


def judge(session: Session, forge: Forge, found: Range, policy: Found) -> Report:
    """The report on the range."""
    change = found.change
    makes = change.title and not change.unsquashed
    header = squashed(forge, change.title, change.number) if makes else ""
    return check_range(found, header, policy, session.repository, today(), time.time())


def tell(forge: Forge, change: Change, found: Range | None, format: ReportFormat) -> NoReturn:
    """Print what was found out, and leave."""
    lang = language(os.environ)
    if format is ReportFormat.json:
        data = {"schema": 1, "ci": report_ci.as_json(change, found, lang)}
        sys.stdout.write(json_text(data))
    else:
        for line in report_ci.lines(forge.title, change, found, lang):
            output().lines(line.splitlines())
    raise typer.Exit(0)
