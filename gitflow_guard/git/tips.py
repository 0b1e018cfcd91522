"""Where a history begins to be read: branches, tags, and what the remotes are called."""

from __future__ import annotations

from gitflow_guard.git.run import decode, git
from gitflow_guard.git.snapshot import HEADS, REMOTES, TAGS
from gitflow_guard.record import Record

FIELDS = "%(refname)%00%(objectname)%00%(objecttype)%00%(*objectname)%00%(*objecttype)%00%(symref)"


class Tips(Record):
    """Names with the commits they name: local branches, one remote's branches, tags.

    `head` is the branch that is checked out, `usual` the one the remote checks out (either may be
    empty). `urls` are those of all remotes.
    """

    branches: dict[str, str]
    away: dict[str, str]
    tags: dict[str, str]
    head: str
    usual: str
    urls: tuple[str, ...]


def tips(top: str, remote: str) -> Tips:
    """Read them; a tag of something that is no commit is left out."""
    found: dict[str, dict[str, str]] = {HEADS: {}, f"{REMOTES}{remote}/": {}, TAGS: {}}
    usual, prefix = "", f"{REMOTES}{remote}/"
    listed = git(["for-each-ref", f"--format={FIELDS}", *found], directory=top).out
    for line in decode(listed).splitlines():
        name, oid, kind, peeled, peeled_kind, points = line.split("\0")
        if points:
            usual = points.removeprefix(prefix) if points.startswith(prefix) else usual
            continue
        space = next(each for each in found if name.startswith(each))
        if "commit" in (kind, peeled_kind):
            found[space][name.removeprefix(space)] = oid if kind == "commit" else peeled
    local, away, tags = found.values()
    head = git(["symbolic-ref", "--quiet", "--short", "HEAD"], directory=top, accept=()).text
    return Tips(local, away, tags, head, usual, urls(top))


def urls(top: str) -> tuple[str, ...]:
    """Where the remotes are, as configured."""
    asked = ["config", "-z", "--get-regexp", r"^remote\..*\.url$"]
    listed = git(asked, directory=top, accept=()).out
    pairs = (entry.partition(b"\n") for entry in listed.split(b"\0") if entry)
    return tuple(decode(value) for _, _, value in pairs)
