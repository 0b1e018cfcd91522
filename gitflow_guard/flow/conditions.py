"""What must be true of the repository before an operation; each raises what is not."""

from __future__ import annotations

from gitflow_guard.errors import refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.model import Policy


def nothing_open(snapshot: Snapshot) -> None:
    """No merge, rebase, cherry-pick, revert, am or bisect is waiting to be ended."""
    if snapshot.operation == "bisect":
        raise refused("bisect-open")
    if snapshot.operation:
        raise refused("operation-open", operation=snapshot.operation)


def born(policy: Policy, snapshot: Snapshot) -> None:
    """There is a commit to start from. Raises `unborn`, `unborn-here`."""
    if snapshot.head_oid:
        return
    names = (policy.develop, policy.main, *snapshot.branches)
    there = next((name for name in names if name in snapshot.branches), "")
    if there:
        raise refused("unborn-here", branch=snapshot.head, other=there)
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


def not_behind(policy: Policy, snapshot: Snapshot, relations: Mapping[str, Relation]) -> None:
    """Every branch holds all its remote has.

    Raises `behind`, `behind-here`, `diverged`, `diverged-protected`.
    """
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
        if relation.ahead and policy.protection(branch).is_closed:
            raise refused("diverged-protected", **values)
        if relation.ahead:
            raise refused("diverged", **values)
        raise refused("behind-here" if branch == snapshot.head else "behind", **values)


def no_such_tag(snapshot: Snapshot, tag: str, starting: str = "") -> None:
    """The tag is still free; `starting` is the kind of the branch being started, if any is.

    Raises `tag-exists`, `tag-exists-start`, `tag-exists-there`, `tag-same-case`,
    `tag-in-the-way`.
    """
    if tag in snapshot.remote_tags:
        code = "tag-exists-there-start" if starting else "tag-exists-there"
        raise refused(code, tag=tag, remote=snapshot.remote_tags[tag], kind=starting)
    if tag in snapshot.tags:
        values = {"tag": tag, "oid": snapshot.tags[tag][:10]}
        if starting:
            raise refused("tag-exists-start", kind=starting, **values)
        raise refused("tag-exists", **values)
    same = folded(snapshot, tag, snapshot.tags)
    if same:
        raise refused("tag-same-case", tag=tag, other=same)
    for other in snapshot.tags:
        if tag.startswith(other + "/") or other.startswith(tag + "/"):
            raise refused("tag-in-the-way", tag=tag, other=other)


def free(policy: Policy, snapshot: Snapshot, branch: str) -> None:
    """A new branch of this name can be made beside those that exist."""
    if branch in snapshot.branches:
        raise refused("branch-exists", branch=branch)
    kind = policy.kind_of(branch)
    if kind is not None and f"{policy.remote}/{branch}" in snapshot.remote_branches:
        values = {"kind": kind.name, "short": branch.removeprefix(kind.prefix)}
        raise refused("branch-only-remote", branch=branch, remote=policy.remote, **values)
    for other in snapshot.branches:
        if branch.startswith(other + "/") or other.startswith(branch + "/"):
            raise refused("branch-in-the-way", branch=branch, other=other)
    other = folded(snapshot, branch, snapshot.branches)
    own = f"{policy.remote}/"
    other = other or folded(snapshot, own + branch, snapshot.remote_branches)
    if other:
        raise refused("branch-same-case", branch=branch, other=other)


def folded(snapshot: Snapshot, name: str, others: Iterable[str]) -> str:
    """A name that this one, or a folder of it, is taken for where case is not told apart."""
    if not snapshot.flag("core.ignorecase"):
        return ""
    return next((other for other in others if same_letters(name, other)), "")


def same_letters(name: str, other: str) -> bool:
    """Whether the names part at a word that differs only by case; one may be a folder then."""
    parts = zip(name.split("/"), other.split("/"), strict=False)
    first = next(((one, two) for one, two in parts if one != two), ("", " "))
    return first[0].casefold() == first[1].casefold()
