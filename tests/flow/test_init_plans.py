"""What setting a repository up would do, on repositories made up."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from gitflow_guard.errors import FOUND, USAGE, GflowError
from gitflow_guard.flow.first_commit import CommitPolicyFile, WritePolicy
from gitflow_guard.flow.initialise import (
    GoTo,
    InitFacts,
    InitRequest,
    InstallHooks,
    MakeBranch,
    NameHead,
    plan_init,
)
from gitflow_guard.flow.plan import Plan
from gitflow_guard.git.snapshot import Snapshot
from gitflow_guard.policy.find import Sources, find
from gitflow_guard.policy.model import Policy
from gitflow_guard.policy.parse import parse
from gitflow_guard.words import LANGUAGES
from gitflow_guard.words.error import describe
from tests.flow.snapshots import oid, snapshot, unborn, without

FILE = b'main = "main"\n'
MESSAGE = "build: add the gflow policy\n"


def init(shot: Snapshot, *, hooks: bool = True, file: bytes | None = None, configuration: Any = (),
         **asked: Any) -> Plan:  # fmt: skip
    branches = (*shot.branches, *(name.partition("/")[2] for name in shot.remote_branches))
    found = find(Sources(file=file, configuration=configuration, branches=branches))
    return plan_init(shot, InitRequest(**asked), InitFacts(found=found, hooks=hooks))


def actions(plan: Plan) -> list[str]:
    return [step.action for step in plan.steps]


def written(plan: Plan) -> Policy:
    (step,) = (step for step in plan.steps if isinstance(step, WritePolicy))
    return parse(tomllib.loads(step.content), "", "x", "y")


def refusal(code: str, exit_code: int, shot: Snapshot, **asked: Any) -> GflowError:
    with pytest.raises(GflowError) as caught:
        init(shot, **asked)
    assert (caught.value.code, caught.value.exit_code) == (code, exit_code)
    for lang in LANGUAGES:
        assert describe(caught.value, lang)
    return caught.value


def test_the_policy_is_the_first_commit() -> None:
    plan = init(unborn("main"), hooks=False)
    assert actions(plan) == [
        "write-policy", "commit-policy", "make-branch", "go-to", "install-hooks",
    ]  # fmt: skip
    assert plan.steps[1:4] == (
        CommitPolicyFile(branch="main", message=MESSAGE),
        MakeBranch(branch="develop", at="main"),
        GoTo(branch="develop"),
    )
    assert plan.steps[4] == InstallHooks(type="native")
    assert written(plan).permanent() == ("main", "develop")


def test_main_is_what_the_first_branch_is_called() -> None:
    assert written(init(unborn("trunk-line"))).main == "trunk-line"
    assert NameHead(branch="live") in init(unborn("trunk-line"), main="live").steps


def test_a_model_without_develop_makes_none() -> None:
    assert actions(init(unborn(), preset="github")) == ["write-policy", "commit-policy"]


def test_without_a_commit_the_policy_is_only_written() -> None:
    assert actions(init(unborn(), commit=False)) == ["write-policy"]


def test_nothing_is_missing() -> None:
    assert init(snapshot(), file=FILE).steps == ()
    assert actions(init(snapshot(), file=FILE, hooks=False)) == ["install-hooks"]


def test_develop_is_made_where_main_is() -> None:
    plan = init(without(snapshot(head="main"), "develop"))
    assert plan.steps[:2] == (
        MakeBranch(branch="develop", at="main", oid=oid("main")),
        GoTo(branch="develop"),
    )
    assert plan.steps[3] == CommitPolicyFile(branch="develop", message=MESSAGE)


def test_develop_is_the_remotes_where_there_is_one() -> None:
    plan = init(without(snapshot(head="main", remote=["main", "develop"]), "develop"))
    assert plan.steps[0] == MakeBranch(
        branch="develop", at="origin/develop", oid=oid("origin/develop"),
        upstream="origin/develop",
    )  # fmt: skip


def test_no_main_to_make_develop_from() -> None:
    shot = without(snapshot("work"), "main", "develop")
    error = refusal("init-main-missing", FOUND, shot)
    assert error.values == {"main": "main", "develop": "develop"}


def test_changes_are_not_carried_to_another_commit() -> None:
    shot = snapshot(head="main", dirty=("file",))
    assert actions(init(shot)) == ["write-policy"]


def test_on_a_topic_branch_the_policy_waits_to_be_committed() -> None:
    assert actions(init(snapshot("feature/a"))) == ["write-policy"]


def test_on_develop_the_policy_is_committed_there() -> None:
    plan = init(snapshot(head="develop"))
    assert actions(plan) == ["write-policy", "commit-policy"]
    assert plan.steps[1] == CommitPolicyFile(branch="develop", message=MESSAGE)


def test_the_options_are_in_the_policy() -> None:
    policy = written(
        init(unborn("main"), preset="trunk", main="live", tag_prefix="", convention="conventional")
    )
    assert (policy.preset, policy.main, policy.develop, policy.tag_prefix) == (
        "trunk", "live", "", "",
    )  # fmt: skip


def test_what_git_flow_wrote_is_taken_over() -> None:
    old = (("gitflow.branch.master", "live"), ("gitflow.prefix.feature", "f/"))
    shot = without(snapshot("live"), "main")
    policy = written(init(shot, configuration=old, develop="next"))
    assert policy.permanent() == ("live", "next")
    assert policy.kind_of("f/x") == policy.kind("feature")


def test_a_policy_that_is_there_is_not_overwritten() -> None:
    error = refusal(
        "init-policy-exists", FOUND, snapshot(), file=FILE, preset="trunk", tag_prefix="",
        convention="conventional",
    )  # fmt: skip
    assert error.values["options"] == ["--preset", "--tag-prefix", "--convention"]


@pytest.mark.parametrize("asked", [{"main": "-x"}, {"develop": "a b"}, {"main": "a..b"}])
def test_a_name_that_git_refuses(asked: dict[str, Any]) -> None:
    with pytest.raises(GflowError) as caught:
        init(unborn(), **asked)
    assert caught.value.code.startswith("name-")
    assert caught.value.exit_code == USAGE


def test_a_preset_that_is_none() -> None:
    refusal("policy-invalid", USAGE, unborn(), preset="gitfow")
