"""What a repository looks like at one moment, as data for the flows."""

from __future__ import annotations

from gitflow_guard.record import Record

HEADS = "refs/heads/"
TAGS = "refs/tags/"
REMOTES = "refs/remotes/"


class Branch(Record):
    """A local branch. `worktree` is the path it is checked out in, or empty."""

    name: str
    oid: str
    upstream: str = ""
    worktree: str = ""


class Relation(Record):
    """How a local branch stands to its remote-tracking one, in commits."""

    remote_branch: str
    ahead: int
    behind: int


class Snapshot(Record):
    """A repository.

    `head` is the current branch (empty when detached), `head_oid` its commit (empty when
    unborn). `remote_branches` map `origin/x` to an object id, `tags` a tag to the commit it
    peels to. `bases` are the recorded bases of topic branches. `dirty` are tracked paths with
    changes, staged or not. `operation` is what git has left open (`merge`, `rebase` ...).
    `stale` are remote-tracking branches whose branch is known to be gone on the remote;
    `remote_branches` has them no more. `remote_tags` map a tag that is not here to the remote
    that is known to have it. `rebasing` maps a branch that a worktree is rebasing to that
    worktree's path. `configuration` is git's, the last value of each key.
    """

    top: str
    git_dir: str
    common_dir: str
    head: str
    head_oid: str
    branches: dict[str, Branch] = {}
    remote_branches: dict[str, str] = {}
    tags: dict[str, str] = {}
    remotes: tuple[str, ...] = ()
    bases: dict[str, str] = {}
    dirty: tuple[str, ...] = ()
    operation: str = ""
    stale: tuple[str, ...] = ()
    remote_tags: dict[str, str] = {}
    rebasing: dict[str, str] = {}
    configuration: dict[str, str] = {}

    def seen(self, remote: str, there: frozenset[str]) -> Snapshot:
        """The same when of a remote's branches only those are still there."""
        own = f"{remote}/"
        known = self.remote_branches
        stale = [name for name in known if name.startswith(own) and name not in there]
        left = {name: oid for name, oid in known.items() if name not in stale}
        return self.replace(remote_branches=left, stale=tuple(stale))

    def tip(self, branch: str, remote: str) -> str:
        """The commit of a branch here, else on the remote as last seen, else nothing."""
        if branch in self.branches:
            return self.branches[branch].oid
        return self.remote_branches.get(f"{remote}/{branch}", "")

    def checked_out_elsewhere(self, branch: str) -> str:
        """The other worktree that holds or is rebasing the branch, or nothing."""
        found = self.branches.get(branch)
        place = (found.worktree if found else "") or self.rebasing.get(branch, "")
        # Of a submodule, whose git directory lies elsewhere, git names that for the main worktree.
        here = (self.top, self.common_dir) if self.git_dir == self.common_dir else (self.top,)
        return place if place and place not in here else ""

    def flag(self, key: str) -> bool:
        """A boolean of git's configuration."""
        value = self.configuration.get(key, "").lower()
        return value in ("true", "yes", "on", "1") or (key in self.configuration and value == "")
