"""What a team that uses the pre-commit framework puts into its configuration."""

from __future__ import annotations

import os

from gitflow_guard.cli.read import read
from gitflow_guard.report.plain import output
from gitflow_guard.words import language, say

CONFIGURATION = ".pre-commit-config.yaml"
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


def explain_pre_commit(top: str) -> None:
    """Write the configuration where there is none, else show what to add; then what to type."""
    lang = language(os.environ)
    printer = output()
    path = os.path.join(top, CONFIGURATION)
    if os.path.lexists(path) and "id: gflow-" in read(path).decode("utf-8", "replace"):
        printer.line(say(lang, "pre-commit-there", {"path": CONFIGURATION}), "good")
    elif os.path.lexists(path):
        printer.line(say(lang, "pre-commit-add", {"path": CONFIGURATION}), "heed")
        printer.line(configuration().rstrip("\n"))
    else:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(configuration())
        wrote = say(lang, "pre-commit-wrote", {"path": CONFIGURATION})
        printer.lines(wrote.splitlines(), "good")
    printer.line(say(lang, "pre-commit-then", {"command": install_command()}))
