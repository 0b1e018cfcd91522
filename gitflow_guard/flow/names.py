"""From what a user typed to the branch that is meant."""

from __future__ import annotations

import shlex
import unicodedata

from gitflow_guard.errors import misused, refused
from gitflow_guard.flow.versions import numbers
from gitflow_guard.rules.branch import fits, mended
from gitflow_guard.rules.reference_name import odd_part, problem_with

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


def kind_named(policy: Policy, name: str) -> BranchKind:
    """The kind of that name. Raises `kind-unknown`."""
    kind = policy.kind(name)
    if kind is None:
        raise misused("kind-unknown", kind=name, kinds=[each.name for each in policy.kinds])
    return kind


def new_branch(policy: Policy, kind: BranchKind, typed: str) -> str:
    """The full name of a branch to be made. Raises what is wrong with the name."""
    short = short_name(policy, kind, typed)
    full = kind.prefix + short
    form = next(form for form in policy.names().forms if form.kind == kind.name)
    better = mended(short, form).removeprefix(kind.prefix)
    try_line = shlex.join(("gflow", kind.name, "start", better)) if better else ""
    problem = problem_with(typed) or problem_with(full)
    if problem:
        raise misused(problem, name=typed, odd=odd_part(typed), better=better, try_line=try_line)
    if not fits(short, kind.pattern):
        values = {"name": full, "rest": short, "kind": kind.name, "pattern": kind.pattern}
        raise refused("name-pattern", **values, better=better, try_line=try_line)
    return full


def short_name(policy: Policy, kind: BranchKind, typed: str) -> str:
    """The part after the prefix, in NFC; `v1.2` of a versioned kind is `1.2`."""
    short = unicodedata.normalize("NFC", typed).removeprefix(kind.prefix)
    bare = short.removeprefix(policy.tag_prefix)
    return bare if kind.version != "none" and numbers(bare) else short


def open_branches(policy: Policy, snapshot: Snapshot, kind: BranchKind) -> tuple[str, ...]:
    """The local branches of a kind, by name."""
    return tuple(sorted(name for name in snapshot.branches if policy.kind_of(name) == kind))


def topic(policy: Policy, snapshot: Snapshot, kind_name: str, typed: str) -> tuple[str, BranchKind]:
    """The existing branch that is meant, and its kind; without a name the current branch.

    Raises `no-topic`, `wrong-kind`, `branch-missing`, `kind-unknown`.
    """
    kind = kind_named(policy, kind_name) if kind_name else None
    name = existing(policy, snapshot, kind, typed) if typed else snapshot.head
    found = policy.kind_of(name) if name else None
    if found is None or (kind is not None and found != kind):
        raise not_the_topic(policy, snapshot, kind, name)
    return name, found


def existing(policy: Policy, snapshot: Snapshot, kind: BranchKind | None, typed: str) -> str:
    """The branch a typed name, short or full, stands for."""
    wanted = unicodedata.normalize("NFC", typed)
    candidates = [wanted, typed]
    if kind is not None:
        candidates = [
            kind.prefix + short_name(policy, kind, typed),
            kind.prefix + typed,
            *candidates,
        ]
    for candidate in candidates:
        if candidate in snapshot.branches:
            return candidate
    raise branch_missing(policy, snapshot, kind, candidates[0])


def branch_missing(
    policy: Policy, snapshot: Snapshot, kind: BranchKind | None, name: str
) -> Exception:
    """There is no such branch; it may be on the remote, or spelt another way."""
    import difflib

    if f"{policy.remote}/{name}" in snapshot.remote_branches:
        return refused("branch-only-remote", branch=name, remote=policy.remote)
    known = open_branches(policy, snapshot, kind) if kind else tuple(snapshot.branches)
    near = next(iter(difflib.get_close_matches(name, known, 1, 0.6)), "")
    return misused("branch-missing", branch=name, nearest=near, known=known)


def not_the_topic(
    policy: Policy, snapshot: Snapshot, kind: BranchKind | None, name: str
) -> Exception:
    """The branch is not one that this command is for."""
    if not name:
        return refused("head-detached")
    if kind is None:
        return refused("not-a-topic", branch=name)
    if policy.kind_of(name) is not None:
        return refused("wrong-kind", branch=name, kind=kind.name)
    known = open_branches(policy, snapshot, kind)
    code = "name-needed" if known else "none-open"
    return refused(code, branch=name, kind=kind.name, known=known)
