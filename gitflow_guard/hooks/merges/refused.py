"""A refused merge, explained: where that branch goes, and the command that takes it there."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.advice import own_branch
from gitflow_guard.hooks.load import source_of
from gitflow_guard.hooks.merges.merging import source_name
from gitflow_guard.rules.commands import finish_of, start_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy


def refusal(place: Place, found: Found, branch: str, commits: dict[str, str]) -> GflowError:
    """The refusal of a merge into a branch."""
    policy = found.policy
    protection = policy.protection(branch)
    commit, typed = next(iter(commits.items()))
    source = source_name(place, commit, typed, policy, branch)
    values: dict[str, Any] = {
        "branch": branch,
        "source": source,
        "remote": policy.remote,
        **source_of(found, protection, "merges"),
    }
    if source == branch:
        return refused("merge-diverged", command=own_branch(branch), **values)
    if protection.merges == "block":
        return refused("merge-by-request", **values)
    code, more = way(policy, source, branch)
    return refused(code, **more, **values)


def way(policy: Policy, source: str, branch: str) -> tuple[str, dict[str, Any]]:
    """How the source gets where the policy says it goes: a code and its values."""
    kind = policy.kind_of(source)
    if kind is not None and kind.into:
        code = "merge-by-finish" if branch in kind.into else "merge-goes-elsewhere"
        return code, {"command": finish_of(kind, source), "into": kind.into}
    carrier = kind_between(policy, source, branch)
    if carrier:
        return "merge-by-start", {"command": carrier}
    return "merge-by-request", {}


def kind_between(policy: Policy, source: str, branch: str) -> str:
    """The start of the kind that carries one permanent branch into another, as a release does."""
    carriers = (kind for kind in policy.kinds if kind.base == source and branch in kind.into)
    carrier = next(carriers, None)
    return start_of(carrier) if carrier else ""
