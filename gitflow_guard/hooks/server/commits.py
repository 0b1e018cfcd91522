"""The commits that a push brings, judged as `gflow check commits` does."""

from __future__ import annotations

import os

from gitflow_guard.checks.commits import Wanted, check_commits
from gitflow_guard.errors import failed
from gitflow_guard.git.place import Place as Known
from gitflow_guard.hooks.where import commit_at, lines_of
from gitflow_guard.rules.book import build

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.checks.report import Report
    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.model import Baseline, Policy

# Not `--all`: what lies under other references, as notes do, was never judged.
KNOWN_HERE = ("--not", "--branches", "--tags")


def check_new(place: Place, policy: Policy, updates: Sequence[Update]) -> Report:
    """The report on all commits that no branch and no tag of the server has yet.

    Raises GflowError `baseline-unresolved`, and what `check_commits` raises.
    """
    tips = [update.new for update in updates if not update.deletes]
    names = "".join(f"{tip}\n" for tip in dict.fromkeys(tips)).encode()
    wanted = Wanted(
        (*KNOWN_HERE, *older(place, policy.baseline)) if tips else (),
        names,
        waivers=policy.waivers,
        today=today() if policy.waivers else "",
    )
    known = Known(place.top, place.directory, place.common, "")
    stop_where_cut_off(place)
    return check_commits(known, wanted, build(policy.commits))


def older(place: Place, baseline: Baseline) -> tuple[str, ...]:
    """The arguments that leave out what the baseline lets be, after a `--not`."""
    revisions: list[str] = []
    if baseline.commit:
        oid = commit_at(place, baseline.commit)
        if not oid:
            raise failed("baseline-unresolved", commit=baseline.commit)
        revisions.append(oid)
    if baseline.since:
        revisions.append(f"--since-as-filter={baseline.since}T00:00:00")
    return tuple(revisions)


def stop_where_cut_off(place: Place) -> None:
    """Raise `range-shallow` for a push that would make the server's own history a shallow one."""
    coming = os.environ.get("GIT_SHALLOW_FILE", "")
    if not coming:
        return
    path = os.path.join(place.directory, coming)
    here = os.path.join(place.common, "shallow")
    if set(filter(None, lines_of(path))) - set(lines_of(here)):
        raise failed("range-shallow")


def today() -> str:
    """The day, as waivers name theirs."""
    import datetime as dt

    return dt.datetime.now(tz=dt.UTC).date().isoformat()
