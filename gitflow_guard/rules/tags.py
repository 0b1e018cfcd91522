"""Whether a tag may be pushed: how it is called, what it marks, whether the remote has it."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.direction import is_side
from gitflow_guard.rules.finding import OFF, Finding
from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.policy.model import Policy

RULE = "tag"
MARKS = ("v", "V")


class TagUpdate(Record):
    """A tag of a push, by its short name.

    `there` tells that the remote has it already, `stays` that it has it afterwards. `held` tells
    whether one of the branches of `tags.only-on` holds the commit it marks, None when not known.
    """

    name: str
    there: bool = False
    stays: bool = True
    held: bool | None = None


def judge_tag(policy: Policy, update: TagUpdate) -> tuple[Finding, ...]:
    """What is wrong with it; nothing where the policy looks at no tags."""
    if policy.tags.level == OFF:
        return ()
    if update.there:
        return (kept(policy, update),) if is_kept(policy, update.name) else ()
    if is_branch(policy, update.name):
        return (finding(policy, "tag-branch", update.name),)
    named = misnamed(policy, update.name)
    found = [named] if named else []
    if update.held is False and wants_branch(policy, update.name):
        found.append(finding(policy, "tag-elsewhere", update.name, only_on=policy.tags.only_on))
    return tuple(found)


def version_of(policy: Policy, name: str) -> str:
    """The version that a tag is of, with or without the policy's prefix; empty for another tag."""
    rest = name.removeprefix(policy.tag_prefix)
    if rest == name and name.startswith(MARKS):
        rest = name[1:]
    return rest if rest[:1].isdigit() and "." in rest else ""


def is_branch(policy: Policy, name: str) -> bool:
    """Whether a branch of that very name is permanent or protected."""
    lines = (line.branch for line in policy.protections)
    return composed(name) in (*policy.permanent(), *lines)


def wants_branch(policy: Policy, name: str) -> bool:
    """Whether the tag is of a version, and of none that is only tried out (`1.2.0-rc.1`)."""
    version = version_of(policy, name)
    return bool(version and policy.tags.only_on) and "-" not in version


def is_made_on(policy: Policy, branch: str) -> bool:
    """Whether the branch is among those that hold what versions mark."""
    return any(is_side(policy, side, composed(branch)) for side in policy.tags.only_on)


def is_kept(policy: Policy, name: str) -> bool:
    """Whether the tag stays where it is once the remote has it."""
    keep = policy.tags.keep
    return keep == "all" or (keep == "releases" and bool(version_of(policy, name)))


def kept(policy: Policy, update: TagUpdate) -> Finding:
    """A tag that moves or goes."""
    return finding(policy, "tag-moves" if update.stays else "tag-deletes", update.name)


def misnamed(policy: Policy, name: str) -> Finding | None:
    """A name that does not match the pattern; without one, a version without the prefix."""
    wanted = policy.tags.pattern
    if wanted:
        import re

        fits = re.fullmatch(wanted, composed(name)) is not None
        return None if fits else finding(policy, "tag-pattern", name, pattern=wanted)
    version = version_of(policy, name)
    right = policy.tag_prefix + version
    if not version or name == right:
        return None
    return finding(policy, "tag-prefix", name, right=right)


def finding(policy: Policy, code: str, name: str, **values: object) -> Finding:
    """A finding on the tag."""
    return Finding(RULE, policy.tags.level, code, {"tag": name, **values}, ref=f"refs/tags/{name}")
