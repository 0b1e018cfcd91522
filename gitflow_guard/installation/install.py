"""Installs gflow's hooks: as files in git's folder, or by git's configuration."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.installation import by_git
from gitflow_guard.installation.change import HookChange
from gitflow_guard.installation.configured import SINCE, SINCE_WORDS, version
from gitflow_guard.installation.elsewhere import CALLED, elsewhere, folder_of_others, linked
from gitflow_guard.installation.files import NAMES
from gitflow_guard.installation.guarded import EVERY
from gitflow_guard.installation.in_folder import Installed, install_in
from gitflow_guard.installation.place import GIT, OURS, is_in_working_tree
from gitflow_guard.installation.status import status
from gitflow_guard.installation.uninstall import uninstall_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.installation.place import HookPlace


def install(
    place: HookPlace,
    guarded: str = EVERY,
    *,
    guard: bool | None = None,
    missing: str = "",
    configured: bool | None = None,
) -> Installed:
    """Install or update the hooks.

    `guarded` is what the guard of references looks for (`patterns`), `guard` whether it is
    wanted; None leaves that as it was. `missing` is what a hook is to do that finds gflow gone
    (policy.model.WHEN_MISSING); empty leaves that as it was. `configured` says whether git's
    configuration is to run them; None leaves that as it was, at first only where git takes no
    hooks from its own folder. Raises GflowError:
    `hooks-path-husky` or `hooks-path-set` where git's hooks are not in the default folder, do not
    all run gflow, and git is too old for its configuration to run them, `hooks-git-too-old` where
    that was asked for, `hooks-folder-linked`, `hooks-both-there`, `hooks-in-the-way`;
    `hooks-change-failed` after all has been put back.
    """
    if place.manager == OURS:
        return Installed(place.folder, tuple(HookChange(name, "current") for name in NAMES))
    is_elsewhere = place.manager != GIT or is_in_working_tree(place)
    by_now = by_git.sections(place)
    wanted = configured if configured is not None else is_elsewhere or bool(by_now)
    if wanted and version() >= SINCE:
        return by_configuration(place, guarded, guard=guard, missing=missing)
    if configured:
        raise refused("hooks-git-too-old", since=SINCE_WORDS)
    if is_elsewhere:
        return called(place)
    done = install_in(place.default, guarded, guard=guard, missing=missing)
    if by_now:
        by_git.forget(place, by_now)
        uninstall_from(by_git.folder_of(place))
    return done


def called(place: HookPlace) -> Installed:
    """Nothing is installed where every hook of another's runs ours; else that is refused."""
    guarding = {hook.name for hook in status(place).hooks if hook.guards}
    lacking = tuple(name for name in CALLED if name not in guarding)
    if lacking:
        raise elsewhere(place, lacking) if place.manager != GIT else linked(place, lacking)
    changes = tuple(HookChange(name, "called") for name in CALLED)
    return Installed(folder_of_others(place), changes, CALLED, by_others=True)


def by_configuration(
    place: HookPlace, guarded: str, *, guard: bool | None, missing: str
) -> Installed:
    """Have git's configuration run them, but for those that another manager runs already."""
    others = {hook.name for hook in status(place).hooks if hook.state == "called"}
    folder = by_git.folder_of(place)
    done = install_in(folder, guarded, guard=guard, missing=missing)
    names = tuple(name for name in done.names if name not in others)
    by_git.remember(place, names)
    by_git.forget(place, tuple(name for name in by_git.sections(place) if name not in names))
    # Both would judge, as soon as git looks into that folder.
    uninstall_from(place.default)
    return done.replace(names=names, by_git=True)
