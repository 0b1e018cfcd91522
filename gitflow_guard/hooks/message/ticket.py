"""prepare-commit-msg puts the ticket of the branch into a new message."""

from __future__ import annotations

from gitflow_guard.hooks.message.reading import reading_of
from gitflow_guard.hooks.picking import picking
from gitflow_guard.hooks.where import content, is_rebasing
from gitflow_guard.patience import in_time
from gitflow_guard.policy.presets import VERSION
from gitflow_guard.rules.book import build
from gitflow_guard.rules.branch_rules import BranchFacts
from gitflow_guard.rules.ticket import RULE, filled, ticket_in_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.model import Policy


def fill_in(place: Place, policy: Policy, branch: str, path: str, source: str) -> None:
    """Put it into the file, unless git or another commit has made the message.

    `source` is what git tells a hook of that (githooks(5), prepare-commit-msg).
    """
    ticket = ticket_of_branch(policy, branch)
    if not ticket or is_rebasing(place) or picking(place, path if source else "")[0]:
        return
    raw = content(path)
    if raw is None:
        return
    reading = reading_of(place, path, raw)
    better = filled(raw, reading, build(policy.commits), ticket, policy.commits.ticket_from_branch)
    if better != raw:
        with open(path, "wb") as file:
            file.write(better)


def ticket_of_branch(policy: Policy, branch: str) -> str:
    """The ticket in the name of a branch that people name."""
    kind = None if branch in policy.permanent() else policy.kind_of(branch)
    if kind is None:
        return ""
    named = bool(kind.into) and kind.version == "none" and kind.pattern != VERSION
    facts = BranchFacts(branch, kind.name, named)
    place = policy.commits.ticket_from_branch
    return in_time((RULE,), lambda: ticket_in_name(facts, policy.branch_rules, place))
