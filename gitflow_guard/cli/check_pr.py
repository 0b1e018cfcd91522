"""`gflow check pr`: a pull request, judged by the policy of the branch it goes to."""

from __future__ import annotations

import os
import time
from typing import Annotated

import typer

from gitflow_guard.checks.pull_request import Asked, check_pull_request
from gitflow_guard.ci.change import number as is_number
from gitflow_guard.cli.check_commits import today
from gitflow_guard.cli.conclude import conclude
from gitflow_guard.cli.options import ReportFormat, ReportFormatOption
from gitflow_guard.errors import failed, misused
from gitflow_guard.git.remotes import only_remote
from gitflow_guard.report.plain import diagnostics
from gitflow_guard.rules.reference_name import problem_with
from gitflow_guard.session import Session
from gitflow_guard.words import language, say


def pr(
    source: Annotated[str, typer.Option("--source", metavar="BRANCH", help="What is merged.")],
    target: Annotated[str, typer.Option("--target", metavar="BRANCH", help="What it goes into.")],
    title: Annotated[
        str, typer.Option("--title", metavar="TITLE", help="Its title, the header of a squash.")
    ] = "",
    number: Annotated[
        str, typer.Option("--number", metavar="N", help="Its number, which a squash adds: (#N).")
    ] = "",
    base: Annotated[
        str, typer.Option("--base", metavar="SHA", help="The target's tip (default: as known).")
    ] = "",
    head: Annotated[
        str, typer.Option("--head", metavar="SHA", help="The source's tip (default: as known).")
    ] = "",
    format: ReportFormatOption = ReportFormat.text,
) -> None:
    """Check a pull request: names, direction, commits, title; by the target's policy."""
    for name in (source, target):
        if problem_with(name):
            raise misused("request-bad-name", name=name)
    if number and not is_number(number):
        raise misused("request-bad-number", number=number)
    session = Session()
    asked = Asked(
        source=source,
        target=target,
        title=title,
        header=f"{title} (#{number})" if title and number else title,
        base=given(session, base) or tip(session, target, here_first=False),
        head=given(session, head) or tip(session, source, here_first=True),
        today=today(),
        now=time.time(),
    )
    both_here(asked)
    found, whole = session.found_for(asked.base, target, (source, target))
    report = check_pull_request(asked, found, session.repository)
    session.close()
    if not whole:
        note = say(language(os.environ), "ci-policy-broken", {"branch": target})
        diagnostics().line(note, "heed")
    conclude(report, format)


def both_here(asked: Asked) -> None:
    """Raise `request-not-here` with the branches of which no commit is known."""
    ends = ((asked.head, asked.source, "--head"), (asked.base, asked.target, "--base"))
    missing = [(name, option) for oid, name, option in ends if not oid]
    if missing:
        names, options = zip(*missing, strict=True)
        raise failed("request-not-here", names=names, options=options)


def given(session: Session, revision: str) -> str:
    """The commit somebody named, or nothing where none was. Raises `range-unresolved`."""
    if not revision:
        return ""
    oid = session.repository.resolve(revision)
    if not oid:
        raise failed("range-unresolved", range=[revision], problem=revision)
    return oid


def tip(session: Session, branch: str, *, here_first: bool) -> str:
    """The commit of a branch, here or on the remote; nothing where it is not known."""
    refs = [f"refs/remotes/{only_remote(session.place.top)}/{branch}", f"refs/heads/{branch}"]
    if here_first:
        refs.reverse()
    return next(filter(None, map(session.repository.resolve, refs)), "")
