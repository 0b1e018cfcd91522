"""Each option once, for all commands that take it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How a report is printed."""

    text = "text"
    json = "json"


class ReportFormat(StrEnum):
    """How what a check found is printed."""

    text = "text"
    json = "json"
    sarif = "sarif"
    junit = "junit"
    github = "github"
    gitlab = "gitlab"


class PictureFormat(StrEnum):
    """How branches are shown."""

    text = "text"
    mermaid = "mermaid"
    svg = "svg"
    html = "html"
    dot = "dot"
    json = "json"


class AuditFormat(StrEnum):
    """How the shape of a history is told: as a check is, or as a page."""

    text = ReportFormat.text.value
    json = ReportFormat.json.value
    sarif = ReportFormat.sarif.value
    junit = ReportFormat.junit.value
    github = ReportFormat.github.value
    gitlab = ReportFormat.gitlab.value
    html = "html"


class Language(StrEnum):
    """What language sentences are in."""

    en = "en"
    ko = "ko"


class Strategy(StrEnum):
    """How finish brings a branch into its first target."""

    merge = "merge"
    squash = "squash"
    rebase = "rebase"
    ff = "ff"


FormatOption = Annotated[Format, typer.Option("--format", help="How to print the report.")]
ReportFormatOption = Annotated[
    ReportFormat, typer.Option("--format", help="How to print the report.")
]
NameArgument = Annotated[
    str, typer.Argument(metavar="[NAME]", help="The branch, by its short or its full name.")
]
PictureFormatOption = Annotated[PictureFormat, typer.Option("--format", help="How to draw it.")]
OutputOption = Annotated[
    str, typer.Option("--output", metavar="FILE", help="Write the report there.")
]
StrategyOption = Annotated[
    Strategy | None, typer.Option("--strategy", help="How it is merged (default: the policy's).")
]
MessageOption = Annotated[
    str, typer.Option("-m", "--message", metavar="TEXT", help="The message, word for word.")
]
TagOption = Annotated[
    bool | None, typer.Option("--tag/--no-tag", help="Tag the result (default: the policy's).")
]
SignOption = Annotated[bool, typer.Option("--sign", help="Sign the commits and the tag.")]
PushOption = Annotated[
    bool, typer.Option("--push/--no-push", help="Push what has moved, all or nothing.")
]
KeepOption = Annotated[bool, typer.Option("--keep", help="Do not delete the branch.")]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Show the plan and its conflicts; change nothing.")
]
FromOption = Annotated[
    str, typer.Option("--from", metavar="REF", help="Start here (default: the policy's base).")
]
FetchOption = Annotated[
    bool, typer.Option("--fetch/--no-fetch", help="Fetch from the remote first, if there is one.")
]
RebaseOption = Annotated[
    bool | None,
    typer.Option(
        "--rebase/--merge",
        help="Replay the branch on its base, or merge the base into it (default: the policy's).",
    ),
]
BaseOption = Annotated[
    str, typer.Option("--base", metavar="BRANCH", help="Where it came from and goes back to.")
]
StatOption = Annotated[bool, typer.Option("--stat", help="Only the files and how much of each.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Even when commits are on it alone.")]
RemoteOption = Annotated[bool, typer.Option("--remote", help="Delete it on the remote too.")]
TopicArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="The branch, by its short or its full name.")
]
NamesArgument = Annotated[
    list[str], typer.Argument(metavar="[OLD] NEW", help="What it is called, and what it shall be.")
]
