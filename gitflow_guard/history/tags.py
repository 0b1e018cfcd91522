"""Tags of versions that no line holds."""

from __future__ import annotations

from gitflow_guard.rules.finding import WARNING, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.back import Carried
    from gitflow_guard.history.seen import Seen


def astray(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """Tags of versions lie on main or on a line of support; a release in the making may have one.

    A commit that is only on develop is no version yet.
    """
    del landed
    develop = seen.view.policy.develop
    tips = [line.tip for line in seen.lines if line.name != develop]
    if not tips or seen.graph.cut:
        return
    held = seen.graph.reach([*tips, *(each.tip for each in seen.open)])
    for commit, names in seen.tags.items():
        for name in names if seen.judged[commit] and not held[commit] else ():
            if is_version(name, seen.view.policy.tag_prefix):
                values = {"name": name, "lines": tuple(line.name for line in seen.lines
                                                       if line.name != develop)}  # fmt: skip
                oid, ref = seen.oid(commit), f"refs/tags/{name}"
                yield Finding("tag-astray", WARNING, "audit-tag-astray", values, oid, ref)


def is_version(tag: str, prefix: str) -> bool:
    """Whether it is named as versions are: digits and dots behind the prefix."""
    rest = tag.removeprefix(prefix).removeprefix("v")
    return rest[:1].isdigit() and "." in rest
