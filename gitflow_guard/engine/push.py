"""One atomic push of exactly what a plan moves."""

from __future__ import annotations

import os

from gitflow_guard.engine.announce import EXPECTED_PUSH, announcing
from gitflow_guard.engine.watched import watched
from gitflow_guard.errors import failed, refused
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.snapshot import HEADS, REMOTES, TAGS
from gitflow_guard.record import Record, to_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from typing import Any

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.flow.plan import Push
    from gitflow_guard.git.place import Place
    from gitflow_guard.git.repository import Repository


class Publication(Record):
    """What is pushed where: (object id, full ref) pairs; an empty object id deletes the ref.

    `leases` are the object ids that the remote's refs must have to be deleted.
    """

    remote: str
    refs: tuple[tuple[str, str], ...]
    leases: tuple[tuple[str, str], ...] = ()

    def data(self) -> dict[str, Any]:
        """As JSON can hold it."""
        data: dict[str, Any] = to_data(self)
        return data


def publication_of(data: dict[str, Any]) -> Publication:
    """What `Publication.data` gave."""
    refs, leases = (
        tuple((oid, ref) for oid, ref in data.get(key, ())) for key in ("refs", "leases")
    )
    return Publication(data["remote"], refs, leases)


def publication(
    step: Push, branches: dict[str, str], tags: dict[str, str], repository: Repository
) -> Publication:
    """What a plan's step pushes, by object id: no local ref needs to have moved for it.

    Raises `deletion-unknown`.
    """
    return Publication(
        step.remote,
        (
            *((branches[name], HEADS + name) for name in step.branches),
            *((tags[name], TAGS + name) for name in step.tags),
            *(("", HEADS + name) for name in step.deletions),
        ),
        tuple((last_seen(step.remote, name, repository), HEADS + name) for name in step.deletions),
    )


def last_seen(remote: str, branch: str, repository: Repository) -> str:
    """The remote's branch as far as it is known here. Raises `deletion-unknown`."""
    oid = repository.resolve(f"{REMOTES}{remote}/{branch}")
    if not oid:
        raise refused("deletion-unknown", branch=branch, remote=remote)
    return oid


def push(place: Place, publication: Publication, entry: Entry) -> None:
    """Push all or nothing. Raises GflowError `push-failed`; then nothing has landed."""
    refs = still_to_push(place, publication)
    if not refs:
        return
    specifications = [f"{oid}:{ref}" for oid, ref in refs]
    publication = publication.replace(refs=refs)
    with announced(place, publication):
        # The locks that are held meanwhile keep git from forgetting what it deletes; without
        # this it would try for a second.
        timeout = ["-c", "core.packedRefsTimeout=0"]
        asked = [*timeout, "push", "--atomic", *leases(publication), "--", publication.remote]
        pushed = watched([*asked, *specifications], entry, directory=place.top, accept=())
    if pushed.code != 0:
        problem = decode(pushed.err).strip()
        raise failed("push-failed", remote=publication.remote, problem=problem)


def still_to_push(place: Place, publication: Publication) -> tuple[tuple[str, str], ...]:
    """Without the branches that are to be deleted and that the remote has let go of already.

    A forge deletes a branch with its pull request; git would refuse the whole push for it.
    """
    deletions = [ref for oid, ref in publication.refs if not oid]
    if not deletions:
        return publication.refs
    asked = ["ls-remote", "--refs", "--", publication.remote, *deletions]
    listed = git(asked, directory=place.top, accept=())
    if listed.code != 0:
        return publication.refs
    there = {line.partition("\t")[2] for line in listed.text.splitlines()}
    return tuple((oid, ref) for oid, ref in publication.refs if oid or ref in there)


def leases(publication: Publication) -> list[str]:
    """The options that keep git from deleting what others have pushed meanwhile, and only these.

    Source: git-push(1), --force-with-lease=<refname>:<expect>.
    """
    gone = {ref for oid, ref in publication.refs if not oid}
    return [f"--force-with-lease={ref}:{oid}" for oid, ref in publication.leases if ref in gone]


def follow(place: Place, publication: Publication, entry: Entry) -> None:
    """Bring the remote-tracking branches to what was pushed, where git could not.

    It deletes none while gflow holds the lock of the packed references; and where references are
    kept in tables, it moves none, since all of them have one lock.
    """
    branches = [each for each in publication.refs if each[1].startswith(HEADS)]
    in_tables = os.path.isdir(os.path.join(place.common_dir, "reftable"))
    for oid, ref in branches:
        tracking = f"{REMOTES}{publication.remote}/{ref.removeprefix(HEADS)}"
        if not oid:
            watched(["update-ref", "-d", tracking], entry, directory=place.top)
        elif in_tables and is_there(place, tracking):
            asked = ["update-ref", "-m", "update by push", tracking, oid]
            watched(asked, entry, directory=place.top)


def is_there(place: Place, ref: str) -> bool:
    """Whether there is a reference of that full name."""
    return git(["show-ref", "--verify", "-q", ref], directory=place.top, accept=()).code == 0


def announced(place: Place, publication: Publication) -> AbstractContextManager[None]:
    """Let the pre-push hook know this very push."""
    zeros = "0" * max((len(oid) for oid, _ in publication.refs), default=40)
    text = "".join(f"{oid or zeros} {ref}\n" for oid, ref in publication.refs)
    return announcing(place, EXPECTED_PUSH, text)
