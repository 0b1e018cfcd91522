"""Open branches that hold what is another's, as `gflow check branch` finds them."""

from __future__ import annotations

from gitflow_guard.checks.tangles import tangle_findings, tips_of
from gitflow_guard.git.repository import recorded_bases
from gitflow_guard.git.sources import configuration
from gitflow_guard.rules.direction import topic_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.tips import Tips
    from gitflow_guard.history.seen import Seen
    from gitflow_guard.rules.finding import Finding

# Each asks git five times; so many branches are looked at, by name.
MOST = 40


def open_tangles(top: str, seen: Seen, tips: Tips) -> tuple[list[Finding], int]:
    """The findings of the open branches, and how many branches were left out as too many."""
    policy = seen.view.policy
    wanted = [each for each in seen.open
              if topic_kind(policy, each.name) is not None and seen.judged[each.tip]]  # fmt: skip
    pairs = [(oid, name) for refs in (tips.branches, tips.away) for name, oid in refs.items()]
    known, bases = tips_of(pairs), recorded_bases(dict(configuration(top))) if wanted else {}
    found = [
        finding.replace(commit=finding.commit or seen.oid(each.tip))
        for each in wanted[:MOST]
        for finding in tangle_findings(top, policy, each.name, known, bases)
    ]
    return found, max(0, len(wanted) - MOST)
