"""The lanes that a flow is drawn in, in the order people draw it: hotfixes first, topics last."""

from __future__ import annotations

from gitflow_guard.history.names import HOTFIX, RELEASE, role_of_kind
from gitflow_guard.record import Record
from gitflow_guard.rules.direction import topic_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gitflow_guard.policy.model import BranchKind, Policy

SUPPORT = "support"
MAIN = "main_line"
DEVELOP = "develop_line"
TOPIC = "topic"
OTHER = "other"
ROLES = (HOTFIX, RELEASE, SUPPORT, MAIN, DEVELOP, TOPIC, OTHER)


class Lane(Record):
    """A lane. `key` is the kind whose branches are drawn in it, or the one branch it is for.

    `role` is one of ROLES; `letter` is a capital that no other lane has, as long as there are any.
    """

    key: str
    role: str
    letter: str = ""


def lanes(policy: Policy, names: Iterable[str]) -> tuple[Lane, ...]:
    """All lanes there can be; `names` are the branches that live on, which policies may add to."""
    found = [Lane(kind.name, role_of_topics(policy, kind)) for kind in policy.kinds]
    found += [Lane(name, MAIN if name == policy.main else DEVELOP) for name in policy.permanent()]
    known = {lane.key for lane in found}
    found += [Lane(name, SUPPORT) for name in names
              if name not in known and topic_kind(policy, name) is None]  # fmt: skip
    found.append(Lane("", OTHER))
    found.sort(key=lambda lane: ROLES.index(lane.role))
    return tuple(lettered(found))


def role_of_topics(policy: Policy, kind: BranchKind) -> str:
    """What the branches of a kind are to the flow."""
    role = role_of_kind(policy, kind)
    if role or kind.name == RELEASE:
        return role or RELEASE
    return TOPIC if kind.into else SUPPORT


def lettered(found: Iterable[Lane]) -> Iterator[Lane]:
    """The lanes with their letters: the first of the name that is still free."""
    taken: set[str] = set()
    for lane in found:
        wanted = f"{lane.key or lane.role}abcdefghijklmnopqrstuvwxyz".upper()
        free = (sign for sign in wanted if "A" <= sign <= "Z" and sign not in taken)
        letter = next(free, "?")
        taken.add(letter)
        yield lane.replace(letter=letter)


def lane_of(policy: Policy, found: tuple[Lane, ...], name: str) -> int:
    """The lane of a branch, by number; of one that the policy does not know the last."""
    kind = topic_kind(policy, name)
    key = kind.name if kind else name
    return next((at for at, lane in enumerate(found) if lane.key == key), len(found) - 1)
