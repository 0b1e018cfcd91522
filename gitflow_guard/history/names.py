"""What a name in a message means by the policy: old names of branches, and what a kind is for."""

from __future__ import annotations

from gitflow_guard.policy.presets import DEVELOP_NAMES, MAIN_NAMES
from gitflow_guard.rules.direction import topic_kind
from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.history.origin import Origin
    from gitflow_guard.policy.model import BranchKind, Policy

RELEASE = "release"
HOTFIX = "hotfix"


def called(policy: Policy, name: str) -> str:
    """The name as it is today: a main that was called otherwise is main still."""
    name = composed(name.removeprefix("refs/heads/"))
    if name in (policy.main, policy.develop):
        return name
    if policy.develop and name in DEVELOP_NAMES:
        return policy.develop
    return policy.main if name in MAIN_NAMES else name


def role_of(policy: Policy, name: str) -> str:
    """RELEASE or HOTFIX for a branch that carries one to main, else nothing."""
    kind = topic_kind(policy, composed(name))
    return "" if kind is None else role_of_kind(policy, kind)


def role_of_kind(policy: Policy, kind: BranchKind) -> str:
    """What its branches bring to main."""
    if policy.main not in kind.into:
        return ""
    if kind.name == HOTFIX or (kind.tag and kind.base == policy.main):
        return HOTFIX
    return RELEASE if kind.tag or kind.name == RELEASE else ""


def branch_of_title(policy: Policy, subject: str) -> str:
    """The branch a pull request's title tells, in lower case: `Release/1.2`, `Hotfix 1.2.1 (#12)`.

    Nothing for other titles, as most are; `Pull request #12: ` and the like may stand before it.
    """
    for title in (subject.partition(": ")[2], subject):
        first, _, rest = title.lower().partition(" ")
        if topic_kind(policy, composed(first)) is not None:
            return first
        for kind in policy.kinds:
            if first.rstrip(":") == kind.name and rest.lstrip("v")[:1].isdigit():
                return kind.prefix + rest.partition(" ")[0]
    return ""


def source_of(policy: Policy, origin: Origin | None) -> str:
    """The branch that was merged, by today's name; of a fork only where its name says a kind."""
    if origin is None or not origin.source:
        return ""
    name = called(policy, origin.source)
    if origin.owner and origin.owner != policy.remote and topic_kind(policy, name) is None:
        return ""
    return name
