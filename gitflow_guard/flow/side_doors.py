"""A topic that would take to a closed branch what may not be merged there by itself."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.rules.direction import not_by_topic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gitflow_guard.flow.finish import Finish
    from gitflow_guard.policy.model import Policy


def side_doors(policy: Policy, finish: Finish) -> tuple[str, ...]:
    """The branches whose commits the topic may not bring to its first target."""
    return not_by_topic(policy, finish.kind, finish.targets[0])


def check_brought(finish: Finish, brought: Mapping[str, int]) -> None:
    """Raise `finish-brings` where it holds any; `brought` counts them by branch."""
    for branch, count in brought.items():
        if count:
            raise refused(
                "finish-brings",
                topic=finish.topic,
                branch=finish.targets[0],
                other=branch,
                count=count,
                kind=finish.kind.name,
                base=finish.kind.base,
            )
