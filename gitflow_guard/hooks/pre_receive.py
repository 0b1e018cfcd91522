"""pre-receive: what a server takes of a push, all of it or nothing.

git runs it once for a push, before any reference moves, in the bare repository (githooks(5)).
What was pushed lies in a quarantine, which git's own variables open for the git started here.
"""

from __future__ import annotations

import os
import sys

from gitflow_guard.errors import GflowError, failed, refused
from gitflow_guard.hooks.server.answer import Answer
from gitflow_guard.hooks.server.pusher import push_options, pusher_by
from gitflow_guard.hooks.server.received import read_received
from gitflow_guard.hooks.server.settings import Settings, read_settings
from gitflow_guard.hooks.where import Place, common_directory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.hooks.server.pusher import Pusher
    from gitflow_guard.hooks.server.received import Update


def run(arguments: Sequence[str]) -> list[GflowError]:
    """The refusal of the push, once it has said what refuses it; nothing lets it in."""
    del arguments
    settings, pusher = Settings(), pusher_by(os.environ)
    try:
        received = read_received(sys.stdin.buffer.read())
        place = server_place()
        settings = read_settings(place.top)
        if settings.lang:
            os.environ["GFLOW_LANG"] = settings.lang
        return answered(place, settings, pusher, received) if received else []
    except Exception as problem:
        if os.environ.get("GFLOW_TRACEBACK") == "1":
            raise
        return not_judged(settings, pusher, problem)


def server_place() -> Place:
    """The repository that is pushed to; git is run where it runs the hook, as its paths may be."""
    top = os.getcwd()
    directory = os.path.abspath(os.environ.get("GIT_DIR", "."))
    return Place(top, directory, common_directory(directory))


def answered(
    place: Place, settings: Settings, pusher: Pusher, received: Sequence[Update]
) -> list[GflowError]:
    """Judge it, and say what there is to say."""
    from gitflow_guard.hooks.server.verdict import judge_push

    verdict = judge_push(place, settings, pusher, received)
    answer = Answer(settings, pusher)
    answer.warn(verdict)
    if not verdict.count:
        return []
    answer.refuse(verdict)
    if is_let_through(place, settings, pusher, received):
        return []
    ending = refused("server-refused", count=verdict.count, origin=verdict.origin)
    answer.fail(ending)
    return [ending]


def is_let_through(
    place: Place, settings: Settings, pusher: Pusher, received: Sequence[Update]
) -> bool:
    """Whether somebody who may asks to be let through."""
    options = push_options(os.environ)
    if not options:
        return False
    from gitflow_guard.hooks.server import bypass

    reason = bypass.reason_among(options)
    if reason is None:
        return False
    answer = Answer(settings, pusher)
    denied = bypass.denied(settings, pusher, reason)
    if denied is not None:
        answer.fail(denied)
        return False
    bypass.write_down(place, pusher, reason, received)
    answer.tell([("server-bypassed", {"name": pusher.name, "reason": reason})])
    return True


def not_judged(settings: Settings, pusher: Pusher, problem: Exception) -> list[GflowError]:
    """A push that could not be judged is refused, unless the server says otherwise."""
    if not isinstance(problem, GflowError):
        problem = failed("server-bug", problem=f"{type(problem).__name__}: {problem}")
    answer = Answer(settings, pusher)
    answer.fail(problem)
    if settings.lets_pass:
        answer.tell([("server-let-pass", {})])
        return []
    ending = refused("server-not-judged")
    answer.fail(ending)
    return [ending]
