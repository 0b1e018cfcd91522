"""What a lifecycle command would do, as lines."""

from __future__ import annotations

from gitflow_guard.flow.plan import CreateBranch, PutBack, SwitchTo
from gitflow_guard.report.lifecycle import SHORT, conflict_lines, note_lines, step_line
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.outcome import Outcome
    from gitflow_guard.flow.plan import Plan, Step

# What a finish leaves to be done; a dry run has another sentence for each.
LEFT = ("finish-unpushable", "finish-to-push", "finish-to-push-flow", "finish-no-version")


def planned_lines(plan: Plan, outcome: Outcome, lang: str) -> list[str]:
    """What a dry run says."""
    if not plan.steps:
        return note_lines(plan, lang)
    lines = [say(lang, "would", {}), *(line_of(step, plan, outcome, lang) for step in plan.steps)]
    if outcome.conflicts:
        first = outcome.conflicts[0]
        values = {"source": first.source, "branch": first.branch}
        lines += [say(lang, "conflict-would", values), *conflict_lines(outcome.conflicts, lang)]
    if plan.operation.endswith(".start"):
        lines += note_lines(plan, lang)
    elif plan.operation.endswith(".finish"):
        lines += left_lines(plan, lang)
    return lines


def line_of(step: Step, plan: Plan, outcome: Outcome, lang: str) -> str:
    """One step in words; a rescue makes a branch of commits that its base lacks."""
    if isinstance(step, CreateBranch) and plan.operation.endswith(".rescue"):
        moved = (each.branch for each in plan.steps if isinstance(each, PutBack))
        values = {"branch": step.branch, "source": next(moved, ""), "oid": step.oid[:SHORT]}
        return say(lang, "step-rescue", values)
    if isinstance(step, SwitchTo) and plan.operation.endswith(".restore"):
        return say(lang, "step-restore", {"branch": step.branch, "oid": step.leaving_oid[:SHORT]})
    return step_line(step, lang, outcome.held)


def left_lines(plan: Plan, lang: str) -> list[str]:
    """What a planned finish would leave to be done on the remote."""
    left = (say(lang, f"would-{code}", values) for code, values in plan.notes if code in LEFT)
    return [line for sentence in left for line in sentence.splitlines()]
