"""What is older than the policy that judges it."""

from __future__ import annotations

from gitflow_guard.git.run import git
from gitflow_guard.record import Record
from gitflow_guard.rules.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.history.seen import Seen
    from gitflow_guard.policy.find import Found
    from gitflow_guard.rules.finding import Finding

# How the commit is found that brought a policy: git-log(1), --diff-filter and -S.
BROUGHT = {".gflow.toml": "--diff-filter=A", "pyproject.toml": "-Stool.gflow"}


class Older(Record):
    """The commit that brought the policy, and how many errors are of commits that it holds.

    `commit` is an object id, empty where no file of the history is the policy.
    """

    commit: str = ""
    errors: int = 0


def older(top: str, found: Found, seen: Seen, findings: Iterable[Finding]) -> Older:
    """Look for it, where there are errors and the policy lets nothing be yet."""
    wrong = [each.commit for each in findings if each.level == ERROR]
    baseline = found.policy.baseline
    if not wrong or baseline.commit or baseline.since:
        return Older()
    commit = brought_by(top, found.origin)
    number = seen.graph.number.get(commit)
    if number is None:
        return Older()
    held, known = seen.held(number), seen.graph.number
    return Older(commit, sum(1 for oid in wrong if oid in known and held[known[oid]]))


def brought_by(top: str, origin: str) -> str:
    """The first commit with the file the policy is of; empty where it is of none."""
    for name, how in BROUGHT.items():
        if name in origin:
            asked = ["log", "--all", "--format=%H", "--no-show-signature", how, "--", name]
            return git(asked, directory=top, accept=()).text.rpartition("\n")[2]
    return ""
