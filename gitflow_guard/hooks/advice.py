"""The command that does right what a hook refused; only ever loaded for a refusal."""

from __future__ import annotations

from shlex import quote

from gitflow_guard.rules.commands import start_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.policy.model import BranchKind, Policy


def topic_from(policy: Policy, branch: str) -> str:
    """The command that starts a topic branch where `branch` is; changes not committed go along."""
    kind = kind_from(policy, branch)
    if kind is not None:
        return start_of(kind)
    own = policy.kind_of(branch)
    guests = (kind for kind in policy.kinds if own and own.name in kind.also_from)
    guest = next(guests, None)
    if guest is not None:
        return f"gflow {quote(guest.name)} start NAME --from {quote(branch)}"
    return "git switch -c NAME"


def topic_elsewhere(policy: Policy, branch: str) -> str:
    """The command that takes the changes to a topic of develop; empty when that is no other.

    It carries them along, or refuses and leaves all as it is: neither a stash, which might be an
    older one, nor a name that is none can lose anything.
    """
    kind = kind_from(policy, policy.develop) if policy.develop else None
    if kind is None or branch == policy.develop or not kind_from(policy, branch):
        return ""
    return start_of(kind)


def own_branch(branch: str) -> str:
    """The command that leaves commits of one's own on a topic, and takes the remote's branch."""
    return f"gflow rescue --branch {quote(branch)}"


def kind_from(policy: Policy, base: str) -> BranchKind | None:
    """The first kind that starts from that branch and comes back to one."""
    return next((kind for kind in policy.kinds if kind.base == base and kind.into), None)


def rename_to(suggestion: str | None, branch: str = "") -> str:
    """The command that renames a branch, the current one unless another is named."""
    old = f"{quote(branch)} " if branch else ""
    return f"git branch -m {old}{quote(suggestion) if suggestion else 'NEW-NAME'}"
