"""`gflow check commits`: which commits, what is let be, what is waived."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.repository import Ended, Repository

BAD = "no such thing"


def policy(repository: Repository, text: str) -> None:
    path = repository.path / ".gflow.toml"
    path.write_text(path.read_text() + "\n" + text)


def bad(repository: Repository, name: str) -> str:
    """The object id of a commit whose message breaks the rules."""
    repository.commit(f"{BAD} {name}", **{name: "1"})
    return repository.oid("HEAD")


def checked(repository: Repository, *arguments: str, code: int = 0) -> Ended:
    return repository.gflow("check", "commits", *arguments, code=code)


def read_in(repository: Repository, text: str, *arguments: str) -> Ended:
    """With something on standard input."""
    command = [sys.executable, "-m", "gitflow_guard", "check", "commits", "-", *arguments]
    done = subprocess.run(
        command, cwd=repository.path, input=text, capture_output=True, text=True, encoding="utf-8"
    )
    assert "Traceback" not in done.stderr
    return Ended(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def branch(repository: Repository) -> Repository:
    """A topic branch with a commit of its own."""
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    return repository


def test_the_default_is_what_the_branch_has_of_its_own(branch: Repository) -> None:
    assert "(1 checked)" in checked(branch).out
    branch.git("switch", "--quiet", "develop")
    bad(branch, "elsewhere")
    branch.git("switch", "--quiet", "feature/x")
    assert "(1 checked)" in checked(branch).out


def test_commits_named_on_standard_input(branch: Repository) -> None:
    first, second = bad(branch, "a"), branch.oid("HEAD~1")
    assert "(1 checked)" in read_in(branch, second).out
    done = read_in(branch, f"{second}\n\n  {first}\r\n")
    assert done.code == 1
    assert "(2 checked)" in done.out
    assert first[:10] in done.out
    assert "holds no commit" in read_in(branch, "\n \n").out


@pytest.mark.parametrize("text", ["--all", "^HEAD", "--output=made"])
def test_standard_input_holds_names_only(branch: Repository, text: str) -> None:
    done = read_in(branch, text)
    assert done.code == 2
    assert f"{text} is not a range" in done.err
    assert not (branch.path / "made").exists()


def test_a_name_git_does_not_know(branch: Repository) -> None:
    done = read_in(branch, "1234567890")
    assert done.code == 3
    assert "1234567890" in done.err
    said = checked(branch, "nowhere..", code=3).err
    assert said.startswith("git does not know the range")
    assert "  git fetch --all --tags\n" in said


def test_since_a_day(branch: Repository) -> None:
    old = {"GIT_COMMITTER_DATE": "2020-01-01T12:00:00Z"}
    branch.git("commit", "--quiet", "--allow-empty", "-m", BAD, variables=old)
    branch.commit("feat: new", new="1")
    checked(branch, code=1)
    assert "(2 checked)" in checked(branch, "--since", "2020-01-02").out
    checked(branch, "--since", "2019-12-31", code=1)


def test_a_day_begins_at_midnight(branch: Repository) -> None:
    early = {"GIT_COMMITTER_DATE": "2020-01-02T00:00:01"}
    branch.git("commit", "--quiet", "--allow-empty", "-m", BAD, variables=early)
    checked(branch, "--since", "2020-01-02", code=1)


@pytest.mark.parametrize(
    "given", ["yesterdayish", "nonsense", "2026-13-01", "2026-02-30", "2026/13/01"]
)
def test_since_what_is_no_day(branch: Repository, given: str) -> None:
    refusal = checked(branch, "--since", given, code=2)
    assert f"There is no such day as {given}" in refusal.err
    assert "--since 2026-01-31" in refusal.err


@pytest.mark.parametrize(
    "given", ["now", "yesterday", "2 weeks ago", "2020-01-02T00:00:00Z", "2024-02-29"]
)
def test_since_as_git_takes_it(branch: Repository, given: str) -> None:
    checked(branch, "--since", given)


def test_a_shallow_clone_is_refused_where_its_history_ends(branch: Repository) -> None:
    branch.commit("feat: two", two="2")
    path = branch.path.parent / "shallow"
    branch.git("clone", "--quiet", "--depth", "2", f"file://{branch.path}", str(path))
    clone = Repository(path)
    assert "(1 checked)" in checked(clone, "HEAD~1..").out
    refused = checked(clone, "--all", code=3)
    assert "git fetch --unshallow" in refused.err
    assert refused.out == ""
    clone.git("fetch", "--quiet", "--unshallow")
    checked(clone, "--all")


def test_a_baseline_lets_an_old_history_be(branch: Repository) -> None:
    oid = bad(branch, "old")
    branch.commit("feat: new", new="1")
    policy(branch, f'[baseline]\ncommit = "{oid}"\n')
    done = checked(branch)
    assert "Let be by the baseline of the policy: 2." in done.out
    assert "(1 checked)" in done.out
    assert checked(branch, "--format", "json").json["skipped"] == 2
    assert "no commit after the baseline" in checked(branch, f"{oid}^!").out
    # A commit that is named is judged all the same.
    assert read_in(branch, oid).code == 1
    bad(branch, "newer")
    checked(branch, code=1)


def test_a_baseline_by_a_day(branch: Repository) -> None:
    old = {"GIT_COMMITTER_DATE": "2020-01-01T12:00:00Z"}
    branch.git("commit", "--quiet", "--allow-empty", "-m", BAD, variables=old)
    policy(branch, "[baseline]\nsince = 2020-01-02\n")
    done = checked(branch)
    assert "Let be by the baseline of the policy: 1." in done.out
    assert "(1 checked)" in done.out


def test_a_baseline_that_is_not_here(branch: Repository) -> None:
    policy(branch, '[baseline]\ncommit = "v0.1-that-is-not"\n')
    done = checked(branch, code=3)
    assert "v0.1-that-is-not" in done.err
    assert "[baseline] commit" in done.err


def waiver(commit: str, until: str, rule: str = "header-format") -> str:
    return (
        f'[[waiver]]\ncommit = "{commit}"\nrule = "{rule}"\n'
        f'reason = "pushed before the rules"\nuntil = "{until}"\n'
    )


def test_a_waived_finding_is_told_as_waived(branch: Repository) -> None:
    oid = bad(branch, "old")
    policy(branch, waiver(oid[:9], "2999-12-31"))
    done = checked(branch)
    assert f"{oid[:10]} header-format is waived until 2999-12-31: pushed before" in done.out
    data = checked(branch, "--format", "json").json
    assert (data["ok"], data["checked"], data["findings"]) == (True, 2, [])
    (told,) = data["waived"]
    assert (told["commit"], told["rule"], told["until"]) == (oid, "header-format", "2999-12-31")
    assert told["reason"] == "pushed before the rules"


def test_a_waiver_speaks_of_one_commit_and_one_rule(branch: Repository) -> None:
    oid = bad(branch, "old")
    bad(branch, "other")
    policy(branch, waiver(oid, "2999-12-31", "header-trim"))
    assert "Errors: 2" in checked(branch, code=1).out


def test_a_waiver_ends(branch: Repository) -> None:
    oid = bad(branch, "old")
    policy(branch, waiver(oid, "2020-01-01"))
    done = checked(branch, code=1)
    assert "Errors: 1" in done.out
    assert f"The waiver of header-format for {oid[:10]} ended with 2020-01-01." in done.out


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[baseline]\ncommit = ""', "baseline.commit"),
        ('[baseline]\ncommit = "--all"', "baseline.commit"),
        ('[baseline]\nsince = "yesterday"', "baseline.since"),
        ('[baseline]\nsince = "2027-13-01"', "baseline.since"),
        ('[baseline]\nsince = "2027-02-29"', "baseline.since"),
        ('[baseline]\nsince = "2100-02-29"', "baseline.since"),
        ("[baseline]\nday = 3", "baseline.day"),
        ("waiver = 3", "waiver"),
        ('[[waiver]]\ncommit = "abcdefab"', "waiver[1]"),
        (waiver("abc", "2999-12-31"), "waiver[1].commit"),
        (waiver("abcdefg1", "2999-12-31"), "waiver[1].commit"),
        (waiver("abcdefab", "soon"), "waiver[1].until"),
        (waiver("abcdefab", "2999-12-31", "header-forma"), "waiver[1].rule"),
    ],
)
def test_bad_exceptions_are_errors_of_the_policy(
    repository: Repository, text: str, key: str
) -> None:
    path = repository.path / ".gflow.toml"
    path.write_text(text + "\n")
    assert f"{key}: " in repository.gflow("config", "show", code=2).err


def test_a_message_of_many_bytes_and_one_with_a_zero(branch: Repository, tmp_path: Path) -> None:
    """Messages git would not make, but that a history may hold."""
    tree, parent = branch.git("rev-parse", "HEAD^{tree}"), branch.oid("HEAD")
    who = "Kim <kim@example.com> 1700000000 +0900"
    for name, message in (
        ("zero", b"feat: a\n\n\0bad\n"),
        ("long", b"feat: a\n\n" + b"x\n" * 1_500_000),
    ):
        raw = f"tree {tree}\nparent {parent}\nauthor {who}\ncommitter {who}\n\n".encode() + message
        (tmp_path / name).write_bytes(raw)
        made = branch.git("hash-object", "-t", "commit", "-w", "--literally", str(tmp_path / name))
        branch.git("update-ref", f"refs/heads/{name}", made)
    assert "characters" in checked(branch, "zero^!", code=1).out
    assert "The message has 3000009 bytes" in checked(branch, "long^!", code=1).out
    assert checked(branch, "--all", "--format", "json", code=1).json["checked"] == 5


def test_a_list_for_git_that_mends_what_was_not_pushed(branch: Repository) -> None:
    fine = branch.oid("HEAD")
    first = bad(branch, "a")
    branch.commit("feat: two", two="2")
    branch.commit("Feat : three", three="3")
    shown = checked(branch, "--reword-plan").out
    todo = [line.split()[0] for line in shown.splitlines() if not line.startswith("#")]
    assert todo == ["reword", "pick", "reword"]
    assert f"git rebase -i {fine[:10]}" in shown
    assert "#   -> feat: three" in shown
    assert branch.oid("HEAD~2") == first
    branch.write("reword.txt", shown)
    branch.git(
        "rebase", "--quiet", "-i", fine[:10],
        variables={
            "GIT_SEQUENCE_EDITOR": "cp reword.txt",
            "GIT_EDITOR": "sed -i -e 's/^no such thing/feat: mended/;s/^Feat : /feat: /'",
        },
    )  # fmt: skip
    checked(branch)
    subjects = branch.git("log", "--format=%s", "-3").splitlines()
    assert subjects == ["feat: three", "feat: two", "feat: mended a"]
    assert "No commit of the range breaks a rule." in checked(branch, "--reword-plan").out


def test_what_was_pushed_or_is_a_merge_is_not_listed(branch: Repository) -> None:
    branch.git("clone", "--quiet", "--bare", str(branch.path), "../remote.git")
    branch.git("remote", "add", "origin", "../remote.git")
    bad(branch, "a")
    branch.git("push", "--quiet", "origin", "HEAD")
    assert "on a remote already" in checked(branch, "--reword-plan", code=1).err
    bad(branch, "b")
    assert "on a remote already" in checked(branch, "--reword-plan", code=1).err
    assert "reword" in checked(branch, "HEAD~1..", "--reword-plan").out
    branch.git("switch", "--quiet", "develop")
    branch.commit("feat: elsewhere", elsewhere="1")
    branch.git("switch", "--quiet", "feature/x")
    branch.git("merge", "--quiet", "--no-edit", "develop")
    assert "is a merge" in checked(branch, "HEAD~2..", "--reword-plan", code=1).err
    told = checked(branch, "HEAD~2..", "--reword-plan", code=1).err
    assert f"git rebase -i --rebase-merges {branch.oid('HEAD~2')[:10]}" in told


def test_a_header_cannot_bring_a_command_into_the_list(branch: Repository) -> None:
    """`git log %s` joins lines, but for a carriage return."""
    tree, parent = branch.git("rev-parse", "HEAD^{tree}"), branch.oid("HEAD")
    made = branch.git("commit-tree", "-p", parent, "-m", "bad\rexec touch made\x1b[2J", tree)
    branch.git("reset", "--quiet", "--hard", made)
    shown = checked(branch, "--reword-plan").out
    assert "\x1b" not in shown
    lines = [line for line in shown.replace("\r", "\n").splitlines() if not line.startswith("#")]
    assert [line.split()[0] for line in lines] == ["reword"]


def test_a_fixup_of_the_list_goes_below_its_commit(branch: Repository) -> None:
    bad(branch, "a")
    branch.commit("feat: two", two="2")
    branch.commit("feat: three", three="3")
    branch.commit("fixup! feat: two", four="4")
    branch.commit("squash! feat: two", five="5")
    branch.commit("fixup! feat: elsewhere", six="6")
    shown = checked(branch, "--reword-plan").out
    todo = [line.split() for line in shown.splitlines() if not line.startswith("#")]
    actions = [(action, " ".join(header)) for action, _, *header in todo][1:]
    assert actions == [
        ("pick", "feat: two"),
        ("fixup", "fixup! feat: two"),
        ("squash", "squash! feat: two"),
        ("pick", "feat: three"),
        ("reword", "fixup! feat: elsewhere"),
    ]


def carried_out(repository: Repository, plan: str, editor: str) -> None:
    """Do what the head of a plan says, with an editor that is a sed script."""
    repository.write("reword.txt", plan)
    command = next(line for line in plan.splitlines() if "git rebase" in line).lstrip("#; ")
    variables = {**os.environ, "GIT_EDITOR": f"sed -i -e '{editor}'"}
    subprocess.run(
        command, shell=True, cwd=repository.path, env=variables, check=True, capture_output=True
    )
    (repository.path / "reword.txt").unlink()


def test_other_branches_that_hold_the_commits_go_along(empty: Repository) -> None:
    """A repository of old, set up today, nothing pushed: main and develop share the bad commit."""
    empty.commit("first")
    empty.gflow("init")
    empty.gflow("feature", "start", "x")
    empty.commit("feat: x", x="1")
    empty.git("switch", "--quiet", "develop")
    plan = empty.gflow("check", "commits", "--all", "--reword-plan").out
    assert "\nupdate-ref refs/heads/main\n" in plan
    lines = [line.lstrip("# ") for line in plan.splitlines()]
    bypass, after = (
        next(line for line in lines if line.startswith(start))
        for start in ("gflow bypass", "git rebase develop")
    )
    empty.gflow(*shlex.split(bypass)[1:])
    carried_out(empty, plan, "s/^first/feat: begin/")
    empty.git(*after.split()[1:])
    assert sorted(empty.git("log", "--branches", "--format=%s").splitlines()) == [
        "build: add the gflow policy",
        "feat: begin",
        "feat: x",
    ]
    assert empty.oid("main") == empty.oid("develop~1") == empty.oid("feature/x~2")


def test_the_list_drops_nothing_that_comes_after_the_range(branch: Repository) -> None:
    """git drops what a list leaves out, whatever was asked to be checked."""
    fine = branch.oid("HEAD")
    bad(branch, "a")
    branch.commit("feat: two", two="2")
    bad(branch, "b")
    for asked in (f"{fine}..HEAD~2",), ("--since", "2000-01-01", f"{fine}..HEAD~2"):
        plan = checked(branch, *asked, "--reword-plan").out
        assert plan.count(" feat: two") == 1
    carried_out(branch, plan, "s/^no such thing a/feat: a/")
    subjects = branch.git("log", "--format=%s", f"{fine}..HEAD").splitlines()
    assert subjects == ["no such thing b", "feat: two", "feat: a"]
    plan = read_in(branch, branch.oid("HEAD"), "--reword-plan").out
    assert plan.count("reword ") == 1
    assert " pick " not in plan


def test_no_list_for_a_branch_that_is_not_checked_out(branch: Repository) -> None:
    """It would bring that branch's commits into this one."""
    wrong = bad(branch, "a")
    branch.git("switch", "--quiet", "develop")
    for asked in ("develop..feature/x",), ("--all",):
        told = checked(branch, *asked, "--reword-plan", code=1).err
        assert f"{wrong[:10]} is not on the branch" in told
        assert "git branch --contains" in told


def test_the_list_begins_where_a_fixup_belongs(branch: Repository) -> None:
    branch.commit("fixup! feat: one", one="2")
    plan = checked(branch, "--reword-plan").out
    carried_out(branch, plan, "")
    assert branch.git("log", "--format=%s", "develop..HEAD") == "feat: one"
    assert branch.git("show", "HEAD:one") == "2"


def test_what_no_message_mends_is_edited(branch: Repository) -> None:
    policy(branch, 'author-email = { value = ["*@example.org"] }\n')
    plan = checked(branch, "--reword-plan").out
    assert "\nedit " in plan
    assert "\nreword " not in plan


def test_comments_of_the_list_begin_as_git_is_told(branch: Repository) -> None:
    branch.git("config", "core.commentChar", ";")
    bad(branch, "a")
    plan = checked(branch, "--reword-plan").out
    carried_out(branch, plan, "s/^no such thing/feat:/")
    assert branch.git("log", "--format=%s", "-1") == "feat: a"


def test_what_is_no_commit_is_said(branch: Repository) -> None:
    for name in ("nonsense", "0" * 39 + "1", branch.oid("HEAD^{tree}")):
        done = read_in(branch, f"{branch.oid('HEAD')}\n{name}\n")
        assert done.code == 3
        assert "git does not know a commit that was named" in done.err
        assert name in done.err


def test_before_the_first_commit_there_is_nothing_to_check(tmp_path: Path) -> None:
    new = Repository(tmp_path)
    new.git("init", "--quiet")
    for asked in (), ("--since", "2026-01-01"), ("--all",):
        assert "Nothing was checked." in checked(new, *asked).out
    (new.path / ".gflow.toml").write_text("[baseline]\nsince = 2026-01-01\n")
    assert "Nothing was checked." in checked(new).out


@pytest.mark.parametrize(
    ("command", "error"),
    [
        ("check commits nosuch.. --format json", "range-unresolved"),
        ("check message nosuch --format=json", "text-not-found"),
        ("config import --format json", "import-none"),
        ("config learn nosuch.. --format json", ""),
        ("feature finish nosuch --format json", ""),
        ("check branch x --format json", "policy-invalid"),
    ],
)
def test_what_stops_a_command_is_json_where_that_is_asked_for(
    branch: Repository, command: str, error: str
) -> None:
    if error == "policy-invalid":
        policy(branch, "[nonsense]\n")
    done = branch.program(*command.split())
    assert done.code in (1, 2, 3)
    told = json.loads(done.out)
    assert told["error"]["code"]
    assert not error or told["error"]["code"] == error
    assert told["error"]["message"] in done.err


def test_input_without_end_is_not_waited_for(branch: Repository) -> None:
    for command in (
        ("check", "message", "/dev/zero"),
        ("config", "import", "/dev/zero", "--from", "gitlint"),
    ):
        done = branch.program(*command)
        assert done.code in (2, 3)
        assert "no more is read" in done.err
