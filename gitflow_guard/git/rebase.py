"""A rebase without a working tree: each commit merged onto the last, its author kept."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.git.merge import Conflict, commit_tree, merge_trees, tree_of
from gitflow_guard.git.run import decode, git
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS = "%H%x00%P%x00%T%x00%an%x00%ae%x00%ad%x00%B"


class Picked(Record):
    """A commit to be rebased. `author` are GIT_AUTHOR_* variables."""

    oid: str
    parents: tuple[str, ...]
    author: dict[str, str]
    message: str


class Rebased(Record):
    """The new tip, or the commit that stopped the rebase and its conflicts."""

    oid: str
    stopped_at: str = ""
    conflicts: tuple[Conflict, ...] = ()


def commits_between(top: str, onto: str, source: str) -> tuple[Picked, ...]:
    """The commits of `source` that `onto` lacks, oldest first, without those it has as copies."""
    listed = git(
        ["-c", "i18n.logOutputEncoding=UTF-8", "log", "-z", "--reverse", "--topo-order",
         "--cherry-pick", "--right-only", "--no-show-signature", "--no-notes", "--no-color",
         "--date=raw", f"--format=tformat:{FIELDS}", f"{onto}...{source}", "--"],
        directory=top,
    )  # fmt: skip
    fields = decode(listed.out).split("\0")
    return tuple(picked(fields[start : start + 7]) for start in range(0, len(fields) - 6, 7))


def picked_commit(top: str, oid: str) -> Picked:
    """One commit by its object id."""
    shown = git(
        ["-c", "i18n.logOutputEncoding=UTF-8", "log", "-z", "-1", "--no-show-signature",
         "--no-notes", "--no-color", "--date=raw", f"--format=tformat:{FIELDS}", oid, "--"],
        directory=top,
    )  # fmt: skip
    return picked(decode(shown.out).split("\0")[:7])


def picked(fields: list[str]) -> Picked:
    """One commit from its seven fields."""
    oid, parents, _tree, name, email, date, message = fields
    author = {"GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email, "GIT_AUTHOR_DATE": date}
    return Picked(oid, tuple(parents.split()), author, message)


def rebase(top: str, onto: str, source: str, resolved: Mapping[str, str], *, sign: bool) -> Rebased:
    """Rebase. `resolved` are the commits a person has made of those that did not apply.

    Raises GflowError `rebase-merges` when a merge commit stands in the way.
    """
    commits = commits_between(top, onto, source)
    for commit in commits:
        if len(commit.parents) > 1:
            raise refused("rebase-merges", commit=commit.oid[:10])
    tip = onto
    for commit in commits:
        if commit.oid in resolved:
            tip = resolved[commit.oid]
            continue
        made = pick(top, tip, commit, sign=sign)
        if made.conflicts:
            return made
        tip = made.oid
    return Rebased(tip)


def pick(top: str, tip: str, commit: Picked, *, sign: bool) -> Rebased:
    """One commit onto the tip; a commit that changes nothing there is left out.

    Git before 2.40 cannot be told a merge base, so a commit is made that has the tip's tree and
    the picked commit's parent: its merge with the picked commit has that parent as base.
    """
    if commit.parents == (tip,):
        return Rebased(commit.oid)
    tree = tree_of(top, tip)
    stand_in = commit_tree(top, tree, commit.parents, "gflow: stand-in\n", sign=False)
    merged = merge_trees(top, stand_in, commit.oid)
    if merged.conflicts:
        return Rebased(tip, commit.oid, merged.conflicts)
    if merged.tree == tree:
        return Rebased(tip)
    new = commit_tree(top, merged.tree, (tip,), commit.message, sign=sign, author=commit.author)
    return Rebased(new)
