"""Whether a branch only comes to what its remote has: a pull, a fetch, the way back to that."""

from __future__ import annotations

import os

from gitflow_guard.hooks.pre_rebase import own_upstream
from gitflow_guard.hooks.references.moves import value_of
from gitflow_guard.hooks.where import commit_at, is_ancestor, lines_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.hooks.references.moves import Move
    from gitflow_guard.hooks.where import Place


def is_remotes(place: Place, remote: str, move: Move) -> bool:
    """Whether the remote's branch of that name holds what the branch would be at.

    `remote` is empty where no policy tells it; then the branch's own upstream counts alone.
    """
    known = (*tracking(place, remote, move.branch), *just_fetched(place, remote, move.branch))
    return move.new in known or any(is_ancestor(place, move.new, oid) for oid in known)


def tracking(place: Place, remote: str, branch: str) -> list[str]:
    """The commits at which the remote's branch of that name was last seen."""
    found = value_of(place, f"refs/remotes/{remote}/{branch}") if remote else ""
    if found:
        return [found]
    upstream = own_upstream(place, branch)
    return [commit_at(place, upstream)] if upstream else []


def just_fetched(place: Place, remote: str, branch: str) -> Iterator[str]:
    """The commits of that branch that a fetch from the remote has just brought.

    `git fetch origin main:main` moves main before origin/main (tried on git 2.39).
    """
    lines = lines_of(os.path.join(place.directory, "FETCH_HEAD"))
    mark = f"branch '{branch}' of "
    found = [line.split("\t", 2) for line in lines if mark in line]
    if not found or not remote:
        return
    from gitflow_guard.git.run import git

    asked = ["remote", "get-url", "--all", remote]
    urls = {bare(url) for url in git(asked, directory=place.top, accept=()).text.splitlines()}
    for fields in found:
        told = fields[-1].removeprefix(mark)
        if told != fields[-1] and bare(told) in urls:
            yield fields[0]


def bare(url: str) -> str:
    """A URL as git writes it to FETCH_HEAD: without user, last slashes and `.git`."""
    scheme, mark, rest = url.rpartition("://")
    host, slash, path = rest.partition("/")
    host = host.rpartition("@")[2] if mark else host
    return f"{scheme}{mark}{host}{slash}{path}".rstrip("/").removesuffix(".git")
