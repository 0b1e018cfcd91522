"""The recorded settings of branches: what they were started from, what they follow."""

from __future__ import annotations

from gitflow_guard.engine.watched import watched
from gitflow_guard.git.run import git, git_failed
from gitflow_guard.git.snapshot import HEADS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.transition import Transition
    from gitflow_guard.git.repository import Repository


def apply(transition: Transition, repository: Repository, entry: Entry) -> None:
    """Write the new values; what is as it should be already does no harm.

    Of a branch that goes, its sections go whole; of any other only the keys named.
    """
    top = repository.place.top
    gone = {update.ref.removeprefix(HEADS) for update in transition.updates if not update.new}
    sections: dict[str, None] = {}
    for setting in transition.settings:
        section = setting.key.rpartition(".")[0]
        if setting.new is not None:
            continue
        if section.partition("branch.")[2] in gone:
            sections[section] = None
        else:
            take_away(["--unset-all", setting.key], setting.key, top, entry)
    for section in sections:
        take_away(["--remove-section", section], section, top, entry)
    for setting in transition.settings:
        if setting.new is not None:
            watched(["config", "--local", setting.key, setting.new], entry, directory=top)


def take_away(how: list[str], name: str, top: str, entry: Entry | None = None) -> None:
    """Take a key or a section from the settings. Raises `git-failed` when it is still there."""
    asked = ["config", "--local", *how]
    if entry is None:
        done = git(asked, directory=top, accept=(), apart=True)
    else:
        done = watched(asked, entry, directory=top, accept=())
    if done.code == 0:
        return
    listed = git(["config", "--local", "--list", "--name-only", "-z"], directory=top).text
    if any(f"{key}.".startswith(f"{name}.") for key in listed.split("\0")):
        raise git_failed(asked, done)
