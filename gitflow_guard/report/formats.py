"""The forms a report of the check family can have, besides text and gflow's own JSON."""

from __future__ import annotations

from importlib import import_module

from gitflow_guard.report.json_text import json_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.report.told import Telling

# By the name of the format: the module and the function that write it.
WRITERS = {
    "sarif": ("sarif", "sarif"),
    "junit": ("junit", "junit"),
    "github": ("workflow", "workflow"),
    "gitlab": ("code_quality", "code_quality"),
}


def written(telling: Telling, name: str) -> str:
    """The report in one of WRITERS, each loaded when it is asked for."""
    module, function = WRITERS[name]
    made = getattr(import_module(f"gitflow_guard.report.{module}"), function)(telling)
    return made if isinstance(made, str) else json_text(made)
