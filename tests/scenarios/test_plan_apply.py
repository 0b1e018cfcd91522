"""A plan is data: printed, kept, carried out later, refused when the world has moved on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.repository import Repository


@pytest.fixture
def planned(repository: Repository) -> Repository:
    """A release that is ready, and the plan to finish it in plan.json beside the repository."""
    repository.gflow("release", "start", "1.2")
    repository.commit("docs: news", news="1")
    shown = repository.gflow("plan", "release", "finish", "1.2", "-m", "it's 1.2")
    file_of(repository).write_text(shown.out, encoding="utf-8")
    return repository


def file_of(repository: Repository) -> Path:
    return repository.path.parent / "plan.json"


def changed(repository: Repository, **changes: Any) -> None:
    data = json.loads(file_of(repository).read_text(encoding="utf-8"))
    data["steps"][0].update(changes)
    file_of(repository).write_text(json.dumps(data), encoding="utf-8")


def test_a_plan_changes_nothing_and_is_carried_out_later(planned: Repository) -> None:
    before = planned.refs()
    main, topic = planned.oid("main"), planned.oid("release/1.2")
    planned.gflow("apply", str(file_of(planned)), "--dry-run")
    assert planned.refs() == before
    planned.gflow("apply", str(file_of(planned)))
    assert planned.parents("main") == [main, topic]
    assert planned.git("tag", "-l", "--format=%(contents)", "v1.2") == "it's 1.2"
    assert planned.current() == "develop"
    planned.gflow("undo")
    assert planned.refs() == before


def test_a_start_can_be_planned_too(repository: Repository) -> None:
    shown = repository.gflow("plan", "feature", "start", "x").json
    assert repository.branches() == {"main", "develop"}
    file_of(repository).write_text(json.dumps(shown), encoding="utf-8")
    repository.gflow("apply", str(file_of(repository)))
    assert repository.current() == "feature/x"
    assert repository.git("config", "gitflow.branch.feature/x.base") == "develop"


@pytest.mark.parametrize("branch", ["main", "develop", "release/1.2"])
def test_a_ref_that_moved_since_is_named(planned: Repository, branch: str) -> None:
    planned.git("switch", "--quiet", branch)
    planned.commit("fix: meanwhile", more="1")
    planned.git("switch", "--quiet", "release/1.2")
    before = planned.refs()
    refusal = planned.gflow("apply", str(file_of(planned)), code=1)
    assert f"{branch} has moved since the plan was made" in refusal.err
    assert planned.refs() == before
    again = refusal.err.splitlines()[-1].partition("gflow ")[2].split()
    file_of(planned).write_text(planned.gflow(*again).out, encoding="utf-8")
    planned.gflow("apply", str(file_of(planned)))
    assert "v1.2" in planned.tags()


def test_a_tag_or_another_checkout_that_came_since(planned: Repository) -> None:
    planned.git("tag", "v1.2", "develop")
    assert "v1.2 already exists" in planned.gflow("apply", str(file_of(planned)), code=1).err
    planned.git("tag", "-d", "v1.2")
    planned.git("switch", "--quiet", "main")
    assert "HEAD has moved since" in planned.gflow("apply", str(file_of(planned)), code=1).err


@pytest.mark.parametrize(
    "changes",
    [
        {"branch": "-x"},
        {"branch": "a b"},
        {"branch": 1},
        {"onto": "--all"},
        {"source": "latest:"},
        {"strategy": "rm"},
        {"action": "shell"},
        {"record": [["core.sshCommand", "touch /tmp/owned"]]},
        {"record": [["branch.main.remote", "ext::sh -c id"]]},
        {"record": [5]},
        {"unknown": ""},
    ],
)
def test_a_plan_from_a_stranger_is_read_strictly(
    planned: Repository, changes: dict[str, Any]
) -> None:
    before = planned.refs(), planned.git("config", "--list", "--local")
    changed(planned, **changes)
    refusal = planned.gflow("apply", str(file_of(planned)), code=2)
    assert "no plan of gflow's" in refusal.err
    assert (planned.refs(), planned.git("config", "--list", "--local")) == before


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"schema": 2}', "[" * 100_000])
def test_what_is_no_plan_at_all(repository: Repository, text: str) -> None:
    file_of(repository).write_text(text)
    repository.gflow("apply", str(file_of(repository)), code=2)


def edited(repository: Repository, **changes: Any) -> None:
    """Have the plan say something else of the whole."""
    data = json.loads(file_of(repository).read_text(encoding="utf-8"))
    file_of(repository).write_text(json.dumps({**data, **changes}), encoding="utf-8")


def steps_of(repository: Repository) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = json.loads(file_of(repository).read_text("utf-8"))["steps"]
    return steps


def asking_for_a_gate(repository: Repository) -> None:
    policy = repository.path / ".gflow.toml"
    policy.write_text(policy.read_text().replace('# gate = "make test"', 'gate = "false"'))
    repository.git("commit", "--quiet", "--no-verify", "-am", "build: ask for a check")


@pytest.mark.parametrize("operation", ["release.finish", "feature.publish", "release.update"])
@pytest.mark.parametrize("left", ["none", "no branches"])
def test_no_name_of_a_plan_leaves_the_gate_out(
    repository: Repository, operation: str, left: str
) -> None:
    repository.gflow("release", "start", "1.2")
    asking_for_a_gate(repository)
    shown = repository.gflow("plan", "release", "finish", "1.2")
    file_of(repository).write_text(shown.out, encoding="utf-8")
    assert "gate" in [step["action"] for step in steps_of(repository)]
    steps = [step for step in steps_of(repository) if step["action"] != "gate" or left != "none"]
    steps = [{**step, "branches": []} if step["action"] == "gate" else step for step in steps]
    edited(repository, operation=operation, steps=steps)
    before = repository.refs()
    refusal = repository.gflow("apply", str(file_of(repository)), code=1)
    assert "[finish] gate" in refusal.err
    assert repository.refs() == before


def test_the_message_rules_hold_for_a_plan_too(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    shown = repository.gflow("plan", "feature", "finish", "x", "--strategy", "squash")
    file_of(repository).write_text(shown.out, encoding="utf-8")
    changed(repository, message="WIP bad message no type at all\n")
    before = repository.refs()
    refusal = repository.gflow("apply", str(file_of(repository)), code=1)
    assert "breaks the commit rules" in refusal.err
    assert repository.refs() == before


def test_a_plan_takes_nothing_where_the_policy_does_not(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    shown = repository.gflow("plan", "feature", "finish", "x")
    file_of(repository).write_text(shown.out.replace("develop", "main"), encoding="utf-8")
    changed(repository, onto=repository.oid("main"))
    before = repository.refs()
    refusal = repository.gflow("apply", str(file_of(repository)), code=1)
    assert "does not take feature/x to main" in refusal.err
    assert repository.refs() == before


def test_an_update_needs_no_gate(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.git("switch", "--quiet", "develop")
    asking_for_a_gate(repository)
    repository.git("switch", "--quiet", "feature/x")
    shown = repository.gflow("plan", "feature", "update", "x")
    file_of(repository).write_text(shown.out, encoding="utf-8")
    repository.gflow("apply", str(file_of(repository)))
    assert repository.holds("feature/x", "develop")


def refused_as_outdated(repository: Repository, shown: str, ref: str) -> None:
    file_of(repository).write_text(shown, encoding="utf-8")
    before = repository.refs()
    refusal = repository.gflow("apply", str(file_of(repository)), code=1)
    assert f"{ref} has moved since the plan was made" in refusal.err
    assert repository.refs() == before


def test_a_topic_that_is_kept_has_to_stay_where_it_was(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.git("switch", "--quiet", "main")
    shown = repository.gflow("plan", "feature", "finish", "x", "--keep").out
    repository.git("switch", "--quiet", "feature/x")
    repository.commit("feat: two", two="1")
    repository.git("switch", "--quiet", "main")
    refused_as_outdated(repository, shown, "feature/x")


@pytest.mark.parametrize("start", [(), ("--from", "HEAD~0")])
def test_the_base_of_a_start_has_to_stay_where_it_was(
    repository: Repository, start: tuple[str, ...]
) -> None:
    shown = repository.gflow("plan", "feature", "start", "x", *start).out
    commit = repository.git("commit-tree", "-p", "develop", "-m", "fix: more", "develop^{tree}")
    repository.git("switch", "--quiet", "--detach")
    leaving = f'"leaving": "{"develop"}"'
    assert leaving in shown
    repository.git("update-ref", "refs/heads/develop", commit)
    refused_as_outdated(repository, shown, "develop")


def test_the_base_of_an_update_and_the_remote_of_a_track(
    repository: Repository, remote: Repository
) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.git("push", "--quiet", "origin", "feature/x")
    repository.git("switch", "--quiet", "develop")
    repository.commit("fix: more", more="1")
    update = repository.gflow("plan", "feature", "update", "x").out
    commit = repository.git("commit-tree", "-p", "develop", "-m", "fix: more", "develop^{tree}")
    repository.git("switch", "--quiet", "main")
    repository.git("branch", "--quiet", "--force", "develop", commit)
    refused_as_outdated(repository, update, "develop")
    repository.git("branch", "--quiet", "-D", "feature/x")
    track = repository.gflow("plan", "feature", "track", "x").out
    repository.git("update-ref", "refs/remotes/origin/feature/x", commit)
    refused_as_outdated(repository, track, "origin/feature/x")


def test_each_verb_has_a_plan_that_can_be_applied(
    repository: Repository, remote: Repository
) -> None:
    def applied(*arguments: str) -> None:
        shown = repository.gflow("plan", "feature", *arguments)
        file_of(repository).write_text(shown.out, encoding="utf-8")
        repository.gflow("apply", str(file_of(repository)))

    applied("start", "x")
    repository.commit("feat: one", one="1")
    applied("publish", "x")
    applied("rename", "x", "y", "--push")
    applied("delete", "y", "--force")
    repository.git("fetch", "--quiet", "origin")
    applied("track", "y")
    applied("finish", "y", "--keep")
    assert repository.holds("develop", "feature/y")
    assert remote.branches() == {"main", "develop", "feature/y"}
