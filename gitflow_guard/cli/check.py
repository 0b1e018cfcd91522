"""`gflow check`: a message, a branch's name."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gitflow_guard.checks.branch import check_branch
from gitflow_guard.checks.message import check_message, reading
from gitflow_guard.cli.check_commits import commits
from gitflow_guard.cli.conclude import conclude
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.cli.read import STANDARD_INPUT, read
from gitflow_guard.errors import GflowError, misused, refused
from gitflow_guard.git.run import encode
from gitflow_guard.policy.find import Sources, find
from gitflow_guard.policy.model import Policy
from gitflow_guard.rules.book import build
from gitflow_guard.session import Session

app = new_app("Check a commit message or a branch's name against the policy.")
app.command()(commits)


@app.command()
def message(
    file: Annotated[
        str, typer.Argument(metavar="[FILE|-]", help="A message file as git writes it; - reads it.")
    ] = "",
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="The message itself.")
    ] = None,
    format: FormatOption = Format.text,
) -> None:
    """Check a commit message."""
    if (text is None) == (not file):
        raise misused("check-one-source")
    top, policy = policy_here()
    editor = text is None and file != STANDARD_INPUT and os.environ.get("GIT_EDITOR") != ":"
    how = reading(top, editor=editor, merging=os.path.basename(file) == "MERGE_MSG")
    raw = encode(text) if text is not None else content(file)
    conclude(check_message(raw, build(policy.commits), how), format)


@app.command()
def branch(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="A branch's name (default: the current one).")
    ] = "",
    format: FormatOption = Format.text,
) -> None:
    """Check a branch's name."""
    session = Session()
    if name:
        conclude(check_branch(name, policy_here()[1]), format)
    current = session.snapshot.head
    session.close()
    if not current:
        raise refused("head-detached")
    conclude(check_branch(current, session.policy), format)


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
