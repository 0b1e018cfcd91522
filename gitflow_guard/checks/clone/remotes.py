"""How a clone stands to the policy's remote."""

from __future__ import annotations

from gitflow_guard.checks.clone.branches import known
from gitflow_guard.checks.clone.trouble import Trouble
from gitflow_guard.rules.finding import ERROR, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.checks.clone.facts import Clone
    from gitflow_guard.git.snapshot import Relation
    from gitflow_guard.policy.model import Policy

    Commands = tuple[tuple[str, ...], ...]


def named(clone: Clone) -> Iterator[Trouble]:
    """Where there are remotes, the policy's is one of them."""
    policy, snapshot = known(clone)
    if snapshot.remotes and policy.remote not in snapshot.remotes:
        values = {"remote": policy.remote, "remotes": snapshot.remotes}
        only = snapshot.remotes[0]
        mend = (("git", "remote", "rename", only, policy.remote),)
        yield Trouble(
            WARNING, "doctor-remote-missing", values, mend if len(snapshot.remotes) == 1 else ()
        )


def narrow(clone: Clone) -> Iterator[Trouble]:
    """`git fetch` brings all branches of the remote."""
    policy, _ = known(clone)
    if not clone.is_narrow:
        return
    remote = policy.remote
    key, refspec = f"remote.{remote}.fetch", f"+refs/heads/*:refs/remotes/{remote}/*"
    values = {"remote": remote, "key": key, "refspec": refspec}
    mend = (("git", "config", "--add", key, refspec), ("git", "fetch", remote))
    yield Trouble(ERROR, "doctor-fetch-narrow", values, mend)


def cut_short(clone: Clone) -> Iterator[Trouble]:
    """The history is whole."""
    if clone.shallow:
        yield Trouble(ERROR, "doctor-shallow", {}, (("git", "fetch", "--unshallow"),))


def ahead(clone: Clone) -> Iterator[Trouble]:
    """No permanent branch holds commits that the remote's does not."""
    policy, _ = known(clone)
    for branch, relation in (clone.relations or {}).items():
        if not relation.ahead:
            continue
        values = {
            "branch": branch,
            "remote_branch": relation.remote_branch,
            "ahead": relation.ahead,
            "behind": relation.behind,
            "right": policy.protection(branch).push,
        }
        if relation.behind:
            mend = how_to_join(policy, branch, relation)
            yield Trouble(ERROR, "doctor-diverged", values, mend)
        else:
            yield how_to_publish(policy, branch, relation, values)


def how_to_publish(
    policy: Policy, branch: str, relation: Relation, values: dict[str, object]
) -> Trouble:
    """What becomes of commits that the remote lacks, by the right to push them."""
    right = policy.protection(branch).push
    if policy.protection(branch).takes_pushes:
        mend = (("git", "push", policy.remote, branch),)
        return Trouble(WARNING, "doctor-ahead", values, mend)
    if right == "flow":
        return Trouble(WARNING, "doctor-ahead-flow", values)
    return Trouble(ERROR, "doctor-ahead-closed", values, set_aside(policy, branch, relation))


def how_to_join(policy: Policy, branch: str, relation: Relation) -> Commands:
    """The commands that bring a branch and the remote's together."""
    if policy.protection(branch).is_closed:
        return set_aside(policy, branch, relation)
    return (("git", "switch", branch), ("git", "merge", relation.remote_branch))


def set_aside(policy: Policy, branch: str, relation: Relation) -> Commands:
    """The commands that keep the commits on another branch and take the remote's."""
    if policy.protection(branch).is_closed:
        return (("gflow", "rescue", "--branch", branch),)
    return (
        ("git", "branch", aside(policy, branch), branch),
        ("git", "switch", branch),
        ("git", "reset", "--keep", relation.remote_branch),
    )


def aside(policy: Policy, branch: str) -> str:
    """A name the policy knows, for a branch that is to be merged where it comes from."""
    named = (kind for kind in policy.kinds if kind.version == "none" and branch in kind.into)
    kind = next(named, None)
    return f"{kind.prefix if kind else 'keep/'}from-{branch}"
