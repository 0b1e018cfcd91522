"""Topic branches of a push that hold what is another's."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.load import line_of
from gitflow_guard.hooks.tell import tell, tell_findings
from gitflow_guard.rules.finding import ERROR, OFF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.push.branch import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found

# Each branch costs a few git processes; who pushes more of them at once is copying a repository.
MOST = 10


def guard_tangles(place: Place, found: Found, updates: Sequence[Update]) -> list[GflowError]:
    """What keeps them from being pushed; what is only a warning is said."""
    policy = found.policy
    topics = [
        update
        for update in updates
        if update.branch and not update.deletes and not policy.is_shared(update.branch)
    ]
    if policy.merges.tangles == OFF or not topics:
        return []
    if len(topics) > MOST:
        first = topics[0].branch
        tell(refused("push-tangles-unseen", count=len(topics), most=MOST, first=first))
        return []
    from gitflow_guard.checks.tangles import tangle_findings, tips_of
    from gitflow_guard.hooks.merges.sources import branch_of
    from gitflow_guard.hooks.merges.wrong_way import recorded_bases
    from gitflow_guard.hooks.push.merges import all_branches

    bases = recorded_bases(place)
    pairs = [(oid, branch_of(policy.remote, ref)) for oid, ref in all_branches(place)]
    tips = tips_of(pairs)
    findings = [
        each
        for update in topics
        for each in tangle_findings(
            place.top, policy, update.branch, {**tips, update.branch: (update.new,)}, bases
        )
    ]
    if not findings:
        return []
    tell_findings(findings)
    if policy.merges.tangles != ERROR:
        return []
    line = line_of(found, ("merges", "tangles"), policy.merges.tangles)
    return [refused("push-tangles", count=len(findings), **line)]
