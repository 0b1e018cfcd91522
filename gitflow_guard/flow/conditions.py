"""What must be true of the repository before an operation; each raises what is not."""

from __future__ import annotations

from gitflow_guard.errors import refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.model import Policy


def nothing_open(snapshot: Snapshot) -> None:
    """No merge, rebase, cherry-pick or revert is waiting to be ended."""
    if snapshot.operation:
        raise refused("operation-open", operation=snapshot.operation)


def born(snapshot: Snapshot) -> None:
    """There is a commit to start from."""
    if not snapshot.head_oid:
        raise refused("unborn")


def clean(snapshot: Snapshot, operation: str) -> None:
    """No tracked file has changes that a switch of branches could carry along unseen."""
    if snapshot.dirty:
        shown = list(snapshot.dirty[:5])
        more = len(snapshot.dirty) - len(shown)
        code = "dirty-more" if more > 0 else "dirty"
        raise refused(code, paths=shown, more=more, operation=operation)


def present(policy: Policy, snapshot: Snapshot, branch: str) -> str:
    """The branch's commit here or on the remote. Raises `base-missing`."""
    oid = snapshot.tip(branch, policy.remote)
    if not oid:
        raise refused("base-missing", branch=branch, main=policy.main)
    return oid


def not_elsewhere(snapshot: Snapshot, branches: Iterable[str]) -> None:
    """No other worktree has any of the branches checked out, or is rebasing one."""
    for branch in branches:
        path = snapshot.checked_out_elsewhere(branch)
        if path:
            raise refused("checked-out-elsewhere", branch=branch, path=path)


def not_behind(snapshot: Snapshot, relations: Mapping[str, Relation]) -> None:
    """Every branch holds all its remote has."""
    for branch, relation in relations.items():
        if not relation.behind:
            continue
        remote, _, name = relation.remote_branch.partition("/")
        values = {
            "branch": branch,
            "remote_branch": relation.remote_branch,
            "ahead": relation.ahead,
            "behind": relation.behind,
            "remote": remote,
            "name": name,
        }
        if relation.ahead:
            raise refused("diverged", **values)
        raise refused("behind-here" if branch == snapshot.head else "behind", **values)


def no_such_tag(snapshot: Snapshot, tag: str) -> None:
    """The tag is still free."""
    if tag in snapshot.tags:
        raise refused("tag-exists", tag=tag, oid=snapshot.tags[tag][:10])


def free(policy: Policy, snapshot: Snapshot, branch: str) -> None:
    """A new branch of this name can be made beside those that exist."""
    if branch in snapshot.branches:
        raise refused("branch-exists", branch=branch)
    if f"{policy.remote}/{branch}" in snapshot.remote_branches:
        raise refused("branch-exists-remote", branch=branch, remote=policy.remote)
    folded = snapshot.flag("core.ignorecase")
    for other in snapshot.branches:
        if branch.startswith(other + "/") or other.startswith(branch + "/"):
            raise refused("branch-in-the-way", branch=branch, other=other)
        if folded and other.casefold() == branch.casefold():
            raise refused("branch-same-case", branch=branch, other=other)
