"""The tags of a push, judged."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.load import line_of
from gitflow_guard.hooks.merges.sources import REMOTES, branch_of
from gitflow_guard.hooks.where import HEADS
from gitflow_guard.rules.finding import ERROR, OFF
from gitflow_guard.rules.tags import TagUpdate, is_made_on, judge_tag, wants_branch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.push.branch import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy


def guard_tags(
    place: Place, found: Found, updates: Sequence[Update], everything: Sequence[Update]
) -> list[GflowError]:
    """What keeps these tags from being pushed; `everything` are all references of the push."""
    policy = found.policy
    if not updates or policy.tags.level == OFF:
        return []
    asked = [each.new for each in updates if each.creates and wants_branch(policy, each.tag)]
    loose = unheld(place, asked, made_on(place, policy, everything) if asked else ())
    findings = [
        finding
        for update in updates
        for finding in judge_tag(
            policy,
            TagUpdate(
                name=update.tag,
                there=not update.creates,
                stays=not update.deletes,
                held=None if loose is None else update.new not in loose,
            ),
        )
    ]
    if not findings:
        return []
    from gitflow_guard.hooks.tell import tell_findings

    tell_findings(findings)
    errors = [each for each in findings if each.level == ERROR]
    if not errors:
        return []
    line = line_of(found, ("tags", "level"), policy.tags.level)
    return [refused("push-tags", count=len(errors), **line)]


def unheld(place: Place, asked: Sequence[str], tips: Sequence[str]) -> frozenset[str] | None:
    """Those of the objects whose commits none of the tips holds; None where there are no tips.

    Two git processes for any number of them.
    """
    if not asked or not tips:
        return None
    from gitflow_guard.git.run import git

    peeled = git(
        ["cat-file", "--batch-check=%(objectname) %(objecttype)"],
        directory=place.top,
        stdin="".join(f"{oid}^{{commit}}\n" for oid in asked).encode(),
    ).text.split("\n")
    commits = dict(zip(asked, (line.split(" ")[0] for line in peeled), strict=True))
    known = [line.split(" ")[0] for line in peeled if line.endswith(" commit")]
    wanted = "".join(f"{line}\n" for line in (*known, *(f"^{tip}" for tip in tips)))
    listed = git(["rev-list", "--stdin"], directory=place.top, stdin=wanted.encode(), accept=())
    loose = set(listed.text.split("\n"))
    return frozenset(oid for oid, commit in commits.items() if commit in loose)


def made_on(place: Place, policy: Policy, everything: Sequence[Update]) -> list[str]:
    """The tips of the branches that versions are made on: as the remote has them after the push.

    One that the remote is not known to have is taken as it is here.
    """
    from gitflow_guard.git.run import git

    shape = "--format=%(objectname) %(refname)"
    listed = git(["for-each-ref", shape, HEADS, REMOTES], directory=place.top).text.split("\n")
    pairs = [tuple(line.split(" ", 1)) for line in listed if line]
    own = f"{REMOTES}{policy.remote}/"
    there = {HEADS + ref.removeprefix(own) for _, ref in pairs if ref.startswith(own)}
    pairs = [(oid, ref) for oid, ref in pairs if ref not in there]
    pairs += [(update.new, update.ref) for update in everything if not update.deletes]
    named = ((oid, branch_of(policy.remote, ref)) for oid, ref in pairs)
    return list(dict.fromkeys(oid for oid, name in named if name and is_made_on(policy, name)))
