"""`gflow hooks`: install, uninstall, status."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Annotated

import typer

from gitflow_guard.cli import pre_commit, server_hooks
from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.guarded import guarded, guarded_or_every
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.cli.when_missing import when_missing
from gitflow_guard.installation.change import HookChange
from gitflow_guard.installation.configured import SINCE_WORDS, is_for_gflow_to_install
from gitflow_guard.installation.elsewhere import line_to_add
from gitflow_guard.installation.in_folder import Installed
from gitflow_guard.installation.install import install
from gitflow_guard.installation.managers import LEFTHOOK, lefthook_lines
from gitflow_guard.installation.place import find_place
from gitflow_guard.installation.status import HookState, HookStatus
from gitflow_guard.installation.status import status as hook_status
from gitflow_guard.installation.uninstall import uninstall
from gitflow_guard.record import to_data
from gitflow_guard.report.plain import output
from gitflow_guard.session import Session
from gitflow_guard.words import language, printable, say

app = new_app("Install, remove and look at the git hooks.")


class Type(StrEnum):
    """Who runs the hooks."""

    native = "native"
    pre_commit = "pre-commit"
    server = "server"
    config = "config"


IntoOption = Annotated[
    str, typer.Option("--into", metavar="DIR", help="A server's folder of hooks (docs/server.md).")
]


@app.command("install")
def install_hooks(
    type: Annotated[
        Type | None,
        typer.Option(
            "--type",
            help="Who runs the hooks; config: git's configuration, from git 2.54 on. "
            "Default: as before, at first native.",
            show_default=False,
        ),
    ] = None,
    into: IntoOption = "",
    guard_refs: Annotated[
        bool | None,
        typer.Option(
            "--guard-refs/--no-guard-refs",
            help="Guard protected branches against resets, fast-forwards and the like. "
            "Default: as before, at first yes.",
            show_default=False,
        ),
    ] = None,
    format: FormatOption = Format.text,
) -> None:
    """Install the hooks, or bring them up to date; hooks that are there keep running."""
    if type is Type.server:
        server_hooks.install(into, format)
        return
    server_hooks.no_others(into)
    session = Session()
    if type is Type.pre_commit:
        install_for_framework(session, format)
        return
    top = session.place.top
    place, wanted = find_place(top), guarded_or_every(top)
    configured = None if type is None else type is Type.config
    done = install(
        place, wanted, guard=guard_refs, missing=when_missing(top), configured=configured
    )
    tell_installed(done, format)


def install_for_framework(session: Session, format: Format) -> None:
    """Write pre-commit's configuration, or show what to add to it."""
    state, lang = pre_commit.write(session.place.top), language(os.environ)
    if format is Format.json:
        print_json(pre_commit.as_json(state))
        return
    style = "heed" if state == "add" else "good"
    left = pre_commit.left(session, lang) if state == "wrote" else []
    output().lines([*pre_commit.lines(state, lang), *left], style)


def tell_installed(done: Installed, format: Format) -> None:
    """Print what an installation did."""
    lang = language(os.environ)
    if format is Format.json:
        data = {"folder": done.folder, "by-git": done.by_git, "changes": to_data(done.changes)}
        print_json({"schema": 1, **data})
        return
    code = "hooks-installed" if done.changed else "hooks-current"
    if done.by_others:
        code = "hooks-called"
    printer = output()
    printer.lines([say(lang, code, {"folder": done.folder}), *changes(done.changes, lang)], "good")
    if done.by_git:
        printer.lines(say(lang, "hooks-by-git", {"since": SINCE_WORDS}).splitlines())


@app.command("uninstall")
def uninstall_hooks(into: IntoOption = "", format: FormatOption = Format.text) -> None:
    """Remove the hooks and bring back exactly what was there before."""
    if server_hooks.wanted(into):
        server_hooks.uninstall(into, format)
        return
    done = uninstall(find_place(Session().place.top))
    lang = language(os.environ)
    if format is Format.json:
        data = {"folder": done.folder, "changes": to_data(done.changes), "left": list(done.left)}
        print_json({"schema": 1, **data})
        return
    code = "hooks-removed" if done.changes else "hooks-none"
    printer = output()
    printer.lines([say(lang, code, {"folder": done.folder}), *changes(done.changes, lang)], "good")
    for path in done.left:
        printer.line(say(lang, "hooks-left", {"path": path}), "heed")


@app.command()
def status(into: IntoOption = "", format: FormatOption = Format.text) -> None:
    """Show each hook: ours, chained, outdated, missing, or somebody else's."""
    if server_hooks.wanted(into):
        server_hooks.status(into, format)
        return
    top = Session().place.top
    found = hook_status(find_place(top), guarded(top))
    lang = language(os.environ)
    if format is Format.json:
        hooks = [{**to_data(hook), "mend": mend_of(found, hook)} for hook in found.hooks]
        print_json({"schema": 1, "place": to_data(found.place), "hooks": hooks})
        return
    printer = output()
    printer.line(say(lang, "hooks-folder", {"folder": found.place.folder}))
    if found.place.configured:
        values = {
            "path": found.place.configured,
            "scope": found.place.scope,
            "source": found.place.source,
        }
        printer.line(say(lang, "hooks-path", values), "heed")
    elsewhere = not is_for_gflow_to_install(found.place)
    for hook in found.hooks:
        printer.line(state_line(hook, lang), "plain" if hook.is_well else "heed")
        if elsewhere and not hook.is_well:
            values = {"mend": line_to_add(found.place, hook)}
            printer.line(say(lang, "hook-add", values))
    if not all(hook.is_well for hook in found.hooks):
        printer.line(say(lang, "hooks-mend-elsewhere" if elsewhere else "hooks-mend", {}), "heed")
    printer.lines(told_of_lefthook(found.hooks, lang), "heed")


def mend_of(found: HookStatus, hook: HookState) -> str:
    """What puts one hook right: a command, or a file and the line to add to it; else nothing."""
    if hook.is_well:
        return ""
    if is_for_gflow_to_install(found.place):
        return "gflow hooks install"
    return line_to_add(found.place, hook)


def told_of_lefthook(hooks: tuple[HookState, ...], lang: str) -> list[str]:
    """How to live with lefthook, where it has a hook that gflow is to be in as well."""
    names = tuple(hook.name for hook in hooks if hook.by == LEFTHOOK and hook.state != "called")
    if not names:
        return []
    return say(lang, "hooks-lefthook", {"lines": lefthook_lines(names)}).splitlines()


def changes(made: tuple[HookChange, ...], lang: str) -> list[str]:
    """What became of each hook."""
    return [f"{change.name}: {say(lang, f'hook-{change.change}', {})}" for change in made]


def state_line(hook: HookState, lang: str) -> str:
    """One hook's name, and whose it is."""
    values = {"chained": os.path.basename(hook.chained), "by": hook.by}
    meaning = say(lang, f"hook-is-{hook.state}", values)
    return f"  {hook.name:<22}{printable(meaning)}"
