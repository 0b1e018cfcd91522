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

DIGITS = tuple("0123456789")


def kind_named(policy: Policy, name: str) -> BranchKind:
    """The kind of that name. Raises `kind-unknown`."""
    kind = policy.kind(name)
    if kind is None:
        raise misused("kind-unknown", kind=name, kinds=[each.name for each in policy.kinds])
    return kind


def new_branch(policy: Policy, kind: BranchKind, typed: str, coming: str = "") -> str:
    """The full name of a branch to be made. Raises what is wrong with the name.

    `coming` is the version to offer in place of a name that is none; nothing offers none.
    """
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
    if not may_be_tagged(policy, kind, typed):
        try_line = shlex.join(("gflow", kind.name, "start", coming)) if coming else ""
        values = {"name": short, "tag": policy.tag_prefix + short, "kind": kind.name}
        values |= {"version": kind.version, "better": coming, "try_line": try_line}
        raise refused("name-no-version", **values)
    return full


def may_be_tagged(policy: Policy, kind: BranchKind, typed: str) -> bool:
    """Whether the tag of a fix would be one of a version: it begins with a number.

    Teams count in many ways, by weeks or builds too; releases may have names. What is fixed in a
    hurry is called after the bug.
    """
    if not kind.tag or kind.version != "patch":
        return True
    return short_name(policy, kind, typed).removeprefix(policy.tag_prefix)[:1] in DIGITS


def short_name(policy: Policy, kind: BranchKind, typed: str) -> str:
    """The part after the prefix, in NFC; `v1.2` of a versioned kind is `1.2`."""
    short = unicodedata.normalize("NFC", typed).removeprefix(kind.prefix)
    bare = short.removeprefix(policy.tag_prefix)
    return bare if kind.version != "none" and numbers(bare) else short


def open_branches(policy: Policy, snapshot: Snapshot, kind: BranchKind) -> tuple[str, ...]:
    """The local branches of a kind, by name."""
    return tuple(sorted(name for name in snapshot.branches if policy.kind_of(name) == kind))
