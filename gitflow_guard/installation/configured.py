"""Hooks that git takes from its configuration (git 2.54 or newer, git-hook(1)).

They run before the one in the hooks folder, whoever manages that.
"""

from __future__ import annotations

from gitflow_guard.git.run import decode, git
from gitflow_guard.git.settings import numbers
from gitflow_guard.installation.by_git import hook_of
from gitflow_guard.installation.place import GIT, OURS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.installation.place import HookPlace

SINCE = (2, 54)
SINCE_WORDS = "2.54"
ASKED = ["config", "-z", "--get-regexp", r"^hook\..*\.(command|event|enabled)$"]
NO = ("false", "no", "off", "0")


def configured(top: str) -> dict[str, str]:
    """The commands of the configuration that run gflow, by hook; none for an older git."""
    answer = decode(git(ASKED, directory=top, accept=(0, 1)).out)
    rows = [row.partition("\n") for row in answer.split("\0")]
    settings = [(key.removeprefix("hook."), value) for key, _, value in rows if key]
    # Most have none, and need not be asked for git's version.
    if not settings or version() < SINCE:
        return {}
    return events(settings)


def version() -> tuple[int, ...]:
    """The first two numbers of git's version."""
    return numbers(git(["version"]).text)


def is_for_gflow_to_install(place: HookPlace) -> bool:
    """Whether git runs what gflow installs; elsewhere the hooks of others have to call it."""
    return place.manager in (GIT, OURS) or version() >= SINCE


def events(settings: list[tuple[str, str]]) -> dict[str, str]:
    """The commands that run our hook, by the event they run for.

    Of a command and of `enabled` the last value counts; an empty event takes back those before.
    """
    commands: dict[str, str] = {}
    wanted: dict[str, list[str]] = {}
    off: dict[str, bool] = {}
    for key, value in settings:
        name, _, kind = key.rpartition(".")
        if kind == "command":
            commands[name] = value
        elif kind == "enabled":
            off[name] = value.lower() in NO
        else:
            wanted[name] = [*wanted.get(name, []), value] if value else []
    return {
        event: command
        for name, command in commands.items()
        for event in wanted.get(name, ())
        # `hook.EVENT.enabled` switches off all hooks of an event.
        if runs_gflow(command, event) and not off.get(name) and not off.get(event)
    }


def runs_gflow(command: str, event: str) -> bool:
    """Whether a command runs our hook of that name."""
    return f"gflow-hook {event}" in command or hook_of(command) == event
