"""`gflow check`: a message, a branch; commits and pull requests stand beside it."""

from __future__ import annotations

import os
import time
from typing import Annotated

import typer

from gitflow_guard.checks.branch import check_branch, wants_history
from gitflow_guard.checks.message import check_message, mended, reading
from gitflow_guard.cli.check_commits import commits
from gitflow_guard.cli.check_message_fix import conclude_mended
from gitflow_guard.cli.check_pr import pr
from gitflow_guard.cli.conclude import conclude
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import ReportFormat, ReportFormatOption
from gitflow_guard.cli.read import STANDARD_INPUT, read
from gitflow_guard.errors import GflowError, misused, refused
from gitflow_guard.git.run import encode
from gitflow_guard.policy.find import Sources, find
from gitflow_guard.policy.model import Policy
from gitflow_guard.rules.book import build
from gitflow_guard.session import Session

app = new_app("Check messages, branches and pull requests against the policy.")
app.command()(commits)
app.command()(pr)


@app.command()
def message(
    file: Annotated[
        str, typer.Argument(metavar="[FILE|-]", help="A message file as git writes it; - reads it.")
    ] = "",
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="The message itself.")
    ] = None,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help="Correct what can be told for certain: rewrites FILE; with - or --text prints the "
            "message, and what is left on standard error. Exits with 1 when errors are left.",
        ),
    ] = False,
    format: ReportFormatOption = ReportFormat.text,
) -> None:
    """Check a commit message."""
    if (text is None) == (not file):
        raise misused("check-one-source")
    top, policy = policy_here()
    editor = text is None and file != STANDARD_INPUT and os.environ.get("GIT_EDITOR") != ":"
    how = reading(top, editor=editor, merging=os.path.basename(file) == "MERGE_MSG")
    raw = encode(text) if text is not None else content(file)
    book = build(policy.commits)
    path = "" if text is not None or file == STANDARD_INPUT else file
    if not fix:
        conclude(check_message(raw, book, how), format, path)
    better = mended(raw, how, book)
    conclude_mended(path, raw, better, check_message(better, book, how), format)


@app.command()
def branch(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="A branch's name (default: the current one).")
    ] = "",
    format: ReportFormatOption = ReportFormat.text,
) -> None:
    """Check a branch: its name, and how it stands to its base."""
    session = Session()
    top, policy = policy_here() if name else (session.place.top, session.policy)
    wanted = not name or (top and wants_history(policy))
    snapshot = session.snapshot if wanted else None
    session.close()
    current = name or (snapshot.head if snapshot else "")
    if not current:
        raise refused("head-detached")
    conclude(check_branch(current, policy, snapshot, time.time()), format)


def content(file: str) -> bytes:
    """The message file, which may have been mistyped."""
    try:
        return read(file)
    except GflowError as error:
        raise misused(error.code, **error.values) from error


def policy_here() -> tuple[str, Policy]:
    """The working tree's top and its policy; outside of a repository none and the preset."""
    session = Session()
    try:
        return session.place.top, session.policy
    except GflowError as error:
        if error.code not in ("not-a-repository", "bare-repository"):
            raise
        return "", find(Sources()).policy
