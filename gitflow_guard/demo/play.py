"""Plays a story with the real git and the real gflow, as a person would type it."""

from __future__ import annotations

import os
import shlex
import sys

from gitflow_guard.demo.story import GRAPH, STORY
from gitflow_guard.git.programs import program
from gitflow_guard.git.run import decode
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.demo.story import Act, Scene

SETTINGS = """\
[user]
\tname = Demo
\temail = demo@example.invalid
[init]
\tdefaultBranch = main
[core]
\tpager = cat
[advice]
\tmergeConflict = false
"""


class Line(Record):
    """A line to show: `style` is one of report.plain.STYLES; `heading` lines are words codes."""

    text: str
    style: str = "plain"
    heading: bool = False


class Unexpected(Record):
    """A command that did not end as the story has it."""

    command: str
    code: int


def play(folder: str) -> Iterator[Line | Unexpected]:
    """Play the story in an empty folder; the folder stays."""
    repository = os.path.join(folder, "repository")
    os.mkdir(repository)
    variables = environment(folder)
    for scene in STORY:
        yield from play_scene(scene, repository, variables)


def play_scene(
    scene: Scene, repository: str, variables: dict[str, str]
) -> Iterator[Line | Unexpected]:
    """One scene."""
    yield Line(scene.heading, "heed", heading=True)
    for act in (*scene.acts, *((GRAPH,) if scene.graph else ())):
        yield from play_act(act, repository, variables)


def play_act(act: Act, repository: str, variables: dict[str, str]) -> Iterator[Line | Unexpected]:
    """One command with what it printed."""
    for name, content in act.files:
        yield Line(f"$ echo {shlex.quote(content.rstrip())} > {name}", "good")
        with open(os.path.join(repository, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
    shown = " ".join(map(quoted, act.command))
    yield Line(f"$ {shown}", "good")
    command = act.command
    if command[0] == "gflow":
        command = (sys.executable, "-P", "-m", "gitflow_guard", *command[1:])
    done = program(command, directory=repository, variables=variables)
    for line in decode(done.out).rstrip("\n").splitlines():
        yield Line(f"  {line}")
    if done.code != act.ends:
        yield Unexpected(shown, done.code)


def quoted(word: str) -> str:
    """A word as a person would type it."""
    return f'"{word}"' if " " in word and not set(word) & set('"$`\\!') else shlex.quote(word)


def environment(folder: str) -> dict[str, str]:
    """The user's environment without their git settings, whatever those are."""
    settings = os.path.join(folder, "gitconfig")
    with open(settings, "w", encoding="utf-8") as file:
        file.write(SETTINGS)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") and name != "PYTHONPATH"
    }
    return {**kept, "GIT_CONFIG_GLOBAL": settings, "GIT_CONFIG_NOSYSTEM": "1", "TERM": "dumb"}
