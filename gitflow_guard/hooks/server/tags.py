"""The tags of a push: how they are called, what they mark, and that they stay."""

from __future__ import annotations

from gitflow_guard.hooks.push.tags import unheld
from gitflow_guard.rules.finding import OFF
from gitflow_guard.rules.tags import TagUpdate, is_made_on, judge_tag, wants_branch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gitflow_guard.hooks.server.branches import Branches
    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.finding import Finding


def judge_tags(
    place: Place, policy: Policy, updates: Sequence[Update], then: Branches
) -> Iterator[Finding]:
    """What is wrong with them; `then` are the branches as the push would leave them."""
    tags = [update for update in updates if update.tag]
    if not tags or policy.tags.level == OFF:
        return
    asked = [each.new for each in tags if each.creates and wants_branch(policy, each.tag)]
    tips = [tip for name, tip in then.tips.items() if is_made_on(policy, name)]
    loose = unheld(place, asked, tips)
    for each in tags:
        held = None if loose is None else each.new not in loose
        there, stays = not each.creates, not each.deletes
        yield from judge_tag(policy, TagUpdate(each.tag, there, stays, held))
