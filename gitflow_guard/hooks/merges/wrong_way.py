"""A merge in progress that goes the wrong way, by the real source of what it brings in."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.load import line_of
from gitflow_guard.hooks.merges.sources import sources
from gitflow_guard.rules.direction import WARNED, WRONG, direction, finding, is_refused
from gitflow_guard.rules.finding import OFF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.direction import Direction

BASES = r"^gitflow\.branch\..*\.base$"


def wrong_way(
    place: Place, found: Found, branch: str, commits: Mapping[str, str], *, warn: bool
) -> GflowError | None:
    """Why these commits are not merged into the branch; what is only a warning is said."""
    policy = found.policy
    if policy.merges.level == OFF:
        return None
    bases = recorded_bases(place)
    judged = [
        best(policy, sources(place, policy, commit, typed), branch, bases)
        for commit, typed in commits.items()
    ]
    refusal = next((told for told in judged if is_refused(policy, told)), None)
    findings = [each for told in judged if (each := finding(policy, told)) is not None]
    if refusal is not None:
        line = line_of(found, refusal.key, refusal.value)
        values = {"source": refusal.source, "branch": branch, "findings": tuple(findings)}
        return refused("merge-wrong-way", **values, **line)
    if findings and warn:
        from gitflow_guard.hooks.tell import tell_findings

        tell_findings(findings)
    return None


def best(
    policy: Policy, names: tuple[str, ...], branch: str, bases: Mapping[str, str]
) -> Direction:
    """The judgement most in favour: a commit of several branches may come from any of them."""
    judged = [direction(policy, name, branch, bases) for name in names or ("",)]
    return min(judged, key=lambda told: (told.verdict == WRONG, told.verdict == WARNED))


def recorded_bases(place: Place) -> dict[str, str]:
    """What each topic branch was started from, where gflow has recorded it."""
    from gitflow_guard.git.run import decode, git

    asked = ["config", "-z", "--get-regexp", BASES]
    listed = git(asked, directory=place.top, accept=()).out
    pairs = (decode(entry).partition("\n") for entry in listed.split(b"\0") if entry)
    return {
        key.removeprefix("gitflow.branch.").removesuffix(".base"): value for key, _, value in pairs
    }
