"""Merges, squashes and rebases without a working tree: trees and commits are made, no ref moves.

Sources: git-merge-tree(1), git-commit-tree(1).
"""

from __future__ import annotations

from gitflow_guard.errors import failed, refused
from gitflow_guard.git.attributes import attributes_of
from gitflow_guard.git.run import Completed, decode, encode, git
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Conflict(Record):
    """A path that cannot be merged by itself; `kind` as git calls it (`contents` ...)."""

    path: str
    kind: str


class MergedTree(Record):
    """A merge's tree, whole when there are no conflicts."""

    tree: str
    conflicts: tuple[Conflict, ...] = ()


def merge_trees(top: str, ours: str, theirs: str) -> MergedTree:
    """Merge two commits' trees with the attributes of `ours`, as a checkout of it would have.

    Raises GflowError `unrelated` when the commits share no history, `merge-shallow` when what
    they share is cut off, `git-failed` otherwise.
    """
    done = merge_tree(ours, theirs, top, {})
    # Attributes have a say only where both sides have changed a file.
    if b"\0Auto-merging\0" in done.out or b"\0CONFLICT (" in done.out:
        with attributes_of(top, ours) as (directory, changes):
            if changes:
                done = merge_tree(ours, theirs, directory, changes)
    if done.code == 0:
        return MergedTree(decode(done.out.partition(b"\0")[0]))
    if done.code == 1 and done.out:
        return conflicted(decode(done.out))
    if b"unrelated histories" in done.err:
        if git(["rev-parse", "--is-shallow-repository"], directory=top).text == "true":
            raise refused("merge-shallow", ours=ours[:10], theirs=theirs[:10])
        raise refused("unrelated", ours=ours[:10], theirs=theirs[:10])
    raise failed("git-failed", command="merge-tree", problem=decode(done.err).strip())


def merge_tree(ours: str, theirs: str, directory: str, changes: dict[str, str]) -> Completed:
    """Run `git merge-tree`; 1 is the exit code of conflicts, and of revisions it cannot read."""
    arguments = ["merge-tree", "--write-tree", "-z", "--messages", ours, theirs]
    return git(arguments, directory=directory, changes=changes, accept=())


def conflicted(out: str) -> MergedTree:
    """The paths and kinds of conflict in `merge-tree -z` output."""
    head, _, messages = out.partition("\0\0")
    tree, *entries = head.split("\0")
    kinds = conflict_kinds(messages)
    paths = dict.fromkeys(entry.partition("\t")[2] for entry in entries)
    return MergedTree(tree, tuple(Conflict(path, kinds.get(path, "contents")) for path in paths))


def conflict_kinds(messages: str) -> dict[str, str]:
    """The kind told for each path; the section is `count, paths..., type, text` over and over."""
    kinds: dict[str, str] = {}
    fields = iter(messages.split("\0"))
    for count in fields:
        if not count.isdigit():
            break
        paths = [next(fields, "") for _ in range(int(count))]
        told = next(fields, "")
        next(fields, "")
        if told.startswith("CONFLICT ("):
            for path in paths:
                kinds.setdefault(path, told[len("CONFLICT (") :].rstrip(")"))
    return kinds


def commit_tree(
    top: str,
    tree: str,
    parents: tuple[str, ...],
    message: str,
    *,
    sign: bool,
    author: Mapping[str, str] | None = None,
) -> str:
    """A commit object. `author` are GIT_AUTHOR_* variables; without them it is the user."""
    options = ["-S"] if sign else []
    for parent in parents:
        options += ["-p", parent]
    done = git(
        ["-c", "i18n.commitEncoding=UTF-8", "commit-tree", *options, "-F", "-", tree],
        directory=top,
        stdin=encode(message),
        changes=author,
        accept=(),
    )
    if done.code == 0:
        return done.text
    said = decode(done.err).strip()
    raise failed("identity-missing" if "user.email" in said else "git-failed",
                 command="commit-tree", problem=said)  # fmt: skip


def tree_of(top: str, commit: str) -> str:
    """The tree of a commit."""
    return git(["rev-parse", "--verify", commit + "^{tree}"], directory=top).text
