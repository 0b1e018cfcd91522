"""`gflow ci`, as the CIs run it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.report.reading import issues, junit_cases, workflow_commands
from tests.support.pull_requests import Runner, github, pull_request
from tests.support.repository import Repository

NULL = "0" * 40
SQUASH = "CI_MERGE_REQUEST_SQUASH_ON_MERGE"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    return Runner(monkeypatch, tmp_path)


@pytest.fixture
def feature(repository: Repository) -> Repository:
    repository.git("switch", "--quiet", "--create", "feature/login", "develop")
    repository.commit("feat: add a login", login="1")
    return repository


def asked(repository: Repository, title: str = "feat: add a login", **more: Any) -> Any:
    told = {"source": "feature/login", "target": "develop", **more}
    base, head = repository.oid(told["target"]), repository.oid("feature/login")
    return pull_request(told["source"], told["target"], base, head, title)


def rules(data: Any) -> list[str]:
    return [each["rule"] for each in data["findings"]]


def test_a_pull_request_on_github(feature: Repository, run: Runner) -> None:
    done = run(feature, github(), payload=asked(feature))
    assert done.out == "Nothing found (3 checked).\n"
    done = run(feature, github(), payload=asked(feature, "Add a login"), code=1)
    ((name, properties, text),) = workflow_commands(done.out)
    assert (name, properties["title"]) == ("error", "request-title (feature/login)")
    assert "Add a login (#1)" in text


def test_the_log_of_other_cis_is_text(feature: Repository, run: Runner) -> None:
    told = {
        "GITLAB_CI": "true", "CI_MERGE_REQUEST_IID": "1", "CI_MERGE_REQUEST_TITLE": "Add a login",
        "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": "feature/login",
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "develop",
        "CI_COMMIT_SHA": feature.oid("feature/login"),
    }  # fmt: skip
    done = run(feature, told, code=1)
    assert done.out.startswith("request-title error: The title makes the header `Add a login`.")
    assert run(feature, {**told, SQUASH: "true"}, code=1).out == done.out
    kept = run(feature, {**told, SQUASH: "false"})
    assert kept.out == "Nothing found (2 checked).\n"
    assert "its title makes no commit and is not judged" in kept.err


def test_a_dry_run_tells_what_it_found_out(feature: Repository, run: Runner) -> None:
    done = run(feature, github(), "--dry-run", payload=asked(feature, "wrong"))
    assert done.out.splitlines() == [
        "Running on GitHub Actions.",
        "Event: a pull request (pull_request)",
        "Source: feature/login",
        "Target: develop",
        f"Base: {feature.oid('develop')}",
        f"Head: {feature.oid('feature/login')}",
        "Title: wrong",
        "Number: 1",
    ]
    data = run(feature, github(), "--dry-run", "--format", "json", payload=asked(feature)).json
    assert data["ci"]["forge"] == "github"
    assert data["ci"]["base"] == feature.oid("develop")


def test_the_policy_is_the_targets(feature: Repository, run: Runner) -> None:
    path = feature.path / ".gflow.toml"
    path.write_text('version = 1\n[commits.rules]\nheader-format = "off"\n')
    feature.git("commit", "--quiet", "--all", "--message", "anything goes")
    data = run(feature, github(), "--format", "json", payload=asked(feature), code=1).json
    assert rules(data) == ["request-policy", "header-format"]


def test_a_target_without_a_policy_takes_none_from_the_source(
    empty: Repository, run: Runner
) -> None:
    empty.commit("feat: begin", base="1")
    empty.git("branch", "develop")
    empty.git("switch", "--quiet", "--create", "feature/login")
    empty.commit("anything goes", __gflow__toml="version = 1\n[commits]\nconvention = 'bracket'\n")
    data = run(empty, github(), "--format", "json", payload=asked(empty), code=1).json
    assert rules(data) == ["request-policy", "header-format"]


def test_nor_from_a_source_that_is_called_as_the_branch_with_the_policy(
    empty: Repository, run: Runner
) -> None:
    empty.commit("feat: begin", base="1")
    empty.git("switch", "--quiet", "--create", "develop")
    empty.commit("chore: add a policy", __gflow__toml="version = 1\n")
    empty.git("update-ref", "refs/remotes/origin/develop", "develop")
    relaxed = "version = 1\n[commits]\nconvention = 'bracket'\n"
    empty.commit("anything goes", __gflow__toml=relaxed)
    payload = pull_request("develop", "main", empty.oid("main"), empty.oid("develop"))
    data = run(empty, github(), "--format", "json", payload=payload, code=1).json
    (finding,) = [each for each in data["findings"] if each["rule"] == "header-format"]
    assert "type(scope)" in finding["message"]


def test_a_broken_policy_can_be_mended(feature: Repository, run: Runner) -> None:
    feature.git("switch", "--quiet", "develop")
    feature.commit("chore: break the policy", __gflow__toml="version = \n")
    feature.git("switch", "--quiet", "feature/login")
    done = run(feature, github(), "--format", "json", payload=asked(feature))
    assert "policy of develop is broken" in done.err
    assert done.json["checked"] == 3


def test_a_policy_that_would_be_broken_is_refused(feature: Repository, run: Runner) -> None:
    feature.commit("chore: break the policy", __gflow__toml="version = \n")
    assert ".gflow.toml" in run(feature, github(), payload=asked(feature), code=2).err


def push(repository: Repository, before: str, ref: str = "refs/heads/feature/login") -> Any:
    return {"ref": ref, "before": before, "after": repository.oid("HEAD")}


def test_a_push_is_judged_from_what_was_there(feature: Repository, run: Runner) -> None:
    before = feature.commit("wrong", wrong="1")
    feature.commit("also wrong", wrong="2")
    data = run(feature, github("push"), "--format", "json", payload=push(feature, before), code=1)
    (finding,) = data.json["findings"]
    assert finding["commit"] == feature.oid("HEAD")


@pytest.mark.parametrize(
    ("before", "said"), [(NULL, "Nothing was there before"), ("1" * 40, "1111111111, is gone")]
)
def test_what_was_there_before_may_not_be_there(
    feature: Repository, run: Runner, before: str, said: str
) -> None:
    feature.commit("wrong", wrong="1")
    done = run(feature, github("push"), payload=push(feature, before), code=1)
    assert said in done.err
    assert "what develop lacks is taken as what was pushed" in done.err
    told = run(feature, github("push"), "--dry-run", payload=push(feature, before))
    assert "what develop lacks is taken as" in told.out
    assert len(workflow_commands(done.out)) == 1


def test_the_first_push_of_all(empty: Repository, run: Runner) -> None:
    empty.commit("wrong", base="1")
    done = run(empty, github("push"), payload=push(empty, NULL, "refs/heads/main"), code=1)
    assert "all of it is taken as what was pushed" in done.err


def test_the_merges_of_the_first_push_of_all(empty: Repository, run: Runner) -> None:
    empty.commit("feat: begin", base="1")
    empty.git("switch", "--quiet", "-c", "feature/x")
    empty.commit("feat: x", x="1")
    empty.git("switch", "--quiet", "main")
    empty.git("merge", "--quiet", "--no-ff", "--no-edit", "feature/x")
    pushed = push(empty, NULL, "refs/heads/main")
    done = run(empty, github("push"), payload=pushed, code=1)
    ((_, properties, _),) = workflow_commands(done.out)
    assert properties["title"].startswith("merge-direction")
    empty.write(".gflow.toml", f'[baseline]\ncommit = "{empty.oid("main")}"\n')
    empty.git("add", "--all")
    empty.git("commit", "--quiet", "-m", "build: let be what was there")
    run(empty, github("push"), payload=push(empty, NULL, "refs/heads/main"))


def test_a_push_of_a_branch_of_no_kind(feature: Repository, run: Runner) -> None:
    ref = "refs/heads/featur/login"
    done = run(feature, github("push"), payload=push(feature, NULL, ref), code=1)
    assert workflow_commands(done.out)[0][1]["title"].startswith("branch-name")


def test_a_tag_is_nothing_to_judge(feature: Repository, run: Runner) -> None:
    done = run(feature, github("push"), payload=push(feature, NULL, "refs/tags/v1"))
    assert "Nothing was checked." in done.out
    assert workflow_commands(done.out)[0][0] == "warning"
    data = run(feature, github("schedule"), "--format", "json", payload={}).json
    assert (data["checked"], data["ci"]["event"]) == (0, "other")
    assert data["why"]


def test_a_merge_queue(feature: Repository, run: Runner) -> None:
    feature.commit("wrong", wrong="1")
    payload = {
        "merge_group": {
            "base_ref": "refs/heads/develop", "base_sha": feature.oid("develop"),
            "head_sha": feature.oid("HEAD"),
            "head_ref": "refs/heads/gh-readonly-queue/develop/pr-1-" + "1" * 40,
        }
    }  # fmt: skip
    data = run(feature, github("merge_group"), "--format", "json", payload=payload, code=1).json
    assert (data["checked"], rules(data)) == (2, ["header-format"])


def test_a_ci_that_does_not_tell_the_target(feature: Repository, run: Runner) -> None:
    told = {
        "CIRCLECI": "true", "CIRCLE_BRANCH": "feature/login",
        "CIRCLE_SHA1": feature.oid("HEAD"), "CIRCLE_PULL_REQUEST": "https://x.example/pull/3",
    }  # fmt: skip
    done = run(feature, told)
    assert "develop was assumed" in done.err
    assert done.out == "Nothing found (2 checked).\n"


def test_a_fork_on_circleci_has_a_branch_of_no_name(feature: Repository, run: Runner) -> None:
    told = {
        "CIRCLECI": "true", "CIRCLE_BRANCH": "pull/3", "CIRCLE_PR_NUMBER": "3",
        "CIRCLE_SHA1": feature.oid("HEAD"), "CIRCLE_PULL_REQUEST": "https://x.example/pull/3",
    }  # fmt: skip
    done = run(feature, told)
    assert "develop was assumed" in done.err
    assert done.out == "Nothing found (1 checked).\n"


def test_a_tip_that_is_a_merge_is_taken_for_no_other_merge(
    feature: Repository, run: Runner
) -> None:
    feature.commit("wrong", wrong="1")
    feature.git("switch", "--quiet", "develop")
    feature.commit("feat: go on", more="1")
    feature.git("switch", "--quiet", "feature/login")
    feature.git("merge", "--quiet", "--no-edit", "develop")
    told = {
        "BUILDKITE": "true", "BUILDKITE_PULL_REQUEST": "1", "BUILDKITE_COMMIT": "HEAD",
        "BUILDKITE_BRANCH": "feature/login", "BUILDKITE_PULL_REQUEST_BASE_BRANCH": "develop",
    }  # fmt: skip
    done = run(feature, told, "--format", "json", code=1)
    assert rules(done.json) == ["header-format"]
    assert "was assumed" in done.err


def test_outside_of_a_ci_it_is_the_current_branch(feature: Repository, run: Runner) -> None:
    feature.commit("wrong", wrong="1")
    done = run(feature, {}, code=1)
    assert "header-format" in done.out
    assert "feature/login was judged as if it went into develop" in done.err
    said = run(feature, {}, "--dry-run").out
    assert "No CI was recognised" in said
    assert "Target: develop" in said


def test_the_summary_is_added_to(feature: Repository, run: Runner) -> None:
    run.summary.write_text("before\n")
    told = github(GITHUB_STEP_SUMMARY=str(run.summary))
    run(feature, told, payload=asked(feature, "Add <b>a</b> login"), code=1)
    text = run.summary.read_text()
    assert text.startswith("before\n### gflow")
    assert 'branch "feature/login"' in text
    assert feature.git("rev-parse", "--short", "HEAD") in text
    assert "<b>" not in text


def test_azure_is_told_where_the_summary_is(
    feature: Repository, run: Runner, tmp_path: Path
) -> None:
    told = {
        "TF_BUILD": "True", "AGENT_TEMPDIRECTORY": str(tmp_path),
        "SYSTEM_PULLREQUEST_SOURCEBRANCH": "refs/heads/feature/login",
        "SYSTEM_PULLREQUEST_TARGETBRANCH": "refs/heads/develop",
        "SYSTEM_PULLREQUEST_SOURCECOMMITID": feature.oid("HEAD"),
    }  # fmt: skip
    for _ in range(2):
        done = run(feature, told, "--format", "json")
        path = tmp_path / "gflow-summary.md"
        assert done.err.splitlines()[-1] == f"##vso[task.uploadsummary]{path}"
        assert path.read_text().count("### gflow") == 1
        assert done.json["checked"] == 2


def test_what_was_found_is_told_though_no_file_can_be_written(
    feature: Repository, run: Runner, tmp_path: Path
) -> None:
    told = github(GITHUB_STEP_SUMMARY=str(tmp_path / "no" / "where.md"))
    done = run(feature, told, payload=asked(feature, "Add a login"), code=3)
    assert len(workflow_commands(done.out)) == 1
    assert "where.md" in done.err


def test_reports_go_to_files_too(feature: Repository, run: Runner) -> None:
    told = (
        "--report",
        "gitlab=quality.json",
        "--report",
        "junit=junit.xml",
        "--report=json=r.json",
    )
    done = run(feature, github(), *told, payload=asked(feature, "wrong"), code=1)
    assert len(workflow_commands(done.out)) == 1
    assert len(issues((feature.path / "quality.json").read_text())) == 1
    assert len(junit_cases((feature.path / "junit.xml").read_text())) == 1
    assert json.loads((feature.path / "r.json").read_text())["ci"]["forge"] == "github"


@pytest.mark.parametrize("given", ["gitlab", "odd=x", "json="])
def test_a_report_that_is_none(feature: Repository, run: Runner, given: str) -> None:
    assert given in run(feature, github(), "--report", given, payload={}, code=2).err


def test_names_and_titles_of_strangers(feature: Repository, run: Runner) -> None:
    hostile = "x\n::add-mask::a\n##[stop-commands]b ##vso[task.complete]\x1b[31m $(id) `id`"
    run.summary.write_text("")
    told = github(GITHUB_STEP_SUMMARY=str(run.summary))
    for name in ("text", "github"):
        done = run(feature, told, "--format", name, payload=asked(feature, hostile), code=1)
        lines = done.out.splitlines()
        commands = [line for line in lines if line.lstrip().startswith("::")]
        assert all(line.startswith("::error ") for line in commands)
        assert "\x1b" not in done.out + done.err
        if name == "text":
            assert "##[" not in done.out
            assert "##vso[" not in done.out
    odd = asked(feature, source="feature/$(touch x);:refs/heads/main")
    assert "cannot be one" in run(feature, told, payload=odd, code=2).err
    assert not (feature.path / "x").exists()
    odd = asked(feature, source="feature/x\n   ::add-mask::a\n##[stop-commands]b")
    said = run(feature, told, payload=odd, code=2).err
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in said.splitlines())


def test_any_command_in_a_ci_prints_no_command_of_a_stranger(
    feature: Repository, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    feature.commit("Feat: x\n\n::add-mask::a\n##[stop-commands]b")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    said = feature.gflow("check", "commits", code=1).out
    assert "add-mask" in said or "-> feat: x" in said
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in said.splitlines())


def test_an_end_that_is_nowhere(feature: Repository, run: Runner) -> None:
    payload = pull_request("feature/login", "nowhere", "", feature.oid("HEAD"))
    done = run(feature, github(), payload=payload, code=3)
    assert "nowhere" in done.err
    assert "Nothing was checked" in done.err


@pytest.mark.parametrize("content", ["", "not json", "[]", "[" * 100_000])
def test_a_payload_that_cannot_be_read(feature: Repository, run: Runner, content: str) -> None:
    path = run.summary.parent / "odd.json"
    path.write_text(content)
    told = github(GITHUB_HEAD_REF="feature/login", GITHUB_BASE_REF="develop")
    done = run(feature, {**told, "GITHUB_EVENT_PATH": str(path)})
    assert done.out == "Nothing found (2 checked).\n"
    assert "was assumed" in done.err
