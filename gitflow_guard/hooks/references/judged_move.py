"""What a move of a branch is, told by its commits, and which right of the policy it needs."""

from __future__ import annotations

import os

from gitflow_guard.git.run import git
from gitflow_guard.git.sources import branch_names, configuration
from gitflow_guard.hooks.references.moves import value_of
from gitflow_guard.hooks.where import content
from gitflow_guard.policy.find import Sources, find
from gitflow_guard.policy.presets import POLICY_FILE
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.hooks.references.moves import Move
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found

PYPROJECT = "pyproject.toml"
COMMITS, MERGES = "commits", "merges"
DELETE, BACK, COMMIT, AMEND, MERGE, FORWARD, REPLACE = (
    "delete", "back", "commit", "amend", "merge", "forward", "replace",
)  # fmt: skip


class Verdict(Record):
    """Why a move is not allowed.

    `kind` is one of the words above; `right` the policy's right that is not given; `gone` and
    `come` count the commits along first parents that leave the branch and that come to it.
    `found` is the policy it was judged by.
    """

    kind: str
    needed: tuple[str, ...]
    gone: int = 0
    come: int = 0
    right: str = ""
    found: Found | None = None


def judge(place: Place, found: Found, move: Move) -> Verdict | None:
    """Why the policy does not allow a move; None when it does."""
    brought = not denied(found, move)
    if brought:
        before = found_before(place, found, move)
        if not denied(before, move):
            return None
    verdict = described(place, found, move)
    # What somebody commits by hand is judged by the policy as it then is, as in pre-commit.
    if verdict.kind not in (COMMIT, AMEND, DELETE):
        found = before if brought else found_before(place, found, move)
    refused = [right for right in denied(found, move) if right in verdict.needed]
    if not refused:
        return None
    right = MERGES if verdict.kind in (MERGE, FORWARD) and MERGES in refused else refused[0]
    return verdict.replace(right=right, found=found)


def denied(found: Found, move: Move) -> list[str]:
    """The rights that the policy does not give on a branch."""
    protection = found.policy.protection(move.branch)
    return [right for right in (COMMITS, MERGES) if getattr(protection, right) != "allow"]


def described(place: Place, found: Found, move: Move) -> Verdict:
    """What a move is, and the rights it needs."""
    if not move.new:
        return Verdict(DELETE, (COMMITS, MERGES))
    remote = value_of(place, f"refs/remotes/{found.policy.remote}/{move.branch}")
    known = [f"^{oid}" for oid in (move.old, remote) if oid]
    come = [line.split() for line in listed(place, ["--parents", move.new, *known])]
    gone = [line.split() for line in listed(place, ["--parents", move.old, f"^{move.new}"])]
    others = ["--not", f"--exclude={move.branch}", "--branches", "--remotes"]
    fresh = set(listed(place, [move.new, *known, *others])) if come else set()
    merged = [line for line in come if len(line) > 2 or line[0] not in fresh]
    needed = (MERGES,) if merged else ()
    if gone or len(merged) < len(come):
        needed = (COMMITS, *needed)
    return Verdict(kind_of(come, gone, merged), needed, len(gone), len(come))


def kind_of(
    come: Sequence[Sequence[str]], gone: Sequence[Sequence[str]], merged: Sequence[Sequence[str]]
) -> str:
    """What the move is; each commit comes with its parents, the newest first."""
    if not come:
        return BACK
    if not gone:
        if len(come[0]) > 2:
            return MERGE
        return FORWARD if come[0] in merged else COMMIT
    alike = len(come) == len(gone) == 1 and come[0][1:] == gone[0][1:]
    return AMEND if alike and not merged else REPLACE


def listed(place: Place, revisions: Sequence[str]) -> list[str]:
    """The lines of rev-list along first parents."""
    asked = ["rev-list", "--first-parent", *revisions]
    return git(asked, directory=place.top).text.splitlines()


def found_before(place: Place, found: Found, move: Move) -> Found:
    """The policy, as it was before a move that has already brought another one with it.

    A fast-forward and a reset write the files first; a branch must not bring its own permission.
    """
    if not move.old or not move.new or not found.given or ":" in found.origin:
        return found
    name = found.origin.partition(" ")[0]
    if name not in (POLICY_FILE, PYPROJECT):
        return found
    asked = f"{move.old}:{name}\n{move.new}:{name}\n".encode()
    reply = git(["cat-file", "--batch"], directory=place.top, stdin=asked, accept=()).out
    old, rest = blob(reply)
    new, _ = blob(rest)
    if new is None or old == new or content(os.path.join(place.top, name)) != new:
        return found
    names, settings = branch_names(place.top), configuration(place.top)
    sources = Sources(configuration=settings, branches=names)
    return find(sources.replace(**{"file" if name == POLICY_FILE else "pyproject": old}))


def blob(reply: bytes) -> tuple[bytes | None, bytes]:
    """The first object of what `cat-file --batch` says, None for one that is missing; the rest."""
    head, _, rest = reply.partition(b"\n")
    fields = head.split(b" ")
    if len(fields) != 3 or fields[1] != b"blob":
        return None, rest
    size = int(fields[2])
    return rest[:size], rest[size + 1 :]
