"""Files of the working tree, written as the index has them, or taken away."""

from __future__ import annotations

import os
from contextlib import suppress

from gitflow_guard.engine.standing import MISSING
from gitflow_guard.engine.watched import watched
from gitflow_guard.git.run import decode, git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.git.repository import Repository


def is_sparse(repository: Repository) -> bool:
    """Whether only a part of the tree is checked out."""
    return repository.configuration.get("core.sparsecheckout", "").lower() in ("true", "1")


def write_in_part(contents: dict[str, str], top: str, entry: Entry) -> None:
    """Write what is inside of the sparse checkout, and have git take away what is not.

    Git takes a file away only when it is as the index says, so what is there is written first.
    """
    write([path for path, content in contents.items() if content != MISSING], top, entry)
    leave_out(top, entry)
    outside = skipped(top)
    missing = (path for path, content in contents.items() if content == MISSING)
    write([path for path in missing if path not in outside], top, entry)


def leave_out(top: str, entry: Entry) -> None:
    """Have git take away what is outside of the sparse checkout and as the index says."""
    # With `index.sparse` the ignored files of the folders that go would go too.
    asked = ["-c", "index.sparse=false", "sparse-checkout", "reapply"]
    watched(asked, entry, directory=top, accept=())


def write(paths: Iterable[str], top: str, entry: Entry) -> None:
    """Write files as the index has them."""
    listed = b"".join(os.fsencode(path) + b"\0" for path in paths)
    if listed:
        asked = ["checkout-index", "--force", "--index", "-z", "--stdin"]
        watched(asked, entry, directory=top, stdin=listed)


def skipped(top: str) -> set[str]:
    """The paths that the sparse checkout leaves out."""
    listed = decode(git(["ls-files", "-t", "-z"], directory=top).out).split("\0")
    return {row[2:] for row in listed if row.startswith("S ")}


def remove(top: str, path: str) -> None:
    """Remove a file and the folders it leaves empty, as git does."""
    with suppress(OSError):
        os.unlink(os.path.join(top, path))
    folder = os.path.dirname(path)
    with suppress(OSError):
        while folder:
            os.rmdir(os.path.join(top, folder))
            folder = os.path.dirname(folder)
