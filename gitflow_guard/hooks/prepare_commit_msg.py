"""prepare-commit-msg: the second guard of protected branches.

`--no-verify` does not skip it, and it also runs for cherry-pick and revert, for which there is
no other hook (tried on git 2.39).
"""

from __future__ import annotations

from gitflow_guard.hooks.protect import guard_branch
from gitflow_guard.hooks.where import here

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError


def run(arguments: Sequence[str]) -> list[GflowError]:
    """What keeps this commit from being made; the message itself is left alone."""
    # git gives the source `message` for -m and -F, and for what cherry-pick and revert write.
    made = arguments[1:2] == ["message"]
    return guard_branch(here(), arguments[0] if made else "", warn=False)
