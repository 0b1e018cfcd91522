"""Which commits of a history are looked at: not those before a baseline, or before `--since`."""

from __future__ import annotations

from gitflow_guard.errors import failed, misused
from gitflow_guard.git.dates import from_its_beginning, is_unknown, seconds
from gitflow_guard.git.run import git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.history.seen import Seen
    from gitflow_guard.policy.model import Baseline


def narrowed(seen: Seen, top: str, since: str, baseline: Baseline) -> Seen:
    """Less what is let be; `since` is a revision or else a day.

    Raises GflowError `baseline-unresolved`, `audit-since-unknown`.
    """
    if baseline.commit:
        oid = resolved(top, baseline.commit)
        if not oid:
            raise failed("baseline-unresolved", commit=baseline.commit)
        without(seen, oid)
    if baseline.since:
        younger(seen, seconds(top, from_its_beginning(baseline.since)))
    if since:
        oid = resolved(top, since)
        if oid:
            without(seen, oid)
        else:
            younger(seen, moment(top, since))
    return seen


def resolved(top: str, revision: str) -> str:
    """The commit a revision names, or nothing."""
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    return git(asked, directory=top, accept=()).text


def without(seen: Seen, oid: str) -> None:
    """Let be what a commit holds."""
    number = seen.graph.number.get(oid)
    if number is not None:
        held = seen.graph.reach((number,))
        seen.judged[:] = bytes(a & (1 - b) for a, b in zip(seen.judged, held, strict=True))


def younger(seen: Seen, since: int) -> None:
    """Let be what was committed before."""
    for commit, time in enumerate(seen.graph.times):
        if time < since:
            seen.judged[commit] = 0


def moment(top: str, since: str) -> int:
    """The same as seconds since 1970, of a day its beginning. Raises `audit-since-unknown`."""
    if is_unknown(top, since):
        raise misused("audit-since-unknown", since=since)
    return seconds(top, from_its_beginning(since))
