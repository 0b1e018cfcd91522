"""What is older than the policy that judges it."""

from __future__ import annotations

from gitflow_guard.git.conversation import Conversation
from gitflow_guard.record import Record
from gitflow_guard.rules.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gitflow_guard.history.seen import Seen
    from gitflow_guard.policy.find import Found
    from gitflow_guard.rules.finding import Finding

# The files that may hold a policy, with what tells that they do.
HELD_IN = {".gflow.toml": b"", "pyproject.toml": b"[tool.gflow"}


# What git says of an object that is there; its content follows, whatever it is.
ANSWER = ("id", "type", "size")


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
    commit = brought_by(top, found.origin, seen)
    number = seen.graph.number.get(commit)
    if number is None:
        return Older()
    held, known = seen.held(number), seen.graph.number
    return Older(commit, sum(1 for oid in wrong if oid in known and held[known[oid]]))


def brought_by(top: str, origin: str, seen: Seen) -> str:
    """The first commit of a line with the file the policy is of; empty where none has it."""
    name = next((name for name in HELD_IN if name in origin), "")
    if not name:
        return ""
    talk = Conversation(["cat-file", "--batch"], directory=top)
    try:
        for line in seen.lines:
            commits = [seen.oid(change.commit) for change in line.changes]
            there = holding(talk, commits, name)
            if there:
                return commits[there - 1]
        return ""
    finally:
        talk.end()


def holding(talk: Conversation, commits: Sequence[str], name: str) -> int:
    """How many of a line's commits, from the newest on, hold the policy: once it came, it stayed.

    By halves: a few questions, where git would have to look into every commit.
    """
    low, high = 0, len(commits)
    if not commits or not holds(talk, commits[0], name):
        return 0
    while high - low > 1:
        middle = (low + high) // 2
        if holds(talk, commits[middle], name):
            low = middle
        else:
            high = middle
    return low + 1


def holds(talk: Conversation, commit: str, name: str) -> bool:
    """Whether a commit has the policy in that file (git-cat-file(1), --batch)."""
    talk.tell(f"{commit}:{name}\n".encode())
    fields = talk.hear().split(b" ")
    if len(fields) < len(ANSWER):
        return False
    content = talk.read(int(fields[2]) + 1)
    return fields[1] == b"blob" and HELD_IN[name] in content
