"""What a team that uses the pre-commit framework puts into its configuration."""

from __future__ import annotations

import os

from gitflow_guard.cli.read import read
from gitflow_guard.errors import failed
from gitflow_guard.flow.first_commit import FRAMEWORK_FILE, Files, left_to_commit
from gitflow_guard.flow.first_message import first_message
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.session import Session

STAGES = {
    "gflow-commit-message": ("commit-msg",),
    "gflow-branch-name": ("pre-commit", "pre-push"),
    "gflow-protect-branches": (
        "pre-commit",
        "pre-merge-commit",
        "prepare-commit-msg",
        "pre-rebase",
    ),
    "gflow-push": ("pre-push",),
}


def configuration() -> str:
    """A local entry: the hooks are those of the gflow that is installed."""
    lines = ["repos:", "  - repo: local", "    hooks:"]
    for name, stages in STAGES.items():
        lines += [
            f"      - id: {name}",
            f"        name: {name}",
            f"        entry: gflow-hook framework {name}",
            "        language: system",
            "        always_run: true",
            f"        pass_filenames: {'true' if name == 'gflow-commit-message' else 'false'}",
            f"        stages: [{', '.join(stages)}]",
        ]
    return "\n".join(lines) + "\n"


def install_command() -> str:
    """The command that makes pre-commit run at every stage."""
    stages = dict.fromkeys(stage for each in STAGES.values() for stage in each)
    return "pre-commit install " + " ".join(f"-t {stage}" for stage in stages)


def in_place(top: str) -> bool:
    """Whether the configuration names the hooks of gflow already."""
    path = os.path.join(top, FRAMEWORK_FILE)
    return os.path.lexists(path) and "id: gflow-" in read(path).decode("utf-8", "replace")


def write(top: str) -> str:
    """Write the configuration where there is none: `wrote`, else `there`, or `add` by hand.

    Raises GflowError `file-unwritable`.
    """
    path = os.path.join(top, FRAMEWORK_FILE)
    if os.path.lexists(path):
        return "there" if in_place(top) else "add"
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(configuration())
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem
    return "wrote"


def lines(state: str, lang: str) -> list[str]:
    """What `write` did, and what to type now."""
    told = say(lang, f"pre-commit-{state}", {"path": FRAMEWORK_FILE}).splitlines()
    if state == "add":
        told += configuration().splitlines()
    return [*told, *then(lang)]


def left(session: Session, lang: str) -> list[str]:
    """How the configuration, once written, is committed."""
    policy, now = session.policy, session.snapshot
    files = Files((), (FRAMEWORK_FILE,), first_message(policy.commits))
    notes = left_to_commit(policy, files, now.head, born=bool(now.head_oid))
    return [line for code, values in notes for line in say(lang, code, values).splitlines()]


def then(lang: str) -> list[str]:
    """What to type once the configuration is there, and where it has to be."""
    return [
        say(lang, "pre-commit-then", {"command": install_command()}),
        say(lang, "init-framework-branches", {"path": FRAMEWORK_FILE}),
    ]


def as_json(state: str) -> dict[str, Any]:
    """The same as data."""
    added = {"add": configuration()} if state == "add" else {}
    then = {"then": install_command()}
    return {"schema": 1, "path": FRAMEWORK_FILE, "state": state, **added, **then}
