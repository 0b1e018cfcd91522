"""prepare-commit-msg: the second guard of protected branches, and the ticket of the branch.

`--no-verify` does not skip it, and it also runs for cherry-pick and revert, for which there is
no other hook (tried on git 2.39).
"""

from __future__ import annotations

from gitflow_guard.hooks.load import load
from gitflow_guard.hooks.protect import guard
from gitflow_guard.hooks.where import current_branch, here

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError

# What git says of a message that is no merge's, no squash's and no other commit's.
NEW = ("", "message", "template")


def run(arguments: Sequence[str]) -> list[GflowError]:
    """What keeps this commit from being made; a new message gets the ticket of its branch."""
    place = here()
    branch = current_branch(place)
    if not branch:
        return []
    path, source = (*arguments, "", "")[:2]
    # git gives the source `message` for -m and -F, and for what cherry-pick and revert write.
    found = load(place)
    refusals = guard(place, found, branch, path if source == "message" else "", warn=False)
    wanted = found.policy.commits.ticket_from_branch != "off" and holds_digit(branch)
    if not refusals and path and wanted and source in NEW:
        from gitflow_guard.hooks.message.ticket import fill_in

        fill_in(place, found.policy, branch, path, source)
    return refusals


def holds_digit(branch: str) -> bool:
    """Whether its name may hold a ticket at all; `gflow.sh` asks the same."""
    return any("0" <= character <= "9" for character in branch)
