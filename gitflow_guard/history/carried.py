"""What is wrong with releases and hotfixes: no tag, or never back."""

from __future__ import annotations

from gitflow_guard.history.back import MERGED, PARTLY, PICKED, UNKNOWN, owed
from gitflow_guard.history.names import role_of_kind
from gitflow_guard.rules.finding import ERROR, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.back import Carried
    from gitflow_guard.history.seen import Seen


def not_back(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """Each reaches one of the lines that the policy sends it on to."""
    for carried in landed:
        goes = owed(seen, carried)
        states = carried.states
        if not goes or any(states.get(name) in (MERGED, PICKED, UNKNOWN) for name in goes):
            continue
        partly = any(states.get(name) == PARTLY for name in goes)
        code = "audit-not-back-partly" if partly else "audit-not-back"
        yield finding(seen, carried, "not-back", code, {"into": goes, "onto": goes[0]})


def untagged(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """Each has a tag, on the merge or on what it brought, where its kind is tagged."""
    policy = seen.view.policy
    roles = {role_of_kind(policy, kind) for kind in policy.kinds if kind.tag}
    for carried in landed:
        if carried.change.role not in roles:
            continue
        commits = (carried.change.commit, *carried.change.sides, *carried.own)
        if not any(commit in seen.tags for commit in commits):
            yield finding(seen, carried, "release-untagged", "audit-release-untagged", {})


def finding(
    seen: Seen, carried: Carried, rule: str, code: str, values: dict[str, object]
) -> Finding:
    """A finding of a release or hotfix."""
    oid = seen.oid(carried.change.commit)
    known = {"role": carried.change.role, "name": carried.name, "branch": carried.line,
             "commit": oid[:10]}  # fmt: skip
    return Finding(rule, ERROR, code, {**known, **values}, oid, f"refs/heads/{carried.line}")
