"""`gflow check commits`: the messages of a range, of everything, of commits named one by one."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from gitflow_guard.checks.baseline import without_baseline
from gitflow_guard.checks.commits import Wanted, check_commits
from gitflow_guard.checks.report import Report
from gitflow_guard.checks.reword import rewording
from gitflow_guard.cli.conclude import conclude
from gitflow_guard.cli.options import ReportFormat, ReportFormatOption
from gitflow_guard.cli.read import STANDARD_INPUT, read
from gitflow_guard.errors import misused
from gitflow_guard.git.dates import from_its_beginning, is_unknown
from gitflow_guard.git.run import decode
from gitflow_guard.report.plain import encodable
from gitflow_guard.report.reword import rewording_text
from gitflow_guard.session import Session
from gitflow_guard.words import language

RangeArgument = Annotated[
    str,
    typer.Argument(
        metavar="[RANGE|-]", help="As git log takes it [the branch's own]; - reads object ids."
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help="All commits of all branches.")]
SinceOption = Annotated[
    str, typer.Option("--since", metavar="DATE", help="Only those committed since then.")
]
RewordOption = Annotated[
    bool, typer.Option("--reword-plan", help="Print the git rebase -i list that mends them.")
]
# Commits are judged that were named, and not their history.
NAMED = ("--no-walk=unsorted",)


def commits(
    range: RangeArgument = "",
    everything: AllOption = False,
    since: SinceOption = "",
    reword_plan: RewordOption = False,
    format: ReportFormatOption = ReportFormat.text,
) -> None:
    """Check the messages of commits."""
    if range and everything:
        raise misused("range-or-all", range=range)
    if range.startswith("-") and range != STANDARD_INPUT:
        raise misused("range-bad", range=range)
    session = Session()
    wanted = named() if range == STANDARD_INPUT else ranged(session, range, everything=everything)
    if since and is_unknown(session.place.top, since):
        raise misused("since-unknown", since=since)
    if since and wanted.revisions:
        limit = f"--since-as-filter={from_its_beginning(since)}"
        wanted = wanted.replace(revisions=(*wanted.revisions, limit))
    wanted = wanted.replace(waivers=session.policy.waivers, today=today())
    wanted = without_baseline(wanted, session.policy.baseline, session.place.top)
    report = check_commits(session.place, wanted, session.book)
    if reword_plan:
        print_rewording(session, report)
    else:
        conclude(report, format)


def print_rewording(session: Session, report: Report) -> None:
    """Print the list for `git rebase -i`. Raises what `rewording` raises."""
    found = rewording(session.place.top, report.findings)
    policy = session.policy
    text = rewording_text(
        found, language(os.environ), lambda branch: policy.protection(branch).is_closed
    )
    sys.stdout.write(encodable(text, sys.stdout))


def named() -> Wanted:
    """The commits whose names standard input holds, a line each. Raises `range-bad`."""
    lines = [line.strip() for line in read(STANDARD_INPUT).split(b"\n")]
    names = [line for line in lines if line]
    odd = next((line for line in names if line.startswith((b"-", b"^"))), None)
    if odd is not None:
        raise misused("range-bad", range=decode(odd))
    # A tree or a file would be passed over without a word.
    return Wanted(NAMED if names else (), b"".join(name + b"^{commit}\n" for name in names))


def ranged(session: Session, range: str, *, everything: bool) -> Wanted:
    """The commits of a range, of all branches, or of the current branch alone."""
    if everything:
        return Wanted(all_branches(session))
    return Wanted((range,) if range else tuple(session.own_commits()))


def all_branches(session: Session) -> tuple[str, ...]:
    """What is on a branch, here or on a remote, or checked out; neither stashes nor notes."""
    head = ["HEAD"] if session.snapshot.head_oid else []
    return ("--branches", "--remotes", *head)


def today() -> str:
    """The day, as waivers name theirs."""
    import datetime as dt

    return dt.datetime.now(tz=dt.UTC).date().isoformat()
