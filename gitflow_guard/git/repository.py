"""The repository the lifecycles work on: GitPython's `Repo`, asked in bulk, written by git.

GitPython's own writers skip hooks, signing and reflogs; only its command runner is used.
"""

from __future__ import annotations

import os
import sys
from functools import cached_property

from gitflow_guard.git.begun import Begun
from gitflow_guard.git.hook import are_configured
from gitflow_guard.git.run import (
    POSIX,
    Completed,
    decode,
    environment,
    git,
    git_failed,
    group,
)
from gitflow_guard.git.snapshot import HEADS, REMOTES, TAGS, Branch, Relation, Snapshot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from git import Repo

    from gitflow_guard.git.place import Place

REFERENCE_FIELDS = (
    "%(refname)%00%(objectname)%00%(*objectname)%00%(symref)%00%(upstream)%00%(worktreepath)"
)
REFERENCES = ["for-each-ref", f"--format={REFERENCE_FIELDS}", HEADS, REMOTES, TAGS]
STATUS = [
    "status", "--porcelain=v2", "--branch", "--no-ahead-behind", "-z", "--untracked-files=no",
    "--ignore-submodules=dirty",
]  # fmt: skip
CONFIGURATION = ["config", "-z", "--list"]
OPEN_OPERATIONS = (
    ("rebase-merge", "rebase"),
    ("rebase-apply/applying", "am"),
    ("rebase-apply", "rebase"),
    ("MERGE_HEAD", "merge"),
    ("CHERRY_PICK_HEAD", "cherry-pick"),
    ("REVERT_HEAD", "revert"),
    ("BISECT_LOG", "bisect"),
)
BASE_PREFIX = "gitflow.branch."
BASE_SUFFIX = ".base"


class Repository:
    """One working tree of a repository; `version` is git's."""

    def __init__(self, place: Place, version: tuple[int, ...]) -> None:
        self.place = place
        self.version = version
        self._ancestry: dict[tuple[str, str], bool] = {}
        self._begun: list[Begun] = []

    @cached_property
    def repo(self) -> Repo:
        """GitPython's object, whose import takes longer than most commands do without it."""
        from git import Repo

        # A folder may be called $HOME.
        return Repo(self.place.top, expand_vars=False)

    def close(self) -> None:
        """Let go of what GitPython holds open, and of what was begun in vain."""
        while self._begun:
            self._begun.pop().drop()
        if "repo" in self.__dict__:
            self.repo.close()

    def porcelain(self, *arguments: str, accept: Sequence[int] = (0,)) -> Completed:
        """Run a git command for its effect, out of reach of Ctrl-C.

        Exit codes not in `accept` raise GflowError `git-failed`; an empty `accept` takes any.
        """
        alone: dict[str, Any] = {"process_group": group(apart=True)} if POSIX else {}
        code, out, err = self.repo.git.execute(
            ["git", *arguments],
            with_extended_output=True,
            with_exceptions=False,
            stdout_as_string=False,
            env=environment(),
            **alone,
        )
        completed = Completed(int(code), bytes(out), err.encode("utf-8", "surrogateescape"))
        if accept and completed.code not in accept:
            raise git_failed(arguments, completed)
        return completed

    def begin(self) -> None:
        """Have git look at everything while something else is done; `snapshot` waits for it."""
        asked = (STATUS, REFERENCES, CONFIGURATION)
        self._begun = [Begun(each, directory=self.place.top) for each in asked]

    def snapshot(self) -> Snapshot:
        """The repository as it is now, or was when `begin` was called, whatever its size."""
        place = self.place
        if not self._begun:
            self.begin()
        status, references, listed = self._begun
        self._begun = []
        head, head_oid, dirty = head_and_changes(status.completed())
        branches, remote_branches, tags = references_of(references.completed())
        self.configuration = configuration = last_values(listed.completed())
        return Snapshot(
            top=place.top,
            git_dir=place.git_dir,
            common_dir=place.common_dir,
            head=head,
            head_oid=head_oid,
            branches=branches,
            remote_branches=remote_branches,
            tags=tags,
            remotes=remotes(configuration),
            bases=recorded_bases(configuration),
            dirty=dirty,
            operation=open_operation(place.git_dir),
            rebasing=rebasing(place),
            configuration=configuration,
        )

    @cached_property
    def configuration(self) -> dict[str, str]:
        """Git's configuration; of a key given more than once, the last value."""
        return last_values(git(CONFIGURATION, directory=self.place.top))

    @property
    def has_configured_hooks(self) -> bool:
        """Whether git's configuration has hooks of others, which no file tells of."""
        return are_configured(self.configuration, self.version)

    def head_and_changes(self) -> tuple[str, str, tuple[str, ...]]:
        """The current branch, its commit, and the tracked paths that differ from it."""
        return head_and_changes(git(STATUS, directory=self.place.top))

    def resolve(self, revision: str) -> str:
        """The commit a revision names, or nothing."""
        asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
        found = git(asked, directory=self.place.top, accept=())
        return found.text if found.code == 0 else ""

    def is_ancestor(self, older: str, newer: str) -> bool:
        """Whether every commit of the one is in the other; of object ids, asked but once."""
        known = self._ancestry.get((older, newer))
        if known is None:
            asked = ["merge-base", "--is-ancestor", older, newer]
            known = git(asked, directory=self.place.top, accept=(0, 1)).code == 0
            self._ancestry[older, newer] = known
        return known

    def relation(self, oid: str, remote_branch: str, remote_oid: str) -> Relation:
        """How far two commits are apart."""
        if oid == remote_oid:
            return Relation(remote_branch, 0, 0)
        asked = ["rev-list", "--left-right", "--count", f"{oid}...{remote_oid}", "--"]
        ahead, behind = git(asked, directory=self.place.top).text.split()
        return Relation(remote_branch, int(ahead), int(behind))

    def merged_tags(self, oid: str) -> tuple[str, ...]:
        """The tags a commit's history holds."""
        asked = ["for-each-ref", "--format=%(refname:lstrip=2)", f"--merged={oid}", TAGS]
        return tuple(git(asked, directory=self.place.top).text.splitlines())


def last_values(listed: Completed) -> dict[str, str]:
    """Git's configuration; of a key given more than once, the last value."""
    pairs = (decode(entry).partition("\n") for entry in listed.out.split(b"\0") if entry)
    return {key: value for key, _, value in pairs}


def head_and_changes(shown: Completed) -> tuple[str, str, tuple[str, ...]]:
    """The current branch, its commit, and the tracked paths that differ from it."""
    head, oid, changed = "", "", []
    entries = iter(decode(shown.out).split("\0"))
    for entry in entries:
        if entry.startswith("# branch.head "):
            head = entry.removeprefix("# branch.head ")
        elif entry.startswith("# branch.oid "):
            oid = entry.removeprefix("# branch.oid ")
        elif entry[:2] in ("1 ", "u "):
            changed.append(entry.split(" ", 8 if entry[0] == "1" else 10)[-1])
        elif entry.startswith("2 "):
            changed.append(entry.split(" ", 9)[-1])
            next(entries, None)
    return (
        "" if head == "(detached)" else head,
        "" if oid == "(initial)" else oid,
        tuple(changed),
    )


def references_of(
    listed: Completed,
) -> tuple[dict[str, Branch], dict[str, str], dict[str, str]]:
    """Local branches, remote-tracking branches, tags (peeled)."""
    branches, remote_branches, tags = {}, {}, {}
    for line in decode(listed.out).splitlines():
        name, oid, peeled, symbolic, upstream, worktree = line.split("\0")
        if symbolic:
            continue
        if name.startswith(HEADS):
            short = name.removeprefix(HEADS)
            branches[short] = Branch(short, oid, upstream, worktree)
        elif name.startswith(REMOTES):
            remote_branches[name.removeprefix(REMOTES)] = oid
        else:
            tags[name.removeprefix(TAGS)] = peeled or oid
    return branches, remote_branches, tags


def remotes(configuration: Iterable[str]) -> tuple[str, ...]:
    """The names of the remotes."""
    keys = (key for key in configuration if key.startswith("remote.") and key.endswith(".url"))
    return tuple(key[len("remote.") : -len(".url")] for key in keys)


def recorded_bases(configuration: dict[str, str]) -> dict[str, str]:
    """What each topic branch was started from (`gitflow.branch.<full name>.base`)."""
    return {
        key[len(BASE_PREFIX) : -len(BASE_SUFFIX)]: value
        for key, value in configuration.items()
        if key.startswith(BASE_PREFIX) and key.endswith(BASE_SUFFIX)
    }


def open_operation(git_dir: str) -> str:
    """What git has left open in this worktree, or nothing."""
    present = (name for file, name in OPEN_OPERATIONS if os.path.exists(f"{git_dir}/{file}"))
    return next(present, "")


def rebasing(place: Place) -> dict[str, str]:
    """Branches that worktrees are rebasing, with the path of each; such a worktree is detached."""
    found = {}
    for git_dir in worktree_git_dirs(place.common_dir):
        for folder in ("rebase-merge", "rebase-apply"):
            name = first_line(f"{git_dir}/{folder}/head-name")
            if name.startswith(HEADS):
                pointer = first_line(f"{git_dir}/gitdir")
                path = os.path.dirname(pointer) if pointer else os.path.dirname(place.common_dir)
                found[name.removeprefix(HEADS)] = path
    return found


def worktree_git_dirs(common_dir: str) -> list[str]:
    """The git directories of the main and of every linked worktree."""
    linked = os.path.join(common_dir, "worktrees")
    names = os.listdir(linked) if os.path.isdir(linked) else []
    return [common_dir, *(os.path.join(linked, name) for name in names)]


def first_line(path: str) -> str:
    """The first line of a small file of git's; empty when there is none."""
    try:
        with open(path, encoding=sys.getfilesystemencoding(), errors="surrogateescape") as file:
            return file.readline().rstrip("\n")
    except OSError:
        return ""
