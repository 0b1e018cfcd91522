"""What a lifecycle command did or would do, as lines and as JSON."""

from __future__ import annotations

from gitflow_guard.flow.plan import (
    LATEST,
    CreateBranch,
    DeleteBranch,
    Gate,
    Merge,
    Push,
    PutBack,
    Remember,
    Stay,
    SwitchTo,
    Tag,
)
from gitflow_guard.flow.plan_data import data_of_step
from gitflow_guard.record import Record, to_data
from gitflow_guard.report.error import error_json
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.engine.outcome import Conflicted, Moved, Outcome
    from gitflow_guard.flow.plan import Plan, Step

SCHEMA = 1
SHORT = 10


def as_json(plan: Plan, outcome: Outcome) -> dict[str, Any]:
    """The JSON of a lifecycle command (schema 1)."""
    data = {
        "schema": SCHEMA,
        "operation": plan.operation,
        "branch": plan.branch,
        "state": outcome.state,
        "plan": [data_of_step(step) for step in plan.steps],
        "moved": to_data(outcome.moved),
        "conflicts": to_data(outcome.conflicts),
    }
    return {**data, "rescued": to_data(outcome.rescued)} if outcome.rescued else data


def refused_json(operation: str, code: str, lines: list[str]) -> dict[str, Any]:
    """The same for an operation that did not come to a plan."""
    return {
        "schema": SCHEMA,
        "operation": operation,
        "state": "refused",
        "plan": [],
        "moved": [],
        "conflicts": [],
        "error": error_json(code, lines),
    }


def step_line(step: Step, lang: str, held: tuple[str, ...] = ()) -> str:
    """One step in words; `held` are branches that a merge would not move."""
    if isinstance(step, Merge) and step.branch in held:
        return say(lang, "step-merge-held", of_merge(step))
    rebase = isinstance(step, Merge) and step.strategy == "rebase-onto"
    code = "step-rebase-onto" if rebase else f"step-{step.action}"
    return say(lang, code, VALUES[type(step)](step))


def of_merge(step: Any) -> dict[str, str]:
    """What fills the line of a merge."""
    return {"branch": step.branch, "strategy": step.strategy, "source": step.source_name}


def of_push(step: Any) -> dict[str, Any]:
    """What fills the line of a push."""
    gone = [f":{name}" for name in step.deletions]
    return {"remote": step.remote, "refs": [*step.branches, *step.tags, *gone]}


VALUES: dict[type[Record], Any] = {
    Merge: of_merge,
    Tag: lambda step: {"name": step.name, "on": step.on.removeprefix(LATEST)},
    Gate: lambda step: {"branches": step.branches, "command": step.command},
    DeleteBranch: lambda step: {"branch": step.branch},
    CreateBranch: lambda step: {
        "branch": step.branch,
        "base": step.base,
        "oid": step.oid[:SHORT],
        "into": step.into,
    },
    SwitchTo: lambda step: {"branch": step.branch},
    Push: of_push,
    Stay: lambda step: {"branch": step.branch, "oid": step.oid[:SHORT]},
    PutBack: lambda step: {"branch": step.branch, "oid": step.oid[:SHORT]},
    Remember: lambda step: {"settings": [f"{key}={value}" for key, value in step.record]},
}
# Commands with a sentence of their own for what they have done.
OWN_WORDS = ("update", "publish", "track", "rename", "delete", "checkout", "rescue", "restore")


def rescued_lines(outcome: Outcome, lang: str) -> list[str]:
    """What was in files and in no commit, and how to get it back."""
    if not outcome.rescued:
        return []
    lines = [say(lang, "rescued", {})]
    for each in outcome.rescued:
        code = "rescued-link" if each.link else "rescued-file"
        lines.append(say(lang, code, {"path": each.path, "oid": each.oid[:SHORT]}))
    return lines


def done_lines(plan: Plan, outcome: Outcome, lang: str) -> list[str]:
    """What a finished operation says."""
    return [*lines_of(plan, outcome, lang), *rescued_lines(outcome, lang)]


def lines_of(plan: Plan, outcome: Outcome, lang: str) -> list[str]:
    """The same, less what was rescued."""
    create = next((step for step in plan.steps if isinstance(step, CreateBranch)), None)
    verb = plan.operation.rpartition(".")[2]
    if outcome.state == "aborted":
        values = {"operation": plan.operation, "branch": plan.branch, "verb": verb}
        return say(lang, "cancelled" if outcome.cancelled else "aborted", values).splitlines()
    if verb in OWN_WORDS:
        return own_lines(plan, outcome, verb, lang)
    if create is not None:
        values = VALUES[CreateBranch](create)
        lines = [say(lang, "started", values)]
        if create.into:
            lines.append(say(lang, "started-next", values))
        return lines + note_lines(plan, lang)
    lines = [say(lang, "finished", {"branch": plan.branch})]
    lines += [moved_line(moved, lang) for moved in outcome.moved]
    lines += [step_line(step, lang) for step in plan.steps if isinstance(step, Push)]
    if outcome.on:
        lines.append(say(lang, "now-on", {"branch": outcome.on}))
    return lines + note_lines(plan, lang)


def own_lines(plan: Plan, outcome: Outcome, verb: str, lang: str) -> list[str]:
    """What a command other than start and finish says; a plan without steps has only notes."""
    if not plan.steps or isinstance(plan.steps[0], Remember):
        code = f"done-{verb}" if plan.steps else "done-nothing"
        return note_lines(plan, lang) or [say(lang, code, names_in(plan))]
    lines = [say(lang, f"done-{verb}", names_in(plan))]
    lines += [moved_line(moved, lang) for moved in outcome.moved]
    lines += [step_line(step, lang) for step in plan.steps if isinstance(step, Push)]
    if outcome.on and verb != "checkout":
        lines.append(say(lang, "now-on", {"branch": outcome.on}))
    return lines + note_lines(plan, lang)


def names_in(plan: Plan) -> dict[str, str]:
    """What fills the sentence of a command: the names that its steps tell."""
    names = {"branch": plan.branch}
    for step in plan.steps:
        if isinstance(step, Merge):
            names["base"] = step.source_name
        elif isinstance(step, CreateBranch):
            names["base"] = step.base
        elif isinstance(step, DeleteBranch):
            names |= {"old": step.branch, "oid": step.oid[:SHORT]}
        elif isinstance(step, Push) and step.deletions:
            names.setdefault("old", step.deletions[0])
    return names


def note_lines(plan: Plan, lang: str) -> list[str]:
    """The notes of a plan."""
    return [line for code, values in plan.notes for line in say(lang, code, values).splitlines()]


def moved_line(moved: Moved, lang: str) -> str:
    """One ref's move, object ids abbreviated."""
    values = {
        "ref": moved.ref.removeprefix("refs/heads/").removeprefix("refs/tags/"),
        "old": (moved.old or "")[:SHORT],
        "new": (moved.new or "")[:SHORT],
    }
    code = "moved-new" if not moved.old else "moved-gone" if not moved.new else "moved"
    return say(lang, code, values)


def conflict_lines(conflicts: tuple[Conflicted, ...], lang: str) -> list[str]:
    """The files in conflict."""
    return [say(lang, "conflict", {"path": c.path, "kind": c.kind}) for c in conflicts]


def paused_lines(plan: Plan, outcome: Outcome, lang: str) -> list[str]:
    """What a conflict says, and how to settle it."""
    first = outcome.conflicts[0]
    values = {"source": first.source, "branch": first.branch, "topic": plan.branch}
    how = "paused-how-update" if plan.operation.endswith(".update") else "paused-how"
    return [
        say(lang, "paused", values),
        *conflict_lines(outcome.conflicts, lang),
        *say(lang, how, values).splitlines(),
    ]
