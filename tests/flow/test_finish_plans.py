"""What finishing a branch would do, on repositories made up."""

from __future__ import annotations

from typing import Any

import pytest

from gitflow_guard.errors import FOUND, GflowError
from gitflow_guard.flow.finish import FinishFacts, FinishRequest, involved, plan_finish, understood
from gitflow_guard.flow.plan import DeleteBranch, Merge, Plan, Push, Step, SwitchTo, Tag
from gitflow_guard.git.snapshot import Relation, Snapshot
from gitflow_guard.policy.model import STRATEGIES, Policy
from gitflow_guard.words import LANGUAGES
from gitflow_guard.words.error import describe
from tests.flow.snapshots import oid, plain, policy, snapshot, unborn, without

PLAIN = policy()
OPEN = policy(protect={"main": {"push": "flow"}})


def finish(shot: Snapshot, *, own: Policy = PLAIN, **asked: Any) -> Plan:
    known = ("relations", "squash_message", "empty", "merged")
    facts = {key: asked.pop(key) for key in known if key in asked}
    return plan_finish(own, shot, FinishRequest(**asked), FinishFacts(**facts))


def only(plan: Plan, kind: type[Step]) -> list[Any]:
    return [step for step in plan.steps if isinstance(step, kind)]


def refusal(code: str, shot: Snapshot, **asked: Any) -> GflowError:
    with pytest.raises(GflowError) as caught:
        finish(shot, **asked)
    assert (caught.value.code, caught.value.exit_code) == (code, FOUND)
    for lang in LANGUAGES:
        assert describe(caught.value, lang)
    return caught.value


def test_a_feature_goes_to_develop_and_is_gone() -> None:
    plan = finish(snapshot("feature/login"))
    assert (plan.operation, plan.branch) == ("feature.finish", "feature/login")
    assert plain(plan) == (
        Merge(
            branch="develop", onto=oid("develop"), source=oid("feature/login"),
            source_name="feature/login",
            message="Merge branch 'feature/login' into develop\n",
        ),
        DeleteBranch(branch="feature/login", oid=oid("feature/login")),
        SwitchTo(branch="develop", leaving="feature/login", leaving_oid=oid("feature/login")),
    )  # fmt: skip


def test_what_is_recorded_of_a_branch_goes_with_it() -> None:
    kept = {"branch.feature/ab.remote": "origin", "gitflow.branch.feature/a.b.base": "develop"}
    gone = {"branch.feature/a.remote": "origin", "gitflow.branch.feature/a.base": "develop"}
    shot = snapshot("feature/a", configuration={**kept, **gone})
    assert dict(only(finish(shot), DeleteBranch)[0].forget) == gone


def test_a_release_goes_to_main_a_tag_and_develop() -> None:
    assert plain(finish(snapshot("release/1.2.0"))) == (
        Merge(
            branch="main", onto=oid("main"), source=oid("release/1.2.0"),
            source_name="release/1.2.0", message="Merge branch 'release/1.2.0' into main\n",
        ),
        Tag(name="v1.2.0", on="latest:main", message="Release 1.2.0\n"),
        Merge(
            branch="develop", onto=oid("develop"), source="latest:main", source_name="v1.2.0",
            message="Merge tag 'v1.2.0' into develop\n",
        ),
        DeleteBranch(branch="release/1.2.0", oid=oid("release/1.2.0")),
        SwitchTo(branch="develop", leaving="release/1.2.0", leaving_oid=oid("release/1.2.0")),
    )  # fmt: skip


def test_a_hotfix_reaches_the_open_release_in_place_of_develop() -> None:
    plan = finish(snapshot("release/2.0.0", "hotfix/1.0.1"))
    assert [step.branch for step in only(plan, Merge)] == ["main", "release/2.0.0"]
    assert only(plan, SwitchTo)[0].branch == "release/2.0.0"


def test_a_hotfix_reaches_every_open_release() -> None:
    plan = finish(snapshot("release/2.0.0", "release/3.0.0", "hotfix/1.0.1"))
    assert [(step.branch, step.source) for step in only(plan, Merge)] == [
        ("main", oid("hotfix/1.0.1")),
        ("release/2.0.0", "latest:main"),
        ("release/3.0.0", "latest:main"),
    ]


def test_a_branch_goes_back_to_the_base_it_was_started_from() -> None:
    shot = snapshot("release/1.0.0", "bugfix/typo", bases={"bugfix/typo": "release/1.0.0"})
    assert [step.branch for step in only(finish(shot), Merge)] == ["release/1.0.0"]


def test_another_branch_than_the_current_one_leaves_the_work_tree_alone() -> None:
    plan = finish(snapshot("feature/a", "feature/b"), name="feature/a")
    assert only(plan, SwitchTo) == []
    assert plan.branch == "feature/a"


def test_the_target_checked_out_here_is_brought_up_to_date() -> None:
    plan = finish(snapshot("feature/a", head="develop"), kind="feature", name="a")
    assert only(plan, SwitchTo) == [
        SwitchTo(branch="develop", leaving="develop", leaving_oid=oid("develop"))
    ]


def test_a_target_that_is_only_on_the_remote_is_made() -> None:
    shot = without(snapshot("release/1.0.0", remote=["develop"]), "develop")
    made = only(finish(shot), Merge)[1]
    assert (made.branch, made.exists, made.onto) == ("develop", False, oid("origin/develop"))
    assert dict(made.record) == {
        "branch.develop.remote": "origin",
        "branch.develop.merge": "refs/heads/develop",
    }


def test_the_steps_come_in_an_order_that_can_be_undone() -> None:
    plan = finish(snapshot("release/1.0.0", remote=["main"]), own=OPEN, push=True)
    names = [step.action for step in plan.steps]
    assert names == ["merge", "tag", "merge", "delete-branch", "switch", "push"]


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_the_strategy_is_that_of_the_first_target_alone(strategy: str) -> None:
    plan = finish(snapshot("release/1.0.0"), strategy=strategy, squash_message="feat: all of it")
    assert [step.strategy for step in only(plan, Merge)] == [strategy, "merge"]


def test_the_strategy_of_the_kind() -> None:
    own = policy(branches={"feature": {"strategy": "rebase"}})
    assert only(finish(snapshot("feature/a"), own=own), Merge)[0].strategy == "rebase"
    plan = finish(snapshot("feature/a"), own=own, strategy="ff")
    assert only(plan, Merge)[0].strategy == "ff"


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({}, "Merge branch 'feature/a' into develop\n"),
        ({"message": "feat: log in"}, "feat: log in\n"),
        ({"message": "feat: log in\n"}, "feat: log in\n"),
        ({"strategy": "squash", "squash_message": "feat: a\n\nb"}, "feat: a\n\nb\n"),
        ({"strategy": "squash", "squash_message": "x", "message": "feat: mine"}, "feat: mine\n"),
    ],
)
def test_the_message_of_the_merge(asked: dict[str, Any], message: str) -> None:
    assert only(finish(snapshot("feature/a"), **asked), Merge)[0].message == message


def test_a_message_is_the_tags_too() -> None:
    plan = finish(snapshot("release/1.0.0"), message="release: the first")
    assert only(plan, Tag)[0].message == "release: the first\n"
    assert only(plan, Merge)[1].message == "Merge tag 'v1.0.0' into develop\n"


@pytest.mark.parametrize(
    ("branch", "asked", "tag"),
    [
        ("release/1.0.0", None, "v1.0.0"),
        ("release/1.0.0", False, ""),
        ("feature/a", None, ""),
        ("feature/a", True, "va"),
        ("hotfix/1.0.1", None, "v1.0.1"),
    ],
)
def test_the_tag(branch: str, asked: bool | None, tag: str) -> None:
    plan = finish(snapshot(branch), tag=asked)
    assert [step.name for step in only(plan, Tag)] == ([tag] if tag else [])


def test_without_a_tag_the_later_targets_name_the_first() -> None:
    later = only(finish(snapshot("release/1.0.0"), tag=False), Merge)[1]
    assert (later.source, later.source_name) == ("latest:main", "main")
    assert later.message == "Merge branch 'main' into develop\n"


def test_the_teams_own_tag_prefix() -> None:
    own = policy(tag_prefix="app-")
    assert only(finish(snapshot("release/1.0.0"), own=own), Tag)[0].name == "app-1.0.0"


@pytest.mark.parametrize(
    ("asked", "configuration", "commits", "tag"),
    [
        ({}, {}, False, False),
        ({"sign": True}, {}, True, True),
        ({}, {"commit.gpgsign": "true"}, True, False),
        ({}, {"tag.gpgsign": "yes"}, False, True),
        ({}, {"commit.gpgsign": ""}, True, False),
        ({}, {"commit.gpgsign": "false", "tag.gpgsign": "off"}, False, False),
    ],
)
def test_what_is_signed(
    asked: dict[str, Any], configuration: dict[str, str], commits: bool, tag: bool
) -> None:
    plan = finish(snapshot("release/1.0.0", configuration=configuration), **asked)
    assert {step.sign for step in only(plan, Merge)} == {commits}
    assert only(plan, Tag)[0].sign == tag


@pytest.mark.parametrize("kept", ["asked", "policy"])
def test_a_branch_that_is_kept(kept: str) -> None:
    own = policy(branches={"feature": {"keep": kept == "policy"}})
    shot = snapshot("feature/a", remote=["feature/a"])
    plan = finish(shot, own=own, keep=kept == "asked", push=True)
    assert only(plan, DeleteBranch) == []
    assert only(plan, Push)[0].deletions == ()


def test_exactly_what_moved_is_pushed() -> None:
    plan = finish(snapshot("release/1.0.0", remote=["main"]), own=OPEN, push=True)
    assert only(plan, Push) == [
        Push(remote="origin", branches=("main", "develop"), tags=("v1.0.0",))
    ]


def test_a_published_branch_is_deleted_there_too() -> None:
    shot = snapshot("feature/a", remote=["develop", "feature/a"])
    assert only(finish(shot, push=True), Push) == [
        Push(remote="origin", branches=("develop",), deletions=("feature/a",))
    ]
    assert only(finish(shot), Push) == []


@pytest.mark.parametrize("right", ["pr", "block"])
def test_a_branch_that_takes_no_push(right: str) -> None:
    own = policy(protect={"develop": {"push": right}})
    shot = snapshot("feature/a", remote=["develop"])
    error = refusal("push-by-pr", shot, own=own, push=True)
    assert (error.values["branch"], error.values["right"]) == ("develop", right)
    assert only(finish(shot, own=own), Push) == []


@pytest.mark.parametrize("right", ["flow", "allow"])
def test_a_branch_that_finish_may_push(right: str) -> None:
    own = policy(protect={"main": {"push": right}, "develop": {"push": right}})
    shot = snapshot("hotfix/1.0.1", remote=["main", "develop"])
    assert only(finish(shot, own=own, push=True), Push)[0].branches == ("main", "develop")


def test_one_protected_target_stops_the_whole_push() -> None:
    shot = snapshot("release/1.0.0", remote=["main", "develop"])
    assert refusal("push-by-pr", shot, push=True).values["branch"] == "main"


def test_a_push_without_its_remote() -> None:
    refusal("remote-missing", snapshot("feature/a"), push=True)
    own = policy(remote="upstream")
    refusal("remote-missing", snapshot("feature/a", remote=[]), own=own, push=True)


def test_a_target_that_takes_no_merges() -> None:
    own = policy(protect={"develop": {"merges": "block"}})
    error = refusal("merge-blocked", snapshot("feature/a"), own=own)
    assert error.values == {"branch": "develop", "topic": "feature/a"}


def test_a_glob_protects_the_open_release() -> None:
    own = policy(protect={"release/*": {"merges": "block"}})
    shot = snapshot("release/1.0.0", "hotfix/0.9.1")
    assert refusal("merge-blocked", shot, own=own).values["branch"] == "release/1.0.0"


def test_a_kind_that_is_never_finished() -> None:
    error = refusal("never-finished", snapshot("support/1.x"))
    assert error.values == {"branch": "support/1.x", "kind": "support"}


def test_a_repository_without_a_commit() -> None:
    refusal("unborn", unborn())


def test_a_target_that_is_nowhere() -> None:
    error = refusal("base-missing", without(snapshot("feature/a"), "develop"))
    assert error.values["branch"] == "develop"


def test_a_version_that_is_out_already() -> None:
    refusal("tag-exists", snapshot("release/1.0.0", tags=["v1.0.0"]))
    assert finish(snapshot("release/1.0.0", tags=["v1.0.0"]), tag=False).steps


def test_an_operation_left_open() -> None:
    refusal("operation-open", snapshot("feature/a", operation="rebase"))


@pytest.mark.parametrize("branch", ["feature/a", "develop"])
def test_a_branch_that_another_worktree_holds(branch: str) -> None:
    shot = snapshot("feature/a", head="main", worktrees={branch: "/elsewhere"})
    error = refusal("checked-out-elsewhere", shot, name="feature/a")
    assert error.values == {"branch": branch, "path": "/elsewhere"}


def test_a_branch_that_another_worktree_is_rebasing() -> None:
    shot = snapshot("feature/a", head="main", rebasing={"feature/a": "/elsewhere"})
    refusal("checked-out-elsewhere", shot, name="feature/a")


def test_changes_that_are_not_committed() -> None:
    few = refusal("dirty", snapshot("feature/a", dirty=("x", "y")))
    assert few.values["paths"] == ["x", "y"]
    many = refusal("dirty-more", snapshot("feature/a", dirty=tuple("abcdefg")))
    assert (many.values["paths"], many.values["more"]) == (list("abcde"), 2)


def test_changes_on_a_branch_that_is_not_involved() -> None:
    shot = snapshot("feature/a", "feature/b", dirty=("x",))
    assert finish(shot, name="feature/a").branch == "feature/a"


@pytest.mark.parametrize(
    ("branch", "relation", "code"),
    [
        ("develop", Relation("origin/develop", 0, 1), "behind"),
        ("feature/a", Relation("origin/feature/a", 0, 1), "behind-here"),
        ("develop", Relation("origin/develop", 1, 1), "diverged"),
    ],
)
def test_a_branch_that_lacks_what_its_remote_has(
    branch: str, relation: Relation, code: str
) -> None:
    error = refusal(code, snapshot("feature/a"), relations={branch: relation})
    assert error.values["branch"] == branch
    assert error.values["name"] == branch


def test_a_kind_of_the_teams_own() -> None:
    own = policy(
        branches={
            "epic": {"prefix": "team/epic/", "base": "develop", "into": ["develop", "main"],
                     "strategy": "squash", "tag": True, "keep": True},
        },
        tag_prefix="",
    )  # fmt: skip
    plan = finish(snapshot("team/epic/shop"), own=own, squash_message="feat: shop")
    assert plan.operation == "epic.finish"
    assert [(step.branch, step.strategy) for step in only(plan, Merge)] == [
        ("develop", "squash"), ("main", "merge"),
    ]  # fmt: skip
    assert only(plan, Tag)[0].name == "shop"
    assert only(plan, Tag)[0].on == "latest:develop"
    assert only(plan, Tag)[0].message == "Epic shop\n"
    assert only(plan, DeleteBranch) == []


def test_a_model_without_develop() -> None:
    own = policy(preset="github")
    plan = finish(without(snapshot("feature/a"), "develop"), own=own)
    assert [step.branch for step in only(plan, Merge)] == ["main"]


def test_every_branch_a_finish_touches_is_named() -> None:
    shot = snapshot("hotfix/1.0.1")
    assert involved(understood(PLAIN, shot, FinishRequest())) == ("hotfix/1.0.1", "main", "develop")


def test_a_base_that_is_gone() -> None:
    shot = snapshot("bugfix/typo", bases={"bugfix/typo": "release/1.0.0"})
    error = refusal("base-gone", shot)
    assert (error.values["short"], error.values["usual"]) == ("typo", "develop")


def test_a_base_that_the_policy_does_not_allow() -> None:
    error = refusal("base-other", snapshot("feature/a", bases={"feature/a": "main"}))
    assert (error.values["base"], error.values["usual"]) == ("main", "develop")


@pytest.mark.parametrize("base", ["develop", "main"])
def test_a_base_that_the_kind_goes_to_is_as_good(base: str) -> None:
    shot = snapshot("release/1.0.0", bases={"release/1.0.0": base})
    assert [step.branch for step in only(finish(shot), Merge)] == ["main", "develop"]


def test_a_second_tag_on_what_is_released() -> None:
    shot = snapshot("hotfix/1.0.1", tags=["v1.0.0"])
    released = shot.replace(tags={"v1.0.0": oid("main")})
    error = refusal("nothing-to-release", released, empty=True)
    assert (error.values["tag"], error.values["onto"]) == ("v1.0.0", "main")
    assert finish(released).steps
    assert finish(shot, empty=True).steps
    assert finish(released, empty=True, tag=False).steps
    other = shot.replace(tags={"vienna": oid("main"), "1.0.0": oid("main")})
    assert finish(other, empty=True).steps


def test_a_target_that_only_pull_requests_change_is_told() -> None:
    shot = snapshot("release/1.0.0", remote=["main", "develop"])
    ((code, values),) = finish(shot).notes
    assert (code, values["branch"], values["short"]) == ("finish-unpushable", "main", "1.0.0")
    assert [code for code, _ in finish(shot, own=OPEN).notes] == ["finish-to-push-flow"]
    assert [code for code, _ in finish(shot, merged=("main",)).notes] == ["finish-to-push"]
    assert finish(shot, own=OPEN, push=True).notes == ()
    assert finish(snapshot("release/1.0.0")).notes == ()


@pytest.mark.parametrize(
    ("branch", "rights", "code"),
    [
        ("develop", {}, "diverged"),
        ("develop", {"commits": "block"}, "diverged-protected"),
        ("develop", {"merges": "flow"}, "diverged-protected"),
    ],
)
def test_a_protected_branch_that_has_parted(branch: str, rights: Any, code: str) -> None:
    allowed = {"commits": "allow", "merges": "allow"}
    own = policy(protect={branch: {**allowed, **rights}})
    relations = {branch: Relation(f"origin/{branch}", 1, 1)}
    refusal(code, snapshot("feature/a"), own=own, relations=relations)
