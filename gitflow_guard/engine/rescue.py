"""Copies of what the user has in a file that has to be written anew, and in no commit."""

from __future__ import annotations

import os

from gitflow_guard.engine.kept import SPACE
from gitflow_guard.engine.outcome import Rescued
from gitflow_guard.engine.watched import watched
from gitflow_guard.git.run import git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.journal import Entry


def rescue(path: str, top: str, entry: Entry) -> None:
    """Keep what a file holds, if anything, as an object that the journal names and a ref holds."""
    here = os.path.join(top, path)
    is_link = os.path.islink(here)
    if is_link:
        # Git keeps the target of a link as the content of its blob.
        target = os.fsencode(os.readlink(here))
        oid = git(["hash-object", "-w", "--stdin"], directory=top, stdin=target).text
    elif os.path.isfile(here) and os.path.getsize(here):
        oid = git(["hash-object", "-w", "--no-filters", "--", here], directory=top).text
    else:
        return
    entry.note("rescued", path=path, oid=oid, link=is_link)
    keeping = ["update-ref", f"{SPACE}/{entry.number:06}/rescued/{oid}", oid]
    watched(keeping, entry, directory=top)


def rescued(entry: Entry) -> tuple[Rescued, ...]:
    """What an operation has kept copies of."""
    kept = (event for event in entry.events if event["event"] == "rescued")
    found = (Rescued(event["path"], event["oid"], event.get("link", False)) for event in kept)
    return tuple(dict.fromkeys(found))
