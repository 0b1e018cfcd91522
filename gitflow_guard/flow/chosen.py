"""Which topic branch a command is for: the one that was typed, else the current one."""

from __future__ import annotations

import unicodedata

from gitflow_guard.errors import misused, refused
from gitflow_guard.flow.names import kind_named, open_branches, short_name
from gitflow_guard.rules.commands import start_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


def chosen(
    policy: Policy, snapshot: Snapshot, kind_name: str, typed: str, verb: str
) -> tuple[str, BranchKind]:
    """The local topic branch and its kind; `verb` is the command, for the words of a refusal.

    Raises `kind-unknown`, `topic-missing`, `topic-ambiguous`, `topic-only-remote`,
    `topic-other-kind`, `topic-needed`, `none-open`, `head-detached`.
    """
    kind = kind_named(policy, kind_name) if kind_name else None
    name = here(policy, snapshot, kind, typed) if typed else snapshot.head
    if not name:
        raise missing(policy, snapshot, kind, typed) if typed else refused("head-detached")
    found = policy.kind_of(name)
    if found is None or (kind is not None and found != kind):
        raise not_for(policy, snapshot, kind, name, verb)
    return name, found


def spellings(policy: Policy, kind: BranchKind | None, typed: str) -> tuple[str, ...]:
    """The full names a typed name can stand for, the likeliest first."""
    full = (unicodedata.normalize("NFC", typed), typed)
    if kind is None:
        return full
    return (kind.prefix + short_name(policy, kind, typed), kind.prefix + typed, *full)


def here(policy: Policy, snapshot: Snapshot, kind: BranchKind | None, typed: str) -> str:
    """The local branch a typed name stands for, or nothing. Raises `topic-ambiguous`."""
    names = spellings(policy, kind, typed)
    found = next((name for name in names if name in snapshot.branches), "")
    return found or ("" if kind else by_short_name(policy, snapshot, typed))


def by_short_name(policy: Policy, snapshot: Snapshot, typed: str) -> str:
    """The one branch of whatever kind that has the short name. Raises `topic-ambiguous`."""
    names = [name for kind in policy.kinds for name in spellings(policy, kind, typed)]
    found = sorted(snapshot.branches.keys() & names)
    if len(found) > 1:
        raise misused("topic-ambiguous", typed=typed, known=tuple(found))
    return found[0] if found else ""


def there(policy: Policy, snapshot: Snapshot, kind: BranchKind | None, typed: str) -> str:
    """The remote's branch a typed name stands for, by its name there, or nothing."""
    bare = typed.removeprefix(f"{policy.remote}/")
    names = spellings(policy, kind, bare)
    known = snapshot.remote_branches
    return next((name for name in names if f"{policy.remote}/{name}" in known), "")


def missing(policy: Policy, snapshot: Snapshot, kind: BranchKind | None, typed: str) -> Exception:
    """There is no such branch here; it may be on the remote, or spelt another way."""
    remote = there(policy, snapshot, kind, typed)
    owner = policy.kind_of(remote)
    if owner is not None:
        return refused("topic-only-remote", branch=remote, remote=policy.remote, kind=owner.name,
                       short=remote.removeprefix(owner.prefix))  # fmt: skip
    kinds = (kind,) if kind else policy.kinds
    known = tuple(name for each in kinds for name in open_branches(policy, snapshot, each))
    name = spellings(policy, kind, typed)[0]
    return misused(
        "topic-missing", branch=name, known=known or ("-",), nearest=most_like_branch(name, known)
    )


def most_like_branch(name: str, known: Iterable[str]) -> str:
    """The known name that is most like this one, or nothing."""
    import difflib

    # What all branches of a kind begin with makes no two of them alike.
    folder, _, own = name.rpartition("/")
    beside = {other.rpartition("/")[2].lower(): other for other in known
              if other.rpartition("/")[0] == folder}  # fmt: skip
    found = difflib.get_close_matches(own.lower(), list(beside), 1, 0.6)
    return beside[found[0]] if found else ""


def not_for(
    policy: Policy, snapshot: Snapshot, kind: BranchKind | None, name: str, verb: str
) -> Exception:
    """The branch is not one this command is for."""
    owner = policy.kind_of(name)
    if kind is not None and owner is not None:
        short = name.removeprefix(owner.prefix)
        return refused("topic-other-kind", branch=name, kind=kind.name, own=owner.name,
                       verb=verb, short=short)  # fmt: skip
    open_to_all = policy.protection(name).takes_pushes
    if verb == "publish" and name in policy.permanent() and open_to_all:
        return refused("publish-permanent", branch=name, remote=policy.remote)
    kinds = (kind,) if kind else policy.kinds
    known = tuple(branch for each in kinds for branch in open_branches(policy, snapshot, each))
    if kind is not None and not known:
        return refused("none-open", branch=name, kind=kind.name, command=start_of(kind))
    command = f"{kind.name} {verb}" if kind else verb
    return refused("topic-needed", branch=name, command=command, known=known or ("-",))
