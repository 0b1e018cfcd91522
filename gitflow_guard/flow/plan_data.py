"""Plans as JSON data and back, strictly."""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.flow.plan import (
    CreateBranch,
    DeleteBranch,
    Merge,
    Plan,
    Push,
    Step,
    SwitchTo,
    Tag,
)
from gitflow_guard.record import to_data
from gitflow_guard.rules.reference_name import problem_with

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SCHEMA = 1
STEPS: dict[str, type[Step]] = {
    "merge": Merge,
    "tag": Tag,
    "create-branch": CreateBranch,
    "delete-branch": DeleteBranch,
    "switch": SwitchTo,
    "push": Push,
}


def data_of_plan(plan: Plan) -> dict[str, Any]:
    """The plan as JSON holds it."""
    return {
        "schema": SCHEMA,
        "operation": plan.operation,
        "branch": plan.branch,
        "steps": [data_of_step(step) for step in plan.steps],
    }


def data_of_step(step: Step) -> dict[str, Any]:
    """One step, its action first."""
    fields = to_data(step)
    return {"action": fields.pop("action"), **fields}


def plan_of_data(data: Any) -> Plan:
    """The plan that `data_of_plan` gave. Raises GflowError `plan-unreadable`."""
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise misused("plan-unreadable", problem=f"schema {SCHEMA}")
    operation, branch, steps = (data.get(key) for key in ("operation", "branch", "steps"))
    if not isinstance(operation, str) or not isinstance(branch, str) or not isinstance(steps, list):
        raise misused("plan-unreadable", problem="operation, branch, steps")
    return Plan(operation, branch, tuple(step_of_data(step) for step in steps))


def step_of_data(data: Any) -> Step:
    """One step; each field is of the type its default has."""
    action = data.get("action") if isinstance(data, dict) else None
    kind = STEPS.get(action) if isinstance(action, str) else None
    if kind is None:
        raise misused("plan-unreadable", problem=f"action {action}")
    usual = to_data(kind())
    fields = {name: frozen(value) for name, value in data.items()}
    for name, value in fields.items():
        if name not in usual or type(value) is not type(frozen(usual[name])):
            raise misused("plan-unreadable", problem=f"{action}.{name}")
    step = kind(**fields)
    check_names(step)
    return step


def check_names(step: Step) -> None:
    """Only names git would take, and only settings of branches: a plan is a file from outside."""
    for name in ("branch", "name", "remote"):
        value = getattr(step, name, None)
        if value is not None and problem_with(value):
            raise misused("plan-unreadable", problem=f"{step.action}.{name}")
    for pair in (*getattr(step, "record", ()), *getattr(step, "forget", ())):
        if len(pair) != 2 or not str(pair[0]).startswith(("branch.", "gitflow.branch.")):
            raise misused("plan-unreadable", problem=f"{step.action}: settings")


def frozen(value: Any) -> Any:
    """Lists as tuples, as records hold them."""
    return tuple(frozen(item) for item in value) if isinstance(value, list) else value
