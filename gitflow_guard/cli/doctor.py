"""`gflow doctor`: what is wrong with this clone, and the mend of it."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gitflow_guard.checks.clone.facts import gather
from gitflow_guard.checks.clone.table import examine
from gitflow_guard.cli import pre_commit
from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.guarded import guarded_or_every
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.cli.when_missing import when_missing
from gitflow_guard.engine.fixes import MENDS
from gitflow_guard.engine.leftovers import leftovers
from gitflow_guard.engine.lock import only_one
from gitflow_guard.errors import FOUND, GflowError, failed
from gitflow_guard.installation.install import install
from gitflow_guard.installation.place import find_place
from gitflow_guard.report import doctor as report
from gitflow_guard.report.plain import diagnostics, output
from gitflow_guard.session import Session
from gitflow_guard.words import language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.checks.clone.facts import Reader
    from gitflow_guard.checks.clone.trouble import Examination, Trouble
    from gitflow_guard.git.place import Place

app = new_app()

# What a mend brings to light, the end of an operation for one, is mended as well.
ROUNDS = 2

FixOption = Annotated[bool, typer.Option("--fix", help="Mend what is safe to mend.")]


@app.command()
def doctor(fix: FixOption = False, format: FormatOption = Format.text) -> None:
    """Look what is wrong with this clone: hooks, leftovers, branches, settings."""
    session = Session()
    found = look(session.place)
    tried: list[report.Tried] = []
    try:
        for _ in range(ROUNDS if fix else 0):
            new = mendable(found, tried)
            if new:
                with only_one(session.place, "doctor"):
                    tried += mend(new, session)
                found = look(session.place)
    finally:
        session.close()
    tell(found, tried, format)


def look(place: Place) -> Examination:
    """Gather the facts and judge them."""
    others: tuple[Reader, ...] = (
        ("left", (), lambda clone: leftovers(clone.place)),
        ("framework", (), lambda clone: framework(clone.place)),
    )
    return examine(gather(place, others))


def framework(place: Place) -> tuple[str, ...]:
    """What installs the hooks where pre-commit's configuration names them; else nothing."""
    return tuple(pre_commit.install_command().split()) if pre_commit.in_place(place.top) else ()


def mendable(found: Examination, tried: list[report.Tried]) -> list[Trouble]:
    """What is safe to mend, less the checks whose mend was tried already."""
    rules = {each.rule for each in tried}
    return [trouble for trouble in found.troubles if trouble.fix and trouble.rule not in rules]


def mend(troubles: list[Trouble], session: Session) -> list[report.Tried]:
    """Mend them; nothing more after an operation that was cut off and cannot be ended."""
    tried: list[report.Tried] = []
    for trouble in troubles:
        tried.append(attempt(trouble, session))
        if tried[-1].code == "doctor-problem" and trouble.fix == "finish-cut-off":
            break
    return tried


def attempt(trouble: Trouble, session: Session) -> report.Tried:
    """Mend one thing; why it could not be is told, not raised."""
    try:
        code, values = perform(trouble, session)
    except GflowError as error:
        problem = error
    except OSError as error:
        path = str(error.filename or session.place.common_dir)
        problem = failed("file-unwritable", path=path, problem=error.strerror)
    else:
        return report.Tried(trouble.rule, code, values)
    return report.Tried(trouble.rule, "doctor-problem", {"problem": problem})


def perform(trouble: Trouble, session: Session) -> tuple[str, dict[str, Any]]:
    """The mend itself. Raises GflowError."""
    place = session.place
    if trouble.fix == "install-hooks":
        guarded, missing = guarded_or_every(place.top), when_missing(place.top)
        done = install(find_place(place.top), guarded, missing=missing)
        return "doctor-hooks-installed", {"folder": done.folder}
    return MENDS[trouble.fix](place, lambda: session.repository, trouble.values)


def tell(found: Examination, tried: list[report.Tried], format: Format) -> None:
    """Print what was mended, what is wrong, and leave with 0, or 1 when there are errors."""
    lang = language(os.environ)
    failures = [each for each in tried if each.code == "doctor-problem"]
    mended = [each for each in tried if each.code != "doctor-problem"]
    if format is Format.json:
        print_json(report.as_json(found, mended, failures, lang))
    else:
        printer = output()
        for each in mended:
            printer.line(report.mended_line(each, lang), "good")
        for line, style in report.lines(found, lang):
            printer.line(line, style)
    for each in failures:
        diagnostics().lines(report.failure_lines(each, lang), "bad")
    raise typer.Exit(0 if found.ok else FOUND)
