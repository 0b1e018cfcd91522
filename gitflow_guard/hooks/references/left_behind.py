"""What a refused move has left in the index and the files, and the command that puts it back.

git moves a branch last: a reset, a fast-forward and `checkout -B` have then written the index and
the files already, and a rebase stays open (tried on git 2.39).
"""

from __future__ import annotations

import os
from shlex import quote

from gitflow_guard.errors import refused
from gitflow_guard.git.run import git
from gitflow_guard.hooks.picking import is_there
from gitflow_guard.hooks.references.moves import value_of
from gitflow_guard.hooks.where import HEADS, commit_at, current_branch, lines_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.references.moves import Move
    from gitflow_guard.hooks.where import Place

FILE = "left"
# What git leaves open, by the file or folder that tells, and the command that ends it.
OPEN = (
    (os.path.join("rebase-apply", "applying"), "git am --abort"),
    ("rebase-merge", "git rebase --abort"),
    ("rebase-apply", "git rebase --abort"),
    ("MERGE_HEAD", "git merge --abort"),
    ("CHERRY_PICK_HEAD", "git cherry-pick --abort"),
    ("REVERT_HEAD", "git revert --abort"),
)


def left_behind(place: Place, move: Move) -> GflowError:
    """What is left, with the command that puts it back where there is something."""
    for name, command in OPEN:
        if is_there(place, name):
            back = " && ".join([command, *also_moved(place, move)])
            return refused("guard-left-open", command=back)
    head = commit_at(place, "HEAD")
    if not move.new or not head:
        return refused("guard-left-nothing")
    if head == move.new and not current_branch(place):
        # `rebase --apply` has gone there already (tried on git 2.39).
        return refused("guard-left-detached", target=move.new[:12], branch=move.branch)
    moved = names(place, "diff-tree", "-r", head, move.new)
    if not moved or moved & names(place, "diff-index", "--cached", move.new):
        return refused("guard-left-nothing")
    if moved <= names(place, "diff-files"):
        return refused("guard-left-index", target=move.new[:12])
    remember(place, move.new, head)
    return refused("guard-left-files", target=move.new[:12], head=head[:12])


def also_moved(place: Place, move: Move) -> Iterator[str]:
    """The commands that put the branches back which `rebase --update-refs` has moved before."""
    lines = lines_of(os.path.join(place.directory, "rebase-merge", "update-refs"))
    for ref, old, new in zip(lines[::3], lines[1::3], lines[2::3], strict=False):
        if ref != move.ref and ref.startswith(HEADS) and old != new == value_of(place, ref):
            yield f"git branch -f {quote(ref.removeprefix(HEADS))} {old[:12]}"


def remember(place: Place, target: str, head: str) -> None:
    """Write down for `gflow rescue` whose files they are."""
    path = os.path.join(place.directory, "gflow", FILE)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="ascii") as file:
            file.write(f"{target} {head}\n")
    except OSError:
        return


def names(place: Place, *asked: str) -> set[bytes]:
    """The paths that a comparison of git's names; none where there is no working tree."""
    told = git([*asked, "--name-only", "-z", "--no-renames", "--"], directory=place.top, accept=())
    return set(filter(None, told.out.split(b"\0")))
