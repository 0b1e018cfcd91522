"""The branches of a clone: those the policy names, what is recorded of them, which are done."""

from __future__ import annotations

from gitflow_guard.checks.clone.trouble import Trouble
from gitflow_guard.flow.targets import wrong_base
from gitflow_guard.policy.reading import most_like
from gitflow_guard.rules.finding import ERROR, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.checks.clone.facts import Clone
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import Policy

GLOB = "*?["
BASE_KEY = "gitflow.branch.{}.base"
WRONG_BASE = {"base-gone": "doctor-base-gone", "base-other": "doctor-base-other"}


def known(clone: Clone) -> tuple[Policy, Snapshot]:
    """Policy and snapshot, which the row says are known."""
    assert clone.found is not None
    assert clone.snapshot is not None
    return clone.found.policy, clone.snapshot


def missing(clone: Clone) -> Iterator[Trouble]:
    """Every branch that something starts from or goes to is here or on the remote."""
    policy, snapshot = known(clone)
    if not snapshot.head_oid and not snapshot.branches:
        yield Trouble(ERROR, "doctor-unborn", {}, (("gflow", "init"),))
        return
    for name in needed(policy):
        if not snapshot.tip(name, policy.remote):
            values = {"branch": name, "remote": policy.remote}
            mend = (how_to_make(clone, name),)
            yield Trouble(ERROR, "doctor-branch-missing", values, mend)


def needed(policy: Policy) -> dict[str, None]:
    """The branches that the policy cannot do without."""
    ends = (name for kind in policy.kinds for name in (kind.base, *kind.into))
    return dict.fromkeys((*policy.permanent(), *ends))


def how_to_make(clone: Clone, name: str) -> tuple[str, ...]:
    """The command that brings a missing branch here."""
    policy, snapshot = known(clone)
    if clone.is_narrow:
        # Nobody has asked the remote for it; a develop made anew would be another than its own.
        tracked = f"+refs/heads/{name}:refs/remotes/{policy.remote}/{name}"
        return ("git", "fetch", policy.remote, tracked)
    if name == policy.develop:
        return ("gflow", "init")
    if policy.remote in snapshot.remotes:
        return ("git", "fetch", policy.remote, name)
    return ("git", "branch", name) if name == policy.main else ("git", "branch", name, policy.main)


def other_names(clone: Clone) -> Iterator[Trouble]:
    """No permanent or guarded branch is only another name of one, and moves with it."""
    policy, snapshot = known(clone)
    for name, target in (clone.aliases or {}).items():
        if name not in policy.permanent() and not policy.protection(name).is_closed:
            continue
        ref, there = f"refs/heads/{name}", f"{policy.remote}/{name}"
        mend = (("git", "symbolic-ref", "--delete", ref), ("git", "branch", name, there))
        values = {"branch": name, "target": target.removeprefix("refs/heads/")}
        is_there = there in snapshot.remote_branches
        yield Trouble(ERROR, "doctor-branch-alias", values, mend if is_there else mend[:1])


def protected(clone: Clone) -> Iterator[Trouble]:
    """Every branch that the policy protects by name is there; a misspelt one would be open."""
    policy, snapshot = known(clone)
    assert clone.found is not None
    if not snapshot.branches:
        return
    given = clone.found.given.get("protect", {})
    for name in given:
        if set(name) & set(GLOB) or name in needed(policy):
            continue
        if not snapshot.tip(name, policy.remote):
            close = most_like(name, sorted(snapshot.branches))
            code = "doctor-protected-nearest" if close else "doctor-protected-missing"
            values = {"branch": name, "policy": clone.found.origin, "nearest": close}
            yield Trouble(WARNING, code, values)


def wrong_bases(clone: Clone) -> Iterator[Trouble]:
    """Every topic branch can go back to where it came from."""
    policy, snapshot = known(clone)
    for branch in sorted(snapshot.bases):
        kind = policy.kind_of(branch)
        if kind is None or branch not in snapshot.branches:
            continue
        error = wrong_base(policy, snapshot, kind, branch)
        if error is not None:
            short, usual = error.values["short"], error.values["usual"]
            mend = (("gflow", kind.name, "track", short, "--base", usual),)
            yield Trouble(ERROR, WRONG_BASE[error.code], error.values, mend)


def in_between(clone: Clone) -> bool:
    """Whether an operation is not over, whose end changes branches and settings."""
    return clone.left is not None and clone.left.unfinished is not None


def orphans(clone: Clone) -> Iterator[Trouble]:
    """No base is recorded of a branch that is neither here nor on a remote."""
    assert clone.snapshot is not None
    if in_between(clone):
        return
    away = {name.partition("/")[2] for name in clone.snapshot.remote_branches}
    for branch in sorted(clone.snapshot.bases):
        if branch not in clone.snapshot.branches and branch not in away:
            key = BASE_KEY.format(branch)
            mend = (("git", "config", "--local", "--unset-all", key),)
            yield Trouble(WARNING, "doctor-base-orphan", {"branch": branch, "key": key}, mend)


def finished(clone: Clone) -> Iterator[Trouble]:
    """No branch is left that all of its targets hold."""
    for done in () if in_between(clone) else clone.finished or ():
        values = {"branch": done.branch, "targets": done.targets}
        mend = (("gflow", done.kind, "delete", done.short),)
        yield Trouble(WARNING, "doctor-finished", values, mend)
