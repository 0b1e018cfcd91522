"""The policy a push is judged by: the server's own, never what is pushed."""

from __future__ import annotations

import os

from gitflow_guard.errors import GflowError, failed, refused
from gitflow_guard.git.conversation import Conversation
from gitflow_guard.git.run import git
from gitflow_guard.git.sources import LARGEST, read_file
from gitflow_guard.hooks.where import HEADS
from gitflow_guard.policy.find import Sources, find, in_pyproject
from gitflow_guard.policy.presets import DEVELOP_NAMES, MAIN_NAMES, POLICY_FILE
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.server.branches import Branches
    from gitflow_guard.hooks.server.settings import Settings
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found

PYPROJECT = "pyproject.toml"
# What git says of an object after its id.
KNOWN = ("type", "size")


class Source(Record):
    """Where a policy is read from, unread; `branch` is empty where it is no branch."""

    sources: Sources
    branch: str = ""
    path: str = ""


class InForce(Record):
    """The policy for a push, and what is to be said of it.

    `told` are a word's code and its values each, `refusals` what speaks against the push.
    """

    found: Found
    told: tuple[tuple[str, dict[str, str]], ...] = ()
    refusals: tuple[GflowError, ...] = ()

    def __hash__(self) -> int:
        return id(self)


def in_force(place: Place, settings: Settings, now: Branches, then: Branches) -> InForce:
    """The policy that holds `now`; `then` are the branches as the push would leave them.

    A policy that cannot be read judges nothing, so it is the pushed one that counts where that
    mends it. Raises GflowError for a policy with mistakes, and `server-policy-ref`.
    """
    if settings.policy_file or looked_at(place, settings, now) == looked_at(place, settings, then):
        return InForce(found_at(source_of_policy(place, settings, now)))
    later = source_of_policy(place, settings, then)
    try:
        source = source_of_policy(place, settings, now)
        found = found_at(source)
    except GflowError:
        mended = found_at(later)
        return InForce(mended, told=(("server-policy-mended", {"origin": mended.origin}),))
    if later == source:
        return InForce(found)
    try:
        coming = found_at(later)
    except GflowError as broken:
        return InForce(found, refusals=(broken, refused("server-policy-broken")))
    if coming.given == found.given:
        return InForce(found)
    return InForce(found, told=(("server-policy-changed", {"coming": coming.origin}),))


def found_at(source: Source) -> Found:
    """The policy in a source; not kept for the next push, for the folder may be many people's."""
    found = find(source.sources)
    return found.replace(origin=source.path) if source.path else found


def source_of_policy(place: Place, settings: Settings, branches: Branches) -> Source:
    """The file or the branch that the settings name; else the first branch that has a policy."""
    if settings.policy_file:
        path = os.path.join(place.directory, settings.policy_file)
        raw = read_file(path)
        if raw is None:
            raise failed("text-not-found", path=path)
        return Source(Sources(file=raw, branches=usual(branches)), path=path)
    for branch in candidates(place, settings, branches):
        sources = sources_in(place, branch, branches)
        if sources is not None:
            return Source(sources, branch)
    return Source(Sources(configuration=settings.gitflow, branches=usual(branches)))


def candidates(place: Place, settings: Settings, branches: Branches) -> tuple[str, ...]:
    """The branches that are looked at, in that order. Raises GflowError `server-policy-ref`."""
    names = tuple(looked_at(place, settings, branches))
    if settings.policy_ref and branches.tips and not names:
        raise failed("server-policy-ref", ref=settings.policy_ref)
    return names


def looked_at(place: Place, settings: Settings, branches: Branches) -> dict[str, str]:
    """The tips of the branches that may hold the policy, by name."""
    if settings.policy_ref:
        names: tuple[str, ...] = (settings.policy_ref.removeprefix(HEADS),)
    else:
        names = usual(branches) or (default(place),)
    return {name: branches.tips[name] for name in names if name in branches.tips}


def usual(branches: Branches) -> tuple[str, ...]:
    """The branches there that are called as permanent ones usually are."""
    return tuple(name for name in (*DEVELOP_NAMES, *MAIN_NAMES) if name in branches.tips)


def default(place: Place) -> str:
    """The branch that HEAD names, which a clone checks out."""
    asked = ["symbolic-ref", "-q", "HEAD"]
    return git(asked, directory=place.top, accept=(0, 1)).text.removeprefix(HEADS)


def sources_in(place: Place, branch: str, branches: Branches) -> Sources | None:
    """The policy files of a branch; None where it has none."""
    tip, where = branches.tips[branch], f"{branch}:"
    talk = Conversation(["cat-file", "--batch-command"], directory=place.top)
    try:
        file = blob(talk, tip, POLICY_FILE)
        if file is not None:
            return Sources(file=file, where=where, branches=usual(branches))
        pyproject = blob(talk, tip, PYPROJECT)
    finally:
        talk.end()
    if pyproject is None or in_pyproject(pyproject, where + PYPROJECT) is None:
        return None
    return Sources(pyproject=pyproject, where=where, branches=usual(branches))


def blob(talk: Conversation, tip: str, name: str) -> bytes | None:
    """A file's content; None where there is none. Raises GflowError `file-too-large`."""
    talk.tell(f"info {tip}:{name}\n".encode())
    oid, *more = talk.hear().split(b" ")
    if len(more) != len(KNOWN) or more[0] != b"blob":
        return None
    size = int(more[1])
    if size > LARGEST:
        raise failed("file-too-large", path=name, limit=LARGEST)
    talk.tell(b"contents " + oid + b"\n")
    talk.hear()
    return talk.read(size + 1)[:size]
