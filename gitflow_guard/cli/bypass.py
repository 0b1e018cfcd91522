"""`gflow bypass`: leave to do once what the policy refuses, on the record."""

from __future__ import annotations

import os
import time
from typing import Annotated, Any

import typer

from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import Format, FormatOption
from gitflow_guard.engine.bypass import bypasses, give, revoke
from gitflow_guard.engine.lock import only_one
from gitflow_guard.errors import failed, misused, refused
from gitflow_guard.git.run import git
from gitflow_guard.policy.find import Found
from gitflow_guard.policy.model import Protection
from gitflow_guard.report.plain import output
from gitflow_guard.rules.bypass import MOVE, OPEN, PUSH, Bypass
from gitflow_guard.session import Session
from gitflow_guard.words import language, printable, say

app = new_app()
HEADS = "refs/heads/"
DAY = 24 * 60
MINUTE = 60
MOST = 100


@app.command()
def bypass(
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Why. It is kept.")
    ] = None,
    ref: Annotated[
        str, typer.Option("--ref", metavar="BRANCH", help="Of what (default: the current branch).")
    ] = "",
    push: Annotated[
        bool, typer.Option("--push", help="For one push to it, not for one move of it here.")
    ] = False,
    moves: Annotated[
        int,
        typer.Option("--moves", min=1, max=MOST, help="How many: a cherry-pick of 3 commits is 3."),
    ] = 1,
    minutes: Annotated[
        int, typer.Option("--minutes", min=1, max=DAY, help="How long it is open.")
    ] = 10,
    list_: Annotated[bool, typer.Option("--list", help="Show them all, newest first.")] = False,
    revoke_: Annotated[bool, typer.Option("--revoke", help="Take back what is open.")] = False,
    format: FormatOption = Format.text,
) -> None:
    """Let one commit, merge, move or push of a protected branch through, on the record."""
    if push and moves > 1:
        raise misused("bypass-moves-push")
    session = Session()
    branch = ref.removeprefix(HEADS)
    if list_:
        tell("", bypasses(session.place), format, session.place.top)
        return
    with only_one(session.place, "bypass"):
        if revoke_:
            if branch:
                needed(session.found, branch)
            taken = revoke(session.place, HEADS + branch if branch else "")
            tell("bypass-revoked" if taken else "bypass-none", taken, format)
            return
        leave = wanted(session, reason, branch, push=push, minutes=minutes)
        made = give(session.place, leave.replace(moves=moves))
    several = "bypass-given-moves" if moves > 1 else "bypass-given"
    tell("bypass-given-push" if push else several, [made], format)


def wanted(
    session: Session, reason: str | None, branch: str, *, push: bool, minutes: int
) -> Bypass:
    """The bypass that was asked for.

    Raises GflowError `bypass-reason`, `bypass-forbidden`, `bypass-not-you`, `bypass-needless`,
    `head-detached`.
    """
    why = " ".join((reason or "").split())
    if not why:
        raise misused("bypass-reason")
    by = identity(session.place.top)
    permitted(session.found, by)
    name = branch or current(session.place.top)
    needed(session.found, name)
    now = time.time()
    return Bypass(
        id=0,
        ref=HEADS + name,
        action=PUSH if push else MOVE,
        at="" if push else commit_at(session.place.top, HEADS + name),
        by=by,
        reason=why,
        given=now,
        until=now + minutes * MINUTE,
    )


def permitted(found: Found, by: str) -> None:
    """Raise where the policy lets nobody, or not this person, get past it."""
    given = found.given.get("bypass", {})
    origin = found.origin if given else f"preset {found.policy.preset}"
    if not found.policy.bypass.allow:
        raise refused("bypass-forbidden", origin=origin)
    if not found.policy.bypass.is_for(by):
        raise refused("bypass-not-you", origin=origin, by=by, who=found.policy.bypass.who)


def needed(found: Found, branch: str) -> None:
    """Raise where the policy keeps nothing from the branch: most likely it is misspelt."""
    protected = tuple(dict.fromkeys((*found.policy.guarded(), *found.policy.permanent())))
    if branch not in protected and found.policy.protection(branch) == Protection(branch):
        raise misused("bypass-needless", branch=branch, protected=protected)


def identity(top: str) -> str:
    """Who commits here, as `Name <address>`. Raises GflowError `bypass-nobody`."""
    said = git(["var", "GIT_COMMITTER_IDENT"], directory=top, accept=()).text
    person, closed, _ = said.rpartition(">")
    if not closed:
        raise failed("bypass-nobody")
    return f"{person}>"


def current(top: str) -> str:
    """The current branch. Raises GflowError `head-detached`."""
    name = git(["symbolic-ref", "-q", "--short", "HEAD"], directory=top, accept=()).text
    if not name:
        raise refused("head-detached")
    return name


def commit_at(top: str, ref: str) -> str:
    """What a branch is at; empty where there is no such branch."""
    asked = ["rev-parse", "-q", "--verify", "--end-of-options", f"{ref}^{{commit}}"]
    return git(asked, directory=top, accept=()).text


def state_of(each: Bypass, now: float, top: str) -> str:
    """Its state; `passed` where it is over since the branch has moved otherwise.

    Without `top` nothing is asked of the repository.
    """
    state = each.state(now)
    moved = top and state == OPEN and each.action == MOVE
    return "passed" if moved and commit_at(top, each.ref) != each.expected else state


def tell(code: str, found: list[Bypass], format: Format, top: str = "") -> None:
    """Print what was given, taken back or found."""
    now, lang = time.time(), language(os.environ)
    if format is Format.json:
        shown = [data(each, state_of(each, now, top)) for each in found]
        print_json({"schema": 1, "bypasses": shown})
        return
    printer = output()
    if code == "bypass-revoked":
        printer.line(say(lang, code, {}), "good")
    elif code and found:
        printer.lines(say(lang, code, values(found[0])).splitlines(), "heed")
        return
    if not found:
        printer.line(say(lang, "bypass-none", {}), "quiet")
    for each in found:
        known = state_of(each, now, top)
        several = "-moves" if known == OPEN and each.moves > 1 else ""
        state = say(lang, f"bypass-state-{known}{several}", values(each))
        printer.line(printable(say(lang, "bypass-line", {**values(each), "state": state})))


def values(each: Bypass) -> dict[str, Any]:
    """What the sentences need."""
    return {
        "number": each.id,
        "branch": each.ref.removeprefix(HEADS),
        "action": each.action,
        "by": each.by,
        "reason": each.reason,
        "given": clock(each.given),
        "until": clock(each.until),
        "moves": each.moves,
        "used": len(each.uses),
    }


def clock(moment: float) -> str:
    """A moment by the clock of whoever asks."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(moment))


def data(each: Bypass, state: str) -> dict[str, Any]:
    """A bypass for a program, times in UTC."""
    return {
        "number": each.id,
        "ref": each.ref,
        "action": each.action,
        "state": state,
        "by": each.by,
        "reason": each.reason,
        "given": universal(each.given),
        "until": universal(each.until),
        "moves": each.moves,
        "uses": [{"at": universal(use.when), "commit": use.new} for use in each.uses],
    }


def universal(moment: float) -> str:
    """A moment as ISO 8601 has it."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))
