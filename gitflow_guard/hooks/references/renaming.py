"""A branch that is being renamed over a protected one must not be lost when that is refused.

`git branch -M develop main` first deletes develop, then main, and just dies when the second is
refused (tried on git 2.39). So the first deletion is noted, and taken back with the refusal.
"""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import lines_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.references.moves import Move
    from gitflow_guard.hooks.where import Place

FILE = "renaming"
# Where git keeps the log of the branch it renames (refs/files-backend.c, TMP_RENAMED_LOG).
ASIDE = "logs/refs/.tmp-renamed-log"


def note_deletion(place: Place, move: Move, process: str) -> None:
    """Remember what may be the first half of a renaming: the branch's log is gone already."""
    if os.path.exists(log_of(place, move.ref)):
        return
    path = os.path.join(place.common, "gflow", FILE)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(f"{process} {move.old} {move.ref}".encode("utf-8", "surrogateescape"))
    except OSError:
        return


def restore(place: Place, move: Move, process: str) -> None:
    """Put back what git has moved out of the way for a renaming that is being refused."""
    path = os.path.join(place.common, "gflow", FILE)
    number, oid, ref = (*" ".join(lines_of(path)).split(" "), "", "", "")[:3]
    if not process or number != process or ref == move.ref:
        put_log_back(place, move.ref)
        return
    put_log_back(place, ref)
    from gitflow_guard.git.run import git

    reason = "gflow: renaming refused"
    git(["update-ref", "-m", reason, ref, oid, "0" * len(oid)], directory=place.top, accept=())
    os.unlink(path)


def is_coming_back(place: Place, move: Move) -> bool:
    """Whether it is what `restore` puts back."""
    noted = " ".join(lines_of(os.path.join(place.common, "gflow", FILE))).split(" ")
    return noted[1:] == [move.new, move.ref]


def put_log_back(place: Place, ref: str) -> None:
    """Give a branch its log back."""
    aside, path = os.path.join(place.common, ASIDE), log_of(place, ref)
    try:
        if os.path.exists(aside) and not os.path.exists(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            os.rename(aside, path)
    except OSError:
        return


def log_of(place: Place, ref: str) -> str:
    """The path of a reference's log."""
    return os.path.join(place.common, "logs", ref)
