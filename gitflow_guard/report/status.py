"""`gflow status` as lines and as JSON."""

from __future__ import annotations

from gitflow_guard.record import to_data
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.flow.standing import Standing

SCHEMA = 1


def as_json(
    where: Standing, origin: str, hooks: dict[str, str], waiting: dict[str, str]
) -> dict[str, Any]:
    """Schema 1; `waiting` is the operation to continue or abort, if there is one."""
    told = {"policy": origin, "hooks": hooks, "unfinished": waiting or None}
    return {"schema": SCHEMA, **to_data(where), **told}


def lines(where: Standing, origin: str, hooks: dict[str, str], lang: str) -> list[str]:
    """The current branch, what is open, policy and hooks."""
    return [
        *branch_lines(where, lang),
        *open_lines(where, lang),
        say(lang, "status-policy", {"origin": origin}),
        hooks_line(hooks, lang),
    ]


def branch_lines(where: Standing, lang: str) -> list[str]:
    """Where one stands."""
    if where.role == "detached":
        shown = [say(lang, "status-detached", {})]
    else:
        shown = [say(lang, "status-on", {"branch": where.branch})]
    if where.topic is not None:
        values = {"kind": where.topic.kind, "base": where.topic.base}
        code = "status-kind" if where.topic.targets else "status-kind-stays"
        shown.append("  " + say(lang, code, {**values, "targets": where.topic.targets}))
    elif where.branch:
        shown.append("  " + say(lang, f"status-{where.role}", {}))
    relation = where.relation
    if relation is not None and (relation.ahead or relation.behind):
        shown.append("  " + say(lang, "status-relation", to_data(relation)))
    rights = to_data(where.protection)
    if where.branch and set(rights.values()) != {where.protection.branch, "allow"}:
        shown.append("  " + say(lang, "status-protected", rights))
    if where.operation:
        shown.append("  " + say(lang, "status-operation", {"operation": where.operation}))
    if where.changed:
        shown.append("  " + say(lang, "status-dirty", {"count": where.changed}))
    return shown


def open_lines(where: Standing, lang: str) -> list[str]:
    """What is open, the current one marked."""
    if not where.open:
        return [say(lang, "status-nothing-open", {})]
    marks = {topic.branch: "*" if topic.branch == where.branch else " " for topic in where.open}
    return [
        say(lang, "status-open", {}),
        *(
            f"  {marks[topic.branch]} {printable(topic.branch)}"
            + (f" -> {printable(topic.targets)}" if topic.targets else "")
            for topic in where.open
        ),
    ]


def hooks_line(hooks: dict[str, str], lang: str) -> str:
    """Whether the hooks are in place, in a line."""
    states = sorted(set(hooks.values()))
    good = set(states) <= {"ours", "chained", "called", "configured", "left-out", "no-place"}
    counted = [
        say(lang, f"hooks-state-{state}", {"count": sum(each == state for each in hooks.values())})
        for state in states
    ]
    return say(lang, "status-hooks" if good else "status-hooks-mend", {"state": counted})
