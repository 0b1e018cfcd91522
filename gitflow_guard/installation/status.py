"""What stands where each hook should be."""

from __future__ import annotations

import os

from gitflow_guard.installation.by_git import command, folder_of, hook_of
from gitflow_guard.installation.chained import runs
from gitflow_guard.installation.configured import configured
from gitflow_guard.installation.files import (
    CHAINED,
    GUARD,
    GUARDED,
    MOVED,
    NAMES,
    SHARED,
    SOURCING,
    content,
    is_current,
    is_our_hook,
    values_in,
)
from gitflow_guard.installation.managers import manager_in, put_aside, runs_gflow
from gitflow_guard.installation.place import GIT, HUSKY, OURS, husky_folder
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.installation.place import HookPlace

# Each of these runs gflow's guard.
GUARDING = ("ours", "chained", "outdated", "behind", "moved", "called", "configured")
# Of these the file in git's own folder is the one that runs.
INSTALLED = ("ours", "chained", "behind", "moved")
# The guard of references may be left out; where another manager runs the hooks it mostly cannot be.
OPTIONAL = ("left-out", "no-place")


class HookState(Record):
    """One hook.

    `state` is `ours`; `chained` (ours, after another one); `outdated` (ours, of another version,
    with nothing left to start, or both a file and in git's configuration: install again); `behind`
    (ours, and looks for other branches than the policy protects: install again); `off` (ours, but
    not executable, so that git skips it); `moved` (ours, run by another manager that put it aside);
    `called` (another's, which runs gflow-hook, or pre-commit with hooks of ours); `configured`
    (git's configuration runs it); `foreign` (another's, without gflow); `managed` (the same, of the
    manager `by`); `aside` (put aside by the manager `by`, which does not run it); `missing`;
    `left-out` (as was wished); `no-place` (the guard of references, where another manager runs the
    hooks). `path` is the file that tells, `chained` the hook that runs before ours.
    """

    name: str
    state: str
    path: str
    chained: str = ""
    by: str = ""

    @property
    def guards(self) -> bool:
        """Whether gflow has its say."""
        return self.state in GUARDING

    @property
    def is_well(self) -> bool:
        """Whether it is as it was meant to be."""
        return self.state in OPTIONAL or (self.guards and self.state not in ("outdated", "behind"))


class HookStatus(Record):
    """All hooks, and the folder git takes them from."""

    place: HookPlace
    hooks: tuple[HookState, ...]


def status(place: HookPlace, guarded: str | None = None) -> HookStatus:
    """Look at every hook; nothing is changed.

    `guarded` is what the guard of references should look for, None where that is not known.
    """
    if place.manager == GIT:
        hooks = tuple(state_here(place, name, guarded) for name in NAMES)
    elif place.manager == OURS:
        hooks = tuple(state_in_checkout(place, name) for name in NAMES)
    else:
        hooks = tuple(state_elsewhere(place, name) for name in NAMES)
    commands = configured(place.top)
    hooks = tuple(with_configuration(place, each, commands, guarded) for each in hooks)
    if any(map(hook_of, commands.values())):
        return HookStatus(place, tuple(left_out_by_git(place, each) for each in hooks))
    return HookStatus(place, among_others(hooks))


def with_configuration(
    place: HookPlace, hook: HookState, commands: dict[str, str], guarded: str | None
) -> HookState:
    """The hook, as git's configuration has it as well."""
    line = commands.get(hook.name, "")
    if not hook_of(line):
        is_ours = hook.guards or not line
        return hook if is_ours else HookState(hook.name, "configured", hook.path)
    if hook.guards:
        # An installation that was cut off has left both, which judge twice.
        return hook.replace(state="outdated") if hook.state in INSTALLED else hook
    folder = folder_of(place)
    path = os.path.join(folder, hook.name)
    if line != command(hook.name) or not os.path.exists(path):
        return HookState(hook.name, "outdated", path)
    ours = our_state(folder, hook.name, guarded)
    return ours.replace(state="configured") if ours.state == "ours" else ours


def left_out_by_git(place: HookPlace, hook: HookState) -> HookState:
    """The guard of references is lacking, unless it was to be left out."""
    if hook.name != GUARD or hook.state not in ("missing", "no-place"):
        return hook
    left_out = values_in(content(os.path.join(folder_of(place), SHARED)))["left_out"]
    return hook.replace(state="left-out" if left_out == GUARD else "missing")


def among_others(hooks: tuple[HookState, ...]) -> tuple[HookState, ...]:
    """The guard lacks nothing where only others, who have no place for it, run gflow's hooks."""
    states = {hook.state for hook in hooks}
    if not states & {"called", "configured"} or states & {"ours", "chained", "outdated", "off"}:
        return hooks
    return tuple(
        hook.replace(state="no-place") if hook.name == GUARD and hook.state == "missing" else hook
        for hook in hooks
    )


def state_here(place: HookPlace, name: str, guarded: str | None) -> HookState:
    """A hook in the default folder."""
    path = os.path.join(place.folder, name)
    if is_our_hook(path):
        return our_state(place.folder, name, guarded)
    moved = path + MOVED
    if is_our_hook(moved):
        return HookState(name, "moved", moved)
    if name == values_in(content(os.path.join(place.folder, SHARED)))["left_out"]:
        return HookState(name, "left-out", path)
    if not os.path.lexists(path):
        return HookState(name, "missing", path)
    return others_state(place, path, name)


def others_state(place: HookPlace, path: str, name: str) -> HookState:
    """A hook of somebody else's."""
    by = manager_in(path)
    if calls_gflow(place, path, name):
        return HookState(name, "called", path, by=by)
    if by and put_aside(path):
        return HookState(name, "aside", path, by=by)
    return HookState(name, "managed" if by else "foreign", path, by=by)


def our_state(folder: str, name: str, guarded: str | None) -> HookState:
    """A hook that is ours."""
    path = os.path.join(folder, name)
    chained = path + CHAINED if runs(path + CHAINED) else ""
    if not os.access(path, os.X_OK):
        return HookState(name, "off", path, chained)
    if not is_current(folder, name):
        return HookState(name, "outdated", path, chained)
    by = manager_in(chained) if chained else ""
    known = values_in(content(path), (GUARDED,))[GUARDED]
    if name == GUARD and guarded not in (None, known):
        return HookState(name, "behind", path, chained, by)
    return HookState(name, "chained" if chained else "ours", path, chained, by)


def state_in_checkout(place: HookPlace, name: str) -> HookState:
    """A hook of our own files, used where they are."""
    path = os.path.join(place.folder, name)
    if SOURCING not in content(path):
        return HookState(name, "missing", path)
    return HookState(name, "ours" if os.access(path, os.X_OK) else "off", path)


def state_elsewhere(place: HookPlace, name: str) -> HookState:
    """A hook in a folder of another manager's, which for husky is beside git's."""
    path = os.path.join(place.folder, name)
    written = os.path.join(husky_folder(place.folder), name)
    paths = (written, path) if place.manager == HUSKY else (path,)
    for each in paths:
        if calls_gflow(place, each, name):
            return HookState(name, "called", each)
    if name == GUARD:
        return HookState(name, "no-place", paths[0])
    # husky makes a file in its own folder for every hook; the one beside it is what counts.
    return HookState(name, "foreign" if os.path.lexists(paths[0]) else "missing", paths[0])


def calls_gflow(place: HookPlace, path: str, name: str) -> bool:
    """Whether another's hook runs gflow-hook, by itself or through a manager's configuration.

    git runs only what can be executed; husky reads the files beside its folder, which need not be.
    """
    if os.path.dirname(path) == place.folder and not os.access(path, os.X_OK):
        return False
    raw = content(path)
    if f"gflow-hook {name}".encode() in raw:
        return True
    manager = manager_in(path)
    return bool(manager) and runs_gflow(manager, place.top, name)
