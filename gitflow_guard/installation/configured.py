"""Hooks that git takes from its configuration (git 2.54 or newer, git-hook(1)).

They run before the one in the hooks folder, whoever manages that.
"""

from __future__ import annotations

from gitflow_guard.git.run import decode, git

SINCE = (2, 54)
ASKED = ["config", "-z", "--get-regexp", r"^hook\..*\.(command|event|enabled)$"]
NO = ("false", "no", "off", "0")


def configured(top: str) -> frozenset[str]:
    """The hooks for which the configuration runs gflow-hook; none where git does not read it."""
    answer = decode(git(ASKED, directory=top, accept=(0, 1)).out)
    rows = [row.partition("\n") for row in answer.split("\0")]
    settings = [(key.removeprefix("hook."), value) for key, _, value in rows if key]
    # Most have none, and need not be asked for git's version.
    if not settings or version() < SINCE:
        return frozenset()
    return events(settings)


def version() -> tuple[int, ...]:
    """The first two numbers of git's version."""
    words = git(["version"]).text.split()
    numbers = words[2].split(".")[:2] if len(words) > 2 else []
    return tuple(int(number) for number in numbers if number.isdigit())


def events(settings: list[tuple[str, str]]) -> frozenset[str]:
    """The events of the commands that run our hook for them.

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
    return frozenset(
        event
        for name, command in commands.items()
        for event in wanted.get(name, ())
        # `hook.EVENT.enabled` switches off all hooks of an event.
        if f"gflow-hook {event}" in command and not off.get(name) and not off.get(event)
    )


def configuring_lines(names: tuple[str, ...]) -> str:
    """The commands that set gflow's hooks up in the configuration of a repository."""
    return "\n".join(
        f"  git config hook.gflow-{name}.command 'gflow-hook {name}' && "
        f"git config hook.gflow-{name}.event {name}"
        for name in names
    )
