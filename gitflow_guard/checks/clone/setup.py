"""What a clone is set up with: git, policy, user, hooks."""

from __future__ import annotations

import os

from gitflow_guard.checks.clone.trouble import Trouble
from gitflow_guard.errors import GflowError
from gitflow_guard.git.version import check_version
from gitflow_guard.installation.by_git import folder_of
from gitflow_guard.installation.configured import is_for_gflow_to_install
from gitflow_guard.installation.files import SHARED, content, is_our_shared, values_in
from gitflow_guard.installation.managers import lefthook_lines
from gitflow_guard.installation.place import GIT
from gitflow_guard.policy.model import WHEN_MISSING
from gitflow_guard.rules.finding import ERROR, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.checks.clone.facts import Clone
    from gitflow_guard.installation.place import HookPlace
    from gitflow_guard.installation.status import HookState

SAMPLES = {"user.name": "Your Name", "user.email": "you@example.com"}
ASIDE = "aside"
# The hook is there and is ours, but not as it should be.
WORN = ("outdated", "behind", "off")


def git_version(clone: Clone) -> Iterator[Trouble]:
    """Git is new enough."""
    try:
        check_version(clone.version or ())
    except GflowError as error:
        yield Trouble(ERROR, "doctor-problem", {"problem": error})


def policy(clone: Clone) -> Iterator[Trouble]:
    """The policy can be read and holds no mistake."""
    error = clone.unread.get("found")
    if error is not None:
        yield Trouble(ERROR, "doctor-problem", {"problem": error})


def unreadable(clone: Clone) -> Iterator[Trouble]:
    """Everything else could be looked at."""
    for name, error in clone.unread.items():
        if name != "found":
            yield Trouble(ERROR, "doctor-problem", {"problem": error})


def identity(clone: Clone) -> Iterator[Trouble]:
    """Git knows who commits."""
    if clone.identity:
        mend = tuple(("git", "config", key, SAMPLES[key]) for key in clone.identity)
        yield Trouble(ERROR, "doctor-identity", {"keys": clone.identity}, mend)


def hooks(clone: Clone) -> Iterator[Trouble]:
    """The hooks in git's own folder are installed, switched on and those of this gflow."""
    assert clone.hooks is not None
    amiss = [hook for hook in lacking(clone) if hook.state != ASIDE]
    ours = is_for_gflow_to_install(clone.hooks.place)
    if amiss and ours and not is_frameworks(clone, amiss):
        # Whoever has none of them may want none: `gflow init --hooks none`.
        none = all(hook.state in ("missing", "left-out") for hook in clone.hooks.hooks)
        level = WARNING if none else ERROR
        yield Trouble(level, "doctor-hooks", named(amiss), (("gflow", "hooks", "install"),))


def aside(clone: Clone) -> Iterator[Trouble]:
    """No hook of gflow's lies where another manager has put it and does not run it."""
    amiss = [hook for hook in lacking(clone) if hook.state == ASIDE]
    if amiss:
        names = tuple(hook.name for hook in amiss)
        values = {"by": amiss[0].by, "hooks": names, "lines": lefthook_lines(names)}
        yield Trouble(ERROR, "doctor-hooks-aside", values, (("gflow", "hooks", "install"),))


def when_missing(clone: Clone) -> Iterator[Trouble]:
    """The hooks do without gflow what the policy says; that is written into them."""
    assert clone.hooks is not None
    assert clone.found is not None
    wanted = clone.found.policy.when_missing
    shared = os.path.join(ours_in(clone.hooks.place), SHARED)
    if not is_our_shared(shared):
        return
    known = values_in(content(shared))["missing"] or WHEN_MISSING[0]
    if known != wanted:
        values = {"known": known, "wanted": wanted}
        yield Trouble(WARNING, "doctor-when-missing", values, (("gflow", "hooks", "install"),))


def ours_in(place: HookPlace) -> str:
    """The folder whose files of ours git would run."""
    folder = folder_of(place)
    return folder if place.manager != GIT or os.path.isdir(folder) else place.default


def framework(clone: Clone) -> Iterator[Trouble]:
    """The hooks of a framework that gflow's are configured in are installed."""
    assert clone.hooks is not None
    amiss = lacking(clone)
    ours = is_for_gflow_to_install(clone.hooks.place)
    if amiss and ours and is_frameworks(clone, amiss):
        mend = (clone.framework,) if clone.framework else ()
        yield Trouble(ERROR, "doctor-hooks-framework", named(amiss), mend)


def hooks_path(clone: Clone) -> Iterator[Trouble]:
    """Where core.hooksPath sends git to another folder, the hooks there run gflow."""
    assert clone.hooks is not None
    amiss = lacking(clone)
    if amiss and not is_for_gflow_to_install(clone.hooks.place):
        place = clone.hooks.place
        values = {"path": place.configured, "scope": place.scope, "source": place.source}
        mend = (("gflow", "hooks", "install"),)
        yield Trouble(ERROR, "doctor-hooks-path", {**values, **named(amiss)}, mend)


def lacking(clone: Clone) -> list[HookState]:
    """The hooks that do not run gflow, or not this one."""
    assert clone.hooks is not None
    return [hook for hook in clone.hooks.hooks if not hook.is_well or hook.state in WORN]


def is_frameworks(clone: Clone, amiss: list[HookState]) -> bool:
    """Whether the hooks that are lacking are for a framework to install."""
    return bool(clone.framework) and all(hook.state not in WORN for hook in amiss)


def named(amiss: list[HookState]) -> dict[str, list[str]]:
    """The hooks by name."""
    return {"hooks": [hook.name for hook in amiss]}
