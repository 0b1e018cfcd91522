"""What starting a branch would do, on repositories made up."""

from __future__ import annotations

from typing import Any

import pytest

from gitflow_guard.errors import FOUND, USAGE, GflowError
from gitflow_guard.flow.plan import CreateBranch, Plan, Push, SwitchTo
from gitflow_guard.flow.start import StartFacts, StartRequest, base_of, plan_start
from gitflow_guard.flow.versions import Impact
from gitflow_guard.git.snapshot import Relation, Snapshot
from gitflow_guard.policy.model import Policy
from gitflow_guard.words import LANGUAGES
from gitflow_guard.words.error import describe
from tests.flow.snapshots import oid, plain, policy, snapshot, unborn, without

PLAIN = policy()


def start(shot: Snapshot, kind: str, name: str = "", *, own: Policy = PLAIN, **more: Any) -> Plan:
    asked = {key: more.pop(key) for key in ("start", "push") if key in more}
    return plan_start(own, shot, StartRequest(kind, name, **asked), StartFacts(**more))


def created(plan: Plan) -> CreateBranch:
    first = plan.steps[0]
    assert isinstance(first, CreateBranch)
    return first


def refusal(code: str, exit_code: int, shot: Snapshot, *asked: Any, **more: Any) -> GflowError:
    with pytest.raises(GflowError) as caught:
        start(shot, *asked, **more)
    assert (caught.value.code, caught.value.exit_code) == (code, exit_code)
    for lang in LANGUAGES:
        assert describe(caught.value, lang)
    return caught.value


def test_a_feature_starts_at_develop() -> None:
    plan = start(snapshot(head="main"), "feature", "login")
    assert (plan.operation, plan.branch) == ("feature.start", "feature/login")
    assert plain(plan) == (
        CreateBranch(
            branch="feature/login", oid=oid("develop"), base="develop", base_oid=oid("develop"),
            into=("develop",)
        ),
        SwitchTo(branch="feature/login", leaving="main", leaving_oid=oid("main")),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "base", "into"),
    [
        ("bugfix", "develop", ("develop",)),
        ("release", "develop", ("main", "develop")),
        ("hotfix", "main", ("main", "develop")),
        ("support", "main", ()),
    ],
)
def test_each_kind_starts_at_its_base(kind: str, base: str, into: tuple[str, ...]) -> None:
    step = created(start(snapshot("feature/x"), kind, "1.0.0"))
    assert (step.branch, step.base, step.oid, step.into) == (f"{kind}/1.0.0", base, oid(base), into)


def test_a_base_that_is_only_on_the_remote() -> None:
    shot = without(snapshot(head="main", remote=["develop"]), "develop")
    assert created(start(shot, "feature", "x")).oid == oid("origin/develop")
    bare = without(snapshot(head="main"), "develop")
    refusal("base-missing", FOUND, bare, "feature", "x")


def test_the_base_is_recorded() -> None:
    step = created(start(snapshot("release/1.0.0"), "bugfix", "typo"))
    assert step.record == (("gitflow.branch.bugfix/typo.base", "release/1.0.0"),)


@pytest.mark.parametrize(
    ("kind", "head", "asked", "base"),
    [
        ("bugfix", "release/1.0.0", "", "release/1.0.0"),
        ("bugfix", "main", "release/1.0.0", "release/1.0.0"),
        ("bugfix", "main", "refs/heads/release/1.0.0", "release/1.0.0"),
        ("bugfix", "main", "origin/release/1.0.0", "release/1.0.0"),
        ("bugfix", "release/1.0.0", "develop", "develop"),
        ("bugfix", "release/1.0.0", "abc123", "develop"),
        ("feature", "release/1.0.0", "", "develop"),
        ("hotfix", "support/1.x", "", "support/1.x"),
        ("hotfix", "", "", "main"),
    ],
)
def test_the_base_of_a_new_branch(kind: str, head: str, asked: str, base: str) -> None:
    shot = snapshot("release/1.0.0", "support/1.x", head=head)
    assert base_of(PLAIN, shot, StartRequest(kind, "x", asked)) == base


def test_a_bugfix_of_a_release_goes_back_to_it() -> None:
    step = created(start(snapshot("release/1.0.0"), "bugfix", "typo"))
    assert (step.base, step.oid, step.into) == (
        "release/1.0.0", oid("release/1.0.0"), ("release/1.0.0",),
    )  # fmt: skip


def test_a_commit_that_the_base_holds() -> None:
    step = created(start(snapshot(), "feature", "x", start="v1", start_oid=oid("old")))
    assert (step.oid, step.base) == (oid("old"), "develop")


def test_a_commit_that_is_none_or_elsewhere() -> None:
    error = refusal("start-unknown", USAGE, snapshot(), "feature", "x", start="nope")
    assert error.values == {"start": "nope"}
    refusal(
        "start-off-base", FOUND, snapshot(), "feature", "x",
        start="main", start_oid=oid("main"), on_base=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "impact", "version"),
    [
        ("release", Impact(), "1.4.3"),
        ("release", Impact(feature=True), "1.5.0"),
        ("release", Impact(breaking=True, feature=True), "2.0.0"),
        ("hotfix", Impact(breaking=True), "1.4.3"),
    ],
)
def test_a_version_that_is_not_typed_is_the_next(kind: str, impact: Impact, version: str) -> None:
    tags = ("v1.4.2", "v1.4.1", "v1.4.2-rc.1")
    plan = start(snapshot(), kind, tags=tags, impact=impact)
    assert plan.branch == f"{kind}/{version}"


def test_the_teams_own_tag_prefix() -> None:
    own = policy(tag_prefix="app-")
    plan = start(snapshot(), "hotfix", own=own, tags=("app-3.0.0", "v9.0.0"))
    assert plan.branch == "hotfix/3.0.1"


def test_a_feature_needs_a_name() -> None:
    refusal("start-needs-name", USAGE, snapshot(), "feature")


def test_a_version_that_is_out_already() -> None:
    error = refusal("tag-exists-start", FOUND, snapshot(tags=["v1.0.0"]), "release", "1.0.0")
    assert error.values["tag"] == "v1.0.0"
    assert start(snapshot(tags=["v1.0.0"]), "support", "1.0.0").branch == "support/1.0.0"


def test_a_repository_without_a_commit() -> None:
    refusal("unborn", FOUND, unborn(), "feature", "x")


@pytest.mark.parametrize("operation", ["merge", "rebase", "cherry-pick", "revert", "am"])
def test_an_operation_left_open(operation: str) -> None:
    refusal("operation-open", FOUND, snapshot(operation=operation), "feature", "x")


def test_a_bisect_left_open_is_ended_another_way() -> None:
    refusal("bisect-open", FOUND, snapshot(operation="bisect"), "feature", "x")


def test_a_tag_that_git_keeps_as_a_folder() -> None:
    for other in ("v1.0.0/x", "v1.0.0/rc/1"):
        error = refusal("tag-in-the-way", FOUND, snapshot(tags=[other]), "release", "1.0.0")
        assert error.values == {"tag": "v1.0.0", "other": other}


def test_a_head_without_a_commit_beside_branches_that_have_some() -> None:
    shot = snapshot().replace(head="lonely", head_oid="")
    error = refusal("unborn-here", FOUND, shot, "feature", "x")
    assert error.values == {"branch": "lonely", "other": "develop"}


@pytest.mark.parametrize(
    ("name", "known", "code"),
    [
        ("login", {}, "branch-exists"),
        ("search", {}, "branch-only-remote"),
        ("login/page", {}, "branch-in-the-way"),
        ("deep", {}, "branch-in-the-way"),
        ("lôgin", {"configuration": {"core.ignorecase": "true"}}, "branch-same-case"),
    ],
)
def test_a_name_that_is_taken(name: str, known: dict[str, Any], code: str) -> None:
    own = policy(branches={"feature": {"name": ".+"}})
    shot = snapshot(
        "feature/login", "feature/LÔGIN", "feature/deep/er", remote=["feature/search"], **known
    )
    refusal(code, FOUND, shot, "feature", name, own=own)


def test_capitals_tell_names_apart_where_the_file_system_does() -> None:
    own = policy(branches={"feature": {"name": ".+"}})
    assert start(snapshot("feature/login"), "feature", "LOGIN", own=own).branch == "feature/LOGIN"


@pytest.mark.parametrize(
    ("head", "relation", "code"),
    [
        ("develop", Relation("origin/develop", 0, 3), "behind-here"),
        ("main", Relation("origin/develop", 0, 3), "behind"),
        ("main", Relation("origin/develop", 2, 3), "diverged"),
    ],
)
def test_a_base_that_lacks_what_its_remote_has(head: str, relation: Relation, code: str) -> None:
    shot = snapshot(head=head, remote=["develop"])
    error = refusal(code, FOUND, shot, "feature", "x", relations={"develop": relation})
    assert (error.values["remote"], error.values["name"]) == ("origin", "develop")


def test_a_base_that_is_ahead_or_that_one_did_not_ask_for() -> None:
    ahead = {"develop": Relation("origin/develop", 2, 0)}
    assert start(snapshot(), "feature", "x", relations=ahead).steps
    behind = {"develop": Relation("origin/develop", 0, 2)}
    plan = start(snapshot(), "feature", "x", start="v1", start_oid=oid("v1"), relations=behind)
    assert created(plan).oid == oid("v1")


def test_a_branch_that_is_pushed_at_once() -> None:
    plan = start(snapshot(remote=["develop"]), "feature", "x", push=True)
    assert plan.steps[-1] == Push(remote="origin", branches=("feature/x",))
    assert [step.action for step in plan.steps] == ["create-branch", "switch", "push"]
    assert dict(created(plan).record) == {
        "gitflow.branch.feature/x.base": "develop",
        "branch.feature/x.remote": "origin",
        "branch.feature/x.merge": "refs/heads/feature/x",
    }


def test_a_push_without_a_remote() -> None:
    error = refusal("remote-missing", FOUND, snapshot(), "feature", "x", push=True)
    assert error.values == {"remote": "origin"}
    own = policy(remote="upstream")
    refusal("remote-missing", FOUND, snapshot(remote=[]), "feature", "x", push=True, own=own)


def test_a_kind_of_the_teams_own() -> None:
    own = policy(
        branches={
            "docs": {"prefix": "docs/", "base": "main", "into": ["main", "develop"],
                     "also-from": ["release"], "version": "patch", "tag": True},
        }
    )  # fmt: skip
    step = created(start(snapshot(), "docs", own=own, tags=("v1.0.0",)))
    assert (step.branch, step.base, step.into) == ("docs/1.0.1", "main", ("main", "develop"))
    assert created(start(snapshot("release/2"), "docs", own=own)).base == "release/2"
