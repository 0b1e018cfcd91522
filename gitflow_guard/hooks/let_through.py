"""The branch that may be committed to, written down for the sh part of the hooks.

While neither the policy nor gflow has changed since, `gflow.sh` lets the next commit on that very
branch through without a Python to say so again. It compares the times of the files, so that a
policy of the same moment is read anew.
"""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import HEADS
from gitflow_guard.policy.presets import POLICY_FILE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place

FILE = "let-through"


def write_down(place: Place, branch: str) -> None:
    """Note the branch, where a policy file decides and the note can be kept."""
    if not os.path.isfile(os.path.join(place.top, POLICY_FILE)):
        return
    path = os.path.join(place.directory, "gflow", FILE)
    new = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(new, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(f"ref: {HEADS}{branch}\n")
        os.replace(new, path)
    except OSError:
        return
