"""`gflow check branch`: how a branch stands to its base."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from tests.support.repository import Repository


def set_rules(repository: Repository, rules: str) -> None:
    repository.write(".gflow.toml", f"version = 1\n[commits.rules]\n{rules}\n")
    repository.git("commit", "--quiet", "-am", "build: rules")


def found(repository: Repository, *name: str) -> Any:
    return repository.program("check", "branch", *name, "--format", "json").json


def rules(report: Any) -> list[str]:
    return [each["rule"] for each in report["findings"]]


def test_a_branch_that_is_behind(repository: Repository) -> None:
    set_rules(repository, 'branch-up-to-date = "error"')
    repository.gflow("feature", "start", "a")
    repository.commit("feat: a", a="1")
    assert rules(found(repository)) == []
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: b", b="1")
    repository.commit("feat: c", c="1")
    assert rules(found(repository)) == []
    report = found(repository, "feature/a")
    assert rules(report) == ["branch-up-to-date"]
    first, mend = report["findings"][0]["message"].splitlines()
    assert "lacks commits of develop: 2" in first
    repository.git("switch", "--quiet", "feature/a")
    repository.gflow(*mend.partition("gflow ")[2].split())
    assert rules(found(repository)) == []


def test_a_branch_that_is_old(repository: Repository) -> None:
    set_rules(repository, "branch-age = { value = 14 }")
    repository.gflow("feature", "start", "new")
    assert rules(found(repository)) == []
    repository.git("switch", "--quiet", "develop")
    old = str(int(time.time()) - 20 * 24 * 60 * 60)
    repository.run(
        "git", "commit", "--quiet", "--allow-empty", "-m", "feat: long ago",
        variables={"GIT_COMMITTER_DATE": f"@{old} +0000"},
    )  # fmt: skip
    repository.gflow("feature", "start", "old")
    repository.commit("feat: a", a="1")
    report = found(repository)
    assert rules(report) == ["branch-age"]
    assert "20 days" in report["findings"][0]["message"]


def test_a_hotfix_holds_only_fixes(repository: Repository) -> None:
    set_rules(repository, 'branch-coherence = "error"\nbranch-ticket = "warning"')
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-verify", "develop")
    repository.gflow("hotfix", "start", "1.0.1")
    repository.commit("fix: a door", a="1")
    wrong = repository.commit("feat: a window", b="1")
    report = found(repository)
    assert [(each["rule"], each["commit"]) for each in report["findings"]] == [
        ("branch-coherence", wrong)
    ]


def test_the_ticket_of_the_branch(repository: Repository) -> None:
    set_rules(repository, 'branch-coherence = "error"\nbranch-ticket = "error"')
    repository.gflow("feature", "start", "#12-로그인")
    named = repository.commit("feat: 로그인\n\n#12를 해결", a="1")
    nameless = repository.commit("feat: 로그아웃", b="1")
    report = found(repository)
    assert [each["commit"] for each in report["findings"]] == [nameless]
    assert named != nameless
    assert "branch-ticket" in rules(found(repository, "feature/login"))


def test_what_is_not_here_is_said(repository: Repository) -> None:
    set_rules(repository, 'branch-age = "error"')
    report = found(repository, "feature/none")
    assert report["ok"]
    assert "not applied" in report["why"]
    assert "why" not in found(repository, "develop")
    set_rules(repository, 'branch-age = "off"')
    assert "why" not in found(repository, "feature/none")


def test_a_branch_of_the_remote_alone(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    set_rules(repository, 'branch-up-to-date = "error"')
    repository.git(
        "push", "--quiet", "--no-verify", "origin", "develop", "develop~1:refs/heads/feature/a"
    )
    other = clone("other")
    other.git("switch", "--quiet", "develop")
    assert rules(found(other, "feature/a")) == ["branch-up-to-date"]
    assert remote.branches()


def test_as_many_processes_for_any_number_of_commits(repository: Repository, tmp_path: Any) -> None:
    set_rules(repository, 'branch-coherence = "error"\nbranch-age = "error"')
    repository.gflow("feature", "start", "a")
    repository.commit("feat: a", a="1")

    def started() -> int:
        trace = tmp_path / "trace"
        trace.write_text("")
        repository.program("check", "branch", variables={"GIT_TRACE": str(trace)})
        return len(trace.read_text().split("trace: built-in"))

    before = started()
    for number in range(5):
        repository.git("commit", "--quiet", "--allow-empty", "-m", f"feat: {number}")
    assert started() == before


def test_a_hostile_name_is_only_a_name(repository: Repository) -> None:
    set_rules(repository, 'branch-ticket = "error"\nbranch-age = "error"')
    for name in ("feature/$(id)", "feature/{x}", "--all"):
        done = repository.program("check", "branch", "--", name)
        assert done.code == 1
        assert "Traceback" not in done.err
