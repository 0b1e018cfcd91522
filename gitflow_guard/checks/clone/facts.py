"""The facts about a clone, each read by itself: one that cannot be read hides no other."""

from __future__ import annotations

from gitflow_guard.checks.clone.finished import finished
from gitflow_guard.errors import GflowError, failed
from gitflow_guard.git.repository import Repository
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.sources import read_sources
from gitflow_guard.git.version import git_version
from gitflow_guard.git.worktrees import worktrees
from gitflow_guard.installation.guarded import patterns
from gitflow_guard.installation.place import find_place
from gitflow_guard.installation.status import status
from gitflow_guard.policy.find import find
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from gitflow_guard.checks.clone.finished import Finished
    from gitflow_guard.engine.leftovers import Leftovers
    from gitflow_guard.git.place import Place
    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.git.worktrees import Worktree
    from gitflow_guard.installation.status import HookStatus
    from gitflow_guard.policy.find import Found

    Reader = tuple[str, tuple[str, ...], Callable[["Clone"], Any]]


class Clone(Record):
    """A clone; what is None is not known, and `unread` says why where reading it failed.

    `identity` are the settings of the user's that git lacks. `fetched` are the refspecs of the
    policy's remote, `relations` how the permanent branches stand to it. `framework` is the command
    that puts a hook framework's hooks in place, empty where there is no such framework. `aliases`
    are the branches that are only another name, with the full name of what they stand for.
    """

    place: Place
    version: tuple[int, ...] | None = None
    found: Found | None = None
    snapshot: Snapshot | None = None
    left: Leftovers | None = None
    worktrees: tuple[Worktree, ...] | None = None
    hooks: HookStatus | None = None
    framework: tuple[str, ...] | None = None
    identity: tuple[str, ...] | None = None
    fetched: tuple[str, ...] | None = None
    shallow: bool | None = None
    relations: dict[str, Relation] | None = None
    finished: tuple[Finished, ...] | None = None
    aliases: dict[str, str] | None = None
    unread: dict[str, GflowError] = {}

    @property
    def is_narrow(self) -> bool:
        """Whether `git fetch` leaves branches of the policy's remote out, as far as is known."""
        if self.found is None or self.snapshot is None or self.fetched is None:
            return False
        remote = self.found.policy.remote
        all_of_it = f"refs/heads/*:refs/remotes/{remote}/*"
        taken = {refspec.removeprefix("+") for refspec in self.fetched}
        return remote in self.snapshot.remotes and all_of_it not in taken


def gather(place: Place, others: Iterable[Reader] = ()) -> Clone:
    """Read everything; `others` are readers of what this room does not know of."""
    clone = Clone(place=place)
    for name, needs, read in (*READERS, *others):
        if knows(clone, needs):
            clone = with_fact(clone, name, read)
    return clone


def knows(clone: Clone, needs: Iterable[str]) -> bool:
    """Whether these facts are known."""
    return all(getattr(clone, need) is not None for need in needs)


def with_fact(clone: Clone, name: str, read: Callable[[Clone], Any]) -> Clone:
    """The clone with one more fact, or with the reason why it is not known."""
    try:
        return clone.replace(**{name: read(clone)})
    except GflowError as error:
        problem = error
    except OSError as error:
        path, said = error.filename or clone.place.common_dir, error.strerror
        problem = failed("file-unreadable", path=path, problem=said)
    return clone.replace(unread={**clone.unread, name: problem})


def snapshot(clone: Clone) -> Snapshot:
    """The refs, changes and settings; a git that is too old for gflow tells them too."""
    return Repository(clone.place, clone.version or ()).snapshot()


def identity(clone: Clone) -> tuple[str, ...]:
    """Which of `user.name` and `user.email` git would have to guess."""
    for who in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"):
        asked = ["-c", "user.useConfigOnly=true", "var", who]
        if git(asked, directory=clone.place.top, accept=()).code:
            return tuple(key for key in ("user.name", "user.email") if not is_set(clone, key))
    return ()


def is_set(clone: Clone, key: str) -> bool:
    """Whether a setting has a value."""
    return bool(git(["config", "--get", key], directory=clone.place.top, accept=(0, 1)).text)


def fetched(clone: Clone) -> tuple[str, ...]:
    """What `git fetch` brings from the policy's remote."""
    assert clone.found is not None
    key = f"remote.{clone.found.policy.remote}.fetch"
    listed = git(["config", "-z", "--get-all", key], directory=clone.place.top, accept=(0, 1)).out
    return tuple(decode(value) for value in listed.split(b"\0") if value)


def hooks(clone: Clone) -> HookStatus:
    """The hooks; without a policy nobody knows what they should guard."""
    wanted = patterns(clone.found.policy.guarded()) if clone.found else None
    return status(find_place(clone.place.top), wanted)


def shallow(clone: Clone) -> bool:
    """Whether the history is cut off."""
    return git(["rev-parse", "--is-shallow-repository"], directory=clone.place.top).text == "true"


def relations(clone: Clone) -> dict[str, Relation]:
    """How the permanent branches stand to what the remote had when it was last seen."""
    assert clone.found is not None
    assert clone.snapshot is not None
    policy, seen = clone.found.policy, clone.snapshot
    repository, known = Repository(clone.place, clone.version or ()), {}
    for name in policy.permanent():
        there = f"{policy.remote}/{name}"
        if name in seen.branches and there in seen.remote_branches:
            here = seen.branches[name].oid
            known[name] = repository.relation(here, there, seen.remote_branches[there])
    return known


def aliases(clone: Clone) -> dict[str, str]:
    """The branches that only name another reference (git-symbolic-ref(1))."""
    asked = ["for-each-ref", "--format=%(refname:lstrip=2) %(symref)", "refs/heads"]
    rows = (row.partition(" ") for row in git(asked, directory=clone.place.top).text.splitlines())
    return {name: target for name, _, target in rows if target}


def topics(clone: Clone) -> tuple[Finished, ...]:
    """The branches that were finished and are still there."""
    assert clone.found is not None
    assert clone.snapshot is not None
    return tuple(finished(clone.found.policy, clone.snapshot))


READERS: tuple[Reader, ...] = (
    ("version", (), lambda clone: git_version(clone.place)),
    ("found", (), lambda clone: find(read_sources(clone.place.top))),
    ("snapshot", (), snapshot),
    ("worktrees", (), lambda clone: worktrees(clone.place.top)),
    ("hooks", (), hooks),
    ("identity", (), identity),
    ("fetched", ("found",), fetched),
    ("shallow", (), shallow),
    ("relations", ("found", "snapshot"), relations),
    ("finished", ("found", "snapshot"), topics),
    ("aliases", (), aliases),
)
