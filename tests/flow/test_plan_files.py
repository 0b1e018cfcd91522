"""A plan as a file: read back as it was, and used only where nothing has moved since."""

from __future__ import annotations

import json
from typing import Any

import pytest

from gitflow_guard.errors import FOUND, USAGE, GflowError
from gitflow_guard.flow.expected import as_planned
from gitflow_guard.flow.finish import FinishFacts, FinishRequest, plan_finish
from gitflow_guard.flow.plan import Plan
from gitflow_guard.flow.plan_data import data_of_plan, plan_of_data
from gitflow_guard.flow.start import StartFacts, StartRequest, plan_start
from gitflow_guard.git.snapshot import Snapshot
from tests.flow.snapshots import oid, policy, snapshot, without

OPEN = policy(protect={"main": {"push": "flow"}})
SHOT = snapshot("hotfix/1.0.1", remote=["main", "develop", "hotfix/1.0.1"],
                configuration={"branch.hotfix/1.0.1.remote": "origin"})  # fmt: skip


def finished(shot: Snapshot = SHOT, **asked: Any) -> Plan:
    return plan_finish(OPEN, shot, FinishRequest(**asked), FinishFacts())


def started(shot: Snapshot) -> Plan:
    return plan_start(OPEN, shot, StartRequest("feature", "로그인", push=True), StartFacts())


@pytest.mark.parametrize(
    "plan",
    [
        finished(push=True),
        finished(message='feat: "한글"\n\nbody', strategy="squash", sign=True),
        finished(without(SHOT, "develop")),
        started(SHOT),
    ],
    ids=["finish", "squash", "remote target", "start"],
)
def test_a_plan_is_read_back_as_it_was(plan: Plan) -> None:
    assert plan_of_data(json.loads(json.dumps(data_of_plan(plan)))) == plan.replace(notes=())


def changed(step: int, **fields: Any) -> Any:
    data = json.loads(json.dumps(data_of_plan(finished(push=True))))
    data["steps"][step].update(fields)
    return data


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"schema": 2, "operation": "a", "branch": "b", "steps": []},
        {"schema": 1, "operation": "a", "branch": "b"},
        {"schema": 1, "operation": 1, "branch": "b", "steps": []},
        {"schema": 1, "operation": "a", "branch": "b", "steps": {}},
        {"schema": 1, "operation": "a", "branch": "b", "steps": [1]},
        {"schema": 1, "operation": "a", "branch": "b", "steps": [{}]},
        {"schema": 1, "operation": "a", "branch": "b", "steps": [{"action": "explode"}]},
        {"schema": 1, "operation": "a", "branch": "b", "steps": [{"action": ["merge"]}]},
        {"schema": 1, "operation": "feature.\ud800", "branch": "b", "steps": []},
        {"schema": 1, "operation": "feature.explode", "branch": "b", "steps": []},
        {"schema": 1, "operation": "feature.start", "branch": "x\0y", "steps": []},
        {"schema": 1, "operation": "feature.start", "branch": "\ud800", "steps": []},
        changed(0, message="\ud800"),
        changed(0, message="a\0b"),
        changed(3, forget=[["branch.hotfix/1.0.1.a\0b", "x"]]),
        changed(3, forget=[["branch.hotfix/1.0.1.merge", "a\0b"]]),
        changed(0, colour="red"),
        changed(0, branch=1),
        changed(0, exists="yes"),
        changed(0, branch="-x"),
        changed(0, branch="a..b"),
        changed(0, record=[["core.hooksPath", "/tmp"]]),
        changed(0, record=[["branch.main.remote"]]),
    ],
)
def test_what_is_no_plan_is_refused(data: Any) -> None:
    with pytest.raises(GflowError) as caught:
        plan_of_data(data)
    assert caught.value.exit_code == USAGE
    assert caught.value.values.get("problem") or caught.value.code == "plan-schema"


def test_a_repository_as_it_was_takes_the_plan() -> None:
    as_planned(finished(push=True), SHOT, "origin")
    as_planned(started(SHOT), SHOT, "origin")
    alone = without(SHOT, "develop")
    as_planned(finished(alone), alone, "origin")


def moved(name: str) -> Snapshot:
    branch = SHOT.branches[name].replace(oid=oid("elsewhere"))
    return SHOT.replace(branches={**SHOT.branches, name: branch})


@pytest.mark.parametrize(
    ("shot", "code"),
    [
        (moved("main"), "plan-outdated"),
        (moved("develop"), "plan-outdated"),
        (moved("hotfix/1.0.1"), "plan-outdated"),
        (without(SHOT, "develop"), "plan-outdated"),
        (without(SHOT, "hotfix/1.0.1"), "plan-outdated"),
        (SHOT.replace(head="main"), "plan-outdated"),
        (SHOT.replace(head="", head_oid=oid("x")), "plan-outdated"),
        (SHOT.replace(tags={"v1.0.1": oid("x")}), "tag-exists"),
        (SHOT.replace(dirty=("file",)), "dirty"),
        (SHOT.replace(operation="merge"), "operation-open"),
        (SHOT.replace(rebasing={"main": "/elsewhere"}), "checked-out-elsewhere"),
    ],
)
def test_a_repository_that_went_on_does_not(shot: Snapshot, code: str) -> None:
    with pytest.raises(GflowError) as caught:
        as_planned(finished(push=True), shot, "origin")
    assert (caught.value.code, caught.value.exit_code) == (code, FOUND)


def test_a_branch_that_is_there_by_now_is_not_started() -> None:
    with pytest.raises(GflowError, match="plan-outdated"):
        as_planned(started(SHOT), snapshot("feature/로그인", head="hotfix/1.0.1"), "origin")


def test_changes_do_not_keep_a_branch_from_being_started() -> None:
    as_planned(started(SHOT), SHOT.replace(dirty=("file",)), "origin")
