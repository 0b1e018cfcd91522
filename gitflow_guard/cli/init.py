"""`gflow init`: set a repository up, or what is missing of it."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Annotated

import typer

from gitflow_guard.cli import pre_commit
from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.guarded import guarded, guarded_or_every
from gitflow_guard.cli.options import DryRunOption, Format, FormatOption
from gitflow_guard.cli.when_missing import when_missing
from gitflow_guard.engine.initialise import initialise
from gitflow_guard.engine.outcome import PLANNED, Outcome
from gitflow_guard.errors import INTERRUPTED, GflowError
from gitflow_guard.flow.first_commit import FRAMEWORK_FILE, WriteFramework
from gitflow_guard.flow.initialise import InitFacts, InitRequest, InstallHooks, plan_init
from gitflow_guard.flow.plan import Plan
from gitflow_guard.installation.install import install
from gitflow_guard.installation.place import find_place
from gitflow_guard.installation.status import status
from gitflow_guard.planning.unfetched import nothing_twice
from gitflow_guard.policy.presets import POLICY_FILE, PRESETS
from gitflow_guard.report.lifecycle import as_json, refused_json
from gitflow_guard.report.plain import output
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.session import Session
from gitflow_guard.words import language, say
from gitflow_guard.words.error import describe

app = new_app()
POLICY_FILES = (POLICY_FILE, "pyproject.toml ")


class HookType(StrEnum):
    """Who runs the hooks."""

    native = "native"
    pre_commit = "pre-commit"
    none = "none"


@app.command()
def init(
    defaults: Annotated[
        bool, typer.Option("-d", "--defaults", help="Ask nothing (gflow never does yet).")
    ] = False,
    preset: Annotated[
        str, typer.Option("--preset", metavar="NAME", help=f"The model: {', '.join(PRESETS)}.")
    ] = "",
    main: Annotated[
        str, typer.Option("--main", metavar="NAME", help="The branch that is deployed.")
    ] = "",
    develop: Annotated[
        str, typer.Option("--develop", metavar="NAME", help="The branch that collects work.")
    ] = "",
    convention: Annotated[
        str,
        typer.Option(
            "--convention",
            metavar="NAME",
            help=f"How commits are written: {', '.join(CONVENTIONS)}.",
        ),
    ] = "",
    hooks: Annotated[HookType, typer.Option("--hooks", help="Who runs the hooks.")] = (
        HookType.native
    ),
    tag_prefix: Annotated[
        str | None, typer.Option("--tag-prefix", metavar="v", help="What stands before a version.")
    ] = None,
    commit: Annotated[
        bool, typer.Option("--commit/--no-commit", help="Commit the policy file.")
    ] = True,
    dry_run: DryRunOption = False,
    format: FormatOption = Format.text,
) -> None:
    """Write the policy, make develop, install the hooks; what is there already is kept."""
    del defaults
    request = InitRequest(
        preset=preset,
        main=main,
        develop=develop,
        convention=convention,
        tag_prefix=tag_prefix,
        hooks=hooks.value,
        commit=commit,
    )
    session = Session()
    try:
        run(session, request, dry_run=dry_run, format=format)
    except GflowError as error:
        if format is Format.json:
            lines = describe(error, language(os.environ))
            print_json(refused_json("init", error.code, lines))
            error.told = True
        raise
    finally:
        session.close()


def run(session: Session, request: InitRequest, *, dry_run: bool, format: Format) -> None:
    """Plan, do, tell."""
    plan = plan_init(session.snapshot, request, facts_of(session, request.hooks))
    nothing_twice(session, plan)
    outcome = Outcome(PLANNED) if dry_run else initialise(plan, session.repository)
    notes = [
        line
        for code, values in outcome.notes
        for line in say(language(os.environ), code, values).splitlines()
    ]
    if not dry_run:
        notes += hook_notes(session, plan)
    if format is Format.json:
        print_json({**as_json(plan, outcome), "notes": notes})
    else:
        tell(session, plan, notes, dry_run=dry_run)
    if outcome.interrupted:
        raise typer.Exit(INTERRUPTED)


def hooks_in_place(session: Session, type: str) -> bool:
    """Whether there is nothing to install."""
    if type == "native":
        found = status(find_place(session.place.top), guarded(session.place.top)).hooks
        return all(hook.is_well for hook in found)
    return type == "none" or pre_commit.in_place(session.place.top)


def facts_of(session: Session, hooks: str) -> InitFacts:
    """What is there already."""
    top, found = session.place.top, session.found
    framework = hooks == "pre-commit"
    absent = framework and not os.path.lexists(os.path.join(top, FRAMEWORK_FILE))
    # A policy of a branch or of git's settings is in no file here.
    names = [found.origin.split(" ")[0]] if found.origin.startswith(POLICY_FILES) else []
    names += [FRAMEWORK_FILE] if framework and pre_commit.in_place(top) else []
    return InitFacts(
        found=found,
        hooks=hooks_in_place(session, hooks),
        uncommitted=tuple(name for name in names if not is_committed(session, name)),
        framework=pre_commit.configuration() if absent else "",
    )


def is_committed(session: Session, name: str) -> bool:
    """Whether the current commit has the file."""
    if not session.snapshot.head_oid:
        return False
    listed = session.repository.porcelain("ls-tree", "--name-only", "HEAD", "--", name)
    return bool(listed.text)


def hook_notes(session: Session, plan: Plan) -> list[str]:
    """Install the hooks that the plan asks for; that git keeps them elsewhere is only told."""
    step = next((step for step in plan.steps if isinstance(step, InstallHooks)), None)
    if step is None:
        return []
    lang = language(os.environ)
    if step.type == "pre-commit":
        if any(isinstance(each, WriteFramework) for each in plan.steps):
            return pre_commit.then(lang)
        return pre_commit.lines(pre_commit.write(session.place.top), lang)
    try:
        top = session.place.top
        guarded, missing = guarded_or_every(top), when_missing(top)
        done = install(find_place(top), guarded, missing=missing)
    except GflowError as error:
        if not error.code.startswith("hooks-"):
            raise
        return [say(lang, "init-hooks-foreign", {}), *describe(error, lang)]
    code = "init-hooks-called" if done.by_others else "init-hooks"
    return [say(lang, code, {"folder": done.folder})]


def tell(session: Session, plan: Plan, notes: list[str], *, dry_run: bool) -> None:
    """Print what was done, or would be."""
    lang = language(os.environ)
    printer = output()
    if not plan.steps:
        printer.lines([say(lang, "init-nothing", {}), *notes], "good")
        return
    if dry_run:
        shown = [say(lang, f"would-{step.action}", vars(step)) for step in plan.steps]
        printer.lines([say(lang, "would", {}), *shown], "heed")
        return
    printer.lines([say(lang, "init-done", {}), *notes], "good")
    if unborn_still(session, plan):
        values = {"branch": session.policy.develop or session.policy.main}
        printer.line(say(lang, "init-unborn", values), "heed")
        return
    new = unpublished(session)
    if new:
        told = {"remote": session.policy.remote, "branches": new}
        printer.line(say(lang, "init-push", told), "heed")
    printer.line(say(lang, "init-next", {}))


def unpublished(session: Session) -> list[str]:
    """The permanent branches anybody may push that the remote, if there is one, has not so.

    A remote that has nothing yet takes every one of them.
    """
    now, policy = session.repository.snapshot(), session.policy
    if policy.remote not in now.remotes:
        return []
    bare = not any(name.startswith(f"{policy.remote}/") for name in now.remote_branches)
    wanted = [n for n in policy.permanent() if bare or policy.protection(n).takes_pushes]
    here = ((name, now.branches[name].oid) for name in wanted if name in now.branches)
    return [n for n, oid in here if now.remote_branches.get(f"{policy.remote}/{n}") != oid]


def unborn_still(session: Session, plan: Plan) -> bool:
    """Whether there is no commit yet even now."""
    return (
        not session.snapshot.head_oid
        and not session.snapshot.branches
        and not any(step.action == "commit-policy" for step in plan.steps)
    )
