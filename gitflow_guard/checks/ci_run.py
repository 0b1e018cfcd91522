"""What a CI run is about, judged by the policy of the branch it goes to."""

from __future__ import annotations

from gitflow_guard.checks.ci_reach import bring, unseen
from gitflow_guard.checks.facts import OF_FILES
from gitflow_guard.checks.pull_request import Asked, check_pull_request
from gitflow_guard.checks.report import Report
from gitflow_guard.ci.change import PULL, QUEUE, TAG
from gitflow_guard.errors import failed
from gitflow_guard.git.deepen import NO_FILES, NO_TREES
from gitflow_guard.rules.book import build

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.checks.ci_range import Range
    from gitflow_guard.ci.change import Change
    from gitflow_guard.ci.find import Forge
    from gitflow_guard.git.deepen import Deepening
    from gitflow_guard.git.repository import Repository
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy


def complete(range_: Range, policy: Policy, clone: Deepening, forge: Forge) -> Range:
    """Have every commit here that is judged, and what tells where else they are.

    The latter is noted where it cannot be had. Raises GflowError `ci-shallow`, `range-shallow`.
    """
    looks = build(policy.commits).needs & OF_FILES
    clone.leave_out = NO_FILES if looks else NO_TREES
    further = bring(range_, policy, clone) if forge.name else ()
    if not clone.complete(range_.base, range_.head, both=range_.change.event == PULL):
        if not forge.name:
            raise failed("range-shallow")
        raise failed("ci-shallow", problem=clone.problem, forge=forge.title, line=forge.whole)
    lost = unseen(range_, further, clone)
    if not lost:
        return range_
    note = ("ci-unseen", {"branch": range_.change.source, "names": lost})
    return range_.replace(unseen=lost, notes=(*range_.notes, note))


def check_range(
    range_: Range, header: str, found: Found, repository: Repository, today: str, now: float
) -> Report:
    """Judge it; `header` is what a squash makes of its title."""
    change = range_.change
    asked = Asked(
        source=change.source,
        target=change.target if change.event == PULL else "",
        base=range_.base,
        head=range_.head,
        title=change.title,
        header=header,
        judged=() if range_.base else (range_.head,),
        moved=moved(change),
        unseen=range_.unseen,
        today=today,
        now=now,
    )
    return check_pull_request(asked, found, repository)


def moved(change: Change) -> str:
    """The branch that has the commits already, or gets them as they are."""
    if change.event == PULL:
        return ""
    return change.target if change.event == QUEUE else change.source


def nothing(change: Change) -> Report:
    """The report of a run there is nothing to judge by."""
    return Report(0, 0, (), why="ci-nothing-tag" if change.event == TAG else "ci-nothing-event")
