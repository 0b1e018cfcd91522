"""The mends that are safe without asking, by name; each looks again before it touches anything.

A mend returns the code and values of the sentence that says what it did. The caller holds gflow's
lock.
"""

from __future__ import annotations

import os

from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.leftovers import gates, newest, own_locks, unfinished
from gitflow_guard.engine.locks import remove
from gitflow_guard.engine.outcome import ABORTED, PAUSED
from gitflow_guard.engine.resume import go_on
from gitflow_guard.engine.settings import take_away
from gitflow_guard.errors import failed, refused
from gitflow_guard.git.run import git
from gitflow_guard.git.snapshot import HEADS, REMOTES
from gitflow_guard.git.worktree import remove_worktree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from gitflow_guard.git.place import Place
    from gitflow_guard.git.repository import Repository

    Done = tuple[str, dict[str, Any]]
    Values = Mapping[str, Any]
    Mend = Callable[["Place", Callable[[], Repository], Values], Done]


# It was mended meanwhile, by whoever had the lock before.
SETTLED: Done = ("doctor-settled", {})


def finish_cut_off(place: Place, repository: Callable[[], Repository], values: Values) -> Done:
    """End the operation that was cut off, as `gflow continue` does; forward or back by the facts.

    Raises what `continue` raises.
    """
    entry = Journal(place).unfinished()
    if entry is None or entry.state != "open":
        raise refused("nothing-unfinished")
    outcome = go_on(entry, repository())
    ends = {ABORTED: "doctor-taken-back", PAUSED: "doctor-now-paused"}
    told = {"operation": values["operation"], "branch": values["branch"]}
    return ends.get(outcome.state, "doctor-ended"), told


def remove_lock(place: Place, repository: Callable[[], Repository], values: Values) -> Done:
    """Remove a lock that is still gflow's own. Raises `lock-foreign`."""
    del repository
    path = values["path"]
    entry = newest(place)
    if os.path.exists(path):
        if entry is None or path not in own_locks(entry, place):
            raise failed("lock-foreign", path=path)
        remove(path)
        if path.endswith("packed-refs.lock"):
            # Git makes this one only under that lock, and will not overwrite it.
            remove(path.removesuffix("lock") + "new")
    return "doctor-removed", {"path": path}


def forget_holder(place: Place, repository: Callable[[], Repository], values: Values) -> Done:
    """Whoever holds gflow's lock has written its own number into it."""
    del place, repository
    return "doctor-holder-forgotten", {"holder": values["holder"]}


def remove_announcement(place: Place, repository: Callable[[], Repository], values: Values) -> Done:
    """Take back the announcement of a push."""
    del place, repository
    remove(values["path"])
    return "doctor-removed", {"path": values["path"]}


def remove_gate(place: Place, repository: Callable[[], Repository], values: Values) -> Done:
    """Remove a worktree in which a gate ran, of an operation that is over."""
    del repository
    waiting = unfinished(newest(place), held=False)
    if values["path"] not in gates(place, waiting):
        return SETTLED
    remove_worktree(place.top, values["path"])
    return "doctor-removed", {"path": values["path"]}


def forget_base(place: Place, repository: Callable[[], Repository], values: Values) -> Done:
    """Take the recorded base of a branch that is gone from the settings."""
    del repository
    key, branch = values["key"], values["branch"]
    asked = ["for-each-ref", "--format=%(refname)", HEADS + branch, f"{REMOTES}*/{branch}"]
    if git(asked, directory=place.top).out:
        return SETTLED
    take_away(["--unset-all", key], key, place.top)
    return "doctor-unset", {"key": key}


def fetch_all(place: Place, repository: Callable[[], Repository], values: Values) -> Done:
    """Have `git fetch` bring all branches from now on."""
    del repository
    key, refspec = values["key"], values["refspec"]
    asked = ["config", "--local", "--get-all", key]
    if refspec in git(asked, directory=place.top, accept=()).text.splitlines():
        return SETTLED
    git(["config", "--local", "--add", key, refspec], directory=place.top, apart=True)
    return "doctor-fetches", {"remote": values["remote"]}


MENDS: dict[str, Mend] = {
    "finish-cut-off": finish_cut_off,
    "remove-lock": remove_lock,
    "forget-holder": forget_holder,
    "remove-announcement": remove_announcement,
    "remove-gate": remove_gate,
    "forget-base": forget_base,
    "fetch-all": fetch_all,
}
