"""Runs a hook of the user's, wherever this repository keeps it."""

from __future__ import annotations

import os

from gitflow_guard.git.run import Completed, git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.git.place import Place

NOTHING = Completed(0, b"", b"")
# What every hook of gflow's own does, and where the hook goes that was there before.
OWN = b"/gflow.sh"
CHAINED = ".chained-by-gflow"
OWN_SECTION = "hook.gflow-"
# The first git that can have hooks in its configuration, where no file tells of them.
CONFIGURED_HOOKS = (2, 54)


def is_only_ours(place: Place, name: str) -> bool:
    """Whether the hook is gflow's, with none of the user's behind it."""
    path = os.path.join(place.hooks, name)
    try:
        with open(path, "rb") as file:
            return OWN in file.read() and not os.path.lexists(path + CHAINED)
    except OSError:
        return False


def are_configured(configuration: Iterable[str], version: tuple[int, ...]) -> bool:
    """Whether git's configuration, given by its keys, has hooks that are not gflow's own."""
    return version >= CONFIGURED_HOOKS and any(
        key.startswith("hook.") and key.endswith(".event") and not key.startswith(OWN_SECTION)
        for key in configuration
    )


def run_hook(place: Place, name: str, *arguments: str, configured: bool) -> Completed:
    """Run it, no editor at hand; a hook that there is not has nothing against it.

    With `configured` git's configuration may have some (`are_configured`).
    """
    if not configured and not os.path.exists(os.path.join(place.hooks, name)):
        return NOTHING
    return git(
        ["hook", "run", "--ignore-missing", name, "--", *arguments],
        directory=place.top,
        changes={"GIT_EDITOR": ":"},
        accept=(),
        apart=name == "post-checkout",
    )
