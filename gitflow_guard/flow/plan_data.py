"""Plans as JSON data and back, strictly."""

from __future__ import annotations

import re

from gitflow_guard.errors import misused
from gitflow_guard.flow.plan import (
    LATEST,
    CreateBranch,
    DeleteBranch,
    Gate,
    Merge,
    Plan,
    Push,
    PutBack,
    Remember,
    Stay,
    Step,
    SwitchTo,
    Tag,
)
from gitflow_guard.git.snapshot import HEADS, TAGS
from gitflow_guard.policy.model import STRATEGIES
from gitflow_guard.record import to_data
from gitflow_guard.rules.reference_name import problem_with

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

SCHEMA = 1
# What git takes for the last part of a key (git-config(1), "SYNTAX").
VARIABLE = re.compile("[A-Za-z][A-Za-z0-9-]*")
OBJECT = re.compile("[0-9a-f]*")
# Only these may name what an earlier step makes.
LATER = ("source", "on")
VERBS = ("start", "finish", "update", "publish", "track", "checkout", "rename", "delete",
         "rescue", "restore")  # fmt: skip
MERGE_STRATEGIES = (*STRATEGIES, "rebase-onto")
STEPS: dict[str, type[Step]] = {
    "merge": Merge,
    "tag": Tag,
    "gate": Gate,
    "create-branch": CreateBranch,
    "delete-branch": DeleteBranch,
    "switch": SwitchTo,
    "push": Push,
    "stay": Stay,
    "put-back": PutBack,
    "record": Remember,
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
    """The plan that `data_of_plan` gave. Raises GflowError `plan-unreadable`, `plan-schema`."""
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise misused("plan-schema", schema=SCHEMA)
    operation, branch, steps = (data.get(key) for key in ("operation", "branch", "steps"))
    if not isinstance(operation, str) or not isinstance(branch, str) or not isinstance(steps, list):
        raise misused("plan-unreadable", problem="operation, branch, steps")
    if problem_with(operation) or operation.rpartition(".")[2] not in VERBS:
        raise misused("plan-unreadable", problem="operation")
    if problem_with(branch):
        raise misused("plan-unreadable", problem="branch")
    plan = Plan(operation, branch, tuple(step_of_data(step) for step in steps))
    check_order(plan)
    return plan


def check_order(plan: Plan) -> None:
    """What a step takes from the plan has been made by a step before it."""
    made: set[str] = set()
    for step in plan.steps:
        for field, name in taken(step):
            if name not in made:
                raise misused("plan-unreadable", problem=f"{step.action}.{field}")
        made.update(given(step))


def taken(step: Step) -> Iterator[tuple[str, str]]:
    """What a step takes from those before it: full refs and `latest:` names, with the field."""
    for field in LATER:
        if getattr(step, field, "").startswith(LATEST):
            yield field, getattr(step, field)
    if isinstance(step, SwitchTo):
        yield "branch", HEADS + step.branch
    elif isinstance(step, Push):
        yield from (("branches", HEADS + name) for name in step.branches)
        yield from (("tags", TAGS + name) for name in step.tags)
    elif isinstance(step, Gate):
        yield from (("branches", HEADS + name) for name in step.branches)


def given(step: Step) -> tuple[str, ...]:
    """What those after a step may take from it."""
    if isinstance(step, Merge):
        return (LATEST + step.branch, HEADS + step.branch)
    if isinstance(step, Tag):
        return (TAGS + step.name,)
    return (HEADS + step.branch,) if isinstance(step, (CreateBranch, Stay)) else ()


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
    for field, value in names_in(step):
        if not isinstance(value, str) or problem_with(value):
            raise misused("plan-unreadable", problem=f"{step.action}.{field}")
    for field in ("oid", "base_oid", "onto", "source", "on", "leaving_oid"):
        value = getattr(step, field, "")
        if not OBJECT.fullmatch(value) and not (value.startswith(LATEST) and field in LATER):
            raise misused("plan-unreadable", problem=f"{step.action}.{field}")
    check_texts(step)
    for pair in getattr(step, "record", ()):
        check_setting(step, pair, written=True)
    for pair in getattr(step, "forget", ()):
        check_setting(step, pair, written=False)


def check_texts(step: Step) -> None:
    """What is no name: messages, a command, the way of a merge."""
    if not is_text(getattr(step, "message", "")):
        raise misused("plan-unreadable", problem=f"{step.action}.message")
    if isinstance(step, Gate) and not (step.command and all_text(step.command)):
        raise misused("plan-unreadable", problem="gate.command")
    if isinstance(step, Merge) and step.strategy not in MERGE_STRATEGIES:
        raise misused("plan-unreadable", problem="merge.strategy")


def all_text(values: tuple[Any, ...]) -> bool:
    """Whether these are texts that a program can be given."""
    return all(isinstance(value, str) and is_text(value) for value in values)


def is_text(value: str) -> bool:
    """Whether git can be given it: bytes, of UTF-8 or not, without NUL."""
    try:
        return b"\0" not in value.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False


def names_in(step: Step) -> Iterator[tuple[str, Any]]:
    """Every name a step gives to git, with its field; what may be empty only where it is not."""
    for field in ("branch", "name", "remote"):
        if hasattr(step, field):
            yield field, getattr(step, field)
    for field in ("leaving", "base", "source_name"):
        if getattr(step, field, ""):
            yield field, getattr(step, field)
    for field in ("branches", "tags", "deletions", "into"):
        for name in getattr(step, field, ()):
            yield field, name


def check_setting(step: Step, pair: Any, *, written: bool) -> None:
    """A setting of a branch: what it came from, what it follows; to be written, only of its own."""
    good = isinstance(pair, tuple) and len(pair) == 2 and all_text(pair)
    if not good or not fitting(step, pair[0]):
        raise misused("plan-unreadable", problem=f"{step.action}: settings")
    if written and problem_with(pair[1].removeprefix("refs/heads/")):
        raise misused("plan-unreadable", problem=f"{step.action}: settings")


def fitting(step: Step, key: str) -> bool:
    """Whether the setting is one that such a step writes or takes away."""
    section, _, variable = key.rpartition(".")
    own, base = section.removeprefix("branch."), section.removeprefix("gitflow.branch.")
    # A record has no branch of its own: it tells of several.
    branch = getattr(step, "branch", "") or (base if base != section else own)
    if isinstance(step, DeleteBranch):
        known = section in (f"branch.{branch}", f"gitflow.branch.{branch}")
        return known and bool(VARIABLE.fullmatch(variable))
    allowed = (f"gitflow.branch.{branch}.base", f"branch.{branch}.remote", f"branch.{branch}.merge")
    return key in allowed and not problem_with(branch)


def frozen(value: Any) -> Any:
    """Lists as tuples, as records hold them."""
    return tuple(frozen(item) for item in value) if isinstance(value, list) else value
