"""The whole push, judged."""

from __future__ import annotations

from gitflow_guard.hooks.server.branches import read_branches
from gitflow_guard.hooks.server.commits import judge_new
from gitflow_guard.hooks.server.line import judge_line
from gitflow_guard.hooks.server.names import judge_name, refusal_of
from gitflow_guard.hooks.server.policy import in_force
from gitflow_guard.hooks.server.received import Update
from gitflow_guard.hooks.server.rights import guard_right
from gitflow_guard.hooks.server.sources import Sources
from gitflow_guard.hooks.server.tags import judge_tags
from gitflow_guard.hooks.server.topics import judge_topics
from gitflow_guard.hooks.where import HEADS
from gitflow_guard.record import Record
from gitflow_guard.rules.direction import finding
from gitflow_guard.rules.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.server.pusher import Pusher
    from gitflow_guard.hooks.server.settings import Settings
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.rules.finding import Finding

    Told = tuple[str, dict[str, str]]


class Verdict(Record):
    """What speaks against a push, and what else is to be said: codes with their values.

    `origin` names the policy; it is empty where none was asked.
    """

    refusals: tuple[GflowError, ...] = ()
    findings: tuple[Finding, ...] = ()
    told: tuple[Told, ...] = ()
    origin: str = ""

    def __hash__(self) -> int:
        return id(self)

    @property
    def count(self) -> int:
        """How many things refuse the push."""
        errors = sum(finding.level == ERROR for finding in self.findings)
        return len(self.refusals) + errors


def judge_push(
    place: Place, settings: Settings, pusher: Pusher, received: Sequence[Update]
) -> Verdict:
    """Judge all of it against the branches and the policy that the server has now.

    Raises GflowError where something keeps it from being judged.
    """
    now = read_branches(place.top)
    updates = [now.resolved(update) for update in received]
    then = now.after(updates)
    if not now.tips and not settings.policy_file and not settings.gitflow:
        return Verdict(told=(("server-first", {}),))
    policy = in_force(place, settings, now, then)
    found = policy.found
    refusals = list(policy.refusals)
    findings: list[Finding] = []
    sources = Sources(place.top, found.policy, now, then)
    branches = [update for update in updates if update.branch]
    for update in branches:
        told = judge_branch(place, found, settings, pusher, update, sources)
        refusals += told.refusals
        findings += told.findings
    kept = [update for update in branches if not update.deletes]
    guarded = {update.branch for update in kept if is_guarded(found, update)}
    # A branch that is only merged, and not pushed itself, has a line too.
    alone = merged_alone(found, sources, kept)
    findings += judge_topics(place, found, (*kept, *alone), sources, guarded)
    findings += judge_tags(place, found.policy, updates, then)
    findings += judge_new(place, found.policy, updates)
    return Verdict(tuple(refusals), tuple(findings), policy.told, found.origin)


def merged_alone(found: Found, sources: Sources, kept: Sequence[Update]) -> Iterator[Update]:
    """The topics that guarded branches get by a merge, and that are no part of the push."""
    pushed = {update.branch for update in kept}
    for name, commit in sources.merged.items():
        if name not in pushed and name not in found.policy.permanent():
            yield Update("0" * len(commit), commit, HEADS + name)


def is_guarded(found: Found, update: Update) -> bool:
    """Whether the branch is there, and its own line is judged commit by commit."""
    protection = found.policy.protection(update.branch)
    rights = {protection.commits, protection.merges, protection.push}
    return not update.creates and rights != {"allow"}


def judge_branch(
    place: Place,
    found: Found,
    settings: Settings,
    pusher: Pusher,
    update: Update,
    sources: Sources,
) -> Verdict:
    """Judge how one branch moves."""
    right = guard_right(found, update, pusher, settings)
    if right is not None:
        return Verdict((right,))
    named = judge_name(found, update)
    refusal = refusal_of(found, update, named)
    if refusal is not None:
        return Verdict((refusal,))
    told = sources.seen.carried(update)
    carried = finding(found.policy, told, update.new) if told is not None else None
    if carried is not None:
        return Verdict(findings=(*named, carried))
    if update.deletes or not is_guarded(found, update):
        return Verdict(findings=named)
    line = judge_line(place, found, update, sources)
    return Verdict(line.refusals, line.findings)
