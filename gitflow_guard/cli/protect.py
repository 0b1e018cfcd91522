"""`gflow protect`: the rules of a forge that match the policy."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Annotated

import typer

from gitflow_guard.checks.forge import check_forge
from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.conclude import conclude
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import ReportFormat, ReportFormatOption
from gitflow_guard.errors import misused
from gitflow_guard.forges.address import Address, address_of, api_of, forge_at
from gitflow_guard.forges.table import FORGES
from gitflow_guard.forges.wanted import wanted
from gitflow_guard.git.run import git
from gitflow_guard.report import protect as report
from gitflow_guard.report.plain import output
from gitflow_guard.session import Session
from gitflow_guard.words import language

app = new_app()


class ForgeName(StrEnum):
    """The forges, by name."""

    github = "github"
    gitlab = "gitlab"
    gitea = "gitea"
    bitbucket = "bitbucket"


@app.command()
def protect(
    forge: Annotated[
        ForgeName | None,
        typer.Option("--forge", help="Which forge (default: the one the remote is known to be)."),
    ] = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check/--print", help="Compare with what the forge has (default: print the requests)."
        ),
    ] = False,
    url: Annotated[
        str, typer.Option("--url", metavar="URL", help="The repository (default: the remote's).")
    ] = "",
    format: ReportFormatOption = ReportFormat.text,
) -> None:
    """Write the rules of the forge that match the policy, or compare them with what it has."""
    session = Session()
    address = address_given(url) or address_of_remote(session)
    name = forge.value if forge else known_forge(address)
    chosen = FORGES[name]
    api = api_of(chosen, address)
    if not api:
        raise misused("forge-not-there", forge=chosen.title, host=chosen.host)
    repository = address.repository if address else chosen.unknown
    rules = chosen.rules(wanted(session.policy), repository)
    if check:
        if address is None:
            raise misused("forge-no-address", remote=session.policy.remote)
        conclude(check_forge(chosen, api, repository, rules.requests, os.environ), format)
        return
    lang = language(os.environ)
    if format is ReportFormat.json:
        print_json(report.as_json(name, api, rules, lang))
        return
    printer = output()
    for line, style in report.lines(chosen.title, api, rules, lang):
        printer.line(line, style)


def address_given(url: str) -> Address | None:
    """The address that was typed. Raises GflowError `forge-bad-url`."""
    address = address_of(url) if url else None
    if url and address is None:
        raise misused("forge-bad-url", url=url)
    return address


def address_of_remote(session: Session) -> Address | None:
    """The address of the policy's remote; None where it has none on a forge."""
    asked = ["remote", "get-url", "--", session.policy.remote]
    return address_of(git(asked, directory=session.place.top, accept=()).text)


def known_forge(address: Address | None) -> str:
    """The forge whose own host it is. Raises GflowError `forge-unknown`."""
    name = forge_at(address, FORGES)
    if not name:
        raise misused("forge-unknown", forges=tuple(FORGES))
    return name
